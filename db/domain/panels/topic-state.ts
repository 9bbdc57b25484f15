// How far a topic is: from proposal to the answer that everybody hears (ouderbetrokkenheid row 11, criterion 2).
import type { TopicDetails } from './topic.ts'

/** refused = decided, and the school does not do it; told = who proposed it has heard. */
export const TOPIC_STATES = ['open', 'decided', 'done', 'refused', 'told'] as const
export type TopicState = (typeof TOPIC_STATES)[number]

/** What somebody must still do with it. */
export const NEXT_STEPS = ['decide', 'do', 'tell', 'none'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

type Stands = Pick<TopicDetails, 'outcome' | 'doneOn' | 'feedbackOn'>

export function topicState({ outcome, doneOn, feedbackOn }: Stands): TopicState {
  if (outcome === 'open') return 'open'
  const isFinished = outcome === 'no' || doneOn !== null
  if (isFinished && feedbackOn !== null) return 'told'
  if (outcome === 'no') return 'refused'
  return doneOn === null ? 'decided' : 'done'
}

/** A refusal is told as well as a promise: saying nothing is what costs trust. */
export function nextStep({ outcome, doneOn, feedbackOn }: Stands): NextStep {
  if (outcome === 'open') return 'decide'
  if (outcome !== 'no' && doneOn === null) return 'do'
  return feedbackOn === null ? 'tell' : 'none'
}
