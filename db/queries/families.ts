// The list of families in name order: households, and children that have none.
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'
import { matchExpression } from './search-words.ts'

export interface FamilyQuestion {
  /** '' for all families with a child at school; else whoever is found. */
  readonly text: string
  readonly filter: 'all' | 'onPaper' | 'withoutAddress' | 'secret' | 'custodyUnknown'
  readonly groupId: string | null
  readonly day: IsoDate
}

export interface FamilyKey {
  readonly kind: 'household' | 'pupil'
  readonly id: string
}

export interface FamilyPage {
  /** How many families fit. */
  readonly total: number
  readonly keys: readonly FamilyKey[]
}

/** `limit` of the families that fit, in name order. The order is worked out once until something changes in the file. */
export function familyPage(
  { sqlite }: Reader,
  question: FamilyQuestion,
  { offset, limit }: { offset: number; limit: number },
): FamilyPage {
  const { lastChange, placesOf } = prepared(sqlite)
  const { text, ...rest } = question
  const seq = lastChange.get() ?? 0
  const families = orderedFamilies(sqlite, { seq, ...rest, leaversToo: text !== '' })
  const { keys } = families
  if (text === '') return { total: keys.length, keys: keys.slice(offset, offset + limit) }
  const match = matchExpression(text, 'family')
  if (match === null) return { total: 0, keys: [] }
  const ranks = sortedRanks(placesOf.all(match), families)
  return {
    total: ranks.length,
    keys: Array.from(ranks.subarray(offset, offset + limit), (rank) => keys[rank]!),
  }
}

/** One letter finds 14,000 families in a large school: two rising rows of numbers, and no object for each. */
function sortedRanks(found: readonly number[], { places, rankOf }: OrderedFamilies): Int32Array {
  const ranks = new Int32Array(found.length)
  let count = 0
  let at = 0
  for (const place of found) {
    at = firstFrom(places, place, at)
    if (places[at] !== place) continue
    ranks[count] = rankOf[at]!
    count += 1
  }
  return ranks.subarray(0, count).sort()
}

