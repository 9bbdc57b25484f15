// A topic: what somebody proposed, what the panels said of it, what was decided and what was done (U zei – wij deden).
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { longText, requiredLine } from '../kernel/text.ts'

/** From what kind of person a topic came, never from whom; council is the medezeggenschapsraad. */
export const PROPOSERS = ['parent', 'pupil', 'team', 'council'] as const
export type Proposer = (typeof PROPOSERS)[number]

/** open = not decided yet; no = the school does not do it, and says why. */
export const OUTCOMES = ['open', 'yes', 'partly', 'no'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How the answer was told back to who proposed it, and to everybody. */
export const FEEDBACK_WAYS = ['talk', 'meeting', 'classroom', 'newsletter', 'wall'] as const
export type FeedbackWay = (typeof FEEDBACK_WAYS)[number]

const outline = z.strictObject({
  title: requiredLine('Vul het onderwerp in.', 100),
  /** What was said, in words for everybody: no names. */
  said: longText(240),
  proposedBy: z.enum(PROPOSERS),
  proposedOn: isoDate,
  /** The idea of the register it came from. */
  ideaId: id.nullable(),
  outcome: z.enum(OUTCOMES),
  /** What the school decided, and why. */
  decision: longText(240),
  /** What was done. */
  did: longText(240),
  decidedOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  feedbackOn: isoDate.nullable(),
  feedbackWay: z.enum(FEEDBACK_WAYS).nullable(),
  /** Stands on the list and the poster. */
  shown: z.boolean(),
})
export type TopicDetails = z.infer<typeof outline>

/** What the office fills in about a topic; each refusal stands at its field. */
export const topicDetails = outline.superRefine((topic, context) => {
  for (const { path, message } of wrongIn(topic)) context.addIssue({ code: 'custom', path: [path], message })
})

interface Wrong {
  readonly path: keyof TopicDetails
  readonly message: string
}

function wrongIn(topic: TopicDetails): Wrong[] {
  const { outcome, decidedOn, proposedOn, doneOn, did, feedbackOn, feedbackWay } = topic
  const isOpen = outcome === 'open'
  const checks: readonly (Wrong | false)[] = [
    !isOpen && decidedOn === null && { path: 'decidedOn', message: 'Vul in wanneer dit is besloten.' },
    isOpen && decidedOn !== null && { path: 'outcome', message: 'Vul in wat er is besloten.' },
    !isOpen && topic.decision === '' && { path: 'decision', message: 'Vul in wat er is besloten en waarom.' },
    isLater(proposedOn, decidedOn) && { path: 'decidedOn', message: 'Deze dag ligt voor het voorstel.' },
    doneOn !== null &&
      (isOpen || outcome === 'no') && { path: 'doneOn', message: 'Er is niet besloten om dit te doen.' },
    doneOn !== null && did === '' && { path: 'did', message: 'Vul in wat er is gedaan.' },
    isLater(decidedOn, doneOn) && { path: 'doneOn', message: 'Deze dag ligt voor het besluit.' },
    feedbackOn !== null &&
      isOpen && { path: 'feedbackOn', message: 'Er is nog geen besluit om te vertellen.' },
    isLater(decidedOn, feedbackOn) && { path: 'feedbackOn', message: 'Deze dag ligt voor het besluit.' },
    feedbackOn !== null &&
      feedbackWay === null && { path: 'feedbackWay', message: 'Kies hoe dit is verteld.' },
    topic.shown &&
      topic.said === '' && { path: 'said', message: 'Vul in wat er is gezegd: dat komt op de poster.' },
    topic.shown && isOpen && { path: 'shown', message: 'Dit kan op de poster als er een besluit is.' },
  ]
  return checks.filter((check) => check !== false)
}

function isLater(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && first > second
}
