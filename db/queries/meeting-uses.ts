// Rows of meetings that name a household or a group, for when those are joined or removed.
import { eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { meetingFamily } from '../schema/meetings.ts'

const OF_HOUSEHOLD = ['meeting_contact', 'meeting_answer', 'meeting_visit', 'second_offer'] as const

/** Keys of the rows of a household by table; what was noted of it comes whole, since it may stand there once. */
export function meetingRowsOfHousehold(
  { sqlite, orm }: Reader,
  householdId: string,
): Record<(typeof OF_HOUSEHOLD)[number], string[]> & { readonly notes: Row<typeof meetingFamily>[] } {
  const find = (table: (typeof OF_HOUSEHOLD)[number]) =>
    sqlite
      .prepare<[string], string>(`SELECT id FROM ${table} WHERE household_id = ? ORDER BY id`)
      .pluck()
      .all(householdId)
  return {
    meeting_contact: find('meeting_contact'),
    meeting_answer: find('meeting_answer'),
    meeting_visit: find('meeting_visit'),
    second_offer: find('second_offer'),
    notes: orm.select().from(meetingFamily).where(eq(meetingFamily.householdId, householdId)).all(),
  }
}

/** Keys of the rows that name a group: where it is invited, and its printed lists with their numbers. */
export function meetingRowsOfGroup(
  { sqlite }: Reader,
  groupId: string,
): { readonly groupIds: string[]; readonly listIds: string[]; readonly rowIds: string[] } {
  const find = (sql: string) => sqlite.prepare<[string], string>(sql).pluck().all(groupId)
  return {
    groupIds: find('SELECT id FROM meeting_group WHERE group_id = ? ORDER BY id'),
    listIds: find('SELECT id FROM meeting_list WHERE group_id = ? ORDER BY id'),
    rowIds: find(
      'SELECT r.id FROM meeting_list_row r JOIN meeting_list l ON l.id = r.list_id WHERE l.group_id = ? ORDER BY r.id',
    ),
  }
}
