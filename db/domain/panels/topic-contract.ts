// Topics: proposed, talked about in both panels, decided, done and told.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { longText } from '../kernel/text.ts'
import { PANEL_KINDS } from './panel.ts'
import { asked, kept, nothing, PANEL_CHANGED } from './sitting-contract.ts'
import { FEEDBACK_WAYS, OUTCOMES, PROPOSERS, topicDetails } from './topic.ts'
import { NEXT_STEPS, TOPIC_STATES } from './topic-state.ts'

const voice = z.strictObject({
  meetingId: id,
  kind: z.enum(PANEL_KINDS),
  panel: z.string(),
  date: isoDate,
  said: z.string(),
})

const topicShown = z.strictObject({
  topicId: id,
  revision: z.number(),
  title: z.string(),
  said: z.string(),
  proposedBy: z.enum(PROPOSERS),
  proposedOn: isoDate,
  /** Null without an idea, or where this person may not open it. */
  ideaId: id.nullable(),
  /** '2026-012'; '' as well. */
  ideaNumber: z.string(),
  outcome: z.enum(OUTCOMES),
  decision: z.string(),
  did: z.string(),
  decidedOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  feedbackOn: isoDate.nullable(),
  feedbackWay: z.enum(FEEDBACK_WAYS).nullable(),
  shown: z.boolean(),
  state: z.enum(TOPIC_STATES),
  next: z.enum(NEXT_STEPS),
  /** By panel and day. */
  voices: z.array(voice),
})
export type TopicShown = z.infer<typeof topicShown>

/** An idea that was taken in and is no topic yet. */
const ideaShown = z.strictObject({
  ideaId: id,
  number: z.string(),
  receivedOn: isoDate,
  /** Null: of a neighbour, or of nobody known; the office chooses. */
  proposedBy: z.enum(PROPOSERS).nullable(),
  subject: z.string(),
})
export type IdeaShown = z.infer<typeof ideaShown>

/** A meeting at which a topic can be talked about. */
const meetingToChoose = z.strictObject({
  meetingId: id,
  kind: z.enum(PANEL_KINDS),
  panel: z.string(),
  date: isoDate,
})
export type MeetingToChoose = z.infer<typeof meetingToChoose>

export const panelsTopicOperations = {
  /** Of a school year (by the day of the proposal), and of earlier ones what is not finished; null: of today's. */
  'panels.topics': defineOperation({
    ...asked,
    name: 'panels.topics',
    input: z.strictObject({ schoolYear: schoolYear.nullable() }),
    output: z.strictObject({
      today: isoDate,
      schoolYear: z.string(),
      schoolYears: z.array(z.string()),
      topics: z.array(topicShown),
      ideas: z.array(ideaShown),
      meetings: z.array(meetingToChoose),
    }),
  }),
  /** The idea of a topic is given when it is made, and stays. */
  'panels.saveTopic': defineOperation({
    ...kept,
    name: 'panels.saveTopic',
    input: z.strictObject({ topicId: id.nullable(), revision: z.number(), details: topicDetails }),
    output: z.strictObject({ topicId: id }),
    errors: {
      PANEL_CHANGED,
      /** The idea is a topic already, is no idea, or may not be opened by this person. */
      NO_SUCH_IDEA: nothing,
    },
  }),
  'panels.removeTopic': defineOperation({
    ...kept,
    name: 'panels.removeTopic',
    input: z.strictObject({ topicId: id }),
    output: removed,
  }),
  /** What a panel said of a topic at a meeting; null takes the topic off that meeting. */
  'panels.saveVoice': defineOperation({
    ...kept,
    name: 'panels.saveVoice',
    input: z.strictObject({ topicId: id, meetingId: id, said: longText(400).nullable() }),
    output: nothing,
  }),
  /** What stands on the list and the poster, in that order. */
  'panels.youSaid': defineOperation({
    ...asked,
    name: 'panels.youSaid',
    input: z.strictObject({ schoolYear }),
    output: z.strictObject({
      points: z.array(
        z.strictObject({
          topicId: id,
          said: z.string(),
          by: z.string(),
          did: z.string(),
          status: z.string(),
          /** A word that may be the name of somebody at school; '' when none was found. */
          name: z.string(),
        }),
      ),
    }),
  }),
}
