// What the parts of the generator share while a school is being made.
import type { AddressBook } from './address-book.ts'
import type { Dice } from './dice.ts'
import type { Stay } from './family-plan.ts'
import type { NAMES } from './name-lists.ts'
import type { PersonRow, PupilRow, SchoolRows } from './rows.ts'
import type { SchoolDays } from './school-days.ts'

export interface Workshop {
  readonly dice: Dice
  readonly newId: () => string
  readonly schoolYearId: string
  readonly days: SchoolDays
  readonly names: typeof NAMES
  readonly addresses: AddressBook
  readonly rows: SchoolRows
  /** Children who still need a group. */
  readonly seats: Seat[]
  /** Parents who are on the staff as well (L30). */
  readonly teachers: PersonRow[]
  /** How often an e-mail name was given out, so that nobody gets another's by accident. */
  readonly emails: Map<string, number>
  /** Counts up: pupil numbers. */
  readonly nextNumber: () => number
  /** Fictitious telephone numbers, none twice. */
  readonly nextMobile: () => string
}

/** A child on its way to a group. */
export interface Seat {
  readonly pupil: PupilRow
  readonly year: number
  readonly stay: Stay
  readonly twin: Seat | null
  readonly twinGroup: 'same' | 'other' | null
}
