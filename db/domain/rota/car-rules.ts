// Who may sit in which car: belts, boosters and permission (rota 9). Published practice: the school checks its own rules.
import type { IsoDate } from '../kernel/date.ts'
import type { TRANSPORT } from './family-form.ts'

export interface Car {
  readonly id: string
  /** Belts for children, without the driver. */
  readonly seats: number
  readonly boosters: number
  /** Children of the driver. */
  readonly ownChildren: readonly string[]
  /** Children of whom the driver may know nothing (L11): they never sit in this car. */
  readonly keptApart: readonly string[]
}

/** A child that goes along by car. */
export interface Rider {
  readonly id: string
  readonly transport: (typeof TRANSPORT)[number]
  /** Smaller than 1.35 m; null: not known. */
  readonly under135: boolean | null
  /** With whom it would like to sit. */
  readonly friendId: string | null
  /** The car where it stays. */
  readonly lockedIn: string | null
}

/** One way, and from how far every child needs its own booster. */
export interface CarRules {
  readonly kilometres: number
  readonly boosterKilometres: number
  readonly alwaysBoosters: boolean
}

export interface Trip {
  readonly cars: readonly Car[]
  readonly riders: readonly Rider[]
  readonly rules: CarRules
}

export interface CarWithRiders {
  readonly car: Car
  readonly inCar: readonly Rider[]
}

/** Why a child may not sit in a car, or not any more. */
export type SeatRefusal = 'keptApart' | 'noPermission' | 'notAsked' | 'noBooster' | 'noSeat'

/**
 * A child smaller than 1.35 m needs a booster: in the car of its own parent always, with others from the kilometres of
 * the school on, or always where the school says so. Not known counts as smaller, except for who drives the own child.
 */
export function needsBooster({ id, under135 }: Rider, { ownChildren }: Car, rules: CarRules): boolean {
  if (ownChildren.includes(id)) return under135 === true
  const asked = rules.alwaysBoosters || rules.kilometres >= rules.boosterKilometres
  return under135 !== false && asked
}

/** Whether a child may sit in a car at all: with the own parent always, with others only by permission. */
export function barrier(
  { id, transport }: Rider,
  { ownChildren, keptApart }: Car,
): 'keptApart' | 'noPermission' | 'notAsked' | null {
  if (keptApart.includes(id)) return 'keptApart'
  if (ownChildren.includes(id) || transport === 'yes') return null
  return transport === 'no' ? 'noPermission' : 'notAsked'
}

/** Why a child cannot be put in a car beside those who sit there; null when it can. */
export function refuseSeat(
  { rules }: Pick<Trip, 'rules'>,
  rider: Rider,
  { car, inCar }: CarWithRiders,
): SeatRefusal | null {
  const stopped = barrier(rider, car)
  if (stopped !== null) return stopped
  const others = inCar.filter(({ id }) => id !== rider.id)
  if (others.length >= car.seats) return 'noSeat'
  const used = others.filter((one) => needsBooster(one, car, rules)).length
  return needsBooster(rider, car, rules) && used >= car.boosters ? 'noBooster' : null
}

/** Whether what the school saw of a driver still holds on the day of the trip. */
export function isConfirmed(seen: { readonly until: string | null } | undefined, on: IsoDate): boolean {
  return seen !== undefined && (seen.until === null || seen.until >= on)
}
