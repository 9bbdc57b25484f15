// The search box: folded words by prefix, answered in name order by the full-text index.
import { fold } from '../domain/kernel/fold.ts'
import { fullName, listName, type NameParts } from '../domain/kernel/name.ts'
import type { SearchHit, SearchKind } from '../domain/people/search.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'

/** 'family' finds households and the children that have none; the others find one kind; 'all' everything. */
export type SearchScope = SearchKind | 'family' | 'all'

export interface SearchQuestion {
  readonly text: string
  readonly scope: SearchScope
  readonly schoolYearId: string
  readonly limit: number
}

/** The first `limit` hits in name order; [] for a text without letters or digits. */
export function searchEntries({ sqlite }: Reader, question: SearchQuestion): SearchHit[] {
  const match = matchExpression(question.text, question.scope)
  if (match === null) return []
  const { find, details } = prepared(sqlite)
  return find.all(match, question.limit).flatMap((entry) => {
    const detail = details[entry.kind](entry.subject_id, question.schoolYearId)
    return detail === null ? [] : [{ kind: entry.kind, id: entry.subject_id, ...detail }]
  })
}

/** 'noor b' → both words as prefixes; three digits or more may also be the last digits of a telephone number. */
export function matchExpression(text: string, scope: SearchScope): string | null {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const digits = text.replace(/[\s().+-]/g, '')
  const phone = /^\d{3,}$/.test(digits) ? `"t${[...digits].reverse().join('')}"*` : null
  const terms = words.map((word) => `"${word}"*`).join(' AND ')
  const wanted = phone === null ? terms : `(${terms}) OR ${phone}`
  return `words : (${wanted})${scope === 'all' ? '' : ` AND kinds : ${scope}`}`
}

type Detail = { title: string; detail: string }
type Prepared = {
  find: { all(match: string, limit: number): { kind: SearchKind; subject_id: string }[] }
  details: Record<SearchKind, (id: string, schoolYearId: string) => Detail | null>
}

const cache = new WeakMap<Sqlite, Prepared>()

function prepared(sqlite: Sqlite): Prepared {
  let statements = cache.get(sqlite)
  if (statements === undefined) {
    statements = { find: prepareFind(sqlite), details: prepareDetails(sqlite) }
    cache.set(sqlite, statements)
  }
  return statements
}

function prepareFind(sqlite: Sqlite): Prepared['find'] {
  return sqlite.prepare<[string, number], { kind: SearchKind; subject_id: string }>(
    `SELECT entry.kind, entry.subject_id FROM search_words JOIN search_entry entry ON entry.place = search_words.rowid
     WHERE search_words MATCH ? ORDER BY search_words.rowid LIMIT ?`,
  )
}

type NameRow = {
  givenName: string
  firstNames: string
  initials: string
  prefix: string
  familyName: string
  keepAsIs: number
}
const NAME =
  'p.given_name givenName, p.first_names firstNames, p.initials, p.prefix, p.family_name familyName, p.keep_as_is keepAsIs'

function prepareDetails(sqlite: Sqlite): Prepared['details'] {
  const pupil = sqlite.prepare<[string, string], NameRow & { groups: string | null; leftOn: string | null }>(
    `SELECT ${NAME}, p.left_on leftOn, (SELECT group_concat(g.name, ', ') FROM placement q
       JOIN school_group g ON g.id = q.group_id
       WHERE q.pupil_id = p.id AND q.school_year_id = ? AND q.until_date IS NULL AND g.kind = 'base') groups
     FROM pupil p WHERE p.id = ?`,
  )
  const person = sqlite.prepare<[string], NameRow>(`SELECT ${NAME} FROM person p WHERE p.id = ?`)
  const childrenOf = sqlite.prepare<[string], NameRow>(
    `SELECT ${NAME} FROM pupil p JOIN family_tie t ON t.pupil_id = p.id WHERE t.person_id = ? ORDER BY p.sort_key`,
  )
  const household = sqlite.prepare<
    [string],
    { street: string; number: string; town: string; secret: number }
  >(`SELECT street, trim(house_number || ' ' || addition) number, town, secret FROM household WHERE id = ?`)
  const childrenIn = sqlite.prepare<[string], NameRow>(
    `SELECT ${NAME} FROM pupil p JOIN pupil_household h ON h.pupil_id = p.id
     WHERE h.household_id = ? ORDER BY p.sort_key`,
  )
  const adultsIn = sqlite.prepare<[string], NameRow>(
    `SELECT ${NAME} FROM person p WHERE p.household_id = ? ORDER BY p.sort_key`,
  )
  const group = sqlite.prepare<[string], { name: string; label: string }>(
    `SELECT g.name, y.label FROM school_group g JOIN school_year y ON y.id = g.school_year_id WHERE g.id = ?`,
  )
  return {
    pupil: (id, schoolYearId) => {
      const row = pupil.get(schoolYearId, id)
      if (row === undefined) return null
      const where = row.groups ?? (row.leftOn === null ? 'zonder groep' : 'van school')
      return { title: listName(nameOf(row)), detail: row.groups === null ? where : `groep ${where}` }
    },
    person: (id) => {
      const row = person.get(id)
      if (row === undefined) return null
      const children = childrenOf.all(id).map((child) => fullName(nameOf(child)))
      const detail = children.length > 0 ? `ouder/verzorger van ${children.join(', ')}` : 'ouder/verzorger'
      return { title: listName(nameOf(row)), detail }
    },
    household: (id) => {
      const row = household.get(id)
      if (row === undefined) return null
      const names = [...childrenIn.all(id), ...adultsIn.all(id)].map((member) => listName(nameOf(member)))
      const address = row.secret ? 'geheim adres' : `${row.street} ${row.number}, ${row.town}`
      return { title: names.join(' · ') || address, detail: address }
    },
    group: (id) => {
      const row = group.get(id)
      return row === undefined ? null : { title: `Groep ${row.name}`, detail: row.label }
    },
  }
}

function nameOf(row: NameRow): NameParts {
  return { ...row, keepAsIs: row.keepAsIs === 1 }
}