/** The index of the first number from `start` that is not below `wanted`. */
function firstFrom(rising: Float64Array, wanted: number, start: number): number {
  let low = start
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function prepareStatements(sqlite: Sqlite) {
  return {
    lastChange: sqlite.prepare<[], number | null>('SELECT max(seq) FROM audit').pluck(),
    // Only the numbers: joining the keys to 14,000 families takes longer than finding them.
    placesOf: sqlite
      .prepare<[string], number>('SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid')
      .pluck(),
  }
}
const prepared = onceFor(prepareStatements)

interface OrderQuestion extends Omit<FamilyQuestion, 'text'> {
  readonly seq: number
  readonly leaversToo: boolean
}

/** Lists kept at the same time: the few that somebody pages through. */
const KEPT = 6
const cache = new WeakMap<Sqlite, Map<string, OrderedFamilies>>()

interface OrderedFamilies {
  readonly keys: readonly FamilyKey[]
  /** The places of the families in the search index, rising; families without an entry have none. */
  readonly places: Float64Array
  /** Where in `keys` the family of each of these places stands. */
  readonly rankOf: Int32Array
}

function orderedFamilies(sqlite: Sqlite, question: OrderQuestion): OrderedFamilies {
  const kept = cache.get(sqlite) ?? new Map<string, OrderedFamilies>()
  cache.set(sqlite, kept)
  const key = JSON.stringify(question)
  const known = kept.get(key)
  if (known !== undefined) return known
  const families = readFamilies(sqlite, question)
  kept.set(key, families)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
  return families
}

function readFamilies(sqlite: Sqlite, { filter, groupId, day, leaversToo }: OrderQuestion): OrderedFamilies {
  const conditionOf = (family: 'household' | 'pupil') => {
    const conditions = CONDITIONS[family]
    const wanted: string[] = [conditions[filter]]
    if (!leaversToo) wanted.push(conditions.atSchool)
    if (groupId !== null) wanted.push(conditions.inGroup)
    return wanted.join(' AND ')
  }
  const rows = sqlite
    .prepare<{ day: string; groupId: string | null }, FamilyKey & { place: number | null }>(
      `SELECT 'household' kind, h.id, (SELECT place FROM search_entry WHERE subject_id = h.id) place, coalesce(
           (SELECT min(p.sort_key) FROM pupil_household r JOIN pupil p ON p.id = r.pupil_id WHERE r.household_id = h.id),
           (SELECT min(a.sort_key) FROM person a WHERE a.household_id = h.id), '') sort
         FROM household h WHERE ${conditionOf('household')}
       UNION ALL
       SELECT 'pupil', p.id, (SELECT place FROM search_entry WHERE subject_id = p.id), p.sort_key FROM pupil p
         WHERE NOT EXISTS (SELECT 1 FROM pupil_household r WHERE r.pupil_id = p.id) AND ${conditionOf('pupil')}
       ORDER BY sort, 2`,
    )
    .all({ day, groupId })
  const indexed = rows
    .flatMap(({ place }, rank) => (place === null ? [] : [{ place, rank }]))
    .sort((a, b) => a.place - b.place)
  return {
    keys: rows.map(({ kind, id }) => ({ kind, id })),
    places: Float64Array.from(indexed, ({ place }) => place),
    rankOf: Int32Array.from(indexed, ({ rank }) => rank),
  }
}

const AT_SCHOOL = '(p.left_on IS NULL OR p.left_on >= :day)'
const IN_GROUP = `EXISTS (SELECT 1 FROM placement q WHERE q.pupil_id = p.id AND q.group_id = :groupId
  AND (q.until_date IS NULL OR q.until_date >= :day))`
const PARENTAL = `t.role IN ('mother', 'father', 'parent', 'guardian', 'fosterParent')`

/** A parent of child p with unknown gezag who lives somewhere else (dutch-conventions 7.3). */
const CUSTODY_UNKNOWN = `EXISTS (SELECT 1 FROM family_tie t JOIN person a ON a.id = t.person_id
  WHERE t.pupil_id = p.id AND t.custody = 'unknown' AND ${PARENTAL} AND NOT a.deceased AND a.household_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM pupil_household r2 WHERE r2.pupil_id = p.id AND r2.household_id = a.household_id))`

/** Parents a: no working e-mail address, or a wish for paper (as reachOf). */
const ON_PAPER = (parents: string) =>
  `(NOT EXISTS (${parents} AND a.email_state = 'known' AND a.email <> '')
    OR EXISTS (${parents} AND a.wants_paper))`
const PARENTS_IN = `SELECT 1 FROM person a WHERE a.household_id = h.id AND NOT a.deceased
  AND EXISTS (SELECT 1 FROM family_tie t WHERE t.person_id = a.id AND ${PARENTAL})`
const PARENTS_OF = `SELECT 1 FROM family_tie t JOIN person a ON a.id = t.person_id
  WHERE t.pupil_id = p.id AND ${PARENTAL} AND NOT a.deceased`
const CHILDREN_IN = 'pupil_household r JOIN pupil p ON p.id = r.pupil_id WHERE r.household_id = h.id'

const CONDITIONS = {
  household: {
    inGroup: `EXISTS (SELECT 1 FROM ${CHILDREN_IN} AND ${IN_GROUP})`,
    all: '1',
    atSchool: `(EXISTS (SELECT 1 FROM ${CHILDREN_IN} AND ${AT_SCHOOL}) OR NOT EXISTS (SELECT 1 FROM ${CHILDREN_IN}))`,
    onPaper: `(h.wants_paper OR ${ON_PAPER(PARENTS_IN)})`,
    withoutAddress: `NOT (h.street || h.house_number <> '' AND h.postcode || h.town <> '')`,
    secret: 'h.secret',
    custodyUnknown: `EXISTS (SELECT 1 FROM ${CHILDREN_IN} AND ${CUSTODY_UNKNOWN})`,
  },
  pupil: {
    inGroup: IN_GROUP,
    all: '1',
    atSchool: AT_SCHOOL,
    onPaper: ON_PAPER(PARENTS_OF),
    withoutAddress: '1',
    secret: '0',
    custodyUnknown: CUSTODY_UNKNOWN,
  },
} as const
