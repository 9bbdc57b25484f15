// Who may take which turn, and what it costs beside fairness: the long row on which everything is computed. With ten schools
// at once it has millions of entries, so it is made of numbers only, and what depends on the task alone is asked once.
import type { Family, RotaFacts, Turn } from './facts.ts'
import { asAsked, couldTake, isAlwaysFree, isFreeOn, isOfGroup, wishOf } from './reasons.ts'

/** Who may take turn t: `family[first[t]]` up to `family[first[t + 1]]`, by rising index, with what it costs. */
export interface Choices {
  readonly first: Int32Array
  readonly turn: Int32Array
  readonly family: Int32Array
  readonly dislike: Uint8Array
  readonly repeats: Uint8Array
  /** 0 is new here, 1 stood here in the previous plan, 2 that was published. */
  readonly kept: Uint8Array
}

/** What is known of families and turns before their choices; both by index. */
export interface Indexed {
  readonly families: readonly Family[]
  readonly turns: readonly Turn[]
  readonly familyAt: ReadonlyMap<string, number>
  readonly locked: readonly (readonly number[])[]
  readonly overlapping: readonly (readonly number[])[]
  /** Places to be given, of each turn. */
  readonly open: readonly number[]
}

const DISLIKE = { likes: 0, nothing: 4, ratherNot: 9, declines: 9 } as const
const OTHER_GROUP = 10
export const MOST_DISLIKE = DISLIKE.ratherNot + OTHER_GROUP
export const MOST_REPEATS = 9

/** All choices, in order of turn and family. */
export function choicesOf(facts: RotaFacts, indexed: Indexed): Choices {
  const { families, turns, open } = indexed
  const before = previousPlaces(facts, indexed)
  const taskCosts = costsPerTask(families)
  const candidates = candidatesOf(facts, families)
  const rows: Rows = { turn: [], family: [], dislike: [], repeats: [], kept: [] }
  const first = new Int32Array(turns.length + 1)
  turns.forEach((turn, at) => {
    const costs = taskCosts(turn.taskId)
    const named = open[at] === 0 || turn.date < facts.today ? [] : candidates(turn)
    for (const one of freeOf(facts, indexed, { named, at })) {
      rows.turn.push(at)
      rows.family.push(one)
      rows.dislike.push(costs.dislike[one]! + (isOfGroup(families[one]!, turn) ? 0 : OTHER_GROUP))
      rows.repeats.push(costs.repeats[one]!)
      rows.kept.push(before.get(at)?.get(one) ?? 0)
    }
    first[at + 1] = rows.turn.length
  })
  return {
    first,
    turn: Int32Array.from(rows.turn),
    family: Int32Array.from(rows.family),
    dislike: Uint8Array.from(rows.dislike),
    repeats: Uint8Array.from(rows.repeats),
    kept: Uint8Array.from(rows.kept),
  }
}

type Rows = Record<'turn' | 'family' | 'dislike' | 'repeats' | 'kept', number[]>

/** Those who are free on the day of the turn. */
function freeOf(
  facts: RotaFacts,
  indexed: Indexed,
  { named, at }: { named: readonly Candidate[]; at: number },
): number[] {
  const { families, turns, locked, overlapping } = indexed
  const turn = turns[at]!
  const asked = asAsked(turn, facts)
  const free: number[] = []
  for (const { family, alwaysFree } of named) {
    if (!(alwaysFree && turn.needs.length === 0) && !isFreeOn(families[family]!, asked)) continue
    if (locked[family]!.some((one) => one === at || overlapping[at]!.includes(one))) continue
    free.push(family)
  }
  return free
}

/** How often a family did this task this school year. */
export function timesDone({ done }: Family, taskId: string): number {
  return done.reduce((sum, one) => sum + (one.taskId === taskId ? 1 : 0), 0)
}

interface TaskCosts {
  readonly dislike: Uint8Array
  readonly repeats: Uint8Array
}

/** Of every family, by task; asked for as tasks come up. */
function costsPerTask(families: readonly Family[]): (taskId: string) => TaskCosts {
  const known = new Map<string, TaskCosts>()
  return (taskId) => {
    const found = known.get(taskId) ?? {
      dislike: Uint8Array.from(families, (family) => DISLIKE[wishOf(family, taskId) ?? 'nothing']),
      repeats: Uint8Array.from(families, (family) => Math.min(MOST_REPEATS, timesDone(family, taskId))),
    }
    known.set(taskId, found)
    return found
  }
}

interface Candidate {
  readonly family: number
  readonly alwaysFree: boolean
}

/** Families that could take turns like this one, by rising index: asked once for all turns of a task at an hour of the week. */
function candidatesOf(facts: RotaFacts, families: readonly Family[]): (turn: Turn) => readonly Candidate[] {
  const known = new Map<string, readonly Candidate[]>()
  const byGroup = familiesPerGroup(families)
  const everybody = families.map((family, at) => ({ family: at, alwaysFree: isAlwaysFree(family) }))
  return (turn) => {
    const asked = asAsked(turn, facts)
    const group = asked.ownGroupOnly ? turn.groupId : null
    const key = JSON.stringify([asked.weekday, turn.begin, turn.end, turn.taskId, group])
    const named = group === null ? everybody : (byGroup.get(group) ?? []).map((at) => everybody[at]!)
    const found = known.get(key) ?? named.filter(({ family }) => couldTake(families[family]!, asked))
    known.set(key, found)
    return found
  }
}

function familiesPerGroup(families: readonly Family[]): ReadonlyMap<string, number[]> {
  const perGroup = new Map<string, number[]>()
  families.forEach(({ groupIds }, at) => {
    for (const id of new Set(groupIds)) {
      const own = perGroup.get(id)
      if (own === undefined) perGroup.set(id, [at])
      else own.push(at)
    }
  })
  return perGroup
}

/** 1 or 2 by turn and family. */
function previousPlaces(
  { previous }: RotaFacts,
  indexed: Indexed,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const turnAt = new Map(indexed.turns.map(({ id }, at) => [id, at]))
  const perTurn = new Map<number, Map<number, number>>()
  for (const { turnId, familyId, published } of previous) {
    const [turn, family] = [turnAt.get(turnId), indexed.familyAt.get(familyId)]
    if (turn === undefined || family === undefined) continue
    const own = perTurn.get(turn) ?? new Map<number, number>()
    perTurn.set(turn, own)
    own.set(family, published || own.get(family) === 2 ? 2 : 1)
  }
  return perTurn
}
