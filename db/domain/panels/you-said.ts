// "U zei – wij deden": what was said, and what the school did with it, also where it does not do it. Without names.
import type { IsoDate } from '../kernel/date.ts'
import { fold } from '../kernel/fold.ts'
import { type SchoolYear, schoolYearOf } from '../kernel/school-year.ts'
import type { Proposer, TopicDetails } from './topic.ts'

/** What the pictogram and the word beside it say; never by colour alone. */
export const POINT_STATES = ['done', 'partly', 'busy', 'not'] as const
export type PointState = (typeof POINT_STATES)[number]

export const POINT_TEXTS: Readonly<Record<PointState, string>> = {
  done: 'Gedaan',
  partly: 'Deels gedaan',
  busy: 'Wij zijn ermee bezig',
  not: 'Dit doen wij niet',
}

const SAID_BY: Readonly<Record<Proposer, string>> = {
  parent: 'Ouders zeiden',
  pupil: 'Kinderen zeiden',
  team: 'Het team zei',
  council: 'De MR zei',
}

export interface Point {
  readonly by: string
  readonly said: string
  readonly did: string
  readonly state: PointState
}

type ShownTopic = Pick<
  TopicDetails,
  'said' | 'proposedBy' | 'outcome' | 'decision' | 'did' | 'decidedOn' | 'doneOn' | 'shown'
>

/** The topics of a school year that stand on the list and the poster: what happened last comes first. */
export function shownTopics<Topic extends ShownTopic>(topics: readonly Topic[], year: SchoolYear): Topic[] {
  return topics
    .filter((topic) => topic.shown && topic.outcome !== 'open')
    .filter((topic) => schoolYearOf(lastDay(topic)) === year)
    .sort((one, other) => (lastDay(one) < lastDay(other) ? 1 : lastDay(one) > lastDay(other) ? -1 : 0))
}

/** A topic as it stands on paper. */
export function pointOf({ said, proposedBy, outcome, decision, did, doneOn }: ShownTopic): Point {
  const isDone = doneOn !== null && outcome !== 'no'
  return { by: SAID_BY[proposedBy], said, did: isDone ? did : decision, state: stateOf(outcome, isDone) }
}

/**
 * The first word with a capital in these texts that is a name of somebody at school; '' when there is none. `names` are
 * folded. It warns: the office decides, because a name can be a word as well.
 */
export function nameIn(texts: readonly string[], names: ReadonlySet<string>): string {
  for (const [word] of texts.join('\n').matchAll(/\p{Lu}[\p{L}'’-]*/gu)) {
    // 'Noors fiets', "Noor's"
    const candidates = [word, word.replace(/['’]?s$/u, '')]
    if (candidates.some((one) => one.length > 1 && names.has(fold(one)))) return word
  }
  return ''
}

function stateOf(outcome: TopicDetails['outcome'], isDone: boolean): PointState {
  if (outcome === 'no') return 'not'
  if (!isDone) return 'busy'
  return outcome === 'partly' ? 'partly' : 'done'
}

function lastDay({ doneOn, decidedOn }: Pick<TopicDetails, 'doneOn' | 'decidedOn'>): IsoDate {
  return (doneOn ?? decidedOn) as IsoDate
}
