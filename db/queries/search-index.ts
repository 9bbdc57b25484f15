// Keeps the search index in step with the rows, inside the same transaction (called by store.change).

import type { TouchedRow } from '../change.ts'
import { fold, foldTight } from '../domain/kernel/fold.ts'
import { listName, type NameParts, sortKey } from '../domain/kernel/name.ts'
import { firstPlace } from '../domain/kernel/sort-place.ts'
import type { SearchKind } from '../domain/people/search.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'

/** From so many touched rows on, building the whole index anew is cheaper than entry by entry. */
const REBUILD_FROM = 4_000

type Subject = { kind: SearchKind; id: string }
type Entry = Subject & { sort: string; words: string; family: boolean }

/** Indexes again everything that the touched rows belong to. */
export function reindexTouched({ sqlite }: Reader, rows: readonly TouchedRow[]): void {
  const subjects = new Map<string, Subject>()
  for (const { table, before, after } of rows) {
    for (const row of [before, after]) {
      for (const subject of row === null ? [] : subjectsOf(table, row)) subjects.set(subject.id, subject)
    }
    if (subjects.size > REBUILD_FROM) {
      rebuildIndex(sqlite)
      return
    }
  }
  addNeighbours(sqlite, subjects)
  const remove = prepareRemove(sqlite)
  const add = prepareAdd(sqlite)
  const read = prepareEntries(sqlite)
  for (const subject of subjects.values()) {
    remove(subject.id)
    const entry = read(subject)
    if (entry !== null) add(entry)
  }
}

/** Builds the whole index anew from the rows. */
export function rebuildIndex(sqlite: Sqlite): void {
  sqlite.exec('DELETE FROM search_entry; DELETE FROM search_words')
  const add = prepareAdd(sqlite)
  const read = prepareEntries(sqlite)
  for (const [kind, table] of Object.entries(SUBJECT_TABLES) as [SearchKind, string][]) {
    const ids = sqlite.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all()
    for (const id of ids) {
      const entry = read({ kind, id })
      if (entry !== null) add(entry)
    }
  }
}

const SUBJECT_TABLES: Readonly<Record<SearchKind, string>> = {
  pupil: 'pupil',
  person: 'person',
  household: 'household',
  group: 'school_group',
}

/** Whose words a row carries. */
function subjectsOf(table: string, row: Record<string, unknown>): Subject[] {
  const subject = (kind: SearchKind, id: unknown): Subject[] => (typeof id === 'string' ? [{ kind, id }] : [])
  switch (table) {
    case 'pupil':
      return subject('pupil', row.id)
    case 'person':
      return [...subject('person', row.id), ...subject('household', row.household_id)]
    case 'household':
      return subject('household', row.id)
    case 'school_group':
      return subject('group', row.id)
    case 'phone':
      return subject('person', row.person_id)
    case 'placement':
      return subject('pupil', row.pupil_id)
    case 'pupil_household':
      return [...subject('pupil', row.pupil_id), ...subject('household', row.household_id)]
    default:
      return []
  }
}

/** A household is found by the names of all who live there: a changed name changes its words too. */
function addNeighbours(sqlite: Sqlite, subjects: Map<string, Subject>): void {
  const byPupil = sqlite
    .prepare<[string], string>('SELECT household_id FROM pupil_household WHERE pupil_id = ?')
    .pluck()
  const byPerson = sqlite
    .prepare<[string], string>('SELECT household_id FROM person WHERE id = ? AND household_id IS NOT NULL')
    .pluck()
  for (const { kind, id } of [...subjects.values()]) {
    const find = kind === 'pupil' ? byPupil : kind === 'person' ? byPerson : null
    for (const household of find?.all(id) ?? []) subjects.set(household, { kind: 'household', id: household })
  }
}

function prepareRemove(sqlite: Sqlite): (subjectId: string) => void {
  const find = sqlite.prepare<[string], number>('SELECT place FROM search_entry WHERE subject_id = ?').pluck()
  const words = sqlite.prepare('DELETE FROM search_words WHERE rowid = ?')
  const entry = sqlite.prepare('DELETE FROM search_entry WHERE place = ?')
  return (subjectId) => {
    const place = find.get(subjectId)
    if (place === undefined) return
    words.run(place)
    entry.run(place)
  }
}

