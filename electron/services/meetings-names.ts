// With names, for the desk: promised and not come, come unannounced, and who was not there. Reaching, never blaming.
import { readInvitable } from '#db/queries/meeting-families'
import { findMeetingFamily } from '#db/queries/meeting-reached'
import { findMeeting, type MeetingRow, readAnswers, readMeetingFamilies } from '#db/queries/meetings'
import { findHousehold } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { meetingFamily } from '#db/schema/meetings'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { compareGroups } from '#domain/kernel/group-order'
import { fail, ok } from '#domain/kernel/result'
import type { Answer } from '#domain/meetings/answer'
import { missedInARow } from '#domain/meetings/never-reached'
import type { AbsenceReason } from '#domain/meetings/reaching'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import {
  familiesAtMoments,
  type KeptMoment,
  readKeptMoment,
  readKeptMoments,
  readTalks,
} from './meetings-presence.ts'

type Names = OperationOutput<'meetings.names'>
type Named = Names['absent'][number]

export const meetingsNamesHandlers: Pick<
  SliceHandlers<'meetings'>,
  'meetings.names' | 'meetings.noteReason' | 'meetings.excuse'
> = {
  'meetings.names': (context, { id }) => {
    const meeting = findMeeting(context.reader, id)
    return meeting === null ? fail('NOT_FOUND') : ok(namesOf(context, meeting))
  },
  'meetings.noteReason': (context, { id, householdId, reason, note }) => {
    const found = findFamily(context, id, householdId)
    if (found === null) return fail('NOT_FOUND')
    if (found.excused && !maySeeWhy(context)) return fail('FORBIDDEN')
    keepNote(context, { ...found, reason, note })
    return ok({})
  },
  'meetings.excuse': (context, { id, householdId, excused }) => {
    const found = findFamily(context, id, householdId)
    if (found === null) return fail('NOT_FOUND')
    keepNote(context, { ...found, excused })
    return ok({})
  },
}

/** Why a family was excused is between it and the head. */
function maySeeWhy({ actor }: Pick<ReadContext, 'actor'>): boolean {
  return verdict('reachFamilies', actor.role) === 'may'
}

interface FamilyNote {
  /** Null: not kept yet. */
  readonly noteId: string | null
  readonly meetingId: string
  readonly householdId: string
  readonly excused: boolean
  readonly reason: AbsenceReason | null
  readonly note: string
}

function findFamily({ reader }: ChangeContext, meetingId: string, householdId: string): FamilyNote | null {
  const known = findMeeting(reader, meetingId) !== null && findHousehold(reader, householdId) !== null
  if (!known) return null
  const row = findMeetingFamily(reader, { meetingId, householdId })
  if (row === null) return { noteId: null, meetingId, householdId, excused: false, reason: null, note: '' }
  const { id, excused, reason, note } = row
  return { noteId: id, meetingId, householdId, excused, reason, note }
}

/** A row that says nothing any more goes. */
function keepNote({ change, newId }: ChangeContext, { noteId, ...row }: FamilyNote): void {
  const isEmpty = !row.excused && row.reason === null && row.note === ''
  if (noteId === null && !isEmpty) change.insert(meetingFamily, { id: newId(), ...row })
  else if (noteId !== null && isEmpty) change.remove(meetingFamily, noteId)
  else if (noteId !== null) change.update(meetingFamily, noteId, row)
}

function namesOf(context: ReadContext, meeting: MeetingRow): Names {
  const { reader, today } = context
  const moment = readKeptMoment(reader, meeting, today)
  const excused = excusedFamilies(context, meeting.id)
  if (moment === null) return { ...NOBODY, excused, cleanedUp: meeting.figures !== null }
  const answers = lastAnswers(reader, meeting.id)
  const named = namedFamilies(context, moment)
  const isAbsent = (id: string) => moment.presence.get(id)?.came === false
  const promised = (id: string) => answers.get(id) === 'yes'
  const announced = (id: string) => promised(id) || answers.get(id) === 'maybe'
  const asked = answers.size > 0
  return {
    asked,
    promisedNotCome: named.filter(({ householdId: id }) => isAbsent(id) && promised(id)),
    cameUnannounced: named.filter(({ householdId: id }) => asked && !isAbsent(id) && !announced(id)),
    absent: named.filter(({ householdId }) => isAbsent(householdId)).sort((a, b) => b.missed - a.missed),
    excused,
    unknown: groupsUnknown(moment, context),
    cleanedUp: false,
  }
}

const NOBODY = { asked: false, promisedNotCome: [], cameUnannounced: [], absent: [], unknown: [] }

/** In name order; also before the meeting. */
function excusedFamilies({ reader, today }: ReadContext, meetingId: string): Names['excused'] {
  const notes = readMeetingFamilies(reader, meetingId).filter(({ excused }) => excused)
  const ids = new Set(notes.map(({ householdId }) => householdId))
  if (ids.size === 0) return []
  return readInvitable(reader, today, ids)
    .filter(({ householdId }) => ids.has(householdId))
    .map(({ householdId, name, children }) => ({ householdId, name, children: children.map(childText) }))
}

/** The last answer of each family. */
function lastAnswers(reader: Reader, meetingId: string): ReadonlyMap<string, Answer> {
  return new Map(
    readAnswers(reader, meetingId)
      .map(({ householdId, answer }) => [householdId, answer] as const)
      .reverse(),
  )
}

/** In name order: every family of which it is known whether it came. */
function namedFamilies(context: ReadContext, { meeting, date, presence }: KeptMoment): Named[] {
  const { reader, today } = context
  const notes = new Map(readMeetingFamilies(reader, meeting.id).map((note) => [note.householdId, note]))
  const until = readKeptMoments(reader, today).filter((moment) => moment.date <= date)
  const families = familiesAtMoments(reader, until)
  const talks = readTalks(reader)
  return readInvitable(reader, date, new Set(presence.keys()))
    .filter(({ householdId }) => presence.has(householdId))
    .map(({ householdId, name, children }) => {
      const note = notes.get(householdId)
      const excused = note?.excused ?? false
      const isOpen = !excused || maySeeWhy(context)
      const family = families.get(householdId)
      return {
        householdId,
        name,
        children: children.map(childText),
        excused,
        reason: isOpen ? (note?.reason ?? null) : null,
        note: isOpen ? (note?.note ?? '') : '',
        otherHome: presence.get(householdId)?.otherHome ?? false,
        missed: family === undefined ? 0 : missedInARow(family).missed,
        spokenOn: (talks.get(householdId) ?? []).filter((on) => on >= date).at(-1) ?? null,
      }
    })
}

/** 'Noor (3A)'. */
export function childText({
  callName,
  group,
}: {
  readonly callName: string
  readonly group: string
}): string {
  return group === '' ? callName : `${callName} (${group})`
}

/** Stamgroepen of which nothing is known yet, in the desk's order. */
function groupsUnknown(
  { population, keptGroups }: KeptMoment,
  { today }: Pick<ReadContext, 'today'>,
): string[] {
  const open = new Set(
    population.pupils
      .filter(({ groupId, date }) => !keptGroups.has(groupId) || date > today)
      .map(({ groupId }) => groupId),
  )
  const groups = [...population.groups].sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
  const names = groups.filter(({ id }) => open.has(id)).map(({ name }) => name)
  return open.has(null) ? [...names, 'Zonder groep'] : names
}
