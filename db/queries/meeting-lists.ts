// Attendance lists on paper: their rows, their prints, and where the parents of the children on them live.
import { asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { fullName, type NameParts } from '../domain/kernel/name.ts'
import { printNumberText } from '../domain/printing/print-run.ts'
import type { Reader } from '../reader.ts'
import { schoolGroup } from '../schema/groups.ts'
import { meetingList, meetingListRow } from '../schema/meetings.ts'
import { printRun } from '../schema/printing.ts'
import { readParents } from './group-pupils.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { idsInput } from './prepared.ts'

export interface PrintedList extends Row<typeof meetingList> {
  readonly printedOn: IsoDate
  /** '' when the print is gone from the file. */
  readonly printNumber: string
  /** As the group is called today; null for the children without one. */
  readonly group: { readonly name: string; readonly years: readonly number[] } | null
}

/** The printed lists of a meeting, in no order. */
export function readPrintedLists({ orm }: Reader, meetingId: string): PrintedList[] {
  return orm
    .select({
      list: meetingList,
      run: { number: printRun.number, on: printRun.printedOn },
      group: schoolGroup,
    })
    .from(meetingList)
    .leftJoin(printRun, eq(printRun.id, meetingList.runId))
    .leftJoin(schoolGroup, eq(schoolGroup.id, meetingList.groupId))
    .where(eq(meetingList.meetingId, meetingId))
    .all()
    .map(({ list, run, group }) => ({
      ...list,
      printedOn: list.printedOn as IsoDate,
      printNumber: run === null ? '' : printNumberText(run.number, run.on),
      group,
    }))
}

/** One list; null when there is none with this id. */
export function findList({ orm }: Reader, listId: string): Row<typeof meetingList> | null {
  return orm.select().from(meetingList).where(eq(meetingList.id, listId)).get() ?? null
}

export interface ListRow {
  readonly number: number
  readonly pupilId: string
  readonly name: NameParts
}

/** The rows of a list as they stand on its paper. */
export function readListRows({ sqlite }: Reader, listId: string): ListRow[] {
  return sqlite
    .prepare<[string], NameRow & { number: number; pupilId: string }>(
      `SELECT r.number, r.pupil_id pupilId, ${NAME_COLUMNS}
       FROM meeting_list_row r JOIN pupil p ON p.id = r.pupil_id WHERE r.list_id = ? ORDER BY r.number`,
    )
    .all(listId)
    .map((row) => ({ number: row.number, pupilId: row.pupilId, name: nameOf(row) }))
}

/** The children on a list, in the order of its numbers. */
export function pupilsOnList({ orm }: Reader, listId: string): string[] {
  return orm
    .select({ pupilId: meetingListRow.pupilId })
    .from(meetingListRow)
    .where(eq(meetingListRow.listId, listId))
    .orderBy(asc(meetingListRow.number))
    .all()
    .map(({ pupilId }) => pupilId)
}

export interface ParentHome {
  readonly pupilId: string
  readonly role: 'mother' | 'father'
  readonly householdId: string
}

/** Where the mothers and fathers of these children live. */
export function readParentHomes({ sqlite }: Reader, pupilIds: readonly string[]): ParentHome[] {
  return sqlite
    .prepare<{ ids: string }, ParentHome>(
      `SELECT t.pupil_id pupilId, t.role, p.household_id householdId
       FROM family_tie t JOIN person p ON p.id = t.person_id
       WHERE t.pupil_id IN (SELECT value FROM json_each(@ids)) AND t.role IN ('mother', 'father')
         AND p.household_id IS NOT NULL AND p.deceased = 0
       ORDER BY t.contact_order, t.id`,
    )
    .all(idsInput(pupilIds))
}

/** Who teaches these groups, in their own order. */
export function readTeachersOf({ sqlite }: Reader, groupIds: readonly string[]): Map<string, string[]> {
  const teachers = new Map<string, string[]>()
  const rows = sqlite
    .prepare<{ ids: string }, NameRow & { groupId: string }>(
      `SELECT ${NAME_COLUMNS}, s.group_id groupId FROM group_staff s JOIN staff p ON p.id = s.staff_id
       WHERE s.group_id IN (SELECT value FROM json_each(@ids)) ORDER BY s.position, p.sort_key, s.id`,
    )
    .all(idsInput(groupIds))
  for (const row of rows) {
    const name = fullName(nameOf(row))
    if (name !== '') teachers.set(row.groupId, [...(teachers.get(row.groupId) ?? []), name])
  }
  return teachers
}

/** The first parent or carer of each child, by name; not who gets no information about it. */
export function readFirstParents(reader: Reader, pupilIds: readonly string[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { pupilId, name, canCoordinate } of readParents(reader, pupilIds)) {
    if (canCoordinate && name !== '' && !first.has(pupilId)) first.set(pupilId, name)
  }
  return first
}
