// The register of absence: one row per child and day.
import { index, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ABSENCE_KINDS } from '../domain/absence/absence.ts'
import { DAY_PARTS } from '../domain/calendar/school-day.ts'
import { dateCheck, idColumn, listCheck, stampColumns } from './columns.ts'
import { leaveRequest } from './leave.ts'
import { pupil } from './people.ts'
import { printRun } from './printing.ts'

export const absence = sqliteTable(
  'absence',
  {
    id: idColumn(),
    pupilId: text('pupil_id')
      .notNull()
      .references(() => pupil.id, { onDelete: 'restrict' }),
    date: text('date').notNull(),
    part: text('part', { enum: DAY_PARTS }).notNull(),
    kind: text('kind', { enum: ABSENCE_KINDS }).notNull(),
    /** Clock hours of lessons missed. */
    hours: real('hours').notNull(),
    note: text('note').notNull().default(''),
    requestId: text('request_id').references(() => leaveRequest.id, { onDelete: 'restrict' }),
    notedBy: text('noted_by').notNull(),
    /** The day it was put into the register of DUO through the pupil system (LPW 21a). */
    reportedOn: text('reported_on'),
    /** The invitation to talk about it. */
    invitationRunId: text('invitation_run_id').references(() => printRun.id, { onDelete: 'restrict' }),
    ...stampColumns(),
  },
  (table) => [
    uniqueIndex('absence_once').on(table.pupilId, table.date, table.part),
    index('absence_date').on(table.date),
    index('absence_request').on(table.requestId),
    index('absence_invitation').on(table.invitationRunId),
    listCheck('absence_part', table.part, DAY_PARTS),
    listCheck('absence_kind', table.kind, ABSENCE_KINDS),
    dateCheck('absence_date_check', table.date),
    dateCheck('absence_reported_on', table.reportedOn),
  ],
)
