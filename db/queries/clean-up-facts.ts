// The facts of a clean-up: who left, who is around them, what still names them.
import { groupInText } from '../domain/groups/texts.ts'
import { addDays, dateOf, type IsoDate, localMoment, partsOf, startOfDay } from '../domain/kernel/date.ts'
import { fullName } from '../domain/kernel/name.ts'
import { titleOf } from '../domain/people/addressing.ts'
import { printNumberText } from '../domain/printing/print-run.ts'
import type { CleanUpFacts } from '../domain/privacy/clean-up-facts.ts'
import type { Reader } from '../reader.ts'
import { LEAVE_RUNS, readLeaveToCleanUp } from './clean-up-leave.ts'
import { readMeetingsToCleanUp } from './clean-up-meetings.ts'
import { readRotaToCleanUp } from './clean-up-rota.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { readRules } from './privacy.ts'
import { nameOfRow } from './row-names.ts'

/** Reads everything that planning a clean-up on `today` asks for. */
export function readCleanUpFacts(reader: Reader, today: IsoDate): CleanUpFacts {
  const holds = read<CleanUpFacts['holds'][number]>(
    reader,
    'SELECT pupil_id pupilId, person_id personId, reason FROM retention_hold WHERE lifted_on IS NULL',
  )
  const leavers = readLeavers(reader, today)
  const pupilIds = [...leavers.map(({ id }) => id), ...holds.flatMap(({ pupilId }) => pupilId ?? [])]
  const persons = readPersons(
    reader,
    pupilIds,
    holds.flatMap(({ personId }) => personId ?? []),
  )
  const personIds = persons.map(({ id }) => id)
  const households = readHouseholds(reader, pupilIds, personIds)
  const householdIds = households.map(({ id }) => id)
  return {
    leavers,
    persons,
    ties: readTies(reader, personIds),
    households,
    residences: among(
      reader,
      'SELECT pupil_id pupilId, household_id householdId FROM pupil_household WHERE household_id IN (IDS)',
      householdIds,
    ),
    residents: among(
      reader,
      'SELECT id personId, household_id householdId FROM person WHERE household_id IN (IDS)',
      householdIds,
    ),
    runs: readPrintRuns(reader, today),
    leave: readLeaveToCleanUp(reader, { pupilIds: leavers.map(({ id }) => id), personIds, householdIds }),
    meetings: readMeetingsToCleanUp(reader, { pupilIds, householdIds }),
    rota: readRotaToCleanUp(reader, { pupilIds, personIds, householdIds, today }),
    copies: readPaperCopies(reader, pupilIds, householdIds),
    requests: among<{ personId: string; state: string; runId: string | null }>(
      reader,
      'SELECT person_id personId, state, print_run_id runId FROM access_request WHERE person_id IN (IDS)',
      personIds,
    ).map(({ personId, state, runId }) => ({ personId, open: state === 'open', runId })),
    coordinators: among<{ personId: string; name: string }>(
      reader,
      `SELECT g.coordinator_id personId, g.name FROM school_group g JOIN school_year y ON y.id = g.school_year_id
       WHERE NOT y.closed AND g.coordinator_id IN (IDS)`,
      personIds,
    ).map(({ personId, name }) => ({ personId, group: groupInText(name) })),
    holds,
    restorePoints: read<{ id: string; seq: number; label: string; at: string }>(
      reader,
      'SELECT id, seq, label, at FROM restore_point ORDER BY seq',
    ).map(({ at, ...point }) => ({ ...point, on: dayOf(at) })),
    drafts: read<{ id: string; at: string }>(reader, 'SELECT id, at FROM draft ORDER BY id').map(
      ({ id, at }) => ({ id, on: dayOf(at) }),
    ),
    auditYears: readAuditYears(reader, today),
    rules: readRules(reader),
  }
}

const dayOf = (instant: string) => localMoment(instant).date

function read<Row>({ sqlite }: Reader, sql: string): Row[] {
  return sqlite.prepare<[], Row>(sql).all()
}

/** One statement for any number of keys: IDS stands for them. */
function among<Row>({ sqlite }: Reader, sql: string, ids: readonly string[]): Row[] {
  const statement = sql.replaceAll('IDS', 'SELECT value FROM json_each(:ids)')
  return sqlite.prepare<{ ids: string }, Row>(statement).all({ ids: JSON.stringify(ids) })
}

function readLeavers({ sqlite }: Reader, today: IsoDate): CleanUpFacts['leavers'] {
  return sqlite
    .prepare<[string], NameRow & { id: string; leftOn: IsoDate }>(
      `SELECT p.id, p.left_on leftOn, ${NAME_COLUMNS} FROM pupil p WHERE p.left_on <= ? ORDER BY p.sort_key, p.id`,
    )
    .all(today)
    .map((row) => ({ id: row.id, leftOn: row.leftOn, name: titleOf(nameOf(row)) }))
}

