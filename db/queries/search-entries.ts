// What stands in the search index for each subject, read from the rows: one by one, or all at once.
import { fold } from '../domain/kernel/fold.ts'
import { sortKey } from '../domain/kernel/name.ts'
import type { SearchKind } from '../domain/people/search.ts'
import type { Sqlite } from '../open.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { addressWords, groupWords, nameWords, phoneWord } from './search-words.ts'

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

/** Rows of a query by the value of one column. */
interface Lookup {
  readonly columns: string
  readonly from: string
  readonly key: string
  readonly where?: string
  readonly order?: string
}
type Source = <Row>(lookup: Lookup) => (key: string) => readonly Row[]

/** For a few subjects: one prepared query each. */
export function oneByOne(sqlite: Sqlite): Source {
  return <Row>({ columns, from, key, where = '1', order = key }: Lookup) => {
    const statement = sqlite.prepare<[string], Row>(
      `SELECT ${columns} FROM ${from} WHERE ${key} = ? AND ${where} ORDER BY ${order}`,
    )
    return (value) => statement.all(value)
  }
}

/** For the whole school: each table is read once from beginning to end. */
export function allAtOnce(sqlite: Sqlite): Source {
  return <Row>({ columns, from, key, where = '1', order = key }: Lookup) => {
    const rows = sqlite.prepare<[], Row & { lookupKey: string }>(
      `SELECT ${key} lookupKey, ${columns} FROM ${from} WHERE ${where} ORDER BY ${order}`,
    )
    const found = new Map<string, Row[]>()
    for (const row of rows.iterate()) {
      const list = found.get(row.lookupKey)
      if (list === undefined) found.set(row.lookupKey, [row])
      else list.push(row)
    }
    return (value) => found.get(value) ?? []
  }
}

/** Reads the entry of a subject; null when it has none (any more). */
export function entryReader(source: Source): (subject: Subject) => SearchEntry | null {
  const people = peopleWords(source)
  const readers: Readonly<Record<SearchKind, (id: string) => Omit<SearchEntry, 'kind' | 'id'> | null>> = {
    pupil: pupilReader(source, people),
    person: personReader(source, people),
    household: householdReader(source, people),
    group: groupReader(source),
  }
  return ({ kind, id }) => {
    const entry = readers[kind](id)
    return entry === null ? null : { kind, id, ...entry }
  }
}

type Named = NameRow & { id: string }
type Reader = (id: string) => Omit<SearchEntry, 'kind' | 'id'> | null

interface PeopleWords {
  ofName(row: Named): string
  /** Name and telephone numbers; secret numbers cannot be searched (dutch-conventions 7.5). */
  ofAdult(row: Named): string
}

/** A parent stands under its own name and in its household: worked out once. */
function peopleWords(source: Source): PeopleWords {
  const phones = source<{ number: string }>({
    columns: 'number',
    from: 'phone',
    key: 'person_id',
    where: 'NOT secret',
  })
  const names = new Map<string, string>()
  const adults = new Map<string, string>()
  const ofName = (row: Named) => remembered(names, row.id, () => nameWords(nameOf(row)))
  return {
    ofName,
    ofAdult: (row) =>
      remembered(adults, row.id, () =>
        [ofName(row), ...phones(row.id).map(({ number }) => phoneWord(number))].join(' '),
      ),
  }
}

function remembered(known: Map<string, string>, id: string, make: () => string): string {
  let words = known.get(id)
  if (words === undefined) {
    words = make()
    known.set(id, words)
  }
  return words
}

function pupilReader(source: Source, people: PeopleWords): Reader {
  const pupil = source<Named & { pupilNumber: string }>({
    columns: `p.id, ${NAME_COLUMNS}, p.pupil_number pupilNumber`,
    from: 'pupil p',
    key: 'p.id',
  })
  const groups = source<{ name: string }>({
    columns: 'g.name',
    from: `placement q JOIN school_group g ON g.id = q.group_id
      JOIN school s ON s.current_school_year_id = q.school_year_id`,
    key: 'q.pupil_id',
    where: 'q.until_date IS NULL',
  })
  const households = source<{ id: string }>({ columns: 'id', from: 'pupil_household', key: 'pupil_id' })
  const parents = source<Named>({
    columns: `p.id, ${NAME_COLUMNS}`,
    from: 'family_tie t JOIN person p ON p.id = t.person_id',
    key: 't.pupil_id',
  })
  return (id) => {
    const [row] = pupil(id)
    if (row === undefined) return null
    const family = households(id).length === 0
    const words = [
      people.ofName(row),
      fold(row.pupilNumber),
      ...groups(id).map(({ name }) => groupWords(name)),
    ]
    // Without a household the child itself stands for its family.
    if (family) words.push(...parents(id).map(people.ofAdult))
    return { sort: sortKey(nameOf(row)), words: words.join(' '), family }
  }
}

function personReader(source: Source, people: PeopleWords): Reader {
  const person = source<Named & { letterName: string }>({
    columns: `p.id, ${NAME_COLUMNS}, p.letter_name letterName`,
    from: 'person p',
    key: 'p.id',
  })
  return (id) => {
    const [row] = person(id)
    if (row === undefined) return null
    const letterName = fold(row.letterName)
    return {
      sort: sortKey(nameOf(row)).trim() === '' ? letterName : sortKey(nameOf(row)),
      words: `${people.ofAdult(row)} ${letterName}`,
      family: false,
    }
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

function householdReader(source: Source, people: PeopleWords): Reader {
  const household = source<AddressRow>({
    columns: 'street, house_number houseNumber, addition, postcode, town, secret',
    from: 'household',
    key: 'id',
  })
  const children = source<Named>({
    columns: `p.id, ${NAME_COLUMNS}`,
    from: 'pupil_household h JOIN pupil p ON p.id = h.pupil_id',
    key: 'h.household_id',
    order: 'h.household_id, p.sort_key',
  })
  const adults = source<Named>({
    columns: `p.id, ${NAME_COLUMNS}`,
    from: 'person p',
    key: 'p.household_id',
    where: 'p.household_id IS NOT NULL',
    order: 'p.household_id, p.sort_key',
  })
  return (id) => {
    const [row] = household(id)
    if (row === undefined) return null
    const [pupils, grownUps] = [children(id), adults(id)]
    const first = pupils[0] ?? grownUps[0]
    const address = row.secret === 1 ? '' : addressWords(row)
    const words = [...pupils.map(people.ofName), ...grownUps.map(people.ofAdult), address]
    return { sort: first ? sortKey(nameOf(first)) : address, words: words.join(' '), family: true }
  }
}

/** Groups of earlier years are found on their own screen; here they would only double the hits. */
function groupReader(source: Source): Reader {
  const group = source<{ name: string }>({
    columns: 'g.name',
    from: 'school_group g JOIN school s ON s.current_school_year_id = g.school_year_id',
    key: 'g.id',
  })
  return (id) => {
    const [row] = group(id)
    return row === undefined ? null : { sort: fold(row.name), words: groupWords(row.name), family: false }
  }
}
