// Panels and their members: added, changed, ended, and removed when it was a mistake.
import {
  findMember,
  findPanel,
  findPanelMeeting,
  type MemberRow,
  panelInUse,
  readMembers,
  readPanels,
  voicesAtMeetings,
} from '#db/queries/panels'
import { namesByKey } from '#db/queries/panels-people'
import { panel, panelMeeting, panelMember, panelVoice } from '#db/schema/panels'
import type { IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { foldTight } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import type { MemberDetails } from '#domain/panels/panel'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { candidatesFor, membersDuring } from './panels-people.ts'
import { keepInBin } from './restore-point.ts'

type MembersHandlers = Pick<
  SliceHandlers<'panels'>,
  | 'panels.save'
  | 'panels.remove'
  | 'panels.saveMember'
  | 'panels.endMember'
  | 'panels.removeMember'
  | 'panels.saveMeeting'
  | 'panels.removeMeeting'
>

export const panelsMembersHandlers: MembersHandlers = {
  'panels.save': ({ change, reader, newId }, { id, revision, details }) => {
    const row = id === null ? null : findPanel(reader, id)
    if (id !== null && row === null) return fail('NOT_FOUND')
    if (row !== null && row.changedIn !== revision) return fail('PANEL_CHANGED')
    const name = foldTight(details.name)
    const isTaken = readPanels(reader).some((other) => other.id !== id && foldTight(other.name) === name)
    if (isTaken) return fail('PANEL_NAME_TAKEN')
    const saved = id ?? newId()
    if (row === null) change.insert(panel, { ...details, id: saved })
    // its members are persons or pupils: the kind stays
    else change.update(panel, saved, { ...details, kind: row.kind })
    return ok({ id: saved })
  },
  'panels.remove': {
    undoable: true,
    commit(context, { id }) {
      const row = findPanel(context.reader, id)
      if (row === null) return fail('NOT_FOUND')
      if (panelInUse(context.reader, id)) return fail('PANEL_IN_USE')
      context.change.remove(panel, id)
      return ok(keepInBin(context, `Panel ${row.name}`))
    },
  },
  'panels.saveMember': (context, { memberId, revision, details }) => {
    if (memberId === null) return addMember(context, details)
    const { change, reader } = context
    const row = findMember(reader, memberId)
    if (row === null) return fail('NOT_FOUND')
    if (row.changedIn !== revision) return fail('PANEL_CHANGED')
    const { from, until, chosen } = details
    const others = readMembers(reader, row.panelId).filter(
      (one) => one.id !== memberId && whoOf(one) === whoOf(row),
    )
    if (membersDuring(others, { from, until }).length > 0) return fail('SITS_ALREADY')
    change.update(panelMember, memberId, { fromDate: from, untilDate: until, chosen })
    return ok({ memberId })
  },
  'panels.endMember': ({ change, reader }, { memberId, revision, on }) => {
    const row = findMember(reader, memberId)
    if (row === null) return fail('NOT_FOUND')
    if (row.changedIn !== revision) return fail('PANEL_CHANGED')
    if (on < row.fromDate) return fail('END_BEFORE_TERM')
    change.update(panelMember, memberId, { untilDate: on })
    return ok({})
  },
  'panels.removeMember': {
    undoable: true,
    commit(context, { memberId }) {
      const row = findMember(context.reader, memberId)
      if (row === null) return fail('NOT_FOUND')
      const who = whoOf(row)
      context.change.remove(panelMember, memberId)
      const inPanel = findPanel(context.reader, row.panelId)?.name ?? ''
      const name = namesByKey(context.reader, [who]).get(who) ?? ''
      return ok(keepInBin(context, `${name} in ${inPanel}`))
    },
  },
  'panels.saveMeeting': ({ change, reader, newId }, { meetingId, revision, details }) => {
    const row = meetingId === null ? null : findPanelMeeting(reader, meetingId)
    if (meetingId !== null && row === null) return fail('NOT_FOUND')
    if (row !== null && row.changedIn !== revision) return fail('PANEL_CHANGED')
    // a meeting stays with its panel
    const panelId = row?.panelId ?? details.panelId
    if (findPanel(reader, panelId) === null) return fail('NOT_FOUND')
    const saved = meetingId ?? newId()
    if (row === null) change.insert(panelMeeting, { ...details, panelId, id: saved })
    else change.update(panelMeeting, saved, { ...details, panelId })
    return ok({ meetingId: saved })
  },
  'panels.removeMeeting': {
    undoable: true,
    commit(context, { meetingId }) {
      const { change, reader } = context
      const row = findPanelMeeting(reader, meetingId)
      if (row === null) return fail('NOT_FOUND')
      for (const { id } of voicesAtMeetings(reader, [meetingId])) change.remove(panelVoice, id)
      change.remove(panelMeeting, meetingId)
      const inPanel = findPanel(reader, row.panelId)?.name ?? 'Panel'
      return ok(keepInBin(context, `${inPanel}: bijeenkomst van ${longDate(row.date as IsoDate)}`))
    },
  },
}

/** The person or pupil that a member is. */
export function whoOf({ personId, pupilId }: Pick<MemberRow, 'personId' | 'pupilId'>): string {
  return personId ?? pupilId ?? ''
}

function addMember({ change, reader, newId, today }: ChangeContext, details: MemberDetails) {
  const { panelId, whoId, from, until, chosen } = details
  const inPanel = findPanel(reader, panelId)
  if (inPanel === null) return fail('NOT_FOUND')
  const candidates = candidatesFor(reader, inPanel.kind, { today, from })
  if (!candidates.some((one) => one.whoId === whoId)) return fail('NO_CANDIDATE')
  const own = readMembers(reader, panelId).filter((one) => whoOf(one) === whoId)
  if (membersDuring(own, { from, until }).length > 0) return fail('SITS_ALREADY')
  const memberId = newId()
  const who =
    inPanel.kind === 'pupils' ? { personId: null, pupilId: whoId } : { personId: whoId, pupilId: null }
  change.insert(panelMember, { id: memberId, panelId, ...who, fromDate: from, untilDate: until, chosen })
  return ok({ memberId })
}
