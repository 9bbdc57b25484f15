// Planning one meeting: adding, changing, cancelling and removing it.
import { meetingUses, rowsOfMeeting } from '#db/queries/meeting-plan'
import { findMeeting } from '#db/queries/meetings'
import {
  meeting,
  meetingFamily,
  meetingGroup,
  meetingList,
  meetingListRow,
  meetingPart,
  meetingTranslation,
} from '#db/schema/meetings'
import { fail, ok } from '#domain/kernel/result'
import { REMOVAL_TEXTS } from '#domain/undo/texts'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { insertMeeting, refuseDetails, setParts } from './meetings-write.ts'
import { keepInBin } from './restore-point.ts'

type PlanHandlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.add' | 'meetings.change' | 'meetings.cancel' | 'meetings.remove'
>

export const meetingsPlanHandlers: PlanHandlers = {
  'meetings.add': (context, { details }) => {
    const refused = refuseDetails(context.reader, [details])
    return refused ?? ok({ id: insertMeeting(context, details, null) })
  },
  'meetings.change': (context, { id, revision, details }) => {
    const { change, reader } = context
    const row = findMeeting(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (row.changedIn !== revision) return fail('MEETING_CHANGED')
    const refused = refuseDetails(reader, [details])
    if (refused !== null) return refused
    const { parts, ...columns } = details
    const before = change.touched.length
    setParts(context, id, parts)
    // also when only an evening differs: who looks at the older form must be told
    const evenings = change.touched.length > before
    if (change.update(meeting, id, columns).length === 0 && evenings) change.touch(meeting, [id])
    return ok({})
  },
  'meetings.cancel': ({ change, reader }, { id, on }) => {
    if (findMeeting(reader, id) === null) return fail('NOT_FOUND')
    change.update(meeting, id, { cancelledOn: on })
    return ok({})
  },
  'meetings.remove': {
    undoable: true,
    commit(context, { id }) {
      const row = findMeeting(context.reader, id)
      if (row === null) return fail('NOT_FOUND')
      const uses = meetingUses(context.reader, id)
      if (uses.invited + uses.answers + uses.visits > 0) return fail('MEETING_IN_USE', uses)
      removeWithAll(context, id)
      return ok(keepInBin(context, REMOVAL_TEXTS.meeting(row.name)))
    },
  },
}

/**
 * Nobody was asked or came, so what is left is the office's own work; from the bin all of it comes back.
 */
function removeWithAll({ change, reader }: ChangeContext, meetingId: string): void {
  const rows = rowsOfMeeting(reader, meetingId)
  for (const id of rows.copies) change.update(meeting, id, { copiedFromId: null })
  change.removeMany(meetingListRow, rows.listRows)
  change.removeMany(meetingList, rows.lists)
  change.removeMany(meetingFamily, rows.families)
  change.removeMany(meetingTranslation, rows.translations)
  change.removeMany(meetingGroup, rows.groups)
  change.removeMany(meetingPart, rows.parts)
  change.remove(meeting, meetingId)
}
