// Keeps the search index in step with the rows, inside the same transaction (called by store.change).
import type { TouchedRow } from '../change.ts'
import { firstPlace } from '../domain/kernel/sort-place.ts'
import type { SearchKind } from '../domain/people/search.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { allAtOnce, entryReader, oneByOne, type SearchEntry, type Subject } from './search-entries.ts'

/** From so many touched subjects on, building the whole index anew is cheaper than entry by entry. */
const REBUILD_FROM = 4_000

/** From so many on it may be cheaper as well: where they are more than stand in the index, as with a first list. */
const REBUILD_SMALL_FROM = 400

/** Places for names that begin alike (see firstPlace). */
const BUCKET = 8_192

/** Indexes again everything that the touched rows belong to. */
export function reindexTouched({ sqlite }: Reader, rows: Iterable<TouchedRow>): void {
  const subjects = touchedSubjects(rows, manyFor(sqlite))
  if (subjects === 'everybody') {
    rebuildIndex(sqlite)
    return
  }
  if (subjects.size === 0) return
  addNeighbours(sqlite, subjects)
  const remove = prepareRemove(sqlite)
  for (const subject of subjects.values()) remove(subject.id)
  const read = entryReader(oneByOne(sqlite))
  const add = prepareAdd(sqlite)
  const free = prepareFreePlace(sqlite)
  for (const { entry, place } of inOrder([...subjects.values()].map(read))) add(entry, free(place))
}

/** Builds the whole index anew from the rows, in name order. */
export function rebuildIndex(sqlite: Sqlite): void {
  const closeIndex = emptyIndex(sqlite)
  const read = entryReader(allAtOnce(sqlite))
  const entries: (SearchEntry | null)[] = []
  for (const [kind, table] of Object.entries(SUBJECT_TABLES) as [SearchKind, string][]) {
    const ids = sqlite.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all()
    for (const id of ids) entries.push(read({ kind, id }))
  }
  const add = prepareAdd(sqlite)
  let last = -1
  for (const { entry, place } of inOrder(entries)) {
    last = Math.max(place, last + 1)
    add(entry, last)
  }
  closeIndex()
}

/**
 * Emptying row by row would overwrite every word in its segment (secure-delete); a new table costs nothing.
 * @returns what makes the index of subjects again: sorting their keys at the end is quicker than each to its place
 */
function emptyIndex(sqlite: Sqlite): () => void {
  const find = sqlite.prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?').pluck()
  const [words, subjects] = [find.get('search_words') ?? '', find.get('search_entry_subject') ?? '']
  sqlite.exec(`DROP INDEX search_entry_subject; DELETE FROM search_entry; DROP TABLE search_words; ${words};
    INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)`)
  return () => sqlite.exec(subjects)
}

/** By name, then by key: FTS5 wants its rows in rising order, or it writes a segment for each. */
function inOrder(read: readonly (SearchEntry | null)[]): { entry: SearchEntry; place: number }[] {
  const ranked = read
    .filter((entry) => entry !== null)
    .map((entry) => ({ entry, place: firstPlace(entry.sort) }))
  return ranked.sort(
    (a, b) =>
      a.place - b.place || compareText(a.entry.sort, b.entry.sort) || compareText(a.entry.id, b.entry.id),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Another school year in use: every child is found under another group. */
function isOtherYearInUse({ table, before, after }: TouchedRow): boolean {
  return table === 'school' && before?.current_school_year_id !== after?.current_school_year_id
}

/** Whether so many touched subjects are better indexed by building all anew; counts the entries once, and only if need be. */
function manyFor(sqlite: Sqlite): (subjects: number) => boolean {
  const count = sqlite
    .prepare<[], number>(`SELECT count(*) FROM (SELECT 1 FROM search_entry LIMIT ${REBUILD_FROM})`)
    .pluck()
  let entries: number | null = null
  return (subjects) => {
    if (subjects <= REBUILD_SMALL_FROM) return false
    entries ??= count.get() ?? 0
    return subjects > entries
  }
}

/** 'everybody' as soon as it is clear that the whole index must be built anew. */
function touchedSubjects(
  rows: Iterable<TouchedRow>,
  areMany: (subjects: number) => boolean,
): Map<string, Subject> | 'everybody' {
  const subjects = new Map<string, Subject>()
  for (const touched of rows) {
    for (const row of [touched.before, touched.after]) {
      for (const subject of row === null ? [] : subjectsOf(touched.table, row))
        subjects.set(subject.id, subject)
    }
    if (areMany(subjects.size) || isOtherYearInUse(touched)) return 'everybody'
  }
  return subjects
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
    case 'family_tie':
      return subject('pupil', row.pupil_id)
    case 'pupil_household':
      return [...subject('pupil', row.pupil_id), ...subject('household', row.household_id)]
    default:
      return []
  }
}

/** Who is found by the words of another: a household by all who live there, a child by its group and its parents. */
function addNeighbours(sqlite: Sqlite, subjects: Map<string, Subject>): void {
  const ids = (sql: string) => sqlite.prepare<[string], string>(sql).pluck()
  const neighbours: Readonly<Record<SearchKind, readonly [SearchKind, ReturnType<typeof ids>][]>> = {
    pupil: [['household', ids('SELECT household_id FROM pupil_household WHERE pupil_id = ?')]],
    person: [
      ['household', ids('SELECT household_id FROM person WHERE id = ? AND household_id IS NOT NULL')],
      ['pupil', ids('SELECT pupil_id FROM family_tie WHERE person_id = ?')],
    ],
    household: [],
    group: [['pupil', ids('SELECT pupil_id FROM placement WHERE group_id = ? AND until_date IS NULL')]],
  }
  for (const { kind, id } of [...subjects.values()]) {
    for (const [other, find] of neighbours[kind]) {
      for (const found of find.all(id)) subjects.set(found, { kind: other, id: found })
    }
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

function prepareAdd(sqlite: Sqlite): (entry: SearchEntry, place: number) => void {
  const entryRow = sqlite.prepare('INSERT INTO search_entry (place, kind, subject_id) VALUES (?, ?, ?)')
  const wordsRow = sqlite.prepare('INSERT INTO search_words (rowid, words, kinds) VALUES (?, ?, ?)')
  return ({ kind, id, words, family }, place) => {
    entryRow.run(place, kind, id)
    wordsRow.run(place, words, family ? `${kind} family` : kind)
  }
}

/** Behind the last of its bucket; in a full bucket the first hole, or the first free place behind it. */
function prepareFreePlace(sqlite: Sqlite): (first: number) => number {
  const last = sqlite
    .prepare<[number, number], number | null>(
      'SELECT max(place) FROM search_entry WHERE place >= ? AND place < ?',
    )
    .pluck()
  const taken = sqlite.prepare<[number], number>('SELECT 1 FROM search_entry WHERE place = ?').pluck()
  const hole = sqlite
    .prepare<[number], number>(
      `SELECT place + 1 FROM search_entry entry WHERE place >= ?
       AND NOT EXISTS (SELECT 1 FROM search_entry WHERE place = entry.place + 1) ORDER BY place LIMIT 1`,
    )
    .pluck()
  return (first) => {
    const next = (last.get(first, first + BUCKET) ?? first - 1) + 1
    if (next < first + BUCKET) return next
    return taken.get(first) === undefined ? first : (hole.get(first) ?? next)
  }
}
