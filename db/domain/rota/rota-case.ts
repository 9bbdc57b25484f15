// The facts as numbers: families and turns by index, who may take what in one long row. Everything that computes works on
// this, so that no text is compared in a loop. Both are put in an order of their own first: of what order they came in,
// nothing is left.
import { compareText, inDrawnOrder } from '../kernel/chance.ts'
import { type Choices, choicesOf } from './choices.ts'
import type { Family, Pair, Place, RotaFacts, Task, Turn } from './facts.ts'
import { isAtSameTime } from './reasons.ts'

export interface RotaCase {
  /** In drawn order: who stands first is chance. */
  readonly families: readonly Family[]
  /** By date and time. */
  readonly turns: readonly Turn[]
  readonly familyAt: ReadonlyMap<string, number>
  readonly turnAt: ReadonlyMap<string, number>
  readonly taskOf: ReadonlyMap<string, Task>
  /** Turns on which a family stands locked. */
  readonly locked: readonly (readonly number[])[]
  /** Points at the start, with the locked places. */
  readonly start: Float64Array
  /** Turns a family may still get. */
  readonly room: Int32Array
  /** Places to be given. */
  readonly open: Int32Array
  readonly weight: Int32Array
  /** Other turns at the same time. */
  readonly overlapping: readonly (readonly number[])[]
  readonly choices: Choices
  readonly pairs: readonly (readonly [kind: Pair['kind'], one: number, other: number])[]
  /** As in the settings; 0 for never. */
  readonly moveFrom: number
}

/** Indexes the facts. Places of families and turns that are not there are left out. */
export function rotaCase(facts: RotaFacts): RotaCase {
  const families = inDrawnOrder(facts.families, facts.seed)
  const turns = [...facts.turns].sort(byTime)
  const familyAt = new Map(families.map(({ id }, index) => [id, index]))
  const turnAt = new Map(turns.map(({ id }, index) => [id, index]))
  const locked = lockedTurns(facts, { turns, familyAt, turnAt })
  const standing = new Int32Array(turns.length)
  for (const own of locked) for (const turn of own) standing[turn]! += 1
  const isPast = ({ date }: Turn) => date < facts.today
  const open = turns.map((turn, at) => (isPast(turn) ? 0 : Math.max(0, turn.places - standing[at]!)))
  const overlapping = overlappingTurns(turns)
  return {
    families,
    turns,
    familyAt,
    turnAt,
    taskOf: new Map(facts.tasks.map((task) => [task.id, task])),
    locked,
    start: Float64Array.from(families, ({ load }, at) =>
      locked[at]!.reduce((sum, turn) => sum + turns[turn]!.weight, load),
    ),
    room: Int32Array.from(families, ({ maximum, done }, at) =>
      maximum === null ? turns.length : Math.max(0, maximum - done.length - locked[at]!.length),
    ),
    open: Int32Array.from(open),
    weight: Int32Array.from(turns, ({ weight }) => weight),
    overlapping,
    choices: choicesOf(facts, { families, turns, familyAt, locked, open, overlapping }),
    pairs: facts.pairs.flatMap(({ kind, families: [one, other] }) => {
      const [a, b] = [familyAt.get(one), familyAt.get(other)]
      return a === undefined || b === undefined || a === b ? [] : [[kind, a, b] as const]
    }),
    moveFrom: facts.settings.movePublished === 'never' ? 0 : facts.settings.movePublished,
  }
}

function byTime(one: Turn, other: Turn): number {
  return (
    compareText(one.date, other.date) || compareText(one.begin, other.begin) || compareText(one.id, other.id)
  )
}

/** A published place is locked, unless the settings let it move; what has been stays as it was. Locked twice is once. */
function lockedTurns(
  { locked, previous, settings, today }: RotaFacts,
  { turns, familyAt, turnAt }: Pick<RotaCase, 'turns' | 'familyAt' | 'turnAt'>,
): number[][] {
  const perFamily = Array.from({ length: familyAt.size }, () => new Set<number>())
  const add = ({ familyId, turnId }: Place, stays: (turn: Turn) => boolean) => {
    const [family, turn] = [familyAt.get(familyId), turnAt.get(turnId)]
    if (family !== undefined && turn !== undefined && stays(turns[turn]!)) perFamily[family]!.add(turn)
  }
  for (const place of locked) add(place, () => true)
  for (const place of previous) {
    const isFixed = place.published && settings.movePublished === 'never'
    add(place, ({ date }) => isFixed || date < today)
  }
  return perFamily.map((own) => [...own].sort((a, b) => a - b))
}

/** Turns stand by date and begin, so who overlaps stands near. */
function overlappingTurns(turns: readonly Turn[]): number[][] {
  const found: number[][] = turns.map(() => [])
  turns.forEach((turn, at) => {
    for (let next = at + 1; next < turns.length; next += 1) {
      const other = turns[next]!
      if (other.date !== turn.date || other.begin >= turn.end) break
      if (!isAtSameTime(turn, other)) continue
      found[at]!.push(next)
      found[next]!.push(at)
    }
  })
  return found
}
