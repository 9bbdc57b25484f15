// A meeting in one press, two voices beside each other, "U zei – wij deden", and cards for the idea box.
import { findPanel, findPanelMeeting, readMembers, voicesAtMeetings } from '#db/queries/panels'
import { findTopic } from '#db/queries/panels-topics'
import type { IsoDate } from '#domain/kernel/date'
import { longDate, longDateWithWeekday, tableDate, timeRangeInText } from '#domain/kernel/date-text'
import { fail } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import { clipLine } from '#domain/kernel/text'
import { ideaCard } from '#domain/panels/idea-card'
import { groupsText, notAskedText, PROPOSER_TEXTS, topicStatusText } from '#domain/panels/texts'
import type { TopicShown } from '#domain/panels/topic-contract'
import { POINT_TEXTS, pointOf } from '#domain/panels/you-said'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { membersDuring } from './panels-people.ts'
import { membersShown } from './panels-shown.ts'
import { shownRows } from './panels-topics.ts'
import { stands, topicsOfYear } from './panels-topics-shown.ts'
import { printAndKeep, printPaper } from './printing-paper.ts'

type PaperHandlers = Pick<
  SliceHandlers<'panels'>,
  'panels.meetingPaper' | 'panels.voicesPaper' | 'panels.youSaidPaper' | 'panels.ideaCards'
>

export const panelsPaperHandlers: PaperHandlers = {
  'panels.meetingPaper': printAndKeep((context, { meetingId }) => printMeeting(context, meetingId)),
  'panels.voicesPaper': printAndKeep((context, { schoolYear }) => printVoices(context, schoolYear)),
  'panels.youSaidPaper': printAndKeep(printYouSaid),
  'panels.ideaCards': printAndKeep(printCards),
}

async function printMeeting(context: ReadContext, meetingId: string) {
  const { reader, today } = context
  const meeting = findPanelMeeting(reader, meetingId)
  const panel = meeting === null ? null : findPanel(reader, meeting.panelId)
  if (meeting === null || panel === null) return fail('NOT_FOUND')
  const on = meeting.date as IsoDate
  const sitting = membersDuring(readMembers(reader, panel.id), { from: on, until: on })
  const topics = voicesAtMeetings(reader, [meetingId]).flatMap(({ topicId, said }) => {
    const topic = findTopic(reader, topicId)
    if (topic === null) return []
    return { title: topic.title, question: topic.said, by: PROPOSER_TEXTS[topic.proposedBy], said }
  })
  const when = `${longDateWithWeekday(on)}, ${timeRangeInText(meeting.beginsAt, meeting.endsAt)}`
  const title = `${panel.name}: bijeenkomst van ${tableDate(on)}`
  return printPaper(context, { kind: 'panelMeeting', title }, (top) => ({
    name: 'panelMeeting',
    data: {
      ...{ ...top, panel: panel.name, when, goal: panel.goal },
      ...{ held: on < today, toChildren: panel.kind === 'pupils' },
      ...{ place: meeting.place, agenda: meeting.agenda, input: meeting.input, decision: meeting.decision },
      told: meeting.feedbackOn === null ? '' : longDate(meeting.feedbackOn as IsoDate),
      topics,
      members: membersShown(reader, sitting, today).map(({ name, groups }) => ({
        ...{ name, groups: clipLine(groupsText(groups), 120) },
      })),
    },
  }))
}

async function printVoices(context: ReadContext, year: SchoolYear) {
  const topics = topicsOfYear(context, year)
  if (topics.length === 0) return fail('NOTHING_TO_PRINT')
  const title = `Ouders en kinderen aan het woord ${year}`
  const said = (topic: TopicShown, kind: 'parents' | 'pupils') =>
    topic.voices
      .filter((voice) => voice.kind === kind && voice.said !== '')
      .map((voice) => `${tableDate(voice.date)}: ${voice.said}`)
  return printPaper(context, { kind: 'panelVoices', title }, (top) => ({
    name: 'panelVoices',
    data: {
      ...top,
      title,
      topics: topics.map((topic) => ({
        title: topic.title,
        question: topic.said,
        parents: said(topic, 'parents'),
        pupils: said(topic, 'pupils'),
        notAsked: notAskedText(topic),
        decision: topic.doneOn === null ? topic.decision : topic.did,
        status: topicStatusText(topic),
      })),
    },
  }))
}

/** More points can no longer be read on a wall. */
const ON_POSTER = 6

async function printYouSaid(
  context: ReadContext,
  { schoolYear, form }: { schoolYear: SchoolYear; form: 'list' | 'posterA4' | 'posterA3' },
) {
  const rows = shownRows(context.reader, schoolYear)
  if (rows.length === 0) return fail('NOTHING_TO_PRINT')
  const isList = form === 'list'
  const shown = isList ? rows : rows.slice(0, ON_POSTER)
  const size = form === 'posterA3' ? 'A3' : 'A4'
  const left = rows.length - shown.length
  const title = `U zei – wij deden ${schoolYear}, ${isList ? 'lijst' : `poster ${size}`}`
  return printPaper(context, { kind: 'youSaidPoster', title }, (top) => ({
    name: 'youSaid',
    data: {
      ...{ ...top, size, schoolYear },
      form: isList ? 'list' : 'poster',
      points: shown.map((row) => {
        const { state, ...point } = pointOf(stands(row))
        return { ...point, status: POINT_TEXTS[state], icon: state }
      }),
      more: left === 0 ? '' : `Op de lijst bij de balie ${left === 1 ? 'staat' : 'staan'} nog ${left} meer.`,
    },
  }))
}

async function printCards(
  context: ReadContext,
  input: { for: 'children' | 'parents'; language: string | null; pages: number },
) {
  const card = ideaCard(input.for, input.language)
  if (card === null) return fail('NOTHING_TO_PRINT')
  const title = `Ideeënkaartjes voor ${input.for === 'children' ? 'kinderen' : 'ouders'}`
  return printPaper(context, { kind: 'ideaCards', title }, (top) => ({
    name: 'ideaCards',
    data: { ...top, pages: input.pages, drawing: input.for === 'children', ...card },
  }))
}
