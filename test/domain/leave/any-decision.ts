// Whatever a head may send: any outcome, article and choice of the days asked, with every reason written down.
import fc from 'fast-check'
import { addDays } from '#domain/kernel/date'
import { judgePupilOf } from '#domain/leave/decision-case'
import type { Asked, LeaveRequest } from '#domain/leave/facts'
import { DECISION_ARTICLES, DECISION_OUTCOMES, type DecisionDetails } from '#domain/leave/request'
import { anyCircumstance, anyProfession } from './any-request.ts'
import { day } from './leave-facts.ts'

export interface HeadChoice {
  readonly outcome: DecisionDetails['outcome'] | 'fitting'
  /** 'own': the article of the request. */
  readonly article: DecisionDetails['article'] | 'own'
  /** Which of the days asked are taken, from the first on and then again. */
  readonly taken: readonly boolean[]
  readonly half: boolean
}

export const anyChoice: fc.Arbitrary<HeadChoice> = fc.record({
  outcome: fc.oneof(
    { weight: 6, arbitrary: fc.constant('fitting' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...DECISION_OUTCOMES) },
  ),
  article: fc.oneof(
    { weight: 5, arbitrary: fc.constant('own' as const) },
    { weight: 4, arbitrary: fc.constantFrom('13a' as const, '14' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...DECISION_ARTICLES) },
  ),
  taken: fc.oneof(
    { weight: 4, arbitrary: fc.constant([true]) },
    { weight: 4, arbitrary: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.constant([false]) },
  ),
  half: fc.constantFrom(false, false, false, true),
})

export interface AnyForm {
  readonly asked: Asked
  readonly from: ReturnType<typeof day>
  readonly to: ReturnType<typeof day>
  readonly receivedOn: ReturnType<typeof day>
}

/** Leave of up to three weeks in the school year 2026-2027, often in its first weeks. */
export const anyForm: fc.Arbitrary<AnyForm> = fc
  .record({
    asked: fc.oneof(anyProfession, anyCircumstance, fc.constant<Asked>({ kind: 'religion', feast: null })),
    first: fc.oneof(fc.integer({ min: 14, max: 40 }), fc.integer({ min: 14, max: 320 })),
    length: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 18 })),
    ahead: fc.oneof(fc.constant(60), fc.integer({ min: -4, max: 90 })),
  })
  .map(({ asked, first, length, ahead }) => {
    const from = addDays(day('2026-08-01'), first)
    return { asked, from, to: addDays(from, length), receivedOn: addDays(from, -ahead) }
  })

/** The choice as a decision about the days that are open in this form. */
export function decisionOf(choice: HeadChoice, facts: LeaveRequest, pupilId: string): DecisionDetails {
  const open = judgePupilOf(facts, pupilId)?.open ?? []
  const days = open
    .filter((_, at) => choice.taken[at % choice.taken.length] === true)
    .map(({ date, part }, at) => ({ date, part: choice.half && at === 0 ? ('morning' as const) : part }))
  const isAll = days.length === open.length && !choice.half
  const own = facts.asked.kind === 'profession' ? '13a' : '14'
  const fitting = days.length === 0 ? 'refused' : isAll ? 'granted' : 'partly'
  return {
    childId: 'kind',
    outcome: choice.outcome === 'fitting' ? fitting : choice.outcome,
    article: choice.article === 'own' ? own : choice.article,
    days,
    reasons: 'Daarom.',
    conditions: '',
    deviation: 'Dit vind ik.',
    opinion: '',
  }
}
