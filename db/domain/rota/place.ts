// A family on a turn.
import type { IsoDate } from '../kernel/date.ts'

/** proposed = only the proposal says so; planned = told and printed; absent = did not come; cancelled = told beforehand. */
export const PLACE_STATES = ['proposed', 'planned', 'done', 'absent', 'cancelled', 'swapped'] as const
export type PlaceState = (typeof PLACE_STATES)[number]

/** Why a new proposal leaves it: by hand, by the family itself, because it was published, by a draw; '' = it may move. */
export const LOCKS = ['', 'hand', 'family', 'published', 'draw'] as const
export type Lock = (typeof LOCKS)[number]

/** When a turn is: the day, and its times as '08:30'. */
export interface TurnMoment {
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
}
