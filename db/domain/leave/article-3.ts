// LPW art. 3: from when a child is bound. BWBR0002628, version 2026-08-01.
//
// Art. 3 lid 1: "De verplichting om te zorgen, dat een jongere als leerling van een school staat ingeschreven, begint op de
// eerste schooldag van de maand volgende op die waarin de jongere de leeftijd van vijf jaar bereikt".
// Art. 4 lid 2: "Het schoolbezoek vindt geregeld plaats, zolang geen les of praktijktijd wordt verzuimd."
// Read together: an enrolled child of four is not yet bound to attend.
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { firstSchoolDayFrom } from '../calendar/school-day.ts'
import { addDays, addMonths, addYears, type IsoDate, partsOf } from '../kernel/date.ts'
import { longDate } from '../kernel/date-text.ts'
import { type AskedDay, type Piece, piece } from './judgement.ts'
import { parametersOn } from './parameters.ts'
import type { LeavePolicy } from './policy.ts'

/** The day a child reaches an age; who was born on 29 February: by the setting of the school. */
export function birthdayAt(
  birthDate: IsoDate,
  age: number,
  { leapDayBirthday }: Pick<LeavePolicy, 'leapDayBirthday'>,
): IsoDate {
  const birthday = addYears(birthDate, age)
  const moved = birthDate.endsWith('-02-29') && !birthday.endsWith('-02-29')
  return moved && leapDayBirthday === '03-01' ? addDays(birthday, 1) : birthday
}

/**
 * The first day on which a child is bound: the first school day on or after the first of the month after its fifth
 * birthday. A month without a school day leads to the next. Null when the calendar has no school days.
 */
export function boundFrom(
  birthDate: IsoDate,
  calendar: SchoolCalendar,
  policy: Pick<LeavePolicy, 'leapDayBirthday'>,
): IsoDate | null {
  const fifth = birthdayAt(birthDate, parametersOn(birthDate).bindingAge, policy)
  const nextMonth = addMonths(addDays(fifth, 1 - partsOf(fifth).day), 1)
  return firstSchoolDayFrom(calendar, nextMonth)
}

/** The days before a child is bound: they need no leave and never count. */
export function judgeArticle3(days: readonly AskedDay[], from: IsoDate | null): Piece {
  return piece('GEEN_VERLOF_NODIG', days, {
    code: 'NOT_YET_BOUND',
    article: 'LPW 3 lid 1',
    basis: 'wet',
    facts: { boundFrom: from },
    sentence:
      from === null
        ? 'Uw kind is nog niet leerplichtig. U hebt geen verlof nodig.'
        : `Uw kind is leerplichtig vanaf ${longDate(from)}. Voor de dagen daarvóór hebt u geen verlof nodig. U laat ons weten dat uw kind er niet is.`,
  })
}
