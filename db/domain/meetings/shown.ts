// What the screens of meetings show, as it crosses to the window.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { ANSWERS } from './answer.ts'
import { PROPOSERS } from './meeting.ts'

export const partShown = z.strictObject({
  date: isoDate,
  beginsAt: z.string(),
  endsAt: z.string(),
  groups: z.array(z.strictObject({ id, name: z.string() })),
})

export const topicShown = z.strictObject({ text: z.string(), proposedBy: z.enum(PROPOSERS) })

/** What the calendar says about a date: a remark for the office, never a refusal. */
const DATE_REMARKS = ['holiday', 'weekend', 'studyDay', 'otherMeeting'] as const
export const dateRemark = z.strictObject({
  date: isoDate,
  remark: z.enum(DATE_REMARKS),
  /** 'Herfstvakantie', 'zaterdag', or the name of the other meeting. */
  name: z.string(),
})
export type DateRemark = z.infer<typeof dateRemark>

/** How far a meeting is; families are households. */
export const countsShown = z.strictObject({
  families: z.number(),
  invited: z.number(),
  answered: z.number(),
  /** Families that promised to come. */
  promised: z.number(),
  pupils: z.number(),
  represented: z.number(),
  /** '79,2 %'; '' while no list was kept. */
  percentText: z.string(),
  reached: z.boolean(),
})

/** A child as the counter, the door and the lists show it: never a birth date or an address. */
export const childShown = z.strictObject({
  pupilId: id,
  name: z.string(),
  callName: z.string(),
  group: z.string(),
})

/** A family of a meeting at the counter. */
export const familyAnswer = z.strictObject({
  householdId: id,
  /** 'Familie Bakker', as on letters. */
  name: z.string(),
  parents: z.array(z.string()),
  children: z.array(childShown),
  /** The code on its slip; '' while nothing was printed for it. */
  code: z.string(),
  invitedBy: z.enum(['paper', 'email', 'app', 'mouth', 'phone', 'visit']).nullable(),
  invitedOn: isoDate.nullable(),
  remindedOn: isoDate.nullable(),
  answer: z.enum(ANSWERS).nullable(),
  adults: z.number(),
  interpreter: z.boolean(),
  childcare: z.boolean(),
  /** Outside the groups of the meeting: added at the counter. */
  added: z.boolean(),
})
export type FamilyAnswer = z.infer<typeof familyAnswer>

/** A line of the wall and of the live corner: never a name of a person. */
export const groupLine = z.strictObject({
  groupId: id.nullable(),
  name: z.string(),
  pupils: z.number(),
  represented: z.number(),
  kept: z.boolean(),
  /** Smallest number of pupils that is more than the target. */
  needed: z.number(),
  reached: z.boolean(),
  percentText: z.string(),
  /** 'nog 3 gezinnen'. */
  shortfallText: z.string(),
})
export type GroupLine = z.infer<typeof groupLine>
