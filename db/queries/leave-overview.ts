// A school year of leave and absence for the overview: numbers and dates, no names and no reasons.
import type { IsoDate } from '../domain/kernel/date.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '../domain/kernel/school-year.ts'
import type { Asked, AskedPeriod } from '../domain/leave/facts.ts'
import type { OverviewAbsence } from '../domain/leave/overview.ts'
import type { DecisionOutcome, GrantedDay, LeaveState, ObjectionOutcome } from '../domain/leave/request.ts'
import type { Sqlite } from '../open.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

/** One child on one request whose first day lies in the school year. */
export interface YearChild {
  readonly childId: string
  readonly requestId: string
  readonly asked: Asked
  readonly periods: readonly AskedPeriod[]
  readonly state: LeaveState
  readonly receivedOn: IsoDate | null
  readonly completionAskedOn: IsoDate | null
  readonly completionUntil: IsoDate | null
  readonly completedOn: IsoDate | null
}

export interface YearDecision {
  readonly id: string
  readonly childId: string
  readonly outcome: DecisionOutcome
  readonly decidedOn: IsoDate
  readonly days: readonly GrantedDay[]
  readonly deviates: boolean
  readonly replacesId: string | null
}

/** The children on the requests of a school year. */
export function yearChildren({ sqlite }: Reader, year: SchoolYear): YearChild[] {
  return statements(sqlite)
    .children.all(periodOf(year))
    .map(({ asked, periods, ...row }) => ({
      ...row,
      asked: JSON.parse(asked) as Asked,
      periods: JSON.parse(periods) as AskedPeriod[],
    }))
}

/** Every decision about them, the oldest first. */
export function yearDecisions({ sqlite }: Reader, year: SchoolYear): YearDecision[] {
  return statements(sqlite)
    .decisions.all(periodOf(year))
    .map(({ days, deviates, ...row }) => ({
      ...row,
      days: JSON.parse(days) as GrantedDay[],
      deviates: deviates === 1,
    }))
}

/** What was decided on each objection against them; null while it runs. */
export function yearObjections({ sqlite }: Reader, year: SchoolYear): (ObjectionOutcome | null)[] {
  return statements(sqlite).objections.all(periodOf(year))
}

/** Absence without a valid reason in the school year. */
export function yearAbsences({ sqlite }: Reader, year: SchoolYear): OverviewAbsence[] {
  return statements(sqlite).absences.all(periodOf(year))
}

interface Period {
  readonly from: string
  readonly to: string
}

function periodOf(year: SchoolYear): Period {
  return { from: startOfSchoolYear(year), to: endOfSchoolYear(year) }
}

type RawChild = Omit<YearChild, 'asked' | 'periods'> & { asked: string; periods: string }
type RawDecision = Omit<YearDecision, 'days' | 'deviates'> & { days: string; deviates: number }

/** A request belongs to the school year of the first day that is asked. */
const OF_YEAR = `(SELECT min(json_extract(day.value, '$.from')) FROM json_each(r.periods) day) BETWEEN :from AND :to`

const statements = onceFor(prepareStatements)

function prepareStatements(sqlite: Sqlite) {
  return {
    children: sqlite.prepare<Period, RawChild>(
      `SELECT c.id childId, r.id requestId, r.asked, r.periods, r.state, r.received_on receivedOn,
         r.completion_asked_on completionAskedOn, r.completion_until completionUntil, r.completed_on completedOn
       FROM leave_request r JOIN leave_child c ON c.request_id = r.id WHERE ${OF_YEAR} ORDER BY r.number, c.id`,
    ),
    decisions: sqlite.prepare<Period, RawDecision>(
      `SELECT d.id, d.child_id childId, d.outcome, d.decided_on decidedOn, d.days, d.deviation <> '' deviates,
         d.replaces_id replacesId
       FROM leave_request r JOIN leave_child c ON c.request_id = r.id JOIN leave_decision d ON d.child_id = c.id
       WHERE ${OF_YEAR} ORDER BY d.created_in, d.rowid`,
    ),
    objections: sqlite
      .prepare<Period, ObjectionOutcome | null>(
        `SELECT o.outcome FROM leave_request r JOIN leave_child c ON c.request_id = r.id
           JOIN leave_decision d ON d.child_id = c.id JOIN leave_objection o ON o.decision_id = d.id
         WHERE ${OF_YEAR}`,
      )
      .pluck(),
    absences: sqlite.prepare<Period, OverviewAbsence>(
      `SELECT pupil_id pupilId, kind, part, hours, reported_on reportedOn FROM absence
       WHERE kind IN ('unauthorised', 'luxury') AND date BETWEEN :from AND :to`,
    ),
  }
}
