// Who is around panels: parents with their children at school, pupils with their homes, and the names of members.
import type { IsoDate } from '../domain/kernel/date.ts'
import { groupBy } from '../domain/kernel/group-by.ts'
import { fullName } from '../domain/kernel/name.ts'
import type { SchoolYear } from '../domain/kernel/school-year.ts'
import type { Information, TieRole } from '../domain/people/tie.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'

export interface PanelPupil {
  readonly pupilId: string
  readonly name: string
  /** Stamgroep on the day; '' without one. */
  readonly group: string
  /** Leerjaar in `schoolYear`, the school year of its seat; a seat without an end goes on in the next one. */
  readonly year: number | null
  readonly schoolYear: SchoolYear | null
  readonly householdIds: readonly string[]
}

export interface PanelParent {
  readonly personId: string
  readonly name: string
  /** Null: nobody knows where this parent lives. */
  readonly householdId: string | null
  /** Children at school, the oldest first. */
  readonly ties: readonly {
    readonly pupilId: string
    readonly role: TieRole
    readonly information: Information
  }[]
}

/** Pupils at school on a day, in name order; those announced are not there yet. */
export function readPanelPupils({ sqlite }: Reader, on: IsoDate): PanelPupil[] {
  const { pupils, seats, homes } = statements(sqlite)
  const seatOf = new Map(seats.all({ on }).map((seat) => [seat.pupilId, seat]))
  const homesOf = groupBy(homes.all(), ({ pupilId }) => pupilId)
  return pupils.all({ on }).flatMap((row) => {
    const seat = seatOf.get(row.id)
    if (seat?.kind === 'announced') return []
    return {
      pupilId: row.id,
      name: fullName(nameOf(row)),
      group: seat?.name ?? '',
      year: seat?.year ?? null,
      schoolYear: (seat?.schoolYear ?? null) as SchoolYear | null,
      householdIds: (homesOf.get(row.id) ?? []).map(({ householdId }) => householdId),
    }
  })
}

/** Living persons with a tie to one of these pupils, in name order. */
export function readPanelParents({ sqlite }: Reader, pupilIds: readonly string[]): PanelParent[] {
  const rows = statements(sqlite).parents.all({ pupils: JSON.stringify(pupilIds) })
  return [...groupBy(rows, ({ personId }) => personId).values()].map((ties) => {
    const [first] = ties as [ParentRow, ...ParentRow[]]
    return {
      personId: first.personId,
      name: fullName(nameOf(first)) || first.letterName,
      householdId: first.householdId,
      ties: ties.map(({ pupilId, role, information }) => ({ pupilId, role, information })),
    }
  })
}

/** Names of persons and pupils by their key, also of those who left. */
export function namesByKey({ sqlite }: Reader, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = statements(sqlite).names.all({ ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.id, fullName(nameOf(row)) || row.letterName]))
}

/** Names of the living adults of these households, in name order. */
export function adultsOfHouseholds(
  { sqlite }: Reader,
  ids: readonly string[],
): ReadonlyMap<string, string[]> {
  const rows = groupBy(
    statements(sqlite).adults.all({ ids: JSON.stringify(ids) }),
    ({ householdId }) => householdId,
  )
  return new Map(
    [...rows].map(([id, adults]) => [id, adults.map((row) => fullName(nameOf(row)) || row.letterName)]),
  )
}

/** Every given name and surname of pupils, parents and staff; as written, each once. */
export function everyName({ sqlite }: Reader): string[] {
  return statements(sqlite).everyName.all()
}

type ParentRow = NameRow & {
  personId: string
  letterName: string
  householdId: string | null
  pupilId: string
  role: TieRole
  information: Information
}
interface SeatRow {
  readonly pupilId: string
  readonly name: string | null
  readonly kind: string | null
  readonly year: number | null
  readonly schoolYear: string
}

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  pupils: sqlite.prepare<{ on: string }, NameRow & { id: string }>(
    `SELECT p.id, ${NAME_COLUMNS} FROM pupil p
     WHERE (p.enrolled_on IS NULL OR p.enrolled_on <= @on) AND (p.left_on IS NULL OR p.left_on >= @on)
     ORDER BY p.sort_key, p.id`,
  ),
  // of two seats on one day the later one counts, and a samengestelde groep never does
  seats: sqlite.prepare<{ on: string }, SeatRow>(
    `SELECT s.pupil_id pupilId, g.name, g.kind, s.year, y.label schoolYear
     FROM placement s JOIN school_year y ON y.id = s.school_year_id LEFT JOIN school_group g ON g.id = s.group_id
     WHERE (s.group_id IS NULL OR g.kind <> 'composed')
       AND s.from_date <= @on AND (s.until_date IS NULL OR s.until_date >= @on)
     ORDER BY s.from_date, s.id DESC`,
  ),
  homes: sqlite.prepare<[], { pupilId: string; householdId: string }>(
    'SELECT pupil_id pupilId, household_id householdId FROM pupil_household ORDER BY pupil_id, position, id',
  ),
  parents: sqlite.prepare<{ pupils: string }, ParentRow>(
    `SELECT p.id personId, ${NAME_COLUMNS}, p.letter_name letterName, p.household_id householdId,
       t.pupil_id pupilId, t.role, t.information
     FROM family_tie t JOIN person p ON p.id = t.person_id JOIN pupil c ON c.id = t.pupil_id
     WHERE p.deceased = 0 AND t.pupil_id IN (SELECT value FROM json_each(@pupils))
     ORDER BY p.sort_key, p.id, c.birth_date IS NULL, c.birth_date, c.id`,
  ),
  names: sqlite.prepare<{ ids: string }, NameRow & { id: string; letterName: string }>(
    `SELECT p.id, ${NAME_COLUMNS}, p.letter_name letterName FROM person p
       WHERE p.id IN (SELECT value FROM json_each(@ids))
     UNION ALL SELECT p.id, ${NAME_COLUMNS}, '' FROM pupil p WHERE p.id IN (SELECT value FROM json_each(@ids))`,
  ),
  adults: sqlite.prepare<{ ids: string }, NameRow & { householdId: string; letterName: string }>(
    `SELECT p.household_id householdId, ${NAME_COLUMNS}, p.letter_name letterName FROM person p
     WHERE p.deceased = 0 AND p.household_id IN (SELECT value FROM json_each(@ids))
     ORDER BY p.sort_key, p.id`,
  ),
  everyName: sqlite
    .prepare<[], string>(
      `SELECT given_name FROM pupil UNION SELECT family_name FROM pupil
       UNION SELECT given_name FROM person UNION SELECT family_name FROM person
       UNION SELECT given_name FROM staff UNION SELECT family_name FROM staff`,
    )
    .pluck(),
}))
