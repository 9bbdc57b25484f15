// Undoing a change as a whole: rows it made are deleted, rows it updated or deleted are put back as they were.
// Where later work depends on it, nothing is done and what depends on it is named.

import type { Change, StampedTable } from './change.ts'
import type { Sqlite } from './open.ts'
import type { Reader } from './reader.ts'
import { absence } from './schema/absence.ts'
import { account, accountGroup, deskSetting, draft, proposal } from './schema/access.ts'
import { calendarDay, calendarSetting, calendarYear, groupFree } from './schema/calendar.ts'
import { groupStaff, placement, schoolGroup, staff } from './schema/groups.ts'
import { listMapping, rememberedChoice } from './schema/importing.ts'
import {
  leaveChild,
  leaveDecision,
  leaveElsewhere,
  leaveObjection,
  leaveRequest,
  leaveSetting,
  municipality,
} from './schema/leave.ts'
import {
  meeting,
  meetingAnswer,
  meetingContact,
  meetingFamily,
  meetingGroup,
  meetingList,
  meetingListRow,
  meetingPart,
  meetingTranslation,
  meetingVisit,
  meetingVisitChild,
  secondOffer,
} from './schema/meetings.ts'
import { familyCode, familyTie, household, person, phone, pupil, pupilHousehold } from './schema/people.ts'
import { printCopy, printRun } from './schema/printing.ts'
import { accessRequest, cleanUpProof, retentionHold, retentionRule } from './schema/privacy.ts'
import {
  rotaDraw,
  rotaDrawTicket,
  rotaPlace,
  rotaReserve,
  rotaSetting,
  rotaTask,
  rotaTurn,
} from './schema/rota.ts'
import { rotaCertificate, rotaCorrection, rotaExemption, rotaForm, rotaWish } from './schema/rota-families.ts'
import { rotaCar, rotaChild, rotaSeat, rotaTrip } from './schema/rota-trips.ts'
import { school, schoolYear } from './schema/school.ts'

/** A row that stands in the way: touched later, or pointing at a row that would go. */
interface Dependent {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

export type UndoResult =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly dependents: readonly Dependent[] }

/** Every stamped table but restore points themselves, each behind the tables it points at. */
export const UNDO_TABLES: Readonly<Record<string, StampedTable>> = {
  school_year: schoolYear,
  school,
  household,
  person,
  pupil,
  phone,
  family_tie: familyTie,
  pupil_household: pupilHousehold,
  staff,
  school_group: schoolGroup,
  group_staff: groupStaff,
  placement,
  list_mapping: listMapping,
  remembered_choice: rememberedChoice,
  print_run: printRun,
  print_copy: printCopy,
  account,
  account_group: accountGroup,
  draft,
  proposal,
  desk_setting: deskSetting,
  retention_rule: retentionRule,
  retention_hold: retentionHold,
  clean_up_proof: cleanUpProof,
  access_request: accessRequest,
  family_code: familyCode,
  calendar_year: calendarYear,
  calendar_day: calendarDay,
  group_free: groupFree,
  calendar_setting: calendarSetting,
  municipality,
  leave_setting: leaveSetting,
  leave_request: leaveRequest,
  leave_child: leaveChild,
  leave_elsewhere: leaveElsewhere,
  leave_decision: leaveDecision,
  leave_objection: leaveObjection,
  absence,
  meeting,
  meeting_part: meetingPart,
  meeting_group: meetingGroup,
  meeting_contact: meetingContact,
  meeting_answer: meetingAnswer,
  meeting_family: meetingFamily,
  meeting_visit: meetingVisit,
  meeting_visit_child: meetingVisitChild,
  meeting_list: meetingList,
  meeting_list_row: meetingListRow,
  meeting_translation: meetingTranslation,
  second_offer: secondOffer,
  rota_setting: rotaSetting,
  rota_task: rotaTask,
  rota_turn: rotaTurn,
  rota_place: rotaPlace,
  rota_reserve: rotaReserve,
  rota_form: rotaForm,
  rota_wish: rotaWish,
  rota_certificate: rotaCertificate,
  rota_exemption: rotaExemption,
  rota_correction: rotaCorrection,
  rota_draw: rotaDraw,
  rota_draw_ticket: rotaDrawTicket,
  rota_child: rotaChild,
  rota_trip: rotaTrip,
  rota_car: rotaCar,
  rota_seat: rotaSeat,
}

/**
 * Undoes the change with audit number `seq` inside the open `change`. That change must have kept the rows as they
 * were (`undoable`). When it is refused the caller rolls back.
 */
export function undoChange({ sqlite }: Reader, change: Change, seq: number): UndoResult {
  const plan = makePlan(sqlite, seq)
  if (plan.dependents.length > 0) return { ok: false, dependents: plan.dependents }
  const stuck = plan.updated.filter((image) => !tryRestore(change, image))
  const removed = removeMade(change, plan.made)
  if (removed === null) return { ok: false, dependents: plan.made.slice(0, 1) }
  const order = Object.keys(UNDO_TABLES)
  const deleted = plan.deleted.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table))
  const left = [...deleted, ...stuck].filter((image) => !tryRestore(change, image))
  if (left.length > 0) return { ok: false, dependents: left }
  return { ok: true, rows: plan.updated.length + plan.deleted.length + removed }
}

type Raw = Record<string, unknown>
interface Plan {
  /** Rows the change made, still untouched. */
  readonly made: Dependent[]
  /** Rows as they were before the change updated them. */
  readonly updated: Dependent[]
  readonly deleted: Dependent[]
  readonly dependents: Dependent[]
}

