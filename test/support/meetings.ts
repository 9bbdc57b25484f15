// Meetings in a few words: one row each, as the programme itself would have written it. Each gives back its id.
import { randomUUID } from 'node:crypto'
import type { NewRow } from '#db/change'
import {
  meeting,
  meetingAnswer,
  meetingContact,
  meetingFamily,
  meetingGroup,
  meetingList,
  meetingListRow,
  meetingPart,
  meetingVisit,
  meetingVisitChild,
  secondOffer,
} from '#db/schema/meetings'
import type { MeetingDetails, MeetingPart } from '#domain/meetings/meeting'
import { day } from './leave.ts'
import type { TestStore } from './store.ts'

type Desk = Pick<TestStore, 'change'>

/** The welcome reception of the whole school on Tuesday 1 September 2026. */
export function meetingDetails(details: Partial<MeetingDetails> = {}): MeetingDetails {
  return {
    kind: 'reception',
    ownKind: '',
    name: 'Welkomstreceptie',
    obligatory: true,
    scope: 'school',
    countsFor: 'family',
    parts: [evening('2026-09-01')],
    place: 'aula',
    goal: 'Ouders en leerkrachten leren elkaar kennen.',
    target: 80,
    answerBy: null,
    onBehalfCounts: true,
    onlineCounts: false,
    topics: [],
    helpers: [],
    ...details,
  }
}

/** One evening, from half past seven to nine. */
export function evening(date: string, groupIds: string[] = []): MeetingPart {
  return { date: day(date), beginsAt: '19:30', endsAt: '21:00', groupIds }
}

/** Writes a meeting with its evenings; `row` says what the office does not fill in (doorKept, cancelledOn). */
export function addMeeting(
  desk: Desk,
  details: Partial<MeetingDetails> = {},
  row: Partial<NewRow<typeof meeting>> = {},
): string {
  const { parts, ...columns } = meetingDetails(details)
  const id = row.id ?? randomUUID()
  desk.change((change) => {
    change.insert(meeting, { ...columns, ...row, id })
    for (const [index, { groupIds, ...part }] of parts.entries()) {
      const partId = randomUUID()
      change.insert(meetingPart, { id: partId, meetingId: id, position: index + 1, ...part })
      for (const groupId of groupIds) {
        change.insert(meetingGroup, { id: randomUUID(), meetingId: id, partId, groupId })
      }
    }
  })
  return id
}

interface Of {
  readonly meetingId: string
  readonly householdId: string
}

/** Invited on paper on 20 August 2026; `row` says otherwise. */
export function addContact(desk: Desk, of: Of, row: Partial<NewRow<typeof meetingContact>> = {}): string {
  const id = randomUUID()
  desk.change((change) =>
    change.insert(meetingContact, {
      ...{ kind: 'invited', way: 'paper', contactedOn: '2026-08-20' },
      ...of,
      ...row,
      id,
    }),
  )
  return id
}

/** Two adults come, says the slip; `row` says otherwise. */
export function addAnswer(desk: Desk, of: Of, row: Partial<NewRow<typeof meetingAnswer>> = {}): string {
  const id = randomUUID()
  desk.change((change) =>
    change.insert(meetingAnswer, {
      ...{ answer: 'yes', adults: 2, way: 'slip', at: '2026-08-27T10:00:00.000Z' },
      ...of,
      ...row,
      id,
    }),
  )
  return id
}

/** One adult came in at the door for these children. */
export function addVisit(
  desk: Desk,
  of: { readonly meetingId: string; readonly householdId: string | null; readonly pupilIds: string[] },
  row: Partial<NewRow<typeof meetingVisit>> = {},
): string {
  const id = randomUUID()
  const { pupilIds, ...whose } = of
  desk.change((change) => {
    change.insert(meetingVisit, {
      ...{ adults: 1, who: ['carer'], entered: 'door', at: '2026-09-01T17:35:00.000Z' },
      ...whose,
      ...row,
      id,
    })
    for (const pupilId of pupilIds) {
      change.insert(meetingVisitChild, { id: randomUUID(), visitId: id, pupilId })
    }
  })
  return id
}

/** What the office noted of a family and a meeting: nothing yet; `row` says what. */
export function addNote(desk: Desk, of: Of, row: Partial<NewRow<typeof meetingFamily>> = {}): string {
  const id = randomUUID()
  desk.change((change) => change.insert(meetingFamily, { ...of, ...row, id }))
  return id
}

/** A printed list of one group, numbered from 1; `row` says whether it was typed back. */
export function addList(
  desk: Desk,
  of: { readonly meetingId: string; readonly groupId: string | null; readonly pupilIds: string[] },
  row: Partial<NewRow<typeof meetingList>> = {},
): string {
  const id = randomUUID()
  const { pupilIds, ...whose } = of
  desk.change((change) => {
    change.insert(meetingList, { printedOn: '2026-08-31', ...whose, ...row, id })
    for (const [index, pupilId] of pupilIds.entries()) {
      change.insert(meetingListRow, { id: randomUUID(), listId: id, number: index + 1, pupilId })
    }
  })
  return id
}

/** A talk at school was offered on 1 October 2026; `row` says otherwise. */
export function addOffer(
  desk: Desk,
  householdId: string,
  row: Partial<NewRow<typeof secondOffer>> = {},
): string {
  const id = randomUUID()
  const offer = { kind: 'talk', state: 'offered', offeredOn: '2026-10-01', buddy: 'notAsked' } as const
  desk.change((change) => change.insert(secondOffer, { ...offer, householdId, ...row, id }))
  return id
}
