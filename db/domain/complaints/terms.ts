// What is due of a report, and by when (complaints-and-retention 4). The terms of the school are settings; one is law:
//
// WPO 14 lid 7: "Het bevoegd gezag deelt de klager en de klachtencommissie [...] binnen 4 weken na ontvangst van het in het
// zesde lid bedoelde oordeel van de klachtencommissie schriftelijk mede of hij het oordeel over de gegrondheid van de klacht
// deelt en of hij naar aanleiding van dat oordeel maatregelen zal nemen en zo ja welke."
//
// School holidays stop none of them, so all are shown early. A term of the law that ends in a weekend or on a recognised
// holiday runs on (Atw 1 lid 1); the others are counted so that they end on a working day.
import { type EquatedDays, extendedTerm, isWorkingDay } from '../calendar/legal-term.ts'
import { addDays, type IsoDate } from '../kernel/date.ts'
import type { ComplaintKind, ComplaintState } from './complaint.ts'
import type { StepKind } from './handling.ts'
import type { ComplaintTerms } from './settings.ts'
import type { ComplaintDuty } from './shown.ts'

export interface DutyFacts {
  readonly kind: ComplaintKind
  readonly state: ComplaintState
  readonly receivedOn: IsoDate
  /** Who gave it wants to hear from the school. */
  readonly wantsToHear: boolean
  /** Steps that were not struck through. */
  readonly steps: readonly { readonly kind: StepKind; readonly doneOn: IsoDate | null }[]
  readonly measures: readonly { readonly dueOn: IsoDate | null; readonly doneOn: IsoDate | null }[]
  readonly nextOn: IsoDate | null
  readonly boardDelayUntil: IsoDate | null
  readonly closedOn: IsoDate | null
}

export interface DutyRules extends EquatedDays {
  readonly terms: ComplaintTerms
  readonly today: IsoDate
}

/** Weeks in which the board answers an opinion of the committee (WPO 14 lid 7). */
const BOARD_ANSWER_WEEKS = 4

/** All that is due, the first first; nothing of what was withdrawn. */
export function dutiesOf(facts: DutyFacts, rules: DutyRules): ComplaintDuty[] {
  if (facts.state === 'withdrawn') return []
  const running = facts.state === 'closed' ? closedDuties(facts, rules) : runningDuties(facts, rules)
  return [...running, ...measureDuties(facts)]
    .map((duty) => ({ ...duty, late: duty.by < rules.today }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}

/** The day `count` working days after `date`: no Saturday, Sunday or recognised holiday. */
export function addWorkingDays(date: IsoDate, count: number, calendar: EquatedDays): IsoDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

type Due = Omit<ComplaintDuty, 'late'>

function runningDuties(facts: DutyFacts, rules: DutyRules): Due[] {
  const { kind, receivedOn, wantsToHear, nextOn } = facts
  const { terms } = rules
  const due: Due[] = boardDuties(facts, rules)
  if (nextOn !== null) due.push({ what: 'next', by: nextOn })
  if (kind === 'committee') return due
  if (wantsToHear && !isDone(facts, 'receipt')) {
    due.push({ what: 'receipt', by: addWorkingDays(receivedOn, terms.receiptWorkingDays, rules) })
  }
  if (kind === 'complaint' && !isDone(facts, 'talk')) {
    due.push({ what: 'talk', by: addWorkingDays(receivedOn, terms.talkWorkingDays, rules) })
  }
  if (wantsToHear && !isDone(facts, 'feedback')) {
    const by = lastWorkingDay(addDays(receivedOn, terms.answerWeeks * 7), rules)
    due.push({ what: kind === 'complaint' ? 'answer' : 'feedback', by })
  }
  return due
}

function closedDuties(facts: DutyFacts, rules: DutyRules): Due[] {
  const { kind, closedOn, wantsToHear } = facts
  const due = boardDuties(facts, rules)
  if (kind !== 'complaint' || closedOn === null || !wantsToHear || isDone(facts, 'solvedCheck')) return due
  const after = addDays(closedOn, rules.terms.solvedCheckWeeks * 7)
  return [...due, { what: 'solvedCheck', by: extendedTerm(after, rules) }]
}

/** WPO 14 lid 7: within four weeks after the opinion came in, or by the later day that was told with reasons. */
function boardDuties({ steps, boardDelayUntil }: DutyFacts, rules: DutyRules): Due[] {
  const opinionOn = lastDone(steps, 'opinion')
  if (opinionOn === null) return []
  const answeredOn = lastDone(steps, 'boardAnswer')
  if (answeredOn !== null && answeredOn >= opinionOn) return []
  const byLaw = extendedTerm(addDays(opinionOn, BOARD_ANSWER_WEEKS * 7), rules)
  return [{ what: 'boardAnswer', by: boardDelayUntil ?? byLaw }]
}

function measureDuties({ measures }: DutyFacts): Due[] {
  return measures.flatMap(({ dueOn, doneOn }) =>
    dueOn === null || doneOn !== null ? [] : [{ what: 'measure', by: dueOn }],
  )
}

/** A term of the school ends on a working day: the last one before a weekend or holiday. */
function lastWorkingDay(date: IsoDate, calendar: EquatedDays): IsoDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day
}

function isDone({ steps }: DutyFacts, kind: StepKind): boolean {
  return lastDone(steps, kind) !== null
}

function lastDone(steps: DutyFacts['steps'], kind: StepKind): IsoDate | null {
  const days = steps.flatMap((step) => (step.kind === kind && step.doneOn !== null ? [step.doneOn] : []))
  return days.sort().at(-1) ?? null
}
