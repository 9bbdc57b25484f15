// Keys of a plan that follow from what they are the key of; made when a tick or an answer is looked up, not for every row.
import type { ResidencePlan, RowPlan, TiePlan } from './plan.ts'

/** The question which child a row is about. */
export function rowQuestion({ line }: Pick<RowPlan, 'line'>): string {
  return `pupil:${line}`
}

/** The tick of a tie. */
export function tieKey({ person, pupil }: Pick<TiePlan, 'person' | 'pupil'>): string {
  return `tie:${person}|${pupil}`
}

/** The tick of who comes to live where, and the question when that is elsewhere than now. */
export function residenceKey({
  kind,
  who,
  household,
}: Pick<ResidencePlan, 'kind' | 'who' | 'household'>): string {
  return `residence:${kind}:${who}|${household}`
}
