// The register of absence: rows with the name and the group of the child, and refused leave whose days have come.
import type { Row } from '../change.ts'
import type { AbsenceKind } from '../domain/absence/absence.ts'
import type { DayPart } from '../domain/calendar/school-day.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import { fold } from '../domain/kernel/fold.ts'
import { fullName, type NameParts } from '../domain/kernel/name.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { absence } from '../schema/absence.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { idsInput, isAmongIds, onceFor, preparedOnce } from './prepared.ts'

/** A row of the register as lists and sheets need it. */
export interface AbsenceRecord {
  readonly id: string
  readonly pupilId: string
  readonly name: NameParts
  readonly pupilNumber: string
  readonly birthDate: IsoDate | null
  /** The stamgroep on that day; null and '' without one. */
  readonly groupId: string | null
  readonly group: string
  readonly date: IsoDate
  readonly part: DayPart
  readonly kind: AbsenceKind
  readonly hours: number
  readonly note: string
  readonly requestId: string | null
  readonly reportedOn: IsoDate | null
  readonly invitedOn: IsoDate | null
}

export interface AbsenceFilter {
  readonly pupilId: string | null
  /** Part of a name; '' for all. */
  readonly text: string
  /** None is all kinds. */
  readonly kinds: readonly AbsenceKind[]
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The rows of a filter, the newest day first, and in name order within a day. */
export function listAbsences(
  reader: Reader,
  filter: AbsenceFilter,
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: AbsenceRecord[] } {
  const { count, page } = statements(reader.sqlite)
  const input = filterInput(reader, filter)
  return { total: count.get(input) ?? 0, rows: page.all({ ...input, offset, limit }).map(recordOf) }
}

/** Everything noted in a period, by child and day. */
export function absencesBetween({ sqlite }: Reader, from: IsoDate, to: IsoDate): AbsenceRecord[] {
  return statements(sqlite).between.all({ from, to }).map(recordOf)
}

/** What may have to be reported: missed without a valid reason, up to `today`, not reported yet; by child and day. */
export function unreportedAbsences({ sqlite }: Reader, today: IsoDate): AbsenceRecord[] {
  return statements(sqlite).unreported.all({ today }).map(recordOf)
}

/** Which days of these children stand in the register between two days. */
export function notedParts(
  { sqlite }: Reader,
  pupilIds: readonly string[],
  { from, to }: { from: IsoDate; to: IsoDate },
): { pupilId: string; date: IsoDate; part: DayPart }[] {
  return statements(sqlite).noted.all({ ids: JSON.stringify(pupilIds), from, to })
}

export function absencesById(reader: Reader, ids: readonly string[]): Row<typeof absence>[] {
  return byIdQuery(reader).all(idsInput(ids))
}
const byIdQuery = preparedOnce((orm) => orm.select().from(absence).where(isAmongIds(absence.id)).prepare())

/** The stamgroepen of a child from day to day, over all school years. */
export function baseSeatsOf({ sqlite }: Reader, pupilId: string): BaseSeat[] {
  return statements(sqlite).seats.all(pupilId)
}

export interface BaseSeat {
  readonly groupId: string
  readonly fromDate: IsoDate
  readonly untilDate: IsoDate | null
}

/** Requests of which a decision that holds refused days, and that asked days within a period. */
export function refusedRequestIds({ sqlite }: Reader, from: IsoDate, to: IsoDate): string[] {
  return statements(sqlite).refused.all({ from, to })
}

type Raw = NameRow & Omit<AbsenceRecord, 'name'>

function recordOf(row: Raw): AbsenceRecord {
  const { id, pupilId, pupilNumber, birthDate, groupId, group } = row
  const { date, part, kind, hours, note, requestId, reportedOn, invitedOn } = row
  const name = nameOf(row)
  return {
    ...{ id, pupilId, name, pupilNumber, birthDate, groupId, group },
    ...{ date, part, kind, hours, note, requestId, reportedOn, invitedOn },
  }
}

interface FilterInput {
  readonly from: string
  readonly to: string
  /** JSON lists; null is all. */
  readonly pupils: string | null
  readonly kinds: string | null
}

function filterInput({ sqlite }: Reader, { pupilId, text, kinds, from, to }: AbsenceFilter): FilterInput {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
  const named =
    words.length === 0
      ? null
      : statements(sqlite)
          .absentees.all({ from, to })
          .filter((row) => holdsWords(fullName(nameOf(row)), words))
          .map(({ pupilId: id }) => id)
  const pupils = pupilId === null ? named : (named ?? [pupilId]).filter((id) => id === pupilId)
  return {
    ...{ from, to },
    pupils: pupils === null ? null : JSON.stringify(pupils),
    kinds: kinds.length === 0 ? null : JSON.stringify(kinds),
  }
}

function holdsWords(name: string, words: readonly string[]): boolean {
  const parts = fold(name).split(' ')
  return words.every((word) => parts.some((part) => part.startsWith(word)))
}

/** The stamgroep of the child on the day of row `a`. */
const SEAT = `(SELECT q.id FROM placement q JOIN school_group k ON k.id = q.group_id
  WHERE q.pupil_id = a.pupil_id AND k.kind <> 'composed' AND q.from_date <= a.date
    AND (q.until_date IS NULL OR q.until_date >= a.date)
  ORDER BY q.from_date DESC, q.id LIMIT 1)`

const RECORD = `SELECT a.id, a.pupil_id pupilId, ${NAME_COLUMNS}, p.pupil_number pupilNumber, p.birth_date birthDate,
    g.id groupId, coalesce(g.name, '') "group", a.date, a.part, a.kind, a.hours, a.note, a.request_id requestId,
    a.reported_on reportedOn, r.printed_on invitedOn
  FROM absence a JOIN pupil p ON p.id = a.pupil_id
    LEFT JOIN placement s ON s.id = ${SEAT} LEFT JOIN school_group g ON g.id = s.group_id
    LEFT JOIN print_run r ON r.id = a.invitation_run_id`

const FILTER = `a.date BETWEEN :from AND :to
  AND (:pupils IS NULL OR a.pupil_id IN (SELECT value FROM json_each(:pupils)))
  AND (:kinds IS NULL OR a.kind IN (SELECT value FROM json_each(:kinds)))`

const statements = onceFor(prepareStatements)

interface Period {
  readonly from: string
  readonly to: string
}

function prepareStatements(sqlite: Sqlite) {
  return {
    count: sqlite.prepare<FilterInput, number>(`SELECT count(*) FROM absence a WHERE ${FILTER}`).pluck(),
    page: sqlite.prepare<FilterInput & { offset: number; limit: number }, Raw>(
      `${RECORD} WHERE ${FILTER} ORDER BY a.date DESC, p.sort_key, a.pupil_id, a.part DESC
       LIMIT :limit OFFSET :offset`,
    ),
    between: sqlite.prepare<Period, Raw>(
      `${RECORD} WHERE a.date BETWEEN :from AND :to ORDER BY p.sort_key, a.pupil_id, a.date, a.part DESC`,
    ),
    unreported: sqlite.prepare<{ today: string }, Raw>(
      `${RECORD} WHERE a.kind IN ('unauthorised', 'luxury') AND a.reported_on IS NULL AND a.date <= :today
       ORDER BY p.sort_key, a.pupil_id, a.date, a.part DESC`,
    ),
    noted: sqlite.prepare<Period & { ids: string }, { pupilId: string; date: IsoDate; part: DayPart }>(
      `SELECT pupil_id pupilId, date, part FROM absence
       WHERE pupil_id IN (SELECT value FROM json_each(:ids)) AND date BETWEEN :from AND :to`,
    ),
    absentees: sqlite.prepare<Period, NameRow & { pupilId: string }>(
      `SELECT p.id pupilId, ${NAME_COLUMNS} FROM pupil p
       WHERE p.id IN (SELECT a.pupil_id FROM absence a WHERE a.date BETWEEN :from AND :to)`,
    ),
    seats: sqlite.prepare<[string], BaseSeat>(
      `SELECT q.group_id groupId, q.from_date fromDate, q.until_date untilDate
       FROM placement q JOIN school_group g ON g.id = q.group_id
       WHERE q.pupil_id = ? AND g.kind <> 'composed' ORDER BY q.from_date DESC, q.id`,
    ),
    refused: sqlite
      .prepare<Period, string>(
        `SELECT DISTINCT r.id FROM leave_request r JOIN leave_child c ON c.request_id = r.id
           JOIN leave_decision d ON d.child_id = c.id
         WHERE d.outcome IN ('refused', 'partly') AND r.state <> 'withdrawn'
           AND NOT EXISTS (SELECT 1 FROM leave_decision n WHERE n.replaces_id = d.id)
           AND EXISTS (SELECT 1 FROM json_each(r.periods) day
             WHERE json_extract(day.value, '$.to') >= :from AND json_extract(day.value, '$.from') <= :to)`,
      )
      .pluck(),
  }
}
