// What a school year keeps of each family: when it came, what it did and is planned for, and what was taken off.
import type { IsoDate } from '../domain/kernel/date.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '../domain/kernel/school-year.ts'
import type { YearOfFamily } from '../domain/rota/year-balance.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

/** Asked where the school did not choose yet. */
const ASKED_UNTIL_CHOSEN = 1

/**
 * Of every household with a child that came to school up to `on` and was there in the year (or with a parent of it who
 * lives apart and may know), and of every other one of which the year keeps something, by its key.
 */
export function readYearOfFamilies(
  { sqlite }: Reader,
  { schoolYear, on }: { readonly schoolYear: SchoolYear; readonly on: IsoDate },
): Map<string, YearOfFamily> {
  const { asked, families, exemptions } = statements(sqlite)
  const [start, end] = [startOfSchoolYear(schoolYear), endOfSchoolYear(schoolYear)]
  const askedAYear = asked.get(schoolYear) ?? ASKED_UNTIL_CHOSEN
  const free = new Map<string, { from: IsoDate; until: IsoDate }[]>()
  for (const { householdId, ...period } of exemptions.all({ start, end })) {
    free.set(householdId, [...(free.get(householdId) ?? []), period])
  }
  return new Map(
    families
      .all({ schoolYear, start, on })
      .map(({ householdId, ...row }) => [
        householdId,
        { schoolYear, askedAYear, exemptions: free.get(householdId) ?? [], ...row },
      ]),
  )
}

interface YearRow {
  readonly householdId: string
  readonly firstDay: IsoDate | null
  readonly corrections: number
  readonly done: number
  readonly planned: number
}

/** Not come, cancelled and given away are no part of it; nor is a turn that was called off. */
const YEARS = `
  WITH place AS (
    SELECT p.household_id, p.state, k.weight FROM rota_place p
    JOIN rota_turn t ON t.id = p.turn_id JOIN rota_task k ON k.id = t.task_id
    WHERE k.school_year = :schoolYear AND p.state IN ('done', 'planned', 'proposed')
      AND (p.state = 'done' OR t.cancelled_on IS NULL)),
  home AS (
    SELECT household_id, pupil_id FROM pupil_household
    UNION SELECT a.household_id, t.pupil_id FROM family_tie t JOIN person a ON a.id = t.person_id
    WHERE a.household_id IS NOT NULL AND a.deceased = 0 AND t.information <> 'none'
      AND t.role IN ('mother', 'father', 'parent', 'guardian', 'fosterParent')),
  came AS (
    SELECT r.household_id, min(coalesce(c.enrolled_on, '')) first_day
    FROM home r JOIN pupil c ON c.id = r.pupil_id
    WHERE (c.enrolled_on IS NULL OR c.enrolled_on <= :on) AND (c.left_on IS NULL OR c.left_on >= :start)
    GROUP BY r.household_id),
  points AS (
    SELECT household_id, sum(iif(state = 'done', weight, 0)) done, sum(iif(state = 'done', 0, weight)) planned
    FROM place GROUP BY household_id),
  taken_off AS (
    SELECT household_id, sum(turns) turns FROM rota_correction WHERE school_year = :schoolYear
    GROUP BY household_id)
  SELECT h.id householdId, iif(came.first_day > :start, came.first_day, NULL) firstDay,
    coalesce(taken_off.turns, 0) corrections, coalesce(points.done, 0) done, coalesce(points.planned, 0) planned
  FROM household h LEFT JOIN came ON came.household_id = h.id
    LEFT JOIN points ON points.household_id = h.id LEFT JOIN taken_off ON taken_off.household_id = h.id
  WHERE came.household_id IS NOT NULL OR points.household_id IS NOT NULL OR taken_off.household_id IS NOT NULL
  ORDER BY h.id`

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  asked: sqlite.prepare<[string], number>('SELECT asked FROM rota_setting WHERE school_year = ?').pluck(),
  families: sqlite.prepare<{ schoolYear: string; start: string; on: string }, YearRow>(YEARS),
  exemptions: sqlite.prepare<
    { start: string; end: string },
    { householdId: string; from: IsoDate; until: IsoDate }
  >(
    `SELECT household_id householdId, from_date "from", until_date until FROM rota_exemption
     WHERE from_date <= :end AND until_date >= :start ORDER BY from_date, id`,
  ),
}))