/** With the last change of the card, or of a tie that was put aside for undoing. */
function readPersons(
  reader: Reader,
  pupilIds: readonly string[],
  heldIds: readonly string[],
): CleanUpFacts['persons'] {
  const rows = reader.sqlite
    .prepare<
      { pupils: string; held: string },
      NameRow & { id: string; letterName: string; householdId: string | null; at: string | null }
    >(
      `WITH untied AS (
         SELECT json_extract(content, '$.person_id') person_id, max(seq) seq FROM before_image
         WHERE table_name = 'family_tie' GROUP BY 1)
       SELECT p.id, p.letter_name letterName, p.household_id householdId, ${NAME_COLUMNS},
         (SELECT at FROM audit WHERE seq = max(p.changed_in, coalesce(untied.seq, 0))) at
       FROM person p LEFT JOIN untied ON untied.person_id = p.id
       WHERE p.id IN (SELECT person_id FROM family_tie WHERE pupil_id IN (SELECT value FROM json_each(:pupils)))
         OR NOT EXISTS (SELECT 1 FROM family_tie t WHERE t.person_id = p.id)
         OR p.id IN (SELECT value FROM json_each(:held))
       ORDER BY p.sort_key, p.id`,
    )
    .all({ pupils: JSON.stringify(pupilIds), held: JSON.stringify(heldIds) })
  return rows.map((row) => ({
    id: row.id,
    name: titleOf(nameOf(row), row.letterName),
    householdId: row.householdId,
    touchedOn: row.at === null ? null : dayOf(row.at),
  }))
}

function readTies(reader: Reader, personIds: readonly string[]): CleanUpFacts['ties'] {
  return among<NameRow & { pupilId: string; personId: string }>(
    reader,
    `SELECT t.pupil_id pupilId, t.person_id personId, ${NAME_COLUMNS}
     FROM family_tie t JOIN pupil p ON p.id = t.pupil_id WHERE t.person_id IN (IDS)`,
    personIds,
  ).map((row) => ({ pupilId: row.pupilId, personId: row.personId, pupilName: fullName(nameOf(row)) }))
}

/** Of those children and persons, and those where nobody lives. */
function readHouseholds(
  reader: Reader,
  pupilIds: readonly string[],
  personIds: readonly string[],
): CleanUpFacts['households'] {
  return reader.sqlite
    .prepare<{ pupils: string; persons: string }, { id: string; at: string | null }>(
      `SELECT h.id, (SELECT at FROM audit WHERE seq = h.changed_in) at FROM household h
       WHERE h.id IN (SELECT household_id FROM pupil_household
           WHERE pupil_id IN (SELECT value FROM json_each(:pupils)))
         OR h.id IN (SELECT household_id FROM person WHERE id IN (SELECT value FROM json_each(:persons)))
         OR (NOT EXISTS (SELECT 1 FROM person WHERE household_id = h.id)
           AND NOT EXISTS (SELECT 1 FROM pupil_household WHERE household_id = h.id))
       ORDER BY h.id`,
    )
    .all({ pupils: JSON.stringify(pupilIds), persons: JSON.stringify(personIds) })
    .map(({ id, at }) => ({
      id,
      name: `gezin ${nameOfRow(reader, 'household', { id })}`,
      touchedOn: at === null ? null : dayOf(at),
    }))
}

function readPrintRuns({ sqlite }: Reader, today: IsoDate): CleanUpFacts['runs'] {
  return sqlite
    .prepare<[string], { id: string; number: number; title: string; printedOn: IsoDate }>(
      `SELECT id, number, title, printed_on printedOn FROM print_run
       WHERE printed_on <= ? AND id NOT IN (${LEAVE_RUNS}) ORDER BY number`,
    )
    .all(today)
    .map(({ id, number, title, printedOn }) => ({
      id,
      printedOn,
      title: `${printNumberText(number, printedOn)} ${title}`,
    }))
}

function readPaperCopies(
  { sqlite }: Reader,
  pupilIds: readonly string[],
  householdIds: readonly string[],
): CleanUpFacts['copies'] {
  return sqlite
    .prepare<{ pupils: string; households: string }, CleanUpFacts['copies'][number]>(
      `SELECT run_id runId, household_id householdId, carrier_id carrierId FROM print_copy
       WHERE carrier_id IN (SELECT value FROM json_each(:pupils))
         OR household_id IN (SELECT value FROM json_each(:households))`,
    )
    .all({ pupils: JSON.stringify(pupilIds), households: JSON.stringify(householdIds) })
}

/** Years by the calendar of the school; order is the number of a row, never its clock. */
function readAuditYears({ sqlite }: Reader, today: IsoDate): CleanUpFacts['auditYears'] {
  const oldest = sqlite
    .prepare<[], { seq: number; at: string }>('SELECT seq, at FROM audit ORDER BY seq LIMIT 1')
    .get()
  if (oldest === undefined) return []
  const firstFrom = sqlite
    .prepare<[string], number | null>('SELECT min(seq) FROM audit WHERE at >= ?')
    .pluck()
  const hashOf = sqlite.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck()
  const years: { year: number; next: number; rows: number; chained: boolean }[] = []
  let first = oldest.seq
  for (let year = partsOf(dayOf(oldest.at)).year; year < partsOf(today).year; year += 1) {
    const lastDay = dateOf(year, 12, 31)
    const next = lastDay === null ? null : firstFrom.get(startOfDay(addDays(lastDay, 1)))
    if (next === null || next === undefined || next <= first) continue
    years.push({ year, next, rows: next - first, chained: (hashOf.get(next - 1) ?? '') !== '' })
    first = next
  }
  return years
}
