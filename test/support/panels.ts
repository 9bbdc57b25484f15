// Panels in a few words: families with their children, a panel, a meeting, a topic.
import { isoDate } from '#domain/kernel/date'
import type { PanelDetails, PanelMeetingDetails } from '#domain/panels/panel'
import type { TopicDetails } from '#domain/panels/topic'
import { addHousehold, addPerson, addPupil, addTie, placePupil } from './people.ts'
import type { TestDesk } from './store.ts'

interface PanelFamily {
  readonly householdId: string
  readonly personId: string
  readonly pupilIds: readonly string[]
}

/** 'Ans Bos' at an own address with 'Kind0 Bos', 'Kind1 Bos' … in these groups and leerjaren. */
export function addPanelFamily(
  desk: TestDesk,
  name: string,
  seats: readonly (readonly [groupId: string, year: number])[],
): PanelFamily {
  const householdId = addHousehold(desk, { street: `${name}straat` })
  const personId = addPerson(desk, `Ans ${name}`, { householdId })
  const pupilIds = seats.map(([groupId, year], at) => {
    const pupilId = addPupil(desk, `Kind${at} ${name}`, { in: [householdId] })
    placePupil(desk, pupilId, groupId, { year })
    addTie(desk, pupilId, personId)
    return pupilId
  })
  return { householdId, personId, pupilIds }
}

export const panelDetails = (details: Partial<PanelDetails> = {}): PanelDetails => ({
  kind: 'parents',
  name: 'Ouderpanel',
  goal: '',
  seats: 4,
  termYears: 1,
  ...details,
})

export async function addPanel(desk: TestDesk, details: Partial<PanelDetails> = {}): Promise<string> {
  const saved = await desk.value('panels.save', { id: null, revision: 0, details: panelDetails(details) })
  return saved.id
}

/** 8 December 2026, half past seven to nine. */
export const panelMeeting = (
  panelId: string,
  details: Partial<PanelMeetingDetails> = {},
): PanelMeetingDetails => ({
  panelId,
  date: isoDate.parse('2026-12-08'),
  beginsAt: '19:30',
  endsAt: '21:00',
  place: '',
  agenda: '',
  input: '',
  decision: '',
  feedbackOn: null,
  present: null,
  ...details,
})

/** Proposed by pupils on 1 October 2026, not decided. */
export const aTopic = (details: Partial<TopicDetails> = {}): TopicDetails => ({
  title: 'Schaduw op het plein',
  said: 'Op het plein is het te warm.',
  proposedBy: 'pupil',
  proposedOn: isoDate.parse('2026-10-01'),
  ideaId: null,
  outcome: 'open',
  decision: '',
  did: '',
  decidedOn: null,
  doneOn: null,
  feedbackOn: null,
  feedbackWay: null,
  shown: false,
  ...details,
})

/** Decided on 2 November and done on 20 November 2026; stands on the poster. */
export const aDoneTopic = (details: Partial<TopicDetails> = {}): TopicDetails =>
  aTopic({
    ...{ outcome: 'yes', decision: 'Er komt een boom.', did: 'De boom staat er.', shown: true },
    decidedOn: isoDate.parse('2026-11-02'),
    doneOn: isoDate.parse('2026-11-20'),
    ...details,
  })
