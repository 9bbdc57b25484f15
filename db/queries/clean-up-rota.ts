// Ouderhulp as a clean-up looks at it: each row about somebody, whom it names, and the year with which its term begins.
import type { IsoDate } from '../domain/kernel/date.ts'
import type { RotaTrace } from '../domain/privacy/clean-up-facts.ts'
import type { Reader } from '../reader.ts'

interface Around {
  readonly pupilIds: readonly string[]
  readonly personIds: readonly string[]
  readonly householdIds: readonly string[]
  readonly today: IsoDate
}

/** Rows of years that are over, and every row that names one of these children, persons and households. */
export function readRotaToCleanUp({ sqlite }: Reader, around: Around): RotaTrace[] {
  return sqlite.prepare<Record<string, string>, RotaTrace>(TRACES).all({
    today: around.today,
    pupils: JSON.stringify(around.pupilIds),
    persons: JSON.stringify(around.personIds),
    households: JSON.stringify(around.householdIds),
  })
}

/** The last day of a school year as it is written, and of the school year of a day. */
const endOfYear = (schoolYear: string) => `substr(${schoolYear}, 6, 4) || '-07-31'`
const endOfYearOf = (date: string) =>
  `(CAST(substr(${date}, 1, 4) AS INTEGER) + (substr(${date}, 6, 2) >= '08')) || '-07-31'`

/** A paper without an end stays as long as somebody's child is at school. */
const CERTIFICATE_ENDS = `
  CASE WHEN c.valid_until IS NOT NULL THEN max(c.valid_until, c.seen_on)
    WHEN EXISTS (SELECT 1 FROM family_tie t JOIN pupil p ON p.id = t.pupil_id
      WHERE t.person_id = c.person_id AND p.left_on IS NULL) THEN NULL
    ELSE max(c.seen_on, coalesce((SELECT max(p.left_on) FROM family_tie t JOIN pupil p ON p.id = t.pupil_id
      WHERE t.person_id = c.person_id), c.seen_on)) END`

const TRACES = `
  WITH turn AS (
    SELECT t.id, ${endOfYear('k.school_year')} ends FROM rota_turn t JOIN rota_task k ON k.id = t.task_id),
  trip AS (SELECT r.id, turn.ends FROM rota_trip r JOIN turn ON turn.id = r.turn_id),
  paper AS (SELECT c.id, c.person_id, ${CERTIFICATE_ENDS} ends FROM rota_certificate c),
  trace (tableName, id, lastOn, householdId, otherHouseholdId, personId, pupilId, friendId, carId) AS (
    SELECT 'rota_place', p.id, turn.ends, household_id, taken_over_by, person_id, NULL, NULL, NULL
      FROM rota_place p JOIN turn ON turn.id = p.turn_id
    UNION ALL SELECT 'rota_reserve', r.id, turn.ends, household_id, NULL, NULL, NULL, NULL, NULL
      FROM rota_reserve r JOIN turn ON turn.id = r.turn_id
    UNION ALL SELECT 'rota_form', id, ${endOfYear('school_year')}, household_id, together_with_id, NULL, NULL, NULL, NULL
      FROM rota_form
    UNION ALL SELECT 'rota_wish', w.id, ${endOfYear('k.school_year')}, household_id, NULL, NULL, NULL, NULL, NULL
      FROM rota_wish w JOIN rota_task k ON k.id = w.task_id
    UNION ALL SELECT 'rota_certificate', id, ${endOfYearOf('ends')}, NULL, NULL, person_id, NULL, NULL, NULL
      FROM paper
    UNION ALL SELECT 'rota_exemption', id, ${endOfYearOf('until_date')}, household_id, NULL, NULL, NULL, NULL, NULL
      FROM rota_exemption
    UNION ALL SELECT 'rota_correction', id, ${endOfYear('school_year')}, household_id, NULL, NULL, NULL, NULL, NULL
      FROM rota_correction
    UNION ALL SELECT 'rota_draw_ticket', d.id, ${endOfYear('k.school_year')}, d.household_id, NULL, NULL, NULL, NULL, NULL
      FROM rota_draw_ticket d JOIN rota_draw o ON o.id = d.draw_id JOIN rota_task k ON k.id = o.task_id
    UNION ALL SELECT 'rota_child', id, ${endOfYear('school_year')}, NULL, NULL, NULL, pupil_id, NULL, NULL
      FROM rota_child
    UNION ALL SELECT 'rota_car', c.id, trip.ends, NULL, NULL, person_id, NULL, NULL, NULL
      FROM rota_car c JOIN trip ON trip.id = c.trip_id
    UNION ALL SELECT 'rota_seat', s.id, trip.ends, NULL, NULL, NULL, pupil_id, friend_id, car_id
      FROM rota_seat s JOIN trip ON trip.id = s.trip_id)
  SELECT * FROM trace
  WHERE lastOn <= :today
    OR householdId IN (SELECT value FROM json_each(:households))
    OR otherHouseholdId IN (SELECT value FROM json_each(:households))
    OR personId IN (SELECT value FROM json_each(:persons))
    OR pupilId IN (SELECT value FROM json_each(:pupils))
    OR friendId IN (SELECT value FROM json_each(:pupils))
  ORDER BY tableName, id`

/** Keys of these rows by the name of their table. */
export function rotaRows(rows: readonly RotaTrace[]): [string, string[]][] {
  const byTable = new Map<string, string[]>()
  for (const { tableName, id } of rows) byTable.set(tableName, [...(byTable.get(tableName) ?? []), id])
  return [...byTable]
}

/** Places that stay, or go later, and point at a change notice that goes. */
export function placesNoticedBy({ sqlite }: Reader, runIds: readonly string[]): string[] {
  return sqlite
    .prepare<[string], string>(
      'SELECT id FROM rota_place WHERE notice_run_id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .pluck()
    .all(JSON.stringify(runIds))
}
