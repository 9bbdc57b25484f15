// Rows of panels for a filled file of a release: both panels, a draw with answers, a meeting, and a topic of an idea.
import type { Change } from '#db/change'
import {
  panel,
  panelDraw,
  panelDrawTicket,
  panelMeeting,
  panelMember,
  panelTopic,
  panelVoice,
} from '#db/schema/panels'
import type { Known } from './release-rows.ts'

export function addPanelRows(
  change: Change,
  { householdId, personId, pupilId }: Pick<Known, 'householdId' | 'personId' | 'pupilId'>,
): void {
  const term = { fromDate: '2026-09-01', untilDate: '2027-07-31' }
  change.insert(panel, { id: 'panel-1', kind: 'parents', name: 'Ouderpanel', seats: 8, termYears: 2 })
  change.insert(panel, { id: 'panel-2', kind: 'pupils', name: 'Leerlingenpanel', seats: 6, termYears: 1 })
  change.insert(panelDraw, {
    ...{ id: 'panel-draw-1', panelId: 'panel-1', drawnOn: '2026-08-31', seed: '3735928559', places: 1 },
    ...{ witnesses: 'de directeur en de MR', seated: { '3A': 1, '5/6': 0 }, ...term },
  })
  change.insert(panelDrawTicket, {
    ...{ id: 'panel-lot-1', drawId: 'panel-draw-1', number: 1, householdId, groups: ['3A'], homes: [1] },
    ...{ terms: 0, plus: 2, won: true, answer: 'yes', answeredOn: '2026-09-01' },
  })
  change.insert(panelMember, {
    ...{
      id: 'panel-member-1',
      panelId: 'panel-1',
      personId,
      chosen: 'draw',
      ticketId: 'panel-lot-1',
      ...term,
    },
  })
  change.insert(panelMember, {
    ...{ id: 'panel-member-2', panelId: 'panel-2', pupilId, chosen: 'elected', ...term },
  })
  change.insert(panelMeeting, {
    ...{ id: 'panel-meeting-1', panelId: 'panel-2', date: '2026-10-06', beginsAt: '13:00', endsAt: '14:00' },
    ...{ agenda: 'Welkom', input: 'Graag ’n doek.', decision: 'Wij vragen de prijs.', present: 5 },
    feedbackOn: '2026-11-02',
  })
  change.insert(panelTopic, {
    ...{ id: 'panel-topic-1', title: 'Schaduw', said: 'Het plein is te warm.', proposedBy: 'pupil' },
    ...{ proposedOn: '2026-09-28', outcome: 'partly', decision: 'Een doek.', did: 'Het doek hangt er.' },
    ...{ decidedOn: '2026-10-12', doneOn: '2026-11-01', feedbackOn: '2026-11-02', feedbackWay: 'classroom' },
    shown: true,
  })
  change.insert(panelVoice, {
    ...{ id: 'panel-voice-1', topicId: 'panel-topic-1', meetingId: 'panel-meeting-1' },
    said: 'Een doek bij het klimrek.',
  })
}
