// The same parent on the rows of brothers and sisters becomes one person (8.3). Equal names with something in common are
// joined, with the reason; other spellings are proposed (C13); one address under two names stays two persons (rule 4).
import type { Answers } from './answers.ts'
import { isSimilarName } from './name-keys.ts'
import { fingerprintOf, type ParentEntry } from './parent-entries.ts'
import type { JoinPlan, JoinReason } from './plan.ts'
import { createSets, type Sets } from './sets.ts'

export type ParentClusters = {
  /** Entries of one person each, in the order of the list. */
  readonly clusters: readonly (readonly ParentEntry[])[]
  readonly joins: readonly JoinPlan[]
}

type Evidence = 'child' | 'email' | 'phone' | 'household' | 'family'

const EQUAL: Readonly<Record<Evidence, JoinReason>> = {
  child: 'SAME_CHILD_AND_NAME',
  email: 'SAME_NAME_AND_EMAIL',
  phone: 'SAME_NAME_AND_PHONE',
  household: 'SAME_NAME_AND_HOUSEHOLD',
  family: 'SAME_NAME_AND_FAMILY_NUMBER',
}
const SIMILAR: Readonly<Record<Evidence, JoinReason>> = {
  child: 'SIMILAR_NAME_SAME_CHILD',
  email: 'SIMILAR_NAME_SAME_EMAIL',
  phone: 'SIMILAR_NAME_SAME_PHONE',
  household: 'SIMILAR_NAME_SAME_HOUSEHOLD',
  family: 'SIMILAR_NAME_SAME_HOUSEHOLD',
}

/** More people behind one address or number than a family has: an institution, so no proposals (7.4). */
const MOST_IN_COMMON = 12

/** Groups the entries. Questions are answered by `answers` ('yes' or 'no'). Linear in the number of entries. */
export function clusterParents(entries: readonly ParentEntry[], answers: Answers): ParentClusters {
  const sets = createSets(entries.length)
  const joins = new Map<string, JoinPlan>()
  joinEqual({ entries, sets, joins, answers })
  proposeSimilar({ entries, sets, joins, answers })
  const clusters = new Map<number, ParentEntry[]>()
  for (const [index, entry] of entries.entries()) {
    const first = sets.first(index)
    const cluster = clusters.get(first)
    if (cluster) cluster.push(entry)
    else clusters.set(first, [entry])
  }
  return { clusters: [...clusters.values()], joins: [...joins.values()] }
}

type Work = {
  readonly entries: readonly ParentEntry[]
  readonly sets: Sets
  readonly joins: Map<string, JoinPlan>
  readonly answers: Answers
}

/** Questions name the first entries of both sides, so that one refusal counts for all that they have in common. */
function joinEqual({ entries, sets, joins, answers }: Work): void {
  const firstWith = new Map<string, number>()
  const joinWith = (kind: Evidence, left: number, right: number) => {
    if (left === right) return
    const join = describeJoin(entries[left]!, entries[right]!, EQUAL[kind])
    const refused = kind !== 'child' && answers.get(join.question) === 'no'
    if (kind !== 'child') joins.set(join.question, { ...join, answer: refused ? 'no' : 'yes' })
    if (!refused) sets.join(left, right)
  }
  for (const [index, entry] of entries.entries()) {
    eachEvidence(entry, (kind, value) => {
      const bucket = `${kind}\n${value}\n${entry.identity}`
      const first = firstWith.get(bucket)
      if (first === undefined) firstWith.set(bucket, index)
      else joinWith(kind, sets.first(first), sets.first(index))
    })
  }
}

/** What two entries can have in common. A nameless parent is only known by e-mail address and number. */
function eachEvidence(
  { identity, pupil, parent, addressKey, row }: ParentEntry,
  visit: (kind: Evidence, value: string) => void,
): void {
  const named = identity !== ' '
  if (named) visit('child', pupil)
  for (const email of parent.emails) visit('email', email)
  for (const { number, valid } of parent.phones) if (valid) visit('phone', number)
  if (named && addressKey !== '') visit('household', addressKey)
  if (named && row.family !== '') visit('family', row.family)
}

function proposeSimilar(work: Work): void {
  const { entries, sets } = work
  const lines = linesPerSet(entries, sets)
  for (const [bucket, members] of membersInCommon(entries, sets)) {
    if (members.length < 2 || members.length > MOST_IN_COMMON) continue
    const reason = SIMILAR[bucket.slice(0, bucket.indexOf('\n')) as Evidence]
    for (const [left, right] of pairs(members)) {
      const similar = isSimilarName(entries[left]!.name, entries[right]!.name)
      if (similar && !haveCommon(lines.get(left)!, lines.get(right)!))
        proposeOne(work, { left, right, reason })
    }
  }
}

function proposeOne(
  { entries, sets, joins, answers }: Work,
  { left, right, reason }: { left: number; right: number; reason: JoinReason },
): void {
  const join = describeJoin(entries[left]!, entries[right]!, reason)
  if (joins.has(join.question)) return
  const answer = answers.get(join.question)
  joins.set(join.question, { ...join, answer: answer === 'yes' || answer === 'no' ? answer : null })
  if (answer === 'yes') sets.join(left, right)
}

/** Two persons of one row are two persons, however alike. */
function linesPerSet(entries: readonly ParentEntry[], sets: Sets): Map<number, Set<number>> {
  const lines = new Map<number, Set<number>>()
  for (const [index, entry] of entries.entries()) {
    const first = sets.first(index)
    const known = lines.get(first) ?? new Set<number>()
    lines.set(first, known.add(entry.row.line))
  }
  return lines
}

/** Per thing in common the first members of the sets that have it. */
function membersInCommon(entries: readonly ParentEntry[], sets: Sets): Map<string, number[]> {
  const members = new Map<string, number[]>()
  for (const [index, entry] of entries.entries()) {
    const first = sets.first(index)
    eachEvidence(entry, (kind, value) => {
      const bucket = `${kind}\n${value}`
      const known = members.get(bucket)
      if (!known) members.set(bucket, [first])
      else if (known.length <= MOST_IN_COMMON && !known.includes(first)) known.push(first)
    })
  }
  return members
}

function* pairs(members: readonly number[]): Iterable<[number, number]> {
  for (const [index, left] of members.entries())
    for (const right of members.slice(index + 1)) yield [left, right]
}

function haveCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const value of few) if (many.has(value)) return true
  return false
}

function describeJoin(left: ParentEntry, right: ParentEntry, reason: JoinReason): Omit<JoinPlan, 'answer'> {
  return {
    question: `join:${left.key}|${right.key}`,
    left: left.key,
    right: right.key,
    reason,
    fingerprint: fingerprintOf(left),
  }
}
