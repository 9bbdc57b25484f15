// The door: finding families, checking in, striking through, and what the wall shows.
import { readInvitable, readMeetingFamilies } from '#db/queries/meeting-families'
import { readPhoneEnds } from '#db/queries/meeting-phones'
import { findVisit, standingVisits, type VisitRow } from '#db/queries/meeting-visits'
import { findMeeting, type MeetingRow, readAnswers, readContacts, readParts } from '#db/queries/meetings'
import { findHousehold, pupilsById } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { meeting as meetingTable, meetingVisit, meetingVisitChild } from '#db/schema/meetings'
import type { OperationInput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { type AddedVisit, addedBy, sameParty } from '#domain/meetings/check-in'
import type { DoorFamily, VisitShown } from '#domain/meetings/door-contract'
import { firstDayOf } from '#domain/meetings/meeting'
import type { GroupLine } from '#domain/meetings/shown'
import type { ChangeContext, ReadContext, SliceHandlers } from '../app/context.ts'
import { type CountedMeeting, countMeeting, groupLines, percentOf } from './meetings-count.ts'

type Handlers = SliceHandlers<'meetings'>

export const meetingsDoorHandlers: Pick<
  Handlers,
  'meetings.door' | 'meetings.keepDoor' | 'meetings.checkIn' | 'meetings.strike' | 'meetings.wall'
> = {
  'meetings.door': ({ reader, today }, { id }) => {
    const counted = countMeeting(reader, id, today)
    if (counted === null) return fail('NOT_FOUND')
    const { meeting, parts, visits, turnout } = counted
    const date = eveningOf(parts, today)
    return ok({
      name: meeting.name,
      date,
      today,
      cancelled: meeting.cancelledOn !== null,
      doorKept: meeting.doorKept,
      families: familiesAt(reader, counted, date),
      visits: visits.map(shownVisit),
      lines: groupLines(turnout),
    })
  },
  'meetings.keepDoor': ({ change, reader }, { id, doorKept }) => {
    if (findMeeting(reader, id) === null) return fail('NOT_FOUND')
    change.update(meetingTable, id, { doorKept })
    return ok({})
  },
  'meetings.checkIn': (context, asked) => {
    const { reader, today } = context
    const meeting = findMeeting(reader, asked.id)
    if (meeting === null || !isKnown(reader, asked)) return fail('NOT_FOUND')
    if (meeting.cancelledOn !== null) return fail('MEETING_CANCELLED')
    const on = firstDayOf(readParts(reader, meeting.id))
    if (today < on) return fail('MEETING_TO_COME', { on })
    const standing = standingVisits(reader, meeting.id, asked.householdId)
    const added = addedBy(asked, standing, meeting)
    const [first] = sameParty(asked, standing, meeting)
    if (added === null && first !== undefined) {
      return ok({ visit: shownVisit(first), already: true, lines: linesOf(context, meeting.id) })
    }
    const visit = writeVisit(context, asked, added ?? asked)
    keepDoorWith(context, meeting, asked)
    return ok({ visit: shownVisit(visit), already: false, lines: linesOf(context, meeting.id) })
  },
  'meetings.strike': (context, { visitId, struck }) => {
    const { change, reader, now } = context
    const visit = findVisit(reader, visitId)
    if (visit === null) return fail('NOT_FOUND')
    const struckAt = struck ? (visit.struckAt ?? now) : null
    change.update(meetingVisit, visitId, { struckAt })
    return ok({ visit: shownVisit({ ...visit, struckAt }), lines: linesOf(context, visit.meetingId) })
  },
  'meetings.wall': ({ reader, today }, { id }) => {
    const counted = countMeeting(reader, id, today)
    if (counted === null) return fail('NOT_FOUND')
    const { meeting, turnout } = counted
    const { pupils, represented, reached } = turnout.school
    const school = { pupils, represented, reached, percentText: percentOf(turnout) }
    return ok({ name: meeting.name, target: turnout.target, lines: groupLines(turnout), school })
  },
}

/** The evening that is kept now: the last one that has come, before the first evening the first. */
function eveningOf(parts: readonly { readonly date: IsoDate }[], today: IsoDate): IsoDate {
  const days = parts.map(({ date }) => date).sort()
  return days.filter((date) => date <= today).at(-1) ?? firstDayOf(parts)
}

/** Every family of the school, also of a parent who lives apart; a child without a household is a family by itself. */
function familiesAt(reader: Reader, { meeting, population }: CountedMeeting, on: IsoDate): DoorFamily[] {
  const counts = new Set(population.pupils.map(({ id }) => id))
  const invited = new Set(
    readContacts(reader, meeting.id)
      .filter(({ kind }) => kind === 'invited')
      .map(({ householdId }) => householdId),
  )
  const promised = promisedAdults(reader, meeting.id)
  const phoneEnds = readPhoneEnds(reader)
  const homeless = readMeetingFamilies(reader, on).filter(({ householdId }) => householdId === null)
  return [...readInvitable(reader, on, new Set()), ...homeless].map((family) => {
    const { householdId, name, parents, code } = family
    const children = family.children.map((child) => ({ ...child, counts: counts.has(child.pupilId) }))
    return {
      ...{ householdId, name, parents: [...parents], children, code },
      phoneEnds: phoneEnds.get(householdId ?? '') ?? [],
      // A school that hands out its letters outside the programme invited them all the same.
      invited: children.some((child) => child.counts) || (householdId !== null && invited.has(householdId)),
      promised: promised.get(householdId ?? '') ?? 0,
    }
  })
}

/** By household how many adults said yes; the last answer of a family counts. */
function promisedAdults(reader: Reader, meetingId: string): Map<string, number> {
  const promised = new Map<string, number>()
  for (const { householdId, answer, adults } of readAnswers(reader, meetingId)) {
    if (!promised.has(householdId)) promised.set(householdId, answer === 'yes' ? adults : 0)
  }
  return promised
}

type Asked = OperationInput<'meetings.checkIn'>

function isKnown(reader: Reader, { householdId, pupilIds }: Asked): boolean {
  const wanted = new Set(pupilIds)
  if (pupilsById(reader, [...wanted]).length < wanted.size) return false
  return householdId === null || findHousehold(reader, householdId) !== null
}

function writeVisit({ change, reader, newId, now }: ChangeContext, asked: Asked, added: AddedVisit) {
  const { id: meetingId, householdId, online, entered } = asked
  const id = newId()
  const visit = { id, meetingId, householdId, online, entered, at: now }
  change.insert(meetingVisit, { ...visit, adults: added.adults, who: [...added.who] })
  for (const pupilId of new Set(added.pupilIds)) {
    change.insert(meetingVisitChild, { id: newId(), visitId: id, pupilId })
  }
  const written = findVisit(reader, id)
  if (written === null) throw new Error('the visit that was just written')
  return written
}

/** Who is let in at the door makes that a list was kept, in the same change. */
function keepDoorWith({ change }: ChangeContext, meeting: MeetingRow, { entered }: Asked): void {
  if (entered === 'door' && !meeting.doorKept) change.update(meetingTable, meeting.id, { doorKept: true })
}

function linesOf({ reader, today }: ReadContext, meetingId: string): GroupLine[] {
  const counted = countMeeting(reader, meetingId, today)
  return counted === null ? [] : groupLines(counted.turnout)
}

const clock = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
})

function shownVisit(visit: VisitRow): VisitShown {
  const { householdId, pupilIds, adults, who, online, entered, at, struckAt } = visit
  return {
    ...{ visitId: visit.id, householdId, pupilIds: [...pupilIds], adults, who, online, entered },
    time: clock.format(Date.parse(at)),
    struck: struckAt === null ? null : clock.format(Date.parse(struckAt)),
  }
}
