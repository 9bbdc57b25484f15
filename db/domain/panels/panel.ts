// A panel (oudergroep, leerlingenpanel): parents or pupils who think along about policy, rules, feasts and the school
// trip, for a term, and hear what was done with it (ouderbetrokkenheid row 11).
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { line, longText, requiredLine } from '../kernel/text.ts'

/** pupils = leerlingenpanel, of the groups 5 to 8. */
export const PANEL_KINDS = ['parents', 'pupils'] as const
export type PanelKind = (typeof PANEL_KINDS)[number]

/** How a member came in. */
export const CHOSEN = ['draw', 'volunteered', 'asked', 'elected'] as const
export type Chosen = (typeof CHOSEN)[number]

/** What somebody answered who was drawn, or who came up as reserve; open = not answered or not asked yet. */
export const DRAW_ANSWERS = ['open', 'yes', 'no'] as const
export type DrawAnswer = (typeof DRAW_ANSWERS)[number]

/** What the office fills in about a panel. */
export const panelDetails = z.strictObject({
  kind: z.enum(PANEL_KINDS),
  name: requiredLine('Vul de naam van het panel in.', 80),
  goal: longText(600),
  seats: z.number().int().min(2, 'Een panel heeft minstens 2 plaatsen.').max(40, 'Hoogstens 40 plaatsen.'),
  /** School years that a new member sits. */
  termYears: z.number().int().min(1).max(4),
})
export type PanelDetails = z.infer<typeof panelDetails>

/** Who becomes a member, from the first day to the last. */
export const memberDetails = z
  .strictObject({
    panelId: id,
    /** The person of a panel of parents, or the child of a panel of pupils. */
    whoId: id,
    from: isoDate,
    until: isoDate,
    chosen: z.enum(CHOSEN),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'Deze dag ligt voor de eerste.' })
export type MemberDetails = z.infer<typeof memberDetails>

/** A draw that is about to be held. */
export const drawDetails = z
  .strictObject({
    panelId: id,
    places: z.number().int().min(1, 'Vul in hoeveel plaatsen er zijn.').max(40),
    from: isoDate,
    until: isoDate,
    /** Who does not want to take part: said so beforehand. */
    leftOut: z.array(id).max(2000),
    /** Who was there: 'de directeur en een lid van de MR'. */
    witnesses: requiredLine('Vul in wie erbij waren.', 160),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'Deze dag ligt voor de eerste.' })
export type DrawDetails = z.infer<typeof drawDetails>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, bijvoorbeeld 19:30.')

/** A meeting of a panel: what was planned, what was said, what was decided and when the members heard of it. */
export const panelMeetingDetails = z
  .strictObject({
    panelId: id,
    date: isoDate,
    beginsAt: clock,
    endsAt: clock,
    place: line(120),
    agenda: longText(2000),
    /** In general words, without names. */
    input: longText(4000),
    decision: longText(2000),
    /** Day on which the members heard what was done with it. */
    feedbackOn: isoDate.nullable(),
    present: z.number().int().min(0).max(60).nullable(),
  })
  .refine(({ beginsAt, endsAt }) => beginsAt < endsAt, {
    path: ['endsAt'],
    message: 'De eindtijd ligt voor de begintijd.',
  })
  .refine(({ date, feedbackOn }) => feedbackOn === null || feedbackOn >= date, {
    path: ['feedbackOn'],
    message: 'Deze dag ligt voor de bijeenkomst.',
  })
export type PanelMeetingDetails = z.infer<typeof panelMeetingDetails>
