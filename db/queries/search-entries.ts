// What stands in the search index for each subject, read from the rows: one by one, or all at once.
import { fold } from '../domain/kernel/fold.ts'
import type { SearchKind } from '../domain/people/search.ts'
import type { Sqlite } from '../open.ts'
import {
  addressWords,
  distinct,
  groupWords,
  nameWords,
  phoneWord,
  type SearchedName,
} from './search-words.ts'

export interface Subject {
  readonly kind: SearchKind
  readonly id: string
}

export interface SearchEntry extends Subject {
  /** Sort key of the name it stands under. */
  readonly sort: string
  readonly words: string
  /** Stands for a whole family: a household, or a child that has none. */
  readonly family: boolean
}

/** Rows of one table by the value of one column; one table, so that reading it whole stays in its own order. */
interface Lookup {
  readonly columns: string
  readonly from: string
  readonly key: string
}
type Source = <Row>(lookup: Lookup) => (key: string) => readonly Row[]

/** For a few subjects: one prepared query each. */
export function oneByOne(sqlite: Sqlite): Source {
  return <Row>({ columns, from, key }: Lookup) => {
    const statement = sqlite.prepare<[string], Row>(`SELECT ${columns} FROM ${from} WHERE ${key} = ?`)
    return (value) => statement.all(value)
  }
}

/** For the whole school: each table is read once from beginning to end. */
export function allAtOnce(sqlite: Sqlite): Source {
  return <Row>({ columns, from, key }: Lookup) => {
    const rows = sqlite.prepare<[], Row & { lookupKey: string | null }>(
      `SELECT ${key} lookupKey, ${columns} FROM ${from}`,
    )
    const found = new Map<string | null, Row[]>()
    for (const row of rows.all()) {
      const list = found.get(row.lookupKey)
      if (list === undefined) found.set(row.lookupKey, [row])
      else list.push(row)
    }
    return (value) => found.get(value) ?? []
  }
}

/** Reads the entry of a subject; null when it has none (any more). */
export function entryReader(source: Source): (subject: Subject) => SearchEntry | null {
  const people = readPeople(source)
  const readers: Readonly<Record<SearchKind, EntryReader>> = {
    pupil: pupilReader(source, people),
    person: personReader(people),
    household: householdReader(source, people),
    group: groupReader(source),
  }
  return ({ kind, id }) => {
    const entry = readers[kind](id)
    return entry === null ? null : { kind, id, ...entry }
  }
}

type EntryReader = (id: string) => Omit<SearchEntry, 'kind' | 'id'> | null
/** `name` and `words` are worked out once: a parent stands under its own name and in its household. */
interface Member {
  readonly sort: string
  readonly name: string
  readonly words: string
}
interface People {
  pupil(id: string): Member | null
  /** Words with the telephone numbers; secret ones cannot be searched (dutch-conventions 7.5). */
  person(id: string): Member | null
}

function readPeople(source: Source): People {
  const pupils = source<SearchedName & { number: string; sortKey: string }>({
    columns: `${SEARCHED_NAME}, pupil_number number, sort_key sortKey`,
    from: 'pupil',
    key: 'id',
  })
  const persons = source<SearchedName & { letterName: string; sortKey: string }>({
    columns: `${SEARCHED_NAME}, letter_name letterName, sort_key sortKey`,
    from: 'person',
    key: 'id',
  })
  const phones = source<{ number: string; secret: number }>({
    columns: 'number, secret',
    from: 'phone',
    key: 'person_id',
  })
  const openPhones = (id: string) => phones(id).filter(({ secret }) => secret === 0)
  return {
    pupil: remembering((id) => {
      const [row] = pupils(id)
      if (row === undefined) return null
      const name = nameWords(row)
      return { sort: row.sortKey, name, words: `${name} ${fold(row.number)}` }
    }),
    person: remembering((id) => {
      const [row] = persons(id)
      if (row === undefined) return null
      const letterName = row.letterName === '' ? '' : fold(row.letterName)
      const name = letterName === '' ? nameWords(row) : `${nameWords(row)} ${letterName}`
      const numbers = openPhones(id).map(({ number }) => phoneWord(number))
      const sort = row.sortKey.trim() === '' ? letterName : row.sortKey
      return { sort, name, words: [name, ...numbers].join(' ') }
    }),
  }
}

const SEARCHED_NAME = 'given_name givenName, first_names firstNames, prefix, family_name familyName'

function remembering<Value>(read: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const value = read(id)
    known.set(id, value)
    return value
  }
}

function pupilReader(source: Source, people: People): EntryReader {
  const placements = source<{ groupId: string | null; untilDate: string | null }>({
    columns: 'group_id groupId, until_date untilDate',
    from: 'placement',
    key: 'pupil_id',
  })
  const groupEntry = remembering(groupReader(source))
  const households = source<{ id: string }>({ columns: 'id', from: 'pupil_household', key: 'pupil_id' })
  const parents = source<{ id: string }>({ columns: 'person_id id', from: 'family_tie', key: 'pupil_id' })
  return (id) => {
    const pupil = people.pupil(id)
    if (pupil === null) return null
    const family = households(id).length === 0
    const words = [pupil.words]
    for (const { groupId, untilDate } of placements(id)) {
      if (groupId !== null && untilDate === null) words.push(groupEntry(groupId)?.words ?? '')
    }
    // Without a household the child itself stands for its family.
    if (family) words.push(...parents(id).map((parent) => people.person(parent.id)?.words ?? ''))
    return { sort: pupil.sort, words: words.join(' '), family }
  }
}

function personReader(people: People): EntryReader {
  return (id) => {
    const person = people.person(id)
    return person === null ? null : { sort: person.sort, words: person.words, family: false }
  }
}

interface AddressRow {
  street: string
  houseNumber: string
  addition: string
  postcode: string
  town: string
  secret: number
}

function householdReader(source: Source, people: People): EntryReader {
  const households = source<AddressRow>({
    columns: 'street, house_number houseNumber, addition, postcode, town, secret',
    from: 'household',
    key: 'id',
  })
  const children = source<{ id: string }>({
    columns: 'pupil_id id',
    from: 'pupil_household',
    key: 'household_id',
  })
  const adults = source<{ id: string }>({ columns: 'id', from: 'person', key: 'household_id' })
  const byName = (members: readonly (Member | null)[]) =>
    members.filter((member) => member !== null).sort((a, b) => (a.sort < b.sort ? -1 : 1))
  return (id) => {
    const [row] = households(id)
    if (row === undefined) return null
    const members = [
      ...byName(children(id).map((child) => people.pupil(child.id))),
      ...byName(adults(id).map((adult) => people.person(adult.id))),
    ]
    const address = row.secret === 1 ? '' : addressWords(row)
    const words = distinct([...members.map((member) => member.words), address].join(' ').split(' '))
    return { sort: members[0]?.sort ?? address, words, family: true }
  }
}

/** Groups of earlier years are found on their own screen; here they would only double the hits. */
function groupReader(source: Source): EntryReader {
  const group = source<{ name: string; current: number }>({
    columns: `name, EXISTS (SELECT 1 FROM school s
      WHERE s.current_school_year_id = school_group.school_year_id) current`,
    from: 'school_group',
    key: 'id',
  })
  return (id) => {
    const [row] = group(id)
    if (row === undefined || row.current === 0) return null
    return { sort: fold(row.name), words: groupWords(row.name), family: false }
  }
}
