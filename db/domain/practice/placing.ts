// Gives every child its place: the least full group of its year, with dates, and some a plusgroep besides.
import { addDays, type IsoDate } from '#domain/kernel/date'
import type { GroupRow } from './rows.ts'
import { latest } from './school-days.ts'
import type { Seat, Workshop } from './workshop.ts'

/** One in so many pupils of year 6 to 8 also goes to a plusgroep. */
const PLUS_ONE_IN = 10

interface Stretch {
  readonly groupId: string | null
  readonly from: IsoDate
  readonly until: IsoDate | null
}

/** Adds the placements of all children that wait for a group. */
export function placePupils(workshop: Workshop): void {
  const { rows, seats } = workshop
  const room = createRoom(rows.groups.filter(({ kind }) => kind === 'base'))
  for (const seat of seats) {
    for (const stretch of stretchesOf(seat, room, workshop)) addPlacement(seat, stretch, workshop)
  }
  const plus = rows.groups.filter(({ kind }) => kind === 'composed')
  const older = seats.filter(({ year, stay }) => year >= 6 && stay === 'whole')
  older.forEach((seat, index) => {
    const group = plus[(index / PLUS_ONE_IN) % plus.length]
    if (group) addPlacement(seat, { groupId: group.id, from: workshop.days.start, until: null }, workshop)
  })
}

function stretchesOf(seat: Seat, room: Room, { rows, days }: Workshop): Stretch[] {
  const { stay, pupil } = seat
  const from = latest(days.start, pupil.enrolledOn ?? days.start)
  if (stay === 'announced') {
    const group = rows.groups.find(({ kind }) => kind === 'announced')
    return [{ groupId: group?.id ?? null, from: days.today, until: null }]
  }
  if (stay === 'noGroup') return [{ groupId: null, from, until: null }]
  // Begins after this school year: a place is found for it in the next.
  if (from > days.end) return []
  const groupId = room.take(seat)
  if (stay === 'left') return [{ groupId, from, until: pupil.leftOn }]
  if (stay !== 'changedGroup') return [{ groupId, from, until: null }]
  const moved = latest(addDays(days.start, 1), addDays(days.today, -10))
  return [
    { groupId, from, until: addDays(moved, -1) },
    { groupId: room.take(seat, groupId), from: moved, until: null },
  ]
}

interface Room {
  /** The least full group of the child's year; another one than `not` when there is. */
  take(seat: Seat, not?: string | null): string | null
}

function createRoom(groups: readonly GroupRow[]): Room {
  const filled = new Map(groups.map(({ id }) => [id, 0]))
  const taken = new Map<Seat, string>()
  const ofYear = new Map<number, string[]>()
  for (const { id, years } of groups) {
    for (const year of years) ofYear.set(year, [...(ofYear.get(year) ?? []), id])
  }
  const leastFull = (year: number, not: string | null) => {
    let best: string | null = null
    for (const id of ofYear.get(year) ?? []) {
      if (id === not) continue
      if (best === null || (filled.get(id) ?? 0) < (filled.get(best) ?? 0)) best = id
    }
    return best
  }
  return {
    take(seat, not = null) {
      const twins = seat.twin === null ? null : (taken.get(seat.twin) ?? null)
      const avoided = not ?? (seat.twinGroup === 'other' ? twins : null)
      const found = (seat.twinGroup === 'same' ? twins : null) ?? leastFull(seat.year, avoided) ?? avoided
      if (found === null) return null
      filled.set(found, (filled.get(found) ?? 0) + (seat.stay === 'left' ? 0 : 1))
      taken.set(seat, found)
      return found
    },
  }
}

function addPlacement({ pupil, year }: Seat, { groupId, from, until }: Stretch, workshop: Workshop): void {
  workshop.rows.placements.push({
    id: workshop.newId(),
    pupilId: pupil.id,
    schoolYearId: workshop.schoolYearId,
    groupId,
    year,
    yearDerived: false,
    fromDate: from,
    untilDate: until,
  })
}
