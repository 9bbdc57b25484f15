// Sentences about tasks and their turns.
import { publicHolidayOn } from '../calendar/public-holidays.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { closureOn } from '../calendar/school-day.ts'
import { hasLessons, isWithin } from '../calendar/year-plan.ts'
import { groupInText } from '../groups/texts.ts'
import { type IsoDate, weekday } from '../kernel/date.ts'
import { longDate } from '../kernel/date-text.ts'

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

/** 'na de herfstvakantie'. */
export function afterHolidayText(holiday: string): string {
  return `na de ${holiday.toLowerCase()}`
}

/** Why a group (null: the whole school) has no school on a day: 'in de kerstvakantie', 'Koningsdag'; '' when it has. */
export function closedText(calendar: SchoolCalendar, group: string | null, date: IsoDate): string {
  const closure = closureOn(calendar, group, date)
  const dayName = WEEKDAYS[weekday(date) - 1] ?? ''
  switch (closure) {
    case null:
      return hasLessons(calendar, date) ? '' : `geen lessen op ${dayName}`
    case 'weekend':
      return dayName
    case 'holiday': {
      // the office may have said that the lessons begin later than the summer of the region ends
      const holiday = calendar.holidays.find((one) => isWithin(one, date))?.name ?? 'Zomervakantie'
      return `in de ${holiday.toLowerCase()}`
    }
    case 'publicHoliday':
      return publicHolidayOn(date)?.name ?? 'feestdag'
    case 'studyDay':
      return 'studiedag'
    case 'groupFree':
      return 'de groep is vrij'
  }
}

/** 'te weinig schooldagen in augustus'. */
export function fewSchoolDaysText(date: IsoDate): string {
  return `te weinig schooldagen in ${longDate(date).split(' ')[1] ?? ''}`
}

/** 'in de kerstvakantie: overgeslagen'. */
export function skippedText(why: string): string {
  return `${why}: overgeslagen`
}

/** 'alleen voor groep 3 en groep 4'; more than three are counted: 'alleen voor 5 groepen'. */
export function onlyForText(groups: readonly string[]): string {
  if (groups.length > MOST_NAMED) return `alleen voor ${groups.length} groepen`
  const names = groups.map(groupInText)
  const last = names.at(-1) ?? ''
  return `alleen voor ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} en ${last}`}`
}

const MOST_NAMED = 3

/** 'er is al een beurt om 08:30 en 10:30'. */
export function knownText(hours: readonly string[]): string {
  return `er is al een beurt om ${hours.join(' en ')}`
}

/** 'Beurten van Leesouders 2026-2027 (38)': in the list of what can be put back. */
export function turnsMadeText(task: string, schoolYear: string, turns: number): string {
  return `Beurten van ${task} ${schoolYear} (${turns})`
}

/** 'Taken van de ouderhulp 2026-2027 (12)'. */
export function tasksCopiedText(schoolYear: string, tasks: number): string {
  return `Taken van de ouderhulp ${schoolYear} (${tasks})`
}

/** In the bin: 'Taak Leesouders 2026-2027'. */
export function taskRemovedText(task: string, schoolYear: string): string {
  return `Taak ${task} ${schoolYear}`
}

/** In the bin: 'Beurt van Leesouders op 12 januari 2027'. */
export function turnRemovedText(task: string, date: IsoDate): string {
  return `Beurt van ${task} op ${longDate(date)}`
}
