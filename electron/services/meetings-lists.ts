// Attendance lists of a meeting: which are printed, what stands on one, and what was typed back from it.
import {
  findList,
  type ListRow,
  type PrintedList,
  pupilsOnList,
  readListRows,
  readParentHomes,
  readPrintedLists,
} from '#db/queries/meeting-lists'
import { type Population, readPopulation } from '#db/queries/meeting-population'
import { readVisits, type VisitRow } from '#db/queries/meeting-visits'
import { findMeeting, type MeetingRow, type PartRow, readParts } from '#db/queries/meetings'
import { pupilsById, residencesOf } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { meetingList, meetingVisit, meetingVisitChild } from '#db/schema/meetings'
import { groupInText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { compareGroups } from '#domain/kernel/group-order'
import { callName } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { eveningOf, listTitle, nameOnList } from '#domain/meetings/attendance-list'
import { firstDayOf } from '#domain/meetings/meeting'
import type { TypedRow } from '#domain/meetings/typed-numbers'
import { isFor, type ListedChild, type TypedVisit, visitsOfTyped } from '#domain/meetings/typed-visits'
import { ENTRY_WAYS, WHO } from '#domain/meetings/visit'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { keepRestorePoint } from './restore-point.ts'

type Handlers = Pick<
  SliceHandlers<'meetings'>,
  'meetings.paperLists' | 'meetings.paperList' | 'meetings.typeBack'
>

export const meetingsListsHandlers: Handlers = {
  'meetings.paperLists': ({ reader, today }, { id }) => {
    const meeting = findMeeting(reader, id)
    if (meeting === null) return fail('NOT_FOUND')
    const parts = readParts(reader, id)
    const population = readPopulation(reader, { ...meeting, parts })
    const printed = readPrintedLists(reader, id)
    const groups = listedGroups(population, printed).map(({ groupId, name }) => {
      const pupils = population.pupils.filter((pupil) => pupil.groupId === groupId)
      const prints = printed
        .filter((list) => list.groupId === groupId)
        .sort((a, b) => b.createdIn - a.createdIn)
      const date = dayOf(parts, groupId)
      return {
        ...{ groupId, group: listTitle(name), pupils: pupils.length, date, toCome: today < date },
        notOnPaper: notOnPaper(reader, pupils, prints[0]),
        prints: prints.map(shownPrint),
      }
    })
    const { name, cancelledOn, doorKept } = meeting
    return ok({ name, cancelled: cancelledOn !== null, doorKept, groups })
  },
  'meetings.paperList': ({ reader, today }, { listId }) => {
    const found = readList(reader, listId)
    if (found === null) return fail('NOT_FOUND')
    const { meeting, print, date } = found
    return ok({
      meetingId: meeting.id,
      meeting: meeting.name,
      cancelled: meeting.cancelledOn !== null,
      countsFor: meeting.countsFor,
      group: listTitle(print.group?.name ?? null),
      date,
      toCome: today < date,
      printNumber: print.printNumber,
      printedOn: print.printedOn,
      laterPrint: found.laterPrint,
      processedOn: print.processedOn as IsoDate | null,
      processedBy: print.processedBy,
      rows: shownRows(reader, found),
    })
  },
  'meetings.typeBack': {
    undoable: true,
    commit: (context, { listId, rows, processed }) => {
      const found = readList(context.reader, listId)
      if (found === null) return fail('NOT_FOUND')
      if (found.meeting.cancelledOn !== null) return fail('MEETING_CANCELLED')
      if (context.today < found.date) return fail('MEETING_TO_COME', { on: found.date })
      const typed = rowsOf(found, rows)
      if (typed.unknown.length > 0) return fail('NUMBER_NOT_ON_LIST', { numbers: typed.unknown })
      const { visits, added, already } = visitsOfTyped({
        ...found.meeting,
        rows: typed.rows,
        standing: found.live,
      })
      const isDone = processed && found.print.processedOn === null
      if (visits.length === 0 && !isDone) return ok({ added, already, restorePointId: null })
      keepVisits(context, found, visits)
      if (isDone) markProcessed(context, listId)
      return ok({ added, already, restorePointId: keepRestorePoint(context, pointOf(found)) })
    },
  },
}

type ListedGroup = { readonly groupId: string | null; readonly name: string | null }

/** Groups with children, and those of which a list was printed; in the desk's order, without a group last. */
function listedGroups({ groups, pupils }: Population, printed: readonly PrintedList[]): ListedGroup[] {
  const inUse = new Set(pupils.map(({ groupId }) => groupId))
  const known = new Map(groups.filter(({ id }) => inUse.has(id)).map((group) => [group.id, group]))
  for (const { groupId, group } of printed) {
    if (groupId !== null && group !== null) known.set(groupId, { ...group, id: groupId })
  }
  const hasNoGroup = inUse.has(null) || printed.some(({ groupId }) => groupId === null)
  const inOrder: ListedGroup[] = [...known.values()]
    .sort((a, b) => compareGroups(a, b) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ groupId: id, name }))
  return hasNoGroup ? [...inOrder, { groupId: null, name: null }] : inOrder
}

