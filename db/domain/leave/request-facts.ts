// From what the office filled in to the facts that the rules judge: the same step in the window and in the service.
import * as z from 'zod'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { type IsoDate, isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { circumstanceName, relationName } from './asked.ts'
import type { LeaveRequest, PupilFacts } from './facts.ts'
import type { LeavePolicy } from './policy.ts'
import type { LeaveDetails, LeaveElsewhere } from './request.ts'

/** What the rules must know of a child, with the words by which the screen names it. */
export const childFacts = z.strictObject({
  id,
  name: z.string(),
  /** Without it nothing can be judged. */
  birthDate: isoDate.nullable(),
  groupId: id.nullable(),
  group: z.string(),
  /** Granted before at this school, in any year; the occasion only for who may see reasons. */
  earlier: z.array(
    z.strictObject({
      article: z.enum(['13a', '14']),
      schoolYear,
      days: z.number(),
      occasion: z
        .strictObject({
          circumstance: circumstanceName,
          relation: relationName.nullable(),
          eventOn: isoDate.nullable(),
        })
        .nullable(),
    }),
  ),
  /** Hours missed without a valid reason. */
  unauthorised: z.array(z.strictObject({ date: isoDate, hours: z.number() })),
})
export type ChildFacts = z.infer<typeof childFacts>

/** What the school asked to complete (Awb 4:5). */
export const completion = z.strictObject({
  askedOn: isoDate,
  until: isoDate,
  completedOn: isoDate.nullable(),
})

/** Everything around a request that is not on the form. */
export interface LeaveSurroundings {
  readonly today: IsoDate
  readonly calendar: SchoolCalendar
  readonly policy: LeavePolicy
  readonly children: readonly ChildFacts[]
  /** Leave at earlier schools that stands on the form. */
  readonly elsewhere: readonly LeaveElsewhere[]
  /** Name of the municipality where the children live; null when it is not known. */
  readonly municipality: string | null
  readonly completion: z.infer<typeof completion> | null
  /** When the request that is asked again was refused. */
  readonly refusedOn: IsoDate | null
}

/**
 * The facts of a form for judgeLeave. A child without a birth date cannot be judged and is left out; the caller says so.
 */
export function factsOf(details: LeaveDetails, around: LeaveSurroundings): LeaveRequest {
  const { today, calendar, policy, completion: completed, refusedOn } = around
  return {
    today,
    receivedOn: details.receivedOn,
    asked: details.asked,
    periods: details.periods,
    pupils: details.pupilIds.flatMap((pupilId) => pupilFactsOf(pupilId, around)),
    calendar,
    policy,
    applicant: details.applicant,
    signed: details.signed,
    completion: completed,
    refusedBefore: refusedOn === null ? null : { on: refusedOn, newFacts: details.newFacts },
    siblingsElsewhere: details.siblingsElsewhere.length > 0,
  }
}

function pupilFactsOf(pupilId: string, around: LeaveSurroundings): PupilFacts[] {
  const child = around.children.find(({ id }) => id === pupilId)
  if (child === undefined || child.birthDate === null) return []
  const elsewhere = around.elsewhere.filter((one) => one.pupilId === pupilId)
  return [
    {
      id: child.id,
      birthDate: child.birthDate,
      group: child.groupId,
      municipality: around.municipality,
      earlier: [
        ...child.earlier,
        ...elsewhere.map(({ article, schoolYear, days }) => ({ article, schoolYear, days })),
      ],
      unauthorised: child.unauthorised,
    },
  ]
}
