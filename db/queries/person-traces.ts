// What the file remembers of a person outside the cards: post, posts, views, and where rows came from.
import { desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { groupTitle } from '../domain/groups/texts.ts'
import { type PaperChannel, printNumberText } from '../domain/printing/print-run.ts'
import type { Reader } from '../reader.ts'
import { absence } from '../schema/absence.ts'

export interface ReceivedRow {
  readonly copyId: string
  readonly runId: string
  readonly title: string
  readonly printNumber: string
  readonly printedOn: string
  readonly channel: PaperChannel
}

/** Post to this household, and post without a household that these children carried home; the newest first. */
export function readPostOf(
  { sqlite }: Reader,
  { householdId, pupilIds }: { householdId: string | null; pupilIds: readonly string[] },
): ReceivedRow[] {
  return sqlite
    .prepare<
      { householdId: string | null; pupils: string },
      Omit<ReceivedRow, 'printNumber'> & { number: number }
    >(
      `SELECT c.id copyId, c.run_id runId, c.channel, r.title, r.number, r.printed_on printedOn
       FROM print_copy c JOIN print_run r ON r.id = c.run_id
       WHERE c.household_id = :householdId
         OR (c.household_id IS NULL AND c.carrier_id IN (SELECT value FROM json_each(:pupils)))
       ORDER BY r.number DESC, c.id`,
    )
    .all({ householdId, pupils: JSON.stringify(pupilIds) })
    .map(({ number, ...row }) => ({ ...row, printNumber: printNumberText(number, row.printedOn) }))
}

/** Groups of which the person is or was coordinator. */
export function readPostsOf(
  { sqlite }: Reader,
  personId: string,
): { id: string; group: string; year: string }[] {
  return sqlite
    .prepare<[string], { id: string; name: string; year: string }>(
      `SELECT g.id, g.name, y.label year FROM school_group g JOIN school_year y ON y.id = g.school_year_id
       WHERE g.coordinator_id = ? ORDER BY y.label, g.name`,
    )
    .all(personId)
    .map(({ id, name, year }) => ({ id, group: groupTitle(name), year }))
}

/** When secret data of one of these rows were looked at, the oldest first; never by whom. */
export function readViewsOf({ sqlite }: Reader, ids: readonly string[]): string[] {
  return sqlite
    .prepare<{ ids: string }, string>(
      `SELECT audit.at FROM audit, json_each(audit.touched) one
       WHERE instr(audit.touched, '"did":"view"') > 0 AND json_extract(one.value, '$.did') = 'view'
         AND json_extract(one.value, '$.id') IN (SELECT value FROM json_each(:ids))
       ORDER BY audit.seq`,
    )
    .pluck()
    .all({ ids: JSON.stringify(ids) })
}

/** Which operation a change was; null when the logbook no longer goes back so far. */
export function operationOfChange({ sqlite }: Reader, seq: number): string | null {
  return (
    sqlite.prepare<[number], string>('SELECT operation FROM audit WHERE seq = ?').pluck().get(seq) ?? null
  )
}

/** Absence of a child, the newest first. */
export function readAbsenceOf({ orm }: Reader, pupilId: string): Row<typeof absence>[] {
  return orm.select().from(absence).where(eq(absence.pupilId, pupilId)).orderBy(desc(absence.date)).all()
}
