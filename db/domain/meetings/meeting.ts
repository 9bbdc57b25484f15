// A meeting (bijeenkomst): a moment for parents, planned by the office, with its goal and who it is for.
import * as z from 'zod'
import { type IsoDate, isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, longText, requiredLine } from '../kernel/text.ts'

/**
 * reception = nieuwjaarsreceptie, the welcome at the start of the school year; walkIn = inloop, the first half hour of a
 * day; own = a kind of the school with a word of its own (ouderbetrokkenheid rows 2, 3, 9 and 11).
 */
export const MEETING_KINDS = [
  'reception',
  'information',
  'parentEvening',
  'theme',
  'walkIn',
  'panel',
  'own',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const SCOPES = ['school', 'groups'] as const
export type Scope = (typeof SCOPES)[number]

/** Who comes is there for all children of the family (a reception), or for the ticked ones (an evening in classrooms). */
export const COUNTS_FOR = ['family', 'group'] as const
export type CountsFor = (typeof COUNTS_FOR)[number]

export const PROPOSERS = ['team', 'parent', 'pupil', 'council'] as const

/** What will be talked about, and from whom it came; council is the medezeggenschapsraad. */
export const topic = z.strictObject({
  text: requiredLine('Vul het onderwerp in.', 200),
  proposedBy: z.enum(PROPOSERS),
})
export type Topic = z.infer<typeof topic>

/** Who helps that evening, with what. */
export const helper = z.strictObject({ name: requiredLine('Vul in wie helpt.', 120), task: line(120) })
export type Helper = z.infer<typeof helper>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, bijvoorbeeld 19:30.')

/** One evening; `groupIds` are the groups that come to this one. Empty in a meeting of one part for the whole school. */
export const meetingPart = z
  .strictObject({ date: isoDate, beginsAt: clock, endsAt: clock, groupIds: z.array(id).max(200) })
  .refine(({ beginsAt, endsAt }) => beginsAt < endsAt, {
    path: ['endsAt'],
    message: 'De eindtijd ligt voor de begintijd.',
  })
export type MeetingPart = z.infer<typeof meetingPart>

/** What the office fills in about a meeting. */
export const meetingDetails = z
  .strictObject({
    kind: z.enum(MEETING_KINDS),
    ownKind: line(60),
    name: requiredLine('Vul de naam van de bijeenkomst in.', 120),
    obligatory: z.boolean(),
    scope: z.enum(SCOPES),
    countsFor: z.enum(COUNTS_FOR),
    parts: z.array(meetingPart).min(1, 'Vul een datum in.').max(6),
    place: line(120),
    goal: longText(1000),
    target: z.number().int().min(1).max(99),
    answerBy: isoDate.nullable(),
    onBehalfCounts: z.boolean(),
    onlineCounts: z.boolean(),
    topics: z.array(topic).max(12),
    helpers: z.array(helper).max(30),
  })
  .refine(({ kind, ownKind }) => kind !== 'own' || ownKind !== '', {
    path: ['ownKind'],
    message: 'Vul in hoe uw school dit noemt.',
  })
  .refine(({ scope, parts }) => scope === 'school' || parts.some(({ groupIds }) => groupIds.length > 0), {
    path: ['parts'],
    message: 'Kies een groep.',
  })
  .refine(({ parts }) => hasNoGroupTwice(parts), {
    path: ['parts'],
    message: 'Een groep kan maar bij één avond staan.',
  })
  .refine(({ parts, answerBy }) => answerBy === null || parts.every(({ date }) => answerBy <= date), {
    path: ['answerBy'],
    message: 'Deze dag ligt na de bijeenkomst.',
  })
export type MeetingDetails = z.infer<typeof meetingDetails>

/** The first day of a meeting. */
export function firstDayOf(parts: readonly { readonly date: IsoDate }[]): IsoDate {
  return [...parts].map(({ date }) => date).sort()[0] as IsoDate
}

function hasNoGroupTwice(parts: readonly MeetingPart[]): boolean {
  const all = parts.flatMap(({ groupIds }) => groupIds)
  return new Set(all).size === all.length
}
