// Who counts at a meeting: the pupils enrolled on its day, in the group of that day (attendance 5.3, 5.7).
import type { IsoDate } from '../domain/kernel/date.ts'
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
export function readPopulation(reader: Reader, { scope, parts }: PopulationQuestion): Population {
  const evenings = parts.flatMap(({ groups }, at) => groups.map((group) => [group.id, at] as const))
  const eveningOf = new Map(evenings)
  const groups = new Map(parts.flatMap((part) => part.groups).map((group) => [group.id, group]))
  const pupils = new Map<string, PopulationPupil>()
  for (const [at, { date }] of parts.entries()) {
    const comes = ({ groupId }: Seat) => (eveningOf.get(groupId ?? '') ?? firstEvening(scope)) === at
    for (const seat of statements(reader.sqlite).seats.all({ on: date }).filter(comes)) {
      const { id, groupId, year } = seat
      if (!pupils.has(id)) pupils.set(id, { id, groupId, year, householdIds: [], date })
      if (groupId !== null && !groups.has(groupId)) groups.set(groupId, groupOf(seat, groupId))
    }
  }
  return { pupils: withHouseholds(reader, pupils), groups: [...groups.values()] }
}

/** The evening of who stands at none. */
function firstEvening(scope: Scope): number | null {
  return scope === 'school' ? 0 : null
}

function groupOf({ name, years }: Seat, id: string): PopulationGroup {
  return { id, name: name ?? '', years: JSON.parse(years ?? '[]') as number[] }
}

interface Seat {
  readonly id: string
  readonly groupId: string | null
  readonly year: number | null
  readonly name: string | null
  readonly years: string | null
}

/** A child with two seats on one day (a samengestelde groep beside the stamgroep) has one stamgroep. */
const statements = onceFor((sqlite: Reader['sqlite']) => ({
  seats: sqlite.prepare<{ on: string }, Seat>(
    `SELECT p.id, g.id groupId, q.year, g.name, g.years
     FROM pupil p
     LEFT JOIN placement q ON q.id = (
       SELECT s.id FROM placement s LEFT JOIN school_group h ON h.id = s.group_id
       WHERE s.pupil_id = p.id AND s.from_date <= @on AND (s.until_date IS NULL OR s.until_date >= @on)
         AND (s.group_id IS NULL OR h.kind <> 'composed')
       ORDER BY s.from_date DESC, s.id LIMIT 1)
     LEFT JOIN school_group g ON g.id = q.group_id
     WHERE (p.enrolled_on IS NULL OR p.enrolled_on <= @on) AND (p.left_on IS NULL OR p.left_on >= @on)
       AND coalesce(g.kind, 'base') = 'base' AND coalesce(q.year, 1) <> 0
     ORDER BY p.sort_key, p.id`,
  ),
  homes: sqlite.prepare<[], { pupilId: string; householdId: string }>(
    'SELECT pupil_id pupilId, household_id householdId FROM pupil_household ORDER BY pupil_id, position, id',
  ),
}))

function withHouseholds({ sqlite }: Reader, pupils: ReadonlyMap<string, PopulationPupil>): PopulationPupil[] {
  const homes = new Map<string, string[]>()
  for (const { pupilId, householdId } of statements(sqlite).homes.all()) {
    if (pupils.has(pupilId)) homes.set(pupilId, [...(homes.get(pupilId) ?? []), householdId])
  }
  return [...pupils.values()].map((pupil) => ({ ...pupil, householdIds: homes.get(pupil.id) ?? [] }))
}