function makePlan(sqlite: Sqlite, seq: number): Plan {
  const plan: Plan = { made: [], updated: [], deleted: [], dependents: [] }
  const lastTouch = prepareLastTouch(sqlite)
  for (const table of Object.keys(UNDO_TABLES)) {
    for (const row of rowsMadeBy(sqlite, table, seq)) {
      plan[lastTouch(table, row) === seq ? 'made' : 'dependents'].push({ table, row })
    }
  }
  const deletions = deletedBy(sqlite, seq)
  for (const { table, row } of imagesOf(sqlite, seq)) {
    const current = readRow(sqlite, table, String(row.id))
    if (current === null)
      plan[deletions.has(rowKey(table, row)) ? 'deleted' : 'dependents'].push({ table, row })
    else if (lastTouch(table, current) === seq) plan.updated.push({ table, row })
    else plan.dependents.push({ table, row: current })
  }
  plan.dependents.push(...pointingAtMade(sqlite, seq, plan))
  return plan
}

function rowsMadeBy(sqlite: Sqlite, table: string, seq: number): Raw[] {
  return sqlite.prepare<[number], Raw>(`SELECT * FROM "${table}" WHERE created_in = ?`).all(seq)
}

/** Which change touched a row last, leaving out changes that were undone since: undoing puts the row back as it was. */
function prepareLastTouch(sqlite: Sqlite): (table: string, row: Raw) => number {
  const undone = new Map(
    sqlite
      .prepare<[], { seq: number; undoneIn: number }>(
        'SELECT seq, undone_in undoneIn FROM restore_point WHERE undone_in IS NOT NULL',
      )
      .all()
      .map((point) => [point.undoneIn, point.seq]),
  )
  const image = sqlite
    .prepare<[number, string, unknown], number>(
      `SELECT json_extract(content, '$.changed_in') FROM before_image
       WHERE seq = ? AND table_name = ? AND row_id = ? ORDER BY id LIMIT 1`,
    )
    .pluck()
  return (table, row) => {
    let seq = Number(row.changed_in)
    for (let point = undone.get(seq); point !== undefined; point = undone.get(seq)) {
      const before = image.get(point, table, row.id)
      if (before === undefined) return seq
      seq = before
    }
    return seq
  }
}

/** The rows as they were before the change; of a row touched twice the first image, of a row it made none. */
function imagesOf(sqlite: Sqlite, seq: number): Dependent[] {
  const images = new Map<string, Dependent>()
  const rows = sqlite
    .prepare<[number], { table: string; content: string }>(
      'SELECT table_name "table", content FROM before_image WHERE seq = ? ORDER BY id',
    )
    .all(seq)
  for (const { table, content } of rows) {
    const row = JSON.parse(content) as Raw
    if (row.created_in !== seq && !images.has(rowKey(table, row)))
      images.set(rowKey(table, row), { table, row })
  }
  return [...images.values()]
}

/** Keys of the rows that the change itself deleted. */
function deletedBy(sqlite: Sqlite, seq: number): Set<string> {
  return new Set(
    sqlite
      .prepare<[number], string>(
        `SELECT json_extract(t.value, '$.table') || ' ' || json_extract(t.value, '$.id')
         FROM audit, json_each(audit.touched) t
         WHERE audit.seq = ? AND json_extract(t.value, '$.did') = 'delete'`,
      )
      .pluck()
      .all(seq),
  )
}

/** Rows of later changes that point at a row which would go. */
function pointingAtMade(sqlite: Sqlite, seq: number, plan: Plan): Dependent[] {
  if (plan.made.length === 0) return []
  const putBack = new Set(plan.updated.map(({ table, row }) => rowKey(table, row)))
  return Object.keys(UNDO_TABLES).flatMap((table) => {
    const keys = sqlite
      .prepare<[string], { column: string; parent: string }>(
        'SELECT "from" "column", "table" parent FROM pragma_foreign_key_list(?)',
      )
      .all(table)
    return keys.flatMap(({ column, parent }) =>
      sqlite
        .prepare<[number, number], Raw>(
          `SELECT child.* FROM "${table}" child JOIN "${parent}" parent ON parent.id = child."${column}"
           WHERE parent.created_in = ? AND child.created_in <> ?`,
        )
        .all(seq, seq)
        .filter((row) => !putBack.has(rowKey(table, row)))
        .map((row) => ({ table, row })),
    )
  })
}

/** @returns false when a rule of the file forbids it now: the row belongs together with something later */
function tryRestore(change: Change, { table, row }: Dependent): boolean {
  return keepsRules(() => change.restore(tableOf(table), row))
}

/** Rows that point at others go first. @returns how many, or null when something still points at one */
function removeMade(change: Change, made: readonly Dependent[]): number | null {
  const isDone = keepsRules(() => {
    for (const table of Object.keys(UNDO_TABLES).reverse()) {
      const ids = made.filter((one) => one.table === table).map(({ row }) => String(row.id))
      change.removeMany(tableOf(table), ids)
    }
  })
  return isDone ? made.length : null
}

function keepsRules(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

function readRow(sqlite: Sqlite, table: string, id: string): Raw | null {
  tableOf(table)
  return sqlite.prepare<[string], Raw>(`SELECT * FROM "${table}" WHERE id = ?`).get(id) ?? null
}

function tableOf(name: string): StampedTable {
  const table = UNDO_TABLES[name]
  if (table === undefined) throw new Error(`${name} cannot be undone`)
  return table
}

function rowKey(table: string, row: Raw): string {
  return `${table} ${String(row.id)}`
}
