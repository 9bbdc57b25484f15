// The numbers of the law, dated, in one place. A change of the law is a new row, never a change of an old one.
import type { IsoDate } from '../kernel/date.ts'

export interface LawParameters {
  /** The first leave day for which these numbers hold. */
  readonly validFrom: IsoDate
  readonly source: string
  /** LPW art. 3 lid 1: bound after the month in which this age is reached. */
  readonly bindingAge: number
  /** LPW art. 11a: under this age; hours a week by notice, and hours more that the head may grant. */
  readonly partTimeUnderAge: number
  readonly noticeHoursPerWeek: number
  readonly grantedHoursPerWeek: number
  /** LPW art. 13: calendar days before the first day missed. */
  readonly religionNoticeDays: number
  /** LPW art. 12 and 14 lid 2: calendar days after the first day missed. */
  readonly afterwardsDays: number
  /** LPW art. 13a lid 2: in days and in grants, per school year. */
  readonly professionDays: number
  readonly professionGrants: number
  /** LPW art. 14 lid 3: what the head decides on, in days per school year. */
  readonly circumstanceDays: number
  /** LPW art. 21a lid 1: hours in consecutive lesson weeks. */
  readonly reportHours: number
  readonly reportLessonWeeks: number
  /** Awb 4:13, 6:7, 7:10, in weeks. */
  readonly decisionWeeks: number
  readonly objectionWeeks: number
  readonly objectionDecisionWeeks: number
}

const PARAMETERS: readonly LawParameters[] = [
  {
    // The oldest version compared word for word is of 2024-01-01; nothing changed until 2026-08-01.
    validFrom: '2017-07-01' as IsoDate,
    source: 'LPW (BWBR0002628) 2026-08-01; Awb (BWBR0005537) 2026-01-01; Stb. 2017, 80',
    bindingAge: 5,
    partTimeUnderAge: 6,
    noticeHoursPerWeek: 5,
    grantedHoursPerWeek: 5,
    religionNoticeDays: 2,
    afterwardsDays: 2,
    professionDays: 10,
    professionGrants: 1,
    circumstanceDays: 10,
    reportHours: 16,
    reportLessonWeeks: 4,
    decisionWeeks: 8,
    objectionWeeks: 6,
    objectionDecisionWeeks: 6,
  },
]

/** The numbers of the law as they are on a day: the last row that is valid then, else the oldest. */
export function parametersOn(date: IsoDate): LawParameters {
  const valid = PARAMETERS.filter(({ validFrom }) => validFrom <= date).at(-1) ?? PARAMETERS[0]
  if (valid === undefined) throw new Error('No parameters of the law')
  return valid
}