function prepareAdd(sqlite: Sqlite): (entry: Entry) => void {
  const lastFrom = sqlite
    .prepare<[number, number], number | null>(
      'SELECT max(place) FROM search_entry WHERE place >= ? AND place < ?',
    )
    .pluck()
  const entryRow = sqlite.prepare('INSERT INTO search_entry (place, kind, subject_id) VALUES (?, ?, ?)')
  const wordsRow = sqlite.prepare('INSERT INTO search_words (rowid, words, kinds) VALUES (?, ?, ?)')
  return ({ kind, id, sort, words, family }) => {
    const first = firstPlace(sort)
    const place = (lastFrom.get(first, first + 8192) ?? first - 1) + 1
    entryRow.run(place, kind, id)
    wordsRow.run(place, words, family ? `${kind} family` : kind)
  }
}

type NameRow = {
  given_name: string
  first_names: string
  initials: string
  prefix: string
  family_name: string
  keep_as_is: number
}

function prepareEntries(sqlite: Sqlite): (subject: Subject) => Entry | null {
  const names = 'given_name, first_names, initials, prefix, family_name, keep_as_is'
  const pupil = sqlite.prepare<[string], NameRow & { pupil_number: string; homeless: number }>(
    `SELECT ${names}, pupil_number,
       NOT EXISTS (SELECT 1 FROM pupil_household h WHERE h.pupil_id = pupil.id) AS homeless
     FROM pupil WHERE id = ?`,
  )
  const person = sqlite.prepare<[string], NameRow & { letter_name: string }>(
    `SELECT ${names}, letter_name FROM person WHERE id = ?`,
  )
  const phones = sqlite
    .prepare<[string], string>('SELECT number FROM phone WHERE person_id = ? AND NOT secret')
    .pluck()
  const household = sqlite.prepare<[string], Record<string, string> & { secret: number }>(
    'SELECT street, house_number, addition, postcode, town, secret FROM household WHERE id = ?',
  )
  const children = sqlite.prepare<[string], NameRow>(
    `SELECT ${names} FROM pupil JOIN pupil_household h ON h.pupil_id = pupil.id
     WHERE h.household_id = ? ORDER BY sort_key`,
  )
  const adults = sqlite.prepare<[string], NameRow>(
    `SELECT ${names} FROM person WHERE household_id = ? ORDER BY sort_key`,
  )
  const group = sqlite.prepare<[string], { name: string }>('SELECT name FROM school_group WHERE id = ?')

  return (subject) => {
    const { kind, id } = subject
    if (kind === 'pupil') {
      const row = pupil.get(id)
      if (row === undefined) return null
      const words = [nameWords(row), fold(row.pupil_number)].join(' ')
      return { kind, id, sort: sortKey(nameOf(row)), words, family: row.homeless === 1 }
    }
    if (kind === 'person') {
      const row = person.get(id)
      if (row === undefined) return null
      const words = [nameWords(row), fold(row.letter_name), ...phones.all(id).map(phoneWord)].join(' ')
      return { kind, id, sort: sortKey(nameOf(row)), words, family: false }
    }
    if (kind === 'household') {
      const row = household.get(id)
      if (row === undefined) return null
      const members = [...children.all(id), ...adults.all(id)]
      const first = members[0]
      const words = [...members.map(nameWords), row.secret ? '' : addressWords(row)].join(' ')
      return { kind, id, sort: first ? sortKey(nameOf(first)) : fold(row.street ?? ''), words, family: true }
    }
    const row = group.get(id)
    if (row === undefined) return null
    return {
      kind,
      id,
      sort: fold(row.name),
      words: `groep ${fold(row.name)} ${foldTight(row.name)}`,
      family: false,
    }
  }
}

function nameOf(row: NameRow): NameParts {
  return {
    givenName: row.given_name,
    firstNames: row.first_names,
    initials: row.initials,
    prefix: row.prefix,
    familyName: row.family_name,
    keepAsIs: row.keep_as_is === 1,
  }
}

/** 'noor van den berg vandenberg' – with the tussenvoegsel apart and joined (dutch-conventions 1.3). */
function nameWords(row: NameRow): string {
  const plain = fold(`${row.given_name} ${row.first_names} ${row.prefix} ${row.family_name}`)
  const joined = foldTight(`${row.prefix}${row.family_name}`)
  return plain.endsWith(joined) && row.prefix === '' ? plain : `${plain} ${joined}`
}

/** The digits from the end, so that "the last four digits" is a beginning of this word. */
function phoneWord(number: string): string {
  return `t${[...number.replace(/\D/g, '')].reverse().join('')}`
}

function addressWords(row: Record<string, string | number>): string {
  const number = `${row.house_number}${row.addition}`
  return fold(`${row.street} ${row.house_number} ${number} ${row.postcode} ${row.town}`)
}

/** The name under which a member is shown; here so that index and results agree. */
export function displayName(row: NameRow): string {
  return listName(nameOf(row))
}
