// The same parent on the rows of brothers and sisters becomes one person (8.3). Equal names with something in common are
// joined, with the reason; other spellings are proposed (C13); one address under two names stays two persons (rule 4).
import { type Answers, answerTo } from './answers.ts'
import { isSimilarName } from './name-keys.ts'
import {
  EVIDENCE,
  type Evidence,
  entryKey,
  haveSameName,
  identityOf,
  type ParentEntry,
} from './parent-entries.ts'
import type { JoinPlan, JoinReason } from './plan.ts'
import { addTo } from './remember.ts'
import { createSets, type Sets } from './sets.ts'

export type ParentClusters = {
  /** Entries of one person each, in the order of the list. */
  readonly clusters: readonly ParentEntry[][]
  readonly joins: readonly JoinPlan[]
}

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
  const work: Work = { entries, answers, sets: createSets(entries.length), joins: [], asked: new Set() }
  const shared = joinEqual(work)
  proposeSimilar(work, shared)
  return { clusters: membersOf(work), joins: work.joins }
}

type Work = {
  readonly entries: readonly ParentEntry[]
  readonly answers: Answers
  readonly sets: Sets
  readonly joins: JoinPlan[]
  /** Questions that two things in common may raise twice. */
  readonly asked: Set<string>
}

function membersOf({ entries, sets }: Work): ParentEntry[][] {
  const clusters = new Map<number, ParentEntry[]>()
  for (const [index, entry] of entries.entries()) addTo(clusters, sets.first(index), entry)
  return [...clusters.values()]
}

/** Per value the first entry of each name that has it; mostly one or two, so a list is quicker than a map. */
type FirstWith = Map<string, number | number[] | Map<string, number>>

type Shared = { readonly kind: Evidence; readonly firsts: number[] }

/** Joins equal names; returns the things that different names have in common. */
function joinEqual(work: Work): Shared[] {
  const { entries, sets } = work
  const shared: Shared[] = []
  const finders = Object.fromEntries(
    EVIDENCE.map((kind) => [kind, createFinder(entries, (firsts) => shared.push({ kind, firsts }))]),
  ) as Record<Evidence, Finder>
  for (const [index, entry] of entries.entries()) {
    eachEvidence(entry, (kind, value) => {
      const first = finders[kind](value, index)
      if (first !== index) joinWith(work, kind, [sets.first(first), sets.first(index)])
    })
  }
  return shared
}

/** The first entry with this value and the name of the entry at `index`: mostly an earlier one or itself. */
type Finder = (value: string, index: number) => number

function createFinder(entries: readonly ParentEntry[], onShared: (firsts: number[]) => void): Finder {
  const firstWith: FirstWith = new Map()
  return (value, index) => {
    const found = firstWith.get(value)
    if (found === undefined) {
      firstWith.set(value, index)
      return index
    }
    if (typeof found === 'number') {
      if (haveSameName(entries[found]!, entries[index]!)) return found
      const both = [found, index]
      firstWith.set(value, both)
      onShared(both)
      return index
    }
    return Array.isArray(found)
      ? findAmong(found, { firstWith, value, index, entries })
      : findNamed(found, identityOf(entries[index]!), index)
  }
}

function findAmong(
  found: number[],
  {
    firstWith,
    value,
    index,
    entries,
  }: { firstWith: FirstWith; value: string; index: number; entries: readonly ParentEntry[] },
): number {
  const first = found.find((other) => haveSameName(entries[other]!, entries[index]!))
  if (first !== undefined) return first
  found.push(index)
  if (found.length > MOST_IN_COMMON) {
    firstWith.set(value, new Map(found.map((other) => [identityOf(entries[other]!), other])))
  }
  return index
}

function findNamed(found: Map<string, number>, identity: string, index: number): number {
  const first = found.get(identity)
  if (first === undefined) found.set(identity, index)
  return first ?? index
}

/** Questions name the first entries of both sides, so that one refusal counts for all that they have in common. */
function joinWith(work: Work, kind: Evidence, [left, right]: [number, number]): void {
  if (left === right) return
  const { entries, answers, sets } = work
  if (kind !== 'child') {
    const join = describeJoin(entries[left]!, entries[right]!, EQUAL[kind])
    if (answerTo(answers, join.question) === 'no') {
      ask(work, { ...join, answer: 'no' })
      return
    }
    work.joins.push({ ...join, answer: 'yes' })
  }
  sets.join(left, right)
}

function ask({ joins, asked }: Work, join: JoinPlan): void {
  if (asked.has(join.question)) return
  asked.add(join.question)
  joins.push(join)
}

/**
 * What two entries can have in common. A nameless parent is only known by e-mail address and number. The two parents on the
 * only row of a child need no comparing: they are two.
 */
function eachEvidence(
  { isNameless, pupil, repeated, parent, addressKey, row }: ParentEntry,
  visit: (kind: Evidence, value: string) => void,
): void {
  const named = !isNameless
  if (named && repeated) visit('child', pupil)
  for (const email of parent.emails) visit('email', email)
  for (const { number, valid } of parent.phones) if (valid) visit('phone', number)
  if (named && addressKey !== '') visit('household', addressKey)
  if (named && row.family !== '') visit('family', row.family)
}

function proposeSimilar(work: Work, shared: readonly Shared[]): void {
  const { entries, sets } = work
  const similar: Similar[] = []
  for (const { kind, firsts } of shared) {
    if (firsts.length > MOST_IN_COMMON) continue
    for (const [a, b] of pairs(firsts)) {
      if (!isSimilarName(entries[a]!.name, entries[b]!.name)) continue
      const [first, second] = [sets.first(a), sets.first(b)]
      similar.push({
        left: Math.min(first, second),
        right: Math.max(first, second),
        reason: SIMILAR[kind],
      })
    }
  }
  const lines = linesPerSet(work, new Set(similar.flatMap(({ left, right }) => [left, right])))
  for (const one of similar)
    if (!haveCommon(lines.get(one.left)!, lines.get(one.right)!)) proposeOne(work, one)
}

type Similar = { readonly left: number; readonly right: number; readonly reason: JoinReason }

function proposeOne(work: Work, { left, right, reason }: Similar): void {
  const join = describeJoin(work.entries[left]!, work.entries[right]!, reason)
  const answer = answerTo(work.answers, join.question)
  ask(work, { ...join, answer: answer === 'yes' || answer === 'no' ? answer : null })
  if (answer === 'yes') work.sets.join(left, right)
}

/** Two persons of one row are two persons, however alike. Only of the sets that were `asked` for. */
function linesPerSet({ entries, sets }: Work, asked: ReadonlySet<number>): Map<number, Set<number>> {
  const lines = new Map([...asked].map((set) => [set, new Set<number>()]))
  if (asked.size === 0) return lines
  for (const [index, { row }] of entries.entries()) lines.get(sets.first(index))?.add(row.line)
  return lines
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
  const [one, other] = [entryKey(left), entryKey(right)]
  return {
    question: `join:${one}|${other}`,
    left: one,
    right: other,
    reason,
    fingerprint: '',
  }
}
