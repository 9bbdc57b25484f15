import type { Change } from '#db/change'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import type { GeneratedSchool } from '#domain/practice/generate'

/** What a part of the Oefenschool is filled with: the school that was made, and the change that writes it. */
export interface Filling {
  readonly change: Change
  readonly reader: Reader
  readonly made: GeneratedSchool
  readonly today: IsoDate
}
