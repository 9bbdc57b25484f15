// Topics: proposed, talked about, decided, done and told.
import { findPanelMeeting, findVoice, readPanelMeetings, readPanels } from '#db/queries/panels'
import { everyName } from '#db/queries/panels-people'
import { findTopic, readTopics, readVoices, type TopicRow } from '#db/queries/panels-topics'
import type { Reader } from '#db/reader'
import { panelTopic, panelVoice } from '#db/schema/panels'
import type { IsoDate } from '#domain/kernel/date'
import { fold } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { nameIn, POINT_TEXTS, pointOf, shownTopics } from '#domain/panels/you-said'
import type { SliceHandlers } from '../app/context.ts'
import { openIdeas, stands, topicsOfYear, yearsWithTopics } from './panels-topics-shown.ts'
import { keepInBin } from './restore-point.ts'

type TopicHandlers = Pick<
  SliceHandlers<'panels'>,
  'panels.topics' | 'panels.saveTopic' | 'panels.removeTopic' | 'panels.saveVoice' | 'panels.youSaid'
>

export const panelsTopicsHandlers: TopicHandlers = {
  'panels.topics': (context, { schoolYear }) => {
    const { reader, today } = context
    const year = schoolYear ?? schoolYearOf(today)
    const panels = new Map(readPanels(reader).map((panel) => [panel.id, panel]))
    return ok({
      ...{ today, schoolYear: year, schoolYears: yearsWithTopics(reader, today) },
      topics: topicsOfYear(context, year),
      ideas: openIdeas(context),
      meetings: readPanelMeetings(reader, null).flatMap(({ id, panelId, date }) => {
        const panel = panels.get(panelId)
        return panel === undefined
          ? []
          : { meetingId: id, kind: panel.kind, panel: panel.name, date: date as IsoDate }
      }),
    })
  },
  'panels.saveTopic': (context, { topicId, revision, details }) => {
    const { change, reader, newId } = context
    const row = topicId === null ? null : findTopic(reader, topicId)
    if (topicId !== null && row === null) return fail('NOT_FOUND')
    if (row !== null && row.changedIn !== revision) return fail('PANEL_CHANGED')
    // the idea it came from stays: who may not open that one does not get its key, and cannot give it back
    const ideaId = row === null ? details.ideaId : row.ideaId
    const isOpen = row !== null || openIdeas(context).some((idea) => idea.ideaId === ideaId)
    if (ideaId !== null && !isOpen) return fail('NO_SUCH_IDEA')
    const saved = topicId ?? newId()
    if (row === null) change.insert(panelTopic, { ...details, id: saved })
    else change.update(panelTopic, saved, { ...details, ideaId })
    return ok({ topicId: saved })
  },
  'panels.removeTopic': {
    undoable: true,
    commit(context, { topicId }) {
      const { change, reader } = context
      const row = findTopic(reader, topicId)
      if (row === null) return fail('NOT_FOUND')
      for (const voice of readVoices(reader)) {
        if (voice.topicId === topicId) change.remove(panelVoice, voice.id)
      }
      change.remove(panelTopic, topicId)
      return ok(keepInBin(context, `Onderwerp ${row.title}`))
    },
  },
  'panels.saveVoice': ({ change, reader, newId }, { topicId, meetingId, said }) => {
    if (findTopic(reader, topicId) === null || findPanelMeeting(reader, meetingId) === null)
      return fail('NOT_FOUND')
    const row = findVoice(reader, { topicId, meetingId })
    if (said === null) {
      if (row !== null) change.remove(panelVoice, row.id)
    } else if (row === null) change.insert(panelVoice, { id: newId(), topicId, meetingId, said })
    else change.update(panelVoice, row.id, { said })
    return ok({})
  },
  'panels.youSaid': ({ reader }, { schoolYear }) => {
    const names = new Set(
      everyName(reader)
        .filter((name) => name.length > 1)
        .map(fold),
    )
    return ok({
      points: shownRows(reader, schoolYear).map((row) => {
        const { by, said, did, state } = pointOf(stands(row))
        return {
          ...{ topicId: row.id, by, said, did },
          ...{ status: POINT_TEXTS[state], name: nameIn([said, did], names) },
        }
      }),
    })
  },
}

/** The topics on the list and the poster of a year, in their order. */
export function shownRows(reader: Reader, year: SchoolYear): TopicRow[] {
  const rows = readTopics(reader).map((row) => ({ ...stands(row), row }))
  return shownTopics(rows, year).map(({ row }) => row)
}
