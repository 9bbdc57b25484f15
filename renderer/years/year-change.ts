import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import type { TEACHER_CHOICES } from '#domain/years/contract'

/** The choices of the office before the change: all of them have an answer from the start. */
export interface YearChoices {
  readonly firstSchoolDay: IsoDate | null
  readonly lastDay: IsoDate | null
  readonly teachers: (typeof TEACHER_CHOICES)[number]
  readonly keepCoordinators: boolean
}

/** What was done, with the way back. */
export interface DoneChange {
  readonly from: string
  readonly to: string
  readonly result: OperationOutput<'years.change'>
}
