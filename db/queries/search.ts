// The search box: folded words by prefix, answered in name order by the full-text index.
import { groupInText, groupTitle } from '../domain/groups/texts.ts'
import { formatHouseNumber } from '../domain/kernel/address.ts'
import { fullName, listName } from '../domain/kernel/name.ts'
import { joinNames } from '../domain/kernel/salutation.ts'
import type { SearchHit, SearchKind, SearchScope } from '../domain/people/search.ts'
import {
  DECEASED,
  LEFT_SCHOOL,
  NAMELESS,
  NO_ADDRESS,
  NO_GROUP,
  SECRET_ADDRESS,
} from '../domain/people/texts.ts'
import type { TieRole } from '../domain/people/tie.ts'
import { describeTies } from '../domain/people/tie-text.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'
import { matchExpression } from './search-words.ts'

export interface SearchQuestion {
  readonly text: string
  readonly scope: SearchScope
  readonly limit: number
  readonly today: string
}

/** The first `limit` hits in name order; [] for a text without letters or digits. */
export function searchEntries({ sqlite }: Reader, question: SearchQuestion): SearchHit[] {
  const match = matchExpression(question.text, question.scope)
  if (match === null) return []
  const { find, details } = prepared(sqlite)
  const hits = find.all(match, question.limit).flatMap((entry) => {
    const detail = details[entry.kind](entry.subjectId, question.today)
    return detail === null ? [] : [{ kind: entry.kind, id: entry.subjectId, ...detail }]
  })
  // The index orders by the first eight letters; what begins alike is put right here.
  return hits
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
    .map(({ kind, id, title, detail }) => ({ kind, id, title, detail }))
}

type Detail = { title: string; detail: string; sort: string }
type Prepared = {
  find: { all(match: string, limit: number): { kind: SearchKind; subjectId: string }[] }
  details: Record<SearchKind, (id: string, today: string) => Detail | null>
}

const prepared = onceFor(
  (sqlite: Sqlite): Prepared => ({ find: prepareFind(sqlite), details: prepareDetails(sqlite) }),
)

function prepareFind(sqlite: Sqlite): Prepared['find'] {
  return sqlite.prepare<[string, number], { kind: SearchKind; subjectId: string }>(
    `SELECT entry.kind, entry.subject_id subjectId
     FROM search_words JOIN search_entry entry ON entry.place = search_words.rowid
     WHERE search_words MATCH ? ORDER BY search_words.rowid LIMIT ?`,
  )
}

type SortedName = NameRow & { sortKey: string }
const SORTED_NAME = `${NAME_COLUMNS}, p.sort_key sortKey`

function prepareDetails(sqlite: Sqlite): Prepared['details'] {
  return {
    pupil: preparePupil(sqlite),
    person: preparePerson(sqlite),
    household: prepareHousehold(sqlite),
    group: prepareGroup(sqlite),
  }
}

function preparePupil(sqlite: Sqlite): (id: string, today: string) => Detail | null {
  const pupil = sqlite.prepare<
    [string, string],
    SortedName & { groupName: string | null; leftOn: string | null }
  >(
    `SELECT ${SORTED_NAME}, p.left_on leftOn, (SELECT g.name FROM placement q
       JOIN school s ON s.current_school_year_id = q.school_year_id JOIN school_group g ON g.id = q.group_id
       WHERE q.pupil_id = p.id AND g.kind <> 'composed'
       AND (q.until_date IS NULL OR q.until_date >= ?)
       ORDER BY q.from_date LIMIT 1) groupName
     FROM pupil p WHERE p.id = ?`,
  )
  return (id, today) => {
    const row = pupil.get(today, id)
    if (row === undefined) return null
    const detail =
      row.groupName !== null ? groupInText(row.groupName) : row.leftOn === null ? NO_GROUP : LEFT_SCHOOL
    return { title: listName(nameOf(row)) || NAMELESS, detail, sort: row.sortKey }
  }
}

function preparePerson(sqlite: Sqlite): (id: string) => Detail | null {
  const person = sqlite.prepare<[string], SortedName & { letterName: string; deceased: number }>(
    `SELECT ${SORTED_NAME}, p.letter_name letterName, p.deceased FROM person p WHERE p.id = ?`,
  )
  const ties = sqlite.prepare<[string], NameRow & { role: TieRole }>(
    `SELECT ${NAME_COLUMNS}, t.role FROM family_tie t JOIN pupil p ON p.id = t.pupil_id
     WHERE t.person_id = ? ORDER BY p.sort_key`,
  )
  return (id) => {
    const row = person.get(id)
    if (row === undefined) return null
    const tied = describeTies(ties.all(id).map((tie) => ({ role: tie.role, pupil: nameOf(tie) })))
    return {
      title: listName(nameOf(row)) || row.letterName || NAMELESS,
      detail: row.deceased === 1 ? `${tied} (${DECEASED})` : tied,
      sort: row.sortKey,
    }
  }
}

function prepareHousehold(sqlite: Sqlite): (id: string) => Detail | null {
  const household = sqlite.prepare<
    [string],
    {
      street: string
      houseNumber: string
      addition: string
      indication: '' | 'TO' | 'BY'
      town: string
      secret: number
    }
  >(`SELECT street, house_number houseNumber, addition, indication, town, secret FROM household WHERE id = ?`)
  const children = sqlite.prepare<[string], SortedName>(
    `SELECT ${SORTED_NAME} FROM pupil p JOIN pupil_household h ON h.pupil_id = p.id
     WHERE h.household_id = ? ORDER BY p.sort_key`,
  )
  const adults = sqlite.prepare<[string], SortedName>(
    `SELECT ${SORTED_NAME} FROM person p WHERE p.household_id = ? ORDER BY p.sort_key`,
  )
  return (id) => {
    const row = household.get(id)
    if (row === undefined) return null
    const [pupils, grownUps] = [children.all(id), adults.all(id)]
    const place = joinFilled(', ', joinFilled(' ', row.street, formatHouseNumber(row)), row.town)
    const address = row.secret === 1 ? SECRET_ADDRESS : place || NO_ADDRESS
    const title = [...pupils, ...grownUps].map((member) => listName(nameOf(member))).join(' · ')
    return { title: title || address, detail: address, sort: (pupils[0] ?? grownUps[0])?.sortKey ?? '' }
  }
}

function prepareGroup(sqlite: Sqlite): (id: string) => Detail | null {
  const group = sqlite.prepare<[string], { name: string }>('SELECT name FROM school_group WHERE id = ?')
  const teachers = sqlite.prepare<[string], NameRow>(
    `SELECT ${NAME_COLUMNS} FROM staff p JOIN group_staff g ON g.staff_id = p.id
     WHERE g.group_id = ? ORDER BY g.position`,
  )
  return (id) => {
    const row = group.get(id)
    if (row === undefined) return null
    const names = teachers.all(id).map((teacher) => fullName(nameOf(teacher)))
    return { title: groupTitle(row.name), detail: joinNames(names), sort: '' }
  }
}

function joinFilled(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator)
}
