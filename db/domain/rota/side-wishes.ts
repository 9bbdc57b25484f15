// Wishes that no network can hold: days of rest between two turns, families together or apart. They are no part of the
// optimum; exchange.ts repairs what costs no fairness, and what remains is reported.
import { daysBetween, type IsoDate } from '../kernel/date.ts'
import type { Remaining } from './facts.ts'
import type { Plan } from './plan.ts'
import type { RotaCase } from './rota-case.ts'

export interface SideWishes {
  readonly pairsOf: readonly (readonly number[])[]
  /** Days since a fixed day, of each turn. */
  readonly day: Int32Array
  /** Of each turn's task. */
  readonly rest: Int32Array
  /** Days of turns that a family did, by task. */
  readonly done: readonly ReadonlyMap<string, readonly number[]>[]
  /** Nothing was wished: then nothing needs repair. */
  readonly none: boolean
}

/** One wish that is not met: who, and by which turns (locked ones too). */
export interface Unmet {
  readonly kind: Remaining['kind']
  readonly families: readonly number[]
  readonly turns: readonly number[]
}

export function sideWishesOf(rota: RotaCase): SideWishes {
  const rest = Int32Array.from(rota.turns, ({ taskId }) => rota.taskOf.get(taskId)?.restDays ?? 0)
  const pairsOf = rota.families.map((): number[] => [])
  rota.pairs.forEach(([, one, other], pair) => {
    pairsOf[one]!.push(pair)
    pairsOf[other]!.push(pair)
  })
  return {
    pairsOf,
    rest,
    day: Int32Array.from(rota.turns, ({ date }) => dayOf(date)),
    done: rota.families.map(({ done }) => {
      const perTask = new Map<string, number[]>()
      for (const { taskId, date } of done) perTask.set(taskId, [...(perTask.get(taskId) ?? []), dayOf(date)])
      return perTask
    }),
    none: rota.pairs.length === 0 && rest.every((days) => days === 0),
  }
}

/** All that is not met, of the whole plan. */
export function unmetWishes(rota: RotaCase, wishes: SideWishes, plan: Plan): Unmet[] {
  if (wishes.none) return []
  return [
    ...rota.families.flatMap((_, family) => unmetRest(rota, wishes, plan, family)),
    ...rota.pairs.flatMap((_, pair) => unmetPair(rota, plan, pair)),
  ]
}

/** Those in which one of these families has a part. */
export function unmetAround(
  rota: RotaCase,
  wishes: SideWishes,
  { plan, families }: { plan: Plan; families: readonly number[] },
): number {
  if (wishes.none) return 0
  const pairs = new Set(families.flatMap((family) => wishes.pairsOf[family]!))
  const rest = families.reduce((sum, family) => sum + unmetRest(rota, wishes, plan, family).length, 0)
  return [...pairs].reduce((sum, pair) => sum + unmetPair(rota, plan, pair).length, rest)
}

function unmetRest(rota: RotaCase, wishes: SideWishes, plan: Plan, family: number): Unmet[] {
  const own = turnsOf(rota, plan, family).filter((turn) => wishes.rest[turn]! > 0)
  const unmet: Unmet[] = []
  own.forEach((turn, at) => {
    const { taskId } = rota.turns[turn]!
    const near = (day: number) => Math.abs(wishes.day[turn]! - day) < wishes.rest[turn]!
    const before = own
      .slice(0, at)
      .reverse()
      .find((other) => rota.turns[other]!.taskId === taskId && near(wishes.day[other]!))
    const families = [family]
    if (before !== undefined) unmet.push({ kind: 'rest', families, turns: [before, turn] })
    if (wishes.done[family]!.get(taskId)?.some(near)) unmet.push({ kind: 'rest', families, turns: [turn] })
  })
  return unmet
}

function unmetPair(rota: RotaCase, plan: Plan, pair: number): Unmet[] {
  const [kind, one, other] = rota.pairs[pair]!
  const [mine, theirs] = [turnsOf(rota, plan, one), turnsOf(rota, plan, other)]
  const turns =
    kind === 'apart'
      ? mine.filter((turn) => theirs.includes(turn))
      : [
          ...mine.filter((turn) => !theirs.includes(turn)),
          ...theirs.filter((turn) => !mine.includes(turn)),
        ].filter((turn) => rota.turns[turn]!.places > 1)
  return turns.map((turn) => ({ kind, families: [one, other], turns: [turn] }))
}

/** All turns of a family in order of time, locked ones too. */
export function turnsOf(rota: RotaCase, plan: Plan, family: number): number[] {
  const held = plan.held[family]!.map((choice) => rota.choices.turn[choice]!)
  return [...held, ...rota.locked[family]!].sort((a, b) => a - b)
}

const dayOf = (date: IsoDate) => daysBetween('2000-01-01' as IsoDate, date)
