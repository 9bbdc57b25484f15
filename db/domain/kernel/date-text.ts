// Days and times as people write and type them (conventions §5). Months and days in small letters.
import { addDays, addYears, dateOf, type IsoDate, partsOf, weekday } from './date.ts'
import { fold } from './fold.ts'
import { type SchoolYear, startYear } from './school-year.ts'

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const
const SHORT_MONTHS = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

/** For letters: '21 november 2026'. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** For letters: 'maandag 23 november 2026'. */
export function longDateWithWeekday(date: IsoDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${longDate(date)}`
}

/** For tables: '21-11-2026'. */
export function tableDate(date: IsoDate): string {
  return date.split('-').reverse().join('-')
}

/** For narrow tables: 'ma 23 nov'. */
export function narrowDate(date: IsoDate): string {
  const { month, day } = partsOf(date)
  return `${WEEKDAYS[weekday(date) - 1]?.slice(0, 2)} ${day} ${SHORT_MONTHS[month - 1]}`
}

/** A stored time 'HH:MM' in running text: '19.30 uur'. Tables show 'HH:MM' as it is. */
export function timeInText(time: string): string {
  return `${time.replace(':', '.')} uur`
}

/** Two stored times in running text: 'van 19.30 tot 21.00 uur'. */
export function timeRangeInText(from: string, until: string): string {
  return `van ${from.replace(':', '.')} tot ${timeInText(until)}`
}

/**
 * Reads a typed day: '21-11', '21/11/26', '21 nov', '21112026', '2026-11-21', 'ma 23 nov', 'vandaag', 'morgen',
 * 'ma' (the first Monday from today on, today included). Without a year the day lies within `schoolYear`; two
 * digits mean 20... Null when it is no day, or when a typed weekday does not fit.
 */
export function parseDateInput(
  text: string,
  context: { today: IsoDate; schoolYear: SchoolYear },
): IsoDate | null {
  const words = wordsOf(text)
  return readRelativeDay(words, context.today) ?? readDay(words, inSchoolYear(context.schoolYear))
}

/**
 * Reads a typed birth date. The year must be there; two digits mean the last 20 years up to `today`
 * ('14-3-17' → 2017), anything else with two digits is null.
 */
export function parseBirthDateInput(text: string, context: { today: IsoDate }): IsoDate | null {
  return readDay(wordsOf(text), inLastTwentyYears(context.today))
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['gisteren', -1],
  ['vandaag', 0],
  ['morgen', 1],
  ['overmorgen', 2],
])

type ReadYear = (year: string, month: number, day: number) => IsoDate | null

function inSchoolYear(schoolYear: SchoolYear): ReadYear {
  return (year, month, day) => {
    if (year === '') return dateOf(startYear(schoolYear) + (month >= 8 ? 0 : 1), month, day)
    return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  }
}

function inLastTwentyYears(today: IsoDate): ReadYear {
  return (year, month, day) => {
    if (year.length === 4) return dateOf(Number(year), month, day)
    if (year === '') return null
    const century = partsOf(today).year - (partsOf(today).year % 100)
    const candidates = [century, century - 100].map((start) => dateOf(start + Number(year), month, day))
    return candidates.find((date) => date !== null && date <= today && date > addYears(today, -20)) ?? null
  }
}

function readRelativeDay(words: readonly string[], today: IsoDate): IsoDate | null {
  const [word = '', ...more] = words
  if (more.length > 0) return null
  const offset = DAY_WORDS.get(word)
  if (offset !== undefined) return addDays(today, offset)
  const wanted = weekdayNumber(word)
  return wanted === 0 ? null : addDays(today, (wanted - weekday(today) + 7) % 7)
}

function readDay(words: readonly string[], readYear: ReadYear): IsoDate | null {
  const named = weekdayNumber(words[0] ?? '')
  const parts = named === 0 ? words : words.slice(1)
  const [day = '', month = '', year = '', ...more] = inDutchOrder(parts)
  if (more.length > 0 || !/^\d{1,2}$/.test(day) || !/^(?:\d\d|(?:19|20)\d\d)?$/.test(year)) return null
  const date = readYear(year, monthNumber(month), Number(day))
  return date !== null && named !== 0 && weekday(date) !== named ? null : date
}

/** Day, month, year: turns '2026 11 21' round and cuts '21112026' and '211126' up. */
function inDutchOrder(parts: readonly string[]): readonly string[] {
  const [first = ''] = parts
  if (parts.length === 3 && /^\d{4}$/.test(first)) return [...parts].reverse()
  if (parts.length === 1 && /^\d{6}$|^\d{8}$/.test(first)) {
    return [first.slice(0, 2), first.slice(2, 4), first.slice(4)]
  }
  return parts
}

/** Runs of digits and of letters, small; nothing at all when any other sign than a separator is left. */
function wordsOf(text: string): readonly string[] {
  const folded = fold(text)
  const words = folded.match(/\d+|[a-z]+/g) ?? []
  return words.join('') === folded.replaceAll(' ', '') ? words : []
}

function monthNumber(word: string): number {
  if (/^\d{1,2}$/.test(word)) return Number(word)
  if (word === 'mrt') return 3
  return word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1
}

/** 1 for 'ma', 'maa' or 'maandag' up to 7; 0 when it is no weekday. */
function weekdayNumber(word: string): number {
  return word.length < 2 ? 0 : WEEKDAYS.findIndex((name) => name.startsWith(word)) + 1
}
