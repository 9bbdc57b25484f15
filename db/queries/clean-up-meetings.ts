// Meetings as a clean-up looks at them: which families and children still stand on them, and the rows that go.

import { type IsoDate, localMoment } from '../domain/kernel/date.ts'
import { longDate } from '../domain/kernel/date-text.ts'
import type { CleanUpFacts, MeetingsPlan } from '../domain/privacy/clean-up-facts.ts'
import type { Reader } from '../reader.ts'

interface Around {
  readonly pupilIds: readonly string[]
  readonly householdIds: readonly string[]
}

/** Meetings of which anything about people is kept, and where these children and households stand on them. */
export function readMeetingsToCleanUp({ sqlite }: Reader, around: Around): CleanUpFacts['meetings'] {
  const [pupils, households] = [JSON.stringify(around.pupilIds), JSON.stringify(around.householdIds)]
  return {
    moments: sqlite
      .prepare<[], MomentRow>(MOMENTS)
      .all()
      .map(({ name, lastOn, counted, ...row }) => ({
        ...row,
        lastOn,
        title: `${name}, ${longDate(lastOn)}`,
        counted: counted === 1,
      })),
    families: sqlite
      .prepare<{ households: string }, CleanUpFacts['meetings']['families'][number]>(
        `SELECT meeting_id meetingId, household_id householdId FROM (${FAMILY_ROWS})
         WHERE household_id IN (SELECT value FROM json_each(:households))`,
      )
      .all({ households }),
    pupils: sqlite
      .prepare<{ pupils: string }, CleanUpFacts['meetings']['pupils'][number]>(
        `SELECT meeting_id meetingId, pupil_id pupilId FROM (${PUPIL_ROWS})
         WHERE pupil_id IN (SELECT value FROM json_each(:pupils))`,
      )
      .all({ pupils }),
    offers: sqlite
      .prepare<[], OfferRow>(OFFERS)
      .all()
      .map(({ id, householdId, offeredOn, reviewOn, at }) => ({
        id,
        householdId,
        lastOn:
          [offeredOn, reviewOn ?? offeredOn, at === null ? offeredOn : localMoment(at).date].sort().at(-1) ??
          offeredOn,
      })),
  }
}

interface MomentRow {
  readonly id: string
  readonly name: string
  readonly lastOn: IsoDate
  readonly helpers: number
  readonly counted: number
}

interface OfferRow {
  readonly id: string
  readonly householdId: string
  readonly offeredOn: IsoDate
  readonly reviewOn: IsoDate | null
  /** null = the logbook no longer goes back so far. */
  readonly at: string | null
}

const FAMILY_ROWS = `
  SELECT meeting_id, household_id FROM meeting_contact
  UNION SELECT meeting_id, household_id FROM meeting_answer
  UNION SELECT meeting_id, household_id FROM meeting_family
  UNION SELECT meeting_id, household_id FROM meeting_visit WHERE household_id IS NOT NULL`

/** A list was kept: at the door, or on paper that was typed back. */
const KEPT = `(m.door_kept OR EXISTS (SELECT 1 FROM meeting_list WHERE meeting_id = m.id AND processed_on IS NOT NULL))`

/** Who was at school that day belongs to the count while that still follows from rows, also who stayed away. */
const PUPIL_ROWS = `
  SELECT v.meeting_id, c.pupil_id FROM meeting_visit_child c JOIN meeting_visit v ON v.id = c.visit_id
  UNION SELECT l.meeting_id, r.pupil_id FROM meeting_list_row r JOIN meeting_list l ON l.id = r.list_id
  UNION SELECT t.meeting_id, p.id FROM meeting m JOIN meeting_part t ON t.meeting_id = m.id
    JOIN pupil p ON (p.enrolled_on IS NULL OR p.enrolled_on <= t.date) AND p.left_on >= t.date
    WHERE m.figures IS NULL AND ${KEPT}`

const MOMENTS = `
  SELECT m.id, m.name, (SELECT max(date) FROM meeting_part WHERE meeting_id = m.id) lastOn,
    json_array_length(m.helpers) helpers, m.figures IS NOT NULL counted
  FROM meeting m
  WHERE lastOn IS NOT NULL AND (json_array_length(m.helpers) > 0 OR (m.figures IS NULL AND ${KEPT})
    OR m.id IN (SELECT meeting_id FROM (${FAMILY_ROWS}))
    OR EXISTS (SELECT 1 FROM meeting_visit WHERE meeting_id = m.id)
    OR EXISTS (SELECT 1 FROM meeting_list WHERE meeting_id = m.id))
  ORDER BY lastOn, m.id`

const OFFERS = `
  SELECT id, household_id householdId, offered_on offeredOn, review_on reviewOn,
    (SELECT at FROM audit WHERE seq = second_offer.changed_in) at
  FROM second_offer ORDER BY id`

/** The rows of a plan by table; a family that is held keeps its own, also what it answered and when it came. */
export function meetingRows({ sqlite }: Reader, plan: Omit<MeetingsPlan, 'kept'>) {
  const given = {
    meetings: JSON.stringify(plan.meetingIds),
    homes: JSON.stringify(plan.heldHouseholdIds),
    pupils: JSON.stringify(plan.heldPupilIds),
  }
  const find = (sql: string) => sqlite.prepare<typeof given, string>(`${HELD} ${sql}`).pluck().all(given)
  const ofFamilies = (table: string) =>
    [
      table,
      find(`SELECT id FROM ${table} WHERE ${GOING} AND household_id NOT IN (SELECT id FROM home)`),
    ] as const
  return [
    ofFamilies('meeting_contact'),
    ofFamilies('meeting_answer'),
    ofFamilies('meeting_family'),
    [
      'meeting_visit',
      find(`SELECT id FROM meeting_visit v WHERE ${GOING} AND id NOT IN (SELECT id FROM staying)`),
    ],
    [
      'meeting_visit_child',
      find(`SELECT c.id FROM meeting_visit_child c JOIN meeting_visit v ON v.id = c.visit_id
            WHERE ${GOING} AND NOT (c.pupil_id IN (SELECT id FROM child) AND v.id IN (SELECT id FROM staying))`),
    ],
    ['meeting_list', find(`SELECT id FROM meeting_list WHERE ${GOING}`)],
    [
      'meeting_list_row',
      find(`SELECT r.id FROM meeting_list_row r JOIN meeting_list l ON l.id = r.list_id WHERE ${GOING}`),
    ],
    ['second_offer', plan.offerIds],
  ] as const
}

const GOING = 'meeting_id IN (SELECT value FROM json_each(:meetings))'

/** Visits of homes that are held, and of guests of no home for a child that is held. */
const HELD = `
  WITH home AS (SELECT value id FROM json_each(:homes)), child AS (SELECT value id FROM json_each(:pupils)),
    staying AS (
      SELECT id FROM meeting_visit WHERE household_id IN (SELECT id FROM home)
      UNION SELECT v.id FROM meeting_visit v JOIN meeting_visit_child c ON c.visit_id = v.id
        WHERE v.household_id IS NULL AND c.pupil_id IN (SELECT id FROM child))`

/** Contacts and lists that stay, or go later, and point at a paper that goes. */
export function meetingPapers({ sqlite }: Reader, runIds: readonly string[]) {
  const find = (table: string) =>
    sqlite
      .prepare<[string], string>(`SELECT id FROM ${table} WHERE run_id IN (SELECT value FROM json_each(?))`)
      .pluck()
      .all(JSON.stringify(runIds))
  return { contactIds: find('meeting_contact'), listIds: find('meeting_list') }
}
