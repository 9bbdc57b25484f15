// Attendance lists of a meeting: which are printed, what stands on one, and what was typed back from it.
import { type PrintedList, pupilsOnList, readPrintedLists } from '#db/queries/meeting-lists'
import { type Population, readPopulation } from '#db/queries/meeting-population'
import { findMeeting, readParts } from '#db/queries/meetings'
import type { Reader } from '#db/reader'
import { meetingList, meetingVisit, meetingVisitChild } from '#db/schema/meetings'
import { groupInText } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { compareGroups } from '#domain/kernel/group-order'
import { fail, ok } from '#domain/kernel/result'
import { listTitle } from '#domain/meetings/attendance-list'
import type { TypedRow } from '#domain/meetings/typed-numbers'
import { type TypedVisit, visitsOfTyped } from '#domain/meetings/typed-visits'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'
import { dayOf, type FoundList, readList } from './meetings-list-found.ts'
import { shownRows } from './meetings-list-shown.ts'
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
