// Two cards of one person may have come with two cards of one home: what meetings know of the second goes to the first.
import { meetingRowsOfHousehold } from '#db/queries/meeting-uses'
import { meetingAnswer, meetingContact, meetingFamily, meetingVisit, secondOffer } from '#db/schema/meetings'
import type { ChangeContext } from '../app/context.ts'

/** Moves every row about meetings from one household to another. Excused or a reason for one is so for both. */
export function moveMeetings({ change, reader }: ChangeContext, fromId: string, toId: string): void {
  const rows = meetingRowsOfHousehold(reader, fromId)
  for (const id of rows.meeting_contact) change.update(meetingContact, id, { householdId: toId })
  for (const id of rows.meeting_answer) change.update(meetingAnswer, id, { householdId: toId })
  for (const id of rows.meeting_visit) change.update(meetingVisit, id, { householdId: toId })
  for (const id of rows.second_offer) change.update(secondOffer, id, { householdId: toId })
  const own = new Map(meetingRowsOfHousehold(reader, toId).notes.map((note) => [note.meetingId, note]))
  for (const note of rows.notes) {
    const there = own.get(note.meetingId)
    if (there === undefined) {
      change.update(meetingFamily, note.id, { householdId: toId })
      continue
    }
    change.update(meetingFamily, there.id, {
      excused: there.excused || note.excused,
      reason: there.reason ?? note.reason,
      note: there.note || note.note,
    })
    change.remove(meetingFamily, note.id)
  }
}
