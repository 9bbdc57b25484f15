// The terms around a decision. Awb = BWBR0005537, version 2026-01-01; Atw: calendar/legal-term.ts.
import { type EquatedDays, extendedTerm } from '../calendar/legal-term.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { closureOn } from '../calendar/school-day.ts'
import { addDays, daysBetween, type IsoDate } from '../kernel/date.ts'
import type { Completion } from './facts.ts'
import { parametersOn } from './parameters.ts'

/** LPW 13: the last day of a notice in time; counted backwards, so it never shifts (Atw 1 lid 2). */
export function noticeBy(firstMissed: IsoDate): IsoDate {
  return addDays(firstMissed, -parametersOn(firstMissed).religionNoticeDays)
}

/** LPW 12 and 14 lid 2: the last day to tell afterwards. */
export function tellBy(firstMissed: IsoDate, calendar: EquatedDays): IsoDate {
  return extendedTerm(addDays(firstMissed, parametersOn(firstMissed).afterwardsDays), calendar)
}

/**
 * Awb 4:13 lid 2: the reasonable term "is in ieder geval verstreken" eight weeks after receipt. Awb 4:15 lid 1 onder a: it
 * is suspended from the day after the invitation to complete until that is done, or the term for it has passed unused.
 */
export function decideBy(receivedOn: IsoDate, completion: Completion | null, calendar: EquatedDays): IsoDate {
  const eightWeeks = addDays(receivedOn, parametersOn(receivedOn).decisionWeeks * 7)
  return extendedTerm(addDays(eightWeeks, suspendedDays(completion)), calendar)
}

/** Awb 4:5 lid 4: the last day to leave a request aside, four weeks after the completion or its unused term. */
export function leaveAsideBy(completion: Completion, calendar: EquatedDays): IsoDate {
  return extendedTerm(addDays(completion.completedOn ?? completion.until, 28), calendar)
}

/** The day the school means to have decided: some school days after receipt, and before the first leave day. */
export function targetBy(
  receivedOn: IsoDate,
  more: { schoolDays: number; firstMissed: IsoDate | null; calendar: SchoolCalendar },
): IsoDate {
  let day = receivedOn
  for (let left = more.schoolDays, guard = 0; left > 0 && guard < 366; guard += 1) {
    day = addDays(day, 1)
    if (closureOn(more.calendar, null, day) === null) left -= 1
  }
  const before = more.firstMissed === null ? day : addDays(more.firstMissed, -1)
  return before < day && before >= receivedOn ? before : day
}

export interface ObjectionFacts {
  /** The day the decision was sent or handed over (Awb 6:8). */
  readonly sentOn: IsoDate
  readonly receivedOn: IsoDate
  /** By post: the day of the postmark; null when it was brought. */
  readonly postedOn?: IsoDate | null
  /** With an advisory committee the school has twelve weeks (Awb 7:10 lid 1). */
  readonly committee?: boolean
  readonly calendar: EquatedDays
}

export interface ObjectionJudgement {
  readonly inTime: boolean
  readonly objectBy: IsoDate
  readonly decideBy: IsoDate
  readonly article: string
  readonly sentence: string
}

/**
 * Whether an objection is in time. Awb 6:7: "De termijn voor het indienen van een bezwaar- of beroepschrift bedraagt zes
 * weken"; 6:8: from the day after the announcement; 6:9 lid 2: by post in time when posted before the end and received
 * within a week after it. Too late is for the director to weigh: it may be excusable (6:11).
 */
export function judgeObjection(facts: ObjectionFacts): ObjectionJudgement {
  const law = parametersOn(facts.sentOn)
  const objectBy = extendedTerm(addDays(facts.sentOn, law.objectionWeeks * 7), facts.calendar)
  const posted = facts.postedOn ?? null
  const byPost = posted !== null && posted <= objectBy && facts.receivedOn <= addDays(objectBy, 7)
  const inTime = facts.receivedOn <= objectBy || byPost
  const weeks = law.objectionDecisionWeeks * (facts.committee === true ? 2 : 1)
  return {
    inTime,
    objectBy,
    decideBy: extendedTerm(addDays(objectBy, weeks * 7), facts.calendar),
    article: inTime ? 'Awb 6:7, 6:8, 6:9' : 'Awb 6:7, 6:8, 6:11',
    sentence: inTime
      ? 'Het bezwaar is op tijd.'
      : 'Het bezwaar is te laat. Vraag waarom: een goede reden kan het te laat zijn verontschuldigen.',
  }
}

/** Whether the parents had their chance to complete the request and did not use it. */
export function completionPassed(completion: Completion | null, today: IsoDate): boolean {
  return completion !== null && (completion.completedOn !== null || today > completion.until)
}

function suspendedDays(completion: Completion | null): number {
  if (completion === null) return 0
  const { askedOn, until, completedOn } = completion
  const end = completedOn !== null && completedOn < until ? completedOn : until
  return Math.max(0, daysBetween(askedOn, end))
}
