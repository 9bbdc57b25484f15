// Panels in a few words: families with their children, a panel, a meeting, a topic.
import { randomUUID } from 'node:crypto'
import { panel, panelDraw, panelDrawTicket, panelMember } from '#db/schema/panels'
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

interface PanelsOf {
  readonly householdId: string
  readonly personId: string
  readonly pupilId: string
}

/** A seat by lot in both panels for this parent and this child, in the school year that begins in `year`. */
export function addPanelsOf(desk: TestDesk, { householdId, personId, pupilId }: PanelsOf, year = 2020): void {
  const term = { fromDate: `${year}-09-01`, untilDate: `${year + 1}-07-31` }
  const kinds = [
    { kind: 'parents', name: `Ouderpanel ${year}`, lot: { householdId }, who: { personId } },
    { kind: 'pupils', name: `Leerlingenpanel ${year}`, lot: { pupilId }, who: { pupilId } },
  ] as const
  desk.change((change) => {
    for (const { kind, name, lot, who } of kinds) {
      const [panelId, drawId, ticketId] = [randomUUID(), randomUUID(), randomUUID()]
      change.insert(panel, { id: panelId, kind, name, seats: 4, termYears: 1 })
      change.insert(panelDraw, {
        ...{
          id: drawId,
          panelId,
          drawnOn: term.fromDate,
          seed: '42',
          places: 1,
          witnesses: 'de MR',
          seated: {},
        },
        ...term,
      })
      change.insert(panelDrawTicket, {
        ...{ id: ticketId, drawId, number: 1, groups: ['8A'], homes: [1], terms: 0, plus: 0, won: true },
        ...{ answer: 'yes', answeredOn: term.fromDate, ...lot },
      })
      change.insert(panelMember, { id: randomUUID(), panelId, ticketId, chosen: 'draw', ...term, ...who })
    }
  })
}
