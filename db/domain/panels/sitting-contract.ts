// Panels with their members and meetings.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { CHOSEN, DRAW_ANSWERS, memberDetails, panelDetails, panelMeetingDetails } from './panel.ts'
import { TERM_STATES } from './term.ts'

export const nothing = z.strictObject({})
export const kept = { kind: 'change', right: 'keepPanels', touches: ['panels', 'undo'] } as const
export const asked = { kind: 'read', right: 'keepPanels' } as const

/** Somebody else changed it since it was shown; nothing was saved. */
export const PANEL_CHANGED = z.strictObject({})

const panelShown = z.strictObject({
  id,
  revision: z.number(),
  ...panelDetails.shape,
  name: z.string(),
  goal: z.string(),
})

const memberShown = z.strictObject({
  memberId: id,
  revision: z.number(),
  whoId: id,
  name: z.string(),
  groups: z.array(z.string()),
  from: isoDate,
  until: isoDate,
  chosen: z.enum(CHOSEN),
  state: z.enum(TERM_STATES),
  /** Left school, or no child of this parent is at school any more. */
  gone: z.boolean(),
})
export type MemberShown = z.infer<typeof memberShown>

const meetingShown = z.strictObject({
  meetingId: id,
  revision: z.number(),
  ...panelMeetingDetails.shape,
  place: z.string(),
  agenda: z.string(),
  input: z.string(),
  decision: z.string(),
  /** What this panel said of topics at this meeting. */
  topics: z.array(z.strictObject({ topicId: id, title: z.string(), said: z.string() })),
})
export type PanelMeetingShown = z.infer<typeof meetingShown>

/** Who was asked by lot for a place; the others of the draw stand in its protocol only. */
const calledShown = z.strictObject({
  ticketId: id,
  revision: z.number(),
  number: z.number(),
  /** '' when the names of this draw were cleaned up. */
  name: z.string(),
  groups: z.array(z.string()),
  answer: z.enum(DRAW_ANSWERS),
  reserve: z.boolean(),
  /** Of a household: who of it can sit. */
  people: z.array(z.strictObject({ personId: id, name: z.string() })),
})
export type CalledShown = z.infer<typeof calledShown>

const drawShown = z.strictObject({
  drawId: id,
  drawnOn: isoDate,
  places: z.number(),
  from: isoDate,
  until: isoDate,
  witnesses: z.string(),
  seed: z.string(),
  lots: z.number(),
  /** False once lots were cleaned up: it can no longer be drawn again or printed. */
  whole: z.boolean(),
  called: z.array(calledShown),
})
export type DrawShown = z.infer<typeof drawShown>

export const panelsSittingOperations = {
  'panels.list': defineOperation({
    ...asked,
    name: 'panels.list',
    input: nothing,
    output: z.strictObject({
      today: isoDate,
      panels: z.array(
        z.strictObject({
          ...panelShown.shape,
          /** Who sits today. */
          members: z.number(),
          /** Whose term ends within some weeks. */
          ending: z.number(),
          /** Members who left school. */
          gone: z.number(),
          nextMeeting: isoDate.nullable(),
          lastMeeting: isoDate.nullable(),
        }),
      ),
      /** Topics by what must still be done with them. */
      topics: z.strictObject({ decide: z.number(), do: z.number(), tell: z.number() }),
      /** Ideas of the register that are no topic yet. */
      ideas: z.number(),
    }),
  }),
  'panels.open': defineOperation({
    ...asked,
    name: 'panels.open',
    input: z.strictObject({ id }),
    output: z.strictObject({
      today: isoDate,
      panel: panelShown,
      members: z.array(memberShown),
      meetings: z.array(meetingShown),
      draws: z.array(drawShown),
    }),
  }),
  /** `id` null adds a panel. The kind of a panel stays. */
  'panels.save': defineOperation({
    ...kept,
    name: 'panels.save',
    input: z.strictObject({ id: id.nullable(), revision: z.number(), details: panelDetails }),
    output: z.strictObject({ id }),
    errors: { PANEL_CHANGED, PANEL_NAME_TAKEN: nothing },
  }),
  /** Only a panel in which nobody sat, drew or met. */
  'panels.remove': defineOperation({
    ...kept,
    name: 'panels.remove',
    input: z.strictObject({ id }),
    output: removed,
    errors: { PANEL_IN_USE: nothing },
  }),
  /** Adds a member (`memberId` null) or changes a term; who the member is stays. */
  'panels.saveMember': defineOperation({
    ...kept,
    name: 'panels.saveMember',
    input: z.strictObject({ memberId: id.nullable(), revision: z.number(), details: memberDetails }),
    output: z.strictObject({ memberId: id }),
    errors: {
      PANEL_CHANGED,
      /** Not a parent of a child at school, or not a pupil of the groups 5 to 8. */
      NO_CANDIDATE: nothing,
      /** Sits already in a part of these days. */
      SITS_ALREADY: nothing,
    },
  }),
  /** The term ends on this day, before or after it would have. */
  'panels.endMember': defineOperation({
    ...kept,
    name: 'panels.endMember',
    input: z.strictObject({ memberId: id, revision: z.number(), on: isoDate }),
    output: nothing,
    errors: { PANEL_CHANGED, END_BEFORE_TERM: nothing },
  }),
  /** A mistake; who sat and stops is ended instead. */
  'panels.removeMember': defineOperation({
    ...kept,
    name: 'panels.removeMember',
    input: z.strictObject({ memberId: id }),
    output: removed,
  }),
  'panels.saveMeeting': defineOperation({
    ...kept,
    name: 'panels.saveMeeting',
    input: z.strictObject({ meetingId: id.nullable(), revision: z.number(), details: panelMeetingDetails }),
    output: z.strictObject({ meetingId: id }),
    errors: { PANEL_CHANGED },
  }),
  'panels.removeMeeting': defineOperation({
    ...kept,
    name: 'panels.removeMeeting',
    input: z.strictObject({ meetingId: id }),
    output: removed,
  }),
}