function dayOf(parts: readonly PartRow[], groupId: string | null): IsoDate {
  return eveningOf(parts, groupId)?.date ?? firstDayOf(parts)
}

function notOnPaper(
  reader: Reader,
  pupils: readonly { readonly id: string }[],
  last: PrintedList | undefined,
): number {
  if (last === undefined) return 0
  const listed = new Set(pupilsOnList(reader, last.id))
  return pupils.filter(({ id }) => !listed.has(id)).length
}

function shownPrint({ id, printNumber, printedOn, processedOn, processedBy }: PrintedList) {
  return { listId: id, printNumber, printedOn, processedOn: processedOn as IsoDate | null, processedBy }
}

/** A printed list with all that it takes to show and to type it back. */
interface FoundList {
  readonly meeting: MeetingRow
  readonly parts: readonly PartRow[]
  readonly print: PrintedList
  readonly laterPrint: string
  readonly date: IsoDate
  readonly rows: readonly ListRow[]
  readonly children: ReadonlyMap<string, ListedChild>
  /** Who came in; not what was struck through. */
  readonly live: readonly VisitRow[]
}

function readList(reader: Reader, listId: string): FoundList | null {
  const meeting = findMeeting(reader, findList(reader, listId)?.meetingId ?? '')
  if (meeting === null) return null
  const printed = readPrintedLists(reader, meeting.id)
  const print = printed.find(({ id }) => id === listId)
  if (print === undefined) return null
  const parts = readParts(reader, meeting.id)
  const rows = readListRows(reader, listId)
  const later = printed
    .filter(({ groupId, createdIn }) => groupId === print.groupId && createdIn > print.createdIn)
    .sort((a, b) => b.createdIn - a.createdIn)
  return {
    ...{ meeting, parts, print, rows },
    laterPrint: later[0]?.printNumber ?? '',
    date: dayOf(parts, print.groupId),
    children: childrenOf(reader, rows),
    live: readVisits(reader, meeting.id).filter(({ struckAt }) => struckAt === null),
  }
}

function childrenOf(reader: Reader, rows: readonly ListRow[]): Map<string, ListedChild> {
  const ids = rows.map(({ pupilId }) => pupilId)
  const homes = byPupil(residencesOf(reader, 'pupil', ids))
  const parents = byPupil(readParentHomes(reader, ids))
  return new Map(
    ids.map((id) => {
      const homesOf = (role: 'mother' | 'father') =>
        (parents.get(id) ?? []).filter((parent) => parent.role === role).map(({ householdId }) => householdId)
      return [
        id,
        {
          id,
          householdIds: (homes.get(id) ?? []).map(({ householdId }) => householdId),
          homesOf: { mother: homesOf('mother'), father: homesOf('father') },
        },
      ]
    }),
  )
}

function byPupil<Of extends { readonly pupilId: string }>(all: readonly Of[]): Map<string, Of[]> {
  const groups = new Map<string, Of[]>()
  for (const one of all) groups.set(one.pupilId, [...(groups.get(one.pupilId) ?? []), one])
  return groups
}

