// Topics with the voices of both panels, and the ideas of the register that this person may make a topic of.
import { readIdeas, readTopics, readVoices, type TopicRow } from '#db/queries/panels-topics'
import type { Reader } from '#db/reader'
import { accessTo } from '#domain/complaints/file-access'
import type { IsoDate } from '#domain/kernel/date'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import type { Proposer, TopicDetails } from '#domain/panels/topic'
import type { IdeaShown, TopicShown } from '#domain/panels/topic-contract'
import { nextStep, topicState } from '#domain/panels/topic-state'
import type { ReadContext } from '../app/context.ts'

/** The fields of a topic as the rules know them. */
export function stands(row: TopicRow): TopicDetails {
  const { id, createdIn, changedIn, ...topic } = row
  return {
    ...topic,
    proposedOn: topic.proposedOn as IsoDate,
    decidedOn: topic.decidedOn as IsoDate | null,
    doneOn: topic.doneOn as IsoDate | null,
    feedbackOn: topic.feedbackOn as IsoDate | null,
  }
}

/** Topics in which something happened in this school year, and in the running one also what is not finished. */
export function topicsOfYear(context: ReadContext, year: SchoolYear): TopicShown[] {
  const { reader, today } = context
  const voices = readVoices(reader)
  const numbers = new Map(mayOpen(context).map(({ id, numberText }) => [id, numberText]))
  return readTopics(reader)
    .filter((row) => yearsOf(row).includes(year) || (year === schoolYearOf(today) && isUnfinished(row, year)))
    .map((row) => {
      const topic = stands(row)
      return {
        ...topic,
        ...{ topicId: row.id, revision: row.changedIn, state: topicState(topic), next: nextStep(topic) },
        ideaId: row.ideaId !== null && numbers.has(row.ideaId) ? row.ideaId : null,
        ideaNumber: numbers.get(row.ideaId ?? '') ?? '',
        voices: voices
          .filter(({ topicId }) => topicId === row.id)
          .map(({ meetingId, kind, panel, date, said }) => ({
            ...{ meetingId, kind, panel, said, date: date as IsoDate },
          })),
      }
    })
}

/** School years with topics, and this one; the newest first. */
export function yearsWithTopics(reader: Reader, today: IsoDate): string[] {
  return [...new Set([schoolYearOf(today), ...readTopics(reader).flatMap(yearsOf)])].sort().reverse()
}

/** Ideas that nobody closed and that are no topic yet, as far as this person may open them. */
export function openIdeas(context: ReadContext): IdeaShown[] {
  const taken = new Set(readTopics(context.reader).flatMap(({ ideaId }) => ideaId ?? []))
  return mayOpen(context)
    .filter(({ id, state }) => !taken.has(id) && (state === 'new' || state === 'running'))
    .map(({ id, numberText, receivedOn, giver, subject }) => ({
      ...{ ideaId: id, number: numberText, receivedOn: receivedOn as IsoDate, subject },
      proposedBy: PROPOSED_BY[giver],
    }))
}

const PROPOSED_BY: Readonly<Record<ReturnType<typeof readIdeas>[number]['giver'], Proposer | null>> = {
  parent: 'parent',
  pupil: 'pupil',
  staff: 'team',
  neighbour: null,
  anonymous: null,
}

function mayOpen({ reader, actor }: ReadContext) {
  return readIdeas(reader).filter((idea) => accessTo(idea, actor) === 'whole')
}

function yearsOf(row: TopicRow): SchoolYear[] {
  const { proposedOn, decidedOn, doneOn, feedbackOn } = stands(row)
  return [proposedOn, decidedOn, doneOn, feedbackOn].flatMap((day) => (day === null ? [] : schoolYearOf(day)))
}

function isUnfinished(row: TopicRow, year: SchoolYear): boolean {
  return nextStep(stands(row)) !== 'none' && schoolYearOf(row.proposedOn as IsoDate) <= year
}
