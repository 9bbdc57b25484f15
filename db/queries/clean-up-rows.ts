// The rows behind a plan, by kind and table; and the free pages afterwards.
import type { CleanUpPlan } from '../domain/privacy/clean-up-facts.ts'
import type { CleanedKind } from '../domain/privacy/privacy.ts'
import type { Reader } from '../reader.ts'
import { meetingRows } from './clean-up-meetings.ts'
import { rotaRows } from './clean-up-rota.ts'

/** Keys of rows by the name of their table. */
export type RowsByTable = ReadonlyMap<string, readonly string[]>

/** Everything that goes with each kind; the logbook is counted in the plan. */
export function rowsOfPlan(reader: Reader, plan: CleanUpPlan): Record<CleanedKind, RowsByTable> {
  const find = (sql: string, ids: readonly string[]) => findIds(reader, sql, ids)
  const { pupilIds, personIds, householdIds, runIds } = plan
  const requestIds = find('SELECT id FROM access_request WHERE person_id IN (IDS)', personIds)
  return {
    prints: filled([
      ['print_run', runIds],
      ['print_copy', find('SELECT id FROM print_copy WHERE run_id IN (IDS)', runIds)],
    ]),
    pupilFile: filled([
      ['pupil', pupilIds],
      ['placement', find('SELECT id FROM placement WHERE pupil_id IN (IDS)', pupilIds)],
      ['family_tie', find('SELECT id FROM family_tie WHERE pupil_id IN (IDS)', pupilIds)],
      ['pupil_household', find('SELECT id FROM pupil_household WHERE pupil_id IN (IDS)', pupilIds)],
      ['retention_hold', find('SELECT id FROM retention_hold WHERE pupil_id IN (IDS)', pupilIds)],
      ['draft', draftsAbout(reader, pupilIds)],
    ]),
    familyContact: filled([
      ['person', personIds],
      ['household', householdIds],
      ['family_code', find('SELECT id FROM family_code WHERE household_id IN (IDS)', householdIds)],
      ['phone', find('SELECT id FROM phone WHERE person_id IN (IDS)', personIds)],
      ['retention_hold', find('SELECT id FROM retention_hold WHERE person_id IN (IDS)', personIds)],
      ['access_request', requestIds],
      ['proposal', proposalsAbout(reader, requestIds)],
      ['draft', draftsAbout(reader, [...personIds, ...householdIds])],
    ]),
    importReports: filled([['restore_point', plan.restorePointIds]]),
    drafts: filled([['draft', plan.draftIds]]),
    audit: filled([]),
    leave: leaveRows(reader, plan),
    meetings: filled(meetingRows(reader, plan.meetings)),
    rota: filled(rotaRows(plan.rota.rows)),
  }
}

/** A decision that replaces another goes before it: the newest first. */
function leaveRows(reader: Reader, plan: CleanUpPlan): RowsByTable {
  const find = (sql: string, ids: readonly string[]) => findIds(reader, sql, ids)
  const { pupilIds, requestIds, runIds } = plan.leave
  const childIds = find('SELECT id FROM leave_child WHERE pupil_id IN (IDS)', pupilIds)
  const decisionIds = find(
    'SELECT id FROM leave_decision WHERE child_id IN (IDS) ORDER BY rowid DESC',
    childIds,
  )
  return filled([
    ['leave_request', requestIds],
    ['leave_child', childIds],
    ['leave_decision', decisionIds],
    ['leave_objection', find('SELECT id FROM leave_objection WHERE decision_id IN (IDS)', decisionIds)],
    ['leave_elsewhere', find('SELECT id FROM leave_elsewhere WHERE pupil_id IN (IDS)', pupilIds)],
    ['absence', find('SELECT id FROM absence WHERE pupil_id IN (IDS)', pupilIds)],
    ['draft', draftsAbout(reader, requestIds)],
    ['print_run', runIds],
    ['print_copy', find('SELECT id FROM print_copy WHERE run_id IN (IDS)', runIds)],
  ])
}

/** Requests that stay, or go later, and point at a request that goes. */
export function repeatsOf(reader: Reader, requestIds: readonly string[]): string[] {
  return findIds(
    reader,
    `SELECT id FROM leave_request WHERE repeats_id IN (IDS) ORDER BY rowid DESC`,
    requestIds,
  )
}

/** Groups of closed years whose coordinator goes: the group stays, without the name. */
export function groupsLedBy(reader: Reader, personIds: readonly string[]): string[] {
  return findIds(reader, 'SELECT id FROM school_group WHERE coordinator_id IN (IDS)', personIds)
}

/** Requests to see data whose kept answer goes: the request stays, without the paper. */
export function requestsAnsweredBy(reader: Reader, runIds: readonly string[]): string[] {
  return findIds(reader, 'SELECT id FROM access_request WHERE print_run_id IN (IDS)', runIds)
}

/** Answers remembered under the key of a row ("these two are not one person"). */
export function choicesAbout({ sqlite }: Reader, ids: ReadonlySet<string>): string[] {
  if (ids.size === 0) return []
  return sqlite
    .prepare<[], { id: string; key: string }>('SELECT id, key FROM remembered_choice')
    .all()
    .filter(({ key }) => (key.match(UUIDS) ?? []).some((id) => ids.has(id)))
    .map(({ id }) => id)
}

/** What was deleted leaves the file for good: pages without content are written out of it. Not inside a change. */
export function dropFreePages({ sqlite }: Reader): void {
  sqlite.exec('VACUUM')
}

const UUIDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

function filled(tables: readonly (readonly [string, readonly string[]])[]): RowsByTable {
  return new Map(tables.filter(([, ids]) => ids.length > 0))
}

function findIds({ sqlite }: Reader, sql: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  return sqlite
    .prepare<{ ids: string }, string>(sql.replace('IDS', 'SELECT value FROM json_each(:ids)'))
    .pluck()
    .all({ ids: JSON.stringify(ids) })
}

/** A half-filled form belongs to whom its screen is about, or who is named by key in it. */
function draftsAbout({ sqlite }: Reader, ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  return sqlite
    .prepare<[], { id: string; text: string }>(
      `SELECT id, path || ' ' || form || ' ' || content text FROM draft`,
    )
    .all()
    .filter(({ text }) => (text.match(UUIDS) ?? []).some((id) => wanted.has(id)))
    .map(({ id }) => id)
}

/** Their title names the person. */
function proposalsAbout({ sqlite }: Reader, requestIds: readonly string[]): string[] {
  if (requestIds.length === 0) return []
  return sqlite
    .prepare<{ ids: string }, string>(
      `SELECT id FROM proposal WHERE operation = 'privacy.export'
       AND json_extract(input, '$.id') IN (SELECT value FROM json_each(:ids))`,
    )
    .pluck()
    .all({ ids: JSON.stringify(requestIds) })
}