function shownRows(reader: Reader, found: FoundList) {
  const { meeting, parts, rows, children, live } = found
  const population = readPopulation(reader, { ...meeting, parts })
  const groupNames = new Map(population.groups.map(({ id, name }) => [id, name]))
  const groupOf = new Map(
    population.pupils.map(({ id, groupId }) => [id, groupNames.get(groupId ?? '') ?? '']),
  )
  const siblingsOf = siblingsIn(population, meeting)
  const shown = rows.map((row) => {
    const child = children.get(row.pupilId)
    const visits = child === undefined ? [] : live.filter((visit) => isFor(visit, child, meeting.countsFor))
    const homes = visits.length > 0 ? visits.map(({ householdId }) => householdId) : [child?.householdIds[0]]
    return { row, visits, siblings: siblingsOf(row.pupilId, homes) }
  })
  const siblingIds = [...new Set(shown.flatMap(({ siblings }) => siblings))]
  const siblingNames = new Map(pupilsById(reader, siblingIds).map((pupil) => [pupil.id, callName(pupil)]))
  return shown.map(({ row: { number, pupilId, name }, visits, siblings }) => ({
    ...{ number, pupilId, name: nameOnList(name), callName: callName(name) },
    group: groupOf.get(pupilId) ?? '',
    present: visits.length > 0,
    who: WHO.filter((one) => visits.some(({ who }) => who.includes(one))),
    entered: ENTRY_WAYS.filter((way) => visits.some(({ entered }) => entered === way)),
    alsoFor: siblings.map((id) => withGroup(siblingNames.get(id) ?? '', groupOf.get(id) ?? '')),
  }))
}

function withGroup(name: string, group: string): string {
  return group === '' ? name : `${name} (${group})`
}

/** Brothers and sisters who count with these homes; nobody where an evening counts per classroom. */
function siblingsIn(population: Population, { countsFor }: MeetingRow) {
  const inHome = new Map<string, string[]>()
  for (const { id, householdIds } of population.pupils) {
    for (const home of householdIds) inHome.set(home, [...(inHome.get(home) ?? []), id])
  }
  return (pupilId: string, homes: readonly (string | null | undefined)[]): string[] => {
    if (countsFor === 'group') return []
    const all = new Set(homes.flatMap((home) => inHome.get(home ?? '') ?? []))
    return [...all].filter((id) => id !== pupilId)
  }
}

/** The typed rows with their children, a number that came twice joined; and numbers that are not on the paper. */
function rowsOf({ rows, children }: FoundList, typed: readonly TypedRow[]) {
  const childAt = new Map(rows.map(({ number, pupilId }) => [number, children.get(pupilId)]))
  const numbers = [...new Set(typed.map(({ number }) => number))]
  const whoAt = (number: number) => typed.filter((row) => row.number === number).flatMap(({ who }) => who)
  return {
    rows: numbers.flatMap((number) => {
      const child = childAt.get(number)
      return child === undefined ? [] : [{ number, who: [...new Set(whoAt(number))], child }]
    }),
    unknown: numbers.filter((number) => !childAt.has(number)).slice(0, MOST_NAMED),
  }
}

const MOST_NAMED = 20

function keepVisits(
  { change, newId, now }: ChangeContext,
  { meeting }: FoundList,
  visits: readonly TypedVisit[],
): void {
  const rows = visits.map((visit) => ({ id: newId(), visit }))
  change.insertMany(
    meetingVisit,
    rows.map(({ id, visit: { householdId, adults, who } }) => ({
      ...{ id, householdId, adults, who: [...who], at: now },
      ...{ meetingId: meeting.id, entered: 'paper' as const },
    })),
  )
  change.insertMany(
    meetingVisitChild,
    rows.flatMap(({ id, visit }) => visit.pupilIds.map((pupilId) => ({ id: newId(), visitId: id, pupilId }))),
  )
}

function markProcessed({ change, today, actor }: ChangeContext, listId: string): void {
  change.update(meetingList, listId, { processedOn: today, processedBy: actor.name })
}

function pointOf({ meeting, print }: FoundList) {
  const group = print.group === null ? 'de kinderen zonder groep' : groupInText(print.group.name)
  return { kind: 'meetings' as const, label: `Lijst van ${group} overgetypt: ${meeting.name}`, report: {} }
}
