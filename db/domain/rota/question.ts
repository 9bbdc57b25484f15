// A question that comes up again and again: may this family stand on this turn, as the plan is now?
import { daysBetween } from '../kernel/date.ts'
import type { Family, RotaFacts, Turn } from './facts.ts'
import type { FactReason } from './reasons.ts'

/** Reasons of the facts, and those that come from the plan. */
export type Reason =
  | FactReason
  | 'alreadyOn'
  | 'full'
  | 'overlaps'
  | 'maximum'
  | 'rest'
  | 'ratherNot'
  | 'apart'
  | 'together'
  | 'outsideGroup'

/** What is looked at: a family, a turn, and what both are in already. */
export interface Question {
  readonly facts: RotaFacts
  readonly family: Family
  readonly turn: Turn
  /** Turns of the family in the plan, but for this one. */
  readonly own: readonly Turn[]
  /** Families that stand on the turn. */
  readonly present: readonly string[]
}

/** Days on which the family has the same task, too near to this turn; done or planned. */
export function nearDates({ facts, family, turn, own }: Question): Turn['date'][] {
  const rest = facts.tasks.find(({ id }) => id === turn.taskId)?.restDays ?? 0
  return [...family.done, ...own]
    .filter(({ taskId, date }) => taskId === turn.taskId && Math.abs(daysBetween(date, turn.date)) < rest)
    .map(({ date }) => date)
    .sort()
}
