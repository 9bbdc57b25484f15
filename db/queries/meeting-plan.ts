// What planning needs of meetings: all evenings at once, what hangs on a meeting, and who was asked.
import { asc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { IsoDate } from '../domain/kernel/date.ts'
import type { Answer } from '../domain/meetings/answer.ts'
import type { Arrival } from '../domain/meetings/school-tally.ts'
import { cameOnBehalf, type Who } from '../domain/meetings/visit.ts'
import type { Reader } from '../reader.ts'
import {
  meeting,
  meetingFamily,
  meetingGroup,
  meetingList,
  meetingListRow,
  meetingPart,
  meetingTranslation,
} from '../schema/meetings.ts'
import { onceFor } from './prepared.ts'

/** The days of a meeting, the first first. */
export interface MeetingDays {
  readonly meetingId: string
  readonly name: string
  readonly dates: readonly IsoDate[]
  readonly cancelled: boolean
  readonly copiedFromId: string | null
}

/** Every meeting with its days, in order of the first one. */
export function readMeetingDays({ orm }: Reader): MeetingDays[] {
  const days = new Map<string, MeetingDays & { dates: IsoDate[] }>()
  const rows = orm
    .select({
      meetingId: meeting.id,
      name: meeting.name,
      date: meetingPart.date,
      cancelledOn: meeting.cancelledOn,
      copiedFromId: meeting.copiedFromId,
    })
    .from(meetingPart)
    .innerJoin(meeting, eq(meeting.id, meetingPart.meetingId))
    .orderBy(asc(meetingPart.date), asc(meetingPart.beginsAt), asc(meeting.name), asc(meeting.id))
    .all()
  for (const { date, cancelledOn, ...row } of rows) {
    const known = days.get(row.meetingId)
    if (known === undefined) {
      days.set(row.meetingId, { ...row, dates: [date as IsoDate], cancelled: cancelledOn !== null })
    } else known.dates.push(date as IsoDate)
  }
  return [...days.values()]
}

/** The rows behind the evenings of a meeting, in their own order. */
export function partRows({ orm }: Pick<Reader, 'orm'>, meetingId: string): Row<typeof meetingPart>[] {
  return orm
    .select()
    .from(meetingPart)
    .where(eq(meetingPart.meetingId, meetingId))
    .orderBy(asc(meetingPart.position), asc(meetingPart.id))
    .all()
}

export function meetingGroupRows(
  { orm }: Pick<Reader, 'orm'>,
  meetingId: string,
): Row<typeof meetingGroup>[] {
  return orm.select().from(meetingGroup).where(eq(meetingGroup.meetingId, meetingId)).all()
}

/** What families had to do with a meeting: moments of contact, answers, and times that somebody came in, also struck. */
export function meetingUses({ sqlite }: Reader, meetingId: string) {
  const count = (table: string) =>
    sqlite
      .prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE meeting_id = ?`)
      .pluck()
      .get(meetingId) ?? 0
  return {
    invited: count('meeting_contact'),
    answers: count('meeting_answer'),
    visits: count('meeting_visit'),
  }
}

/** Ids of what goes with a meeting that nobody was invited to, each table by itself; copies only point at it. */
export function rowsOfMeeting({ orm }: Reader, meetingId: string) {
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    parts: idsOf(partRows({ orm }, meetingId)),
    groups: idsOf(meetingGroupRows({ orm }, meetingId)),
    listRows: idsOf(
      orm
        .select({ id: meetingListRow.id })
        .from(meetingListRow)
        .innerJoin(meetingList, eq(meetingList.id, meetingListRow.listId))
        .where(eq(meetingList.meetingId, meetingId))
        .all(),
    ),
    lists: idsOf(
      orm.select({ id: meetingList.id }).from(meetingList).where(eq(meetingList.meetingId, meetingId)).all(),
    ),
    families: idsOf(
      orm
        .select({ id: meetingFamily.id })
        .from(meetingFamily)
        .where(eq(meetingFamily.meetingId, meetingId))
        .all(),
    ),
    translations: idsOf(
      orm
        .select({ id: meetingTranslation.id })
        .from(meetingTranslation)
        .where(eq(meetingTranslation.meetingId, meetingId))
        .all(),
    ),
    copies: idsOf(
      orm.select({ id: meeting.id }).from(meeting).where(eq(meeting.copiedFromId, meetingId)).all(),
    ),
  }
}

/** Households of a meeting with what they had and said, each once; also who has no child in it. */
export interface AskedHouseholds {
  readonly invited: ReadonlySet<string>
  /** The answer that counts. */
  readonly answers: ReadonlyMap<string, Answer>
}

/** Who was invited to a meeting and what was answered: for the numbers only. */
export function readAskedHouseholds({ sqlite }: Reader, meetingId: string): AskedHouseholds {
  const { invited, answers } = lines(sqlite)
  return { invited: new Set(invited.all(meetingId)), answers: new Map(answers.all(meetingId)) }
}

/** Who came in, without what was struck through: for the number of pupils only. */
export function readArrivals({ sqlite }: Reader, meetingId: string): Arrival[] {
  const onBehalf = new Map<string, boolean>()
  return lines(sqlite)
    .arrivals.all(meetingId)
    .map(([householdId, pupilId, who, online]) => {
      if (!onBehalf.has(who)) onBehalf.set(who, cameOnBehalf(JSON.parse(who) as Who[]))
      return { householdId, pupilId, onBehalf: onBehalf.get(who) === true, online: online === 1 }
    })
}

type ArrivalRow = [householdId: string | null, pupilId: string | null, who: string, online: number]

/** Of the answers of a household the last one counts, so it comes last. */
const lines = onceFor((sqlite: Reader['sqlite']) => ({
  invited: sqlite
    .prepare<[string], string>(
      "SELECT DISTINCT household_id FROM meeting_contact WHERE meeting_id = ? AND kind = 'invited'",
    )
    .pluck(),
  answers: sqlite
    .prepare<[string], [householdId: string, answer: Answer]>(
      'SELECT household_id, answer FROM meeting_answer WHERE meeting_id = ? ORDER BY created_in, id',
    )
    .raw(),
  arrivals: sqlite
    .prepare<[string], ArrivalRow>(
      `SELECT v.household_id, c.pupil_id, v.who, v.online FROM meeting_visit v
       LEFT JOIN meeting_visit_child c ON c.visit_id = v.id
       WHERE v.meeting_id = ? AND v.struck_at IS NULL`,
    )
    .raw(),
}))
