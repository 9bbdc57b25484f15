// Who counts at a meeting: the pupils enrolled on its day, in the group of that day (attendance 5.3, 5.7).
import type { IsoDate } from '../domain/kernel/date.ts'
import { groupBy } from '../domain/kernel/group-by.ts'
import type { Scope } from '../domain/meetings/meeting.ts'
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

/** A pupil that counts; its households with the main address first. */
export interface PopulationPupil {
  readonly id: string
  /** Stamgroep on the day; null without a group. */
  readonly groupId: string | null
  readonly year: number | null
  readonly householdIds: readonly string[]
  readonly date: IsoDate
}

export interface PopulationGroup {
  readonly id: string
  readonly name: string
  readonly years: readonly number[]
}

export interface Population {
  readonly pupils: readonly PopulationPupil[]
  /** Stamgroepen of these pupils, and the chosen ones without any; in no order. */
  readonly groups: readonly PopulationGroup[]
}

/** What of a meeting decides who counts. */
export interface PopulationQuestion {
  readonly scope: Scope
  readonly parts: readonly {
    readonly date: IsoDate
    readonly groups: readonly PopulationGroup[]
  }[]
}

/**
 * The pupils of a meeting. For the whole school a group that stands at no evening comes to the first; pupils without a
 * group too. Toddlers (leerjaar 0), pupils announced, still to come or gone do not count; on their last day they do.
 */
export function readPopulation(reader: Reader, question: PopulationQuestion): Population {
  return readPopulations(reader)(question)
}

/** The same for many meetings: pupils, places and homes are read once. */
export function readPopulations(reader: Reader): (question: PopulationQuestion) => Population {
  const seats = readSeats(reader)
  const homes = readHomes(reader)
  return (question) => {
    const comesTo = eveningsOf(question)
    const coming = question.parts.map(({ date }, at) => ({
      date,
      seats: seats(date).filter(({ group }) => comesTo(group) === at),
    }))
    const groups = new Map(question.parts.flatMap((part) => part.groups).map((group) => [group.id, group]))
    const pupils = new Map<string, PopulationPupil>()
    for (const { date, seats } of coming) {
      for (const { id, group, year } of seats) {
        // who moves between two evenings comes to the first
        if (pupils.has(id)) continue
        pupils.set(id, { id, groupId: group?.id ?? null, year, householdIds: homes.get(id) ?? [], date })
        if (group !== null) groups.set(group.id, group)
      }
    }
    return { pupils: [...pupils.values()], groups: [...groups.values()] }
  }
}

/** To which evening a group comes, counted from 0; null: to none. */
function eveningsOf({ scope, parts }: PopulationQuestion): (group: PopulationGroup | null) => number | null {
  const evenings = parts.flatMap(({ groups }, at) => groups.map((group) => [group.id, at] as const))
  const eveningOf = new Map(evenings)
  const first = scope === 'school' ? 0 : null
  return (group) => eveningOf.get(group?.id ?? '') ?? first
}

interface Seat {
  readonly id: string
  readonly group: PopulationGroup | null
  readonly year: number | null
}

interface PupilRow {
  readonly id: string
  readonly enrolledOn: string | null
  readonly leftOn: string | null
}

interface PlaceRow {
  readonly pupilId: string
  readonly fromDate: string
  readonly untilDate: string | null
  readonly year: number | null
  readonly groupId: string | null
}

interface GroupRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly years: string
}

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  pupils: sqlite.prepare<[], PupilRow>(
    'SELECT id, enrolled_on enrolledOn, left_on leftOn FROM pupil ORDER BY sort_key, id',
  ),
  // a child with two seats on one day (a samengestelde groep beside the stamgroep) has one stamgroep
  places: sqlite.prepare<[], PlaceRow>(
    `SELECT s.pupil_id pupilId, s.from_date fromDate, s.until_date untilDate, s.year, s.group_id groupId
     FROM placement s LEFT JOIN school_group g ON g.id = s.group_id
     WHERE s.group_id IS NULL OR g.kind <> 'composed' ORDER BY s.from_date DESC, s.id`,
  ),
  groups: sqlite.prepare<[], GroupRow>('SELECT id, name, kind, years FROM school_group'),
  homes: sqlite.prepare<[], { pupilId: string; householdId: string }>(
    'SELECT pupil_id pupilId, household_id householdId FROM pupil_household ORDER BY pupil_id, position, id',
  ),
}))

/** Who is at school on a day, in name order, each in the stamgroep of that day. */
function readSeats({ sqlite }: Reader): (on: IsoDate) => Seat[] {
  const { pupils, places, groups } = statements(sqlite)
  const everybody = pupils.all()
  const placesOf = groupBy(places.all(), ({ pupilId }) => pupilId)
  const kinds = new Map(groups.all().map((row) => [row.id, { kind: row.kind, group: groupOf(row) }]))
  return (on) => {
    const seats: Seat[] = []
    for (const { id, enrolledOn, leftOn } of everybody) {
      if (!isThere(enrolledOn, leftOn, on)) continue
      const place = placesOf.get(id)?.find(({ fromDate, untilDate }) => isThere(fromDate, untilDate, on))
      const { kind, group } = kinds.get(place?.groupId ?? '') ?? NO_GROUP
      const year = place?.year ?? null
      if (kind === 'base' && year !== 0) seats.push({ id, group, year })
    }
    return seats
  }
}

/** Who has no place counts as well: without a group. */
const NO_GROUP = { kind: 'base', group: null }

/** Both days are within; null is open. */
function isThere(from: string | null, until: string | null, on: IsoDate): boolean {
  return (from === null || from <= on) && (until === null || until >= on)
}

function groupOf({ id, name, years }: GroupRow): PopulationGroup {
  return { id, name, years: JSON.parse(years) as number[] }
}

function readHomes({ sqlite }: Reader): ReadonlyMap<string, string[]> {
  const rows = groupBy(statements(sqlite).homes.all(), ({ pupilId }) => pupilId)
  return new Map([...rows].map(([id, homes]) => [id, homes.map(({ householdId }) => householdId)]))
}
