// Days in words, as they stand in a letter: 'op donderdag 3 en vrijdag 4 december 2026'.
import type { DayPart } from '../../calendar/school-day.ts'
import { addDays, daysBetween, type IsoDate, partsOf, weekday } from '../../kernel/date.ts'
import { longDate, longDateWithWeekday } from '../../kernel/date-text.ts'
import { joinNames } from '../../kernel/salutation.ts'
import type { AskedPeriod } from '../facts.ts'

/** A day, or a part of it. */
export interface LetterDay {
  readonly date: IsoDate
  readonly part: DayPart
}

/**
 * Days in order, as words with their preposition: 'op donderdag 3 en vrijdag 4 december 2026', from three days in a row
 * 'van maandag 7 tot en met vrijdag 11 december 2026'; a weekend does not break a row. Many days of the same weekdays
 * become 'elke vrijdag van … tot en met …', but only when `among` (all days it could have been) has no other.
 */
export function daysInWords(days: readonly LetterDay[], among: readonly LetterDay[] = days): string {
  const weekly = weeklyWords(days, among)
  if (weekly !== null) return weekly
  const pieces = rowsOf(days).flatMap((row): Piece[] => {
    const [first, last] = [row[0], row.at(-1)]
    if (first === undefined || last === undefined) return []
    if (row.length < SHORTEST_ROW) return row.map((day) => ({ kind: 'day', day }))
    return [{ kind: 'row', words: rangeInWords(first.date, last.date) }]
  })
  return joinNames(gathered(pieces))
}

/** The days as the parents asked them: 'elke vrijdag van …', 'van … tot en met …', 'op …'. */
export function periodsInWords(periods: readonly AskedPeriod[]): string {
  return joinNames(
    periods.map(({ from, to, part = 'whole', weekdays }) => {
      if (from === to) return `op ${PARTS[part]}${longDateWithWeekday(from)}`
      const range = rangeInWords(from, to)
      const ofPart = part === 'whole' ? '' : part === 'morning' ? 'ochtend' : 'middag'
      if (weekdays !== undefined) return `elke ${weekdayNames(weekdays, ofPart)} ${range}`
      return ofPart === '' ? range : `elke ${ofPart} ${range}`
    }),
  )
}

const SHORTEST_ROW = 3
/** From here a list of days is no longer read. */
const MANY_DAYS = 7

const PARTS: Readonly<Record<DayPart, string>> = {
  whole: '',
  morning: 'de ochtend van ',
  afternoon: 'de middag van ',
}

type Piece =
  | { readonly kind: 'day'; readonly day: LetterDay }
  | { readonly kind: 'row'; readonly words: string }

/** Days that follow each other, Monday after Friday, with the same part; half days never make a row. */
function rowsOf(days: readonly LetterDay[]): LetterDay[][] {
  const rows: LetterDay[][] = []
  for (const day of days) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const follows =
      before !== undefined && before.part === 'whole' && day.part === 'whole' && isNext(before.date, day.date)
    if (follows) row?.push(day)
    else rows.push([day])
  }
  return rows
}

function isNext(before: IsoDate, date: IsoDate): boolean {
  return date === addDays(before, weekday(before) === 5 ? 3 : 1)
}

/** Single days behind one 'op'; month and year once where they are the same. */
function gathered(pieces: readonly Piece[]): string[] {
  const words: string[] = []
  let open: LetterDay[] = []
  const close = () => {
    if (open.length > 0) words.push(`op ${singleDays(open)}`)
    open = []
  }
  for (const piece of pieces) {
    // A half day beside a whole one would lend it its part.
    if (piece.kind === 'row' || open.at(-1)?.part !== piece.day.part) close()
    if (piece.kind === 'day') open.push(piece.day)
    else words.push(piece.words)
  }
  close()
  return words
}

function singleDays(days: readonly LetterDay[]): string {
  return joinNames(
    days.map(({ date, part }, at) => {
      const next = days[at + 1]
      const words = PARTS[part] + longDateWithWeekday(date)
      return next === undefined ? words : withoutShared(words, date, next.date)
    }),
  )
}

/** Leaves out the month and the year that the next day says again. */
function withoutShared(words: string, date: IsoDate, next: IsoDate): string {
  const [own, other] = [partsOf(date), partsOf(next)]
  if (own.year !== other.year) return words
  const parts = words.split(' ')
  return parts.slice(0, own.month === other.month ? -2 : -1).join(' ')
}

function rangeInWords(from: IsoDate, to: IsoDate): string {
  return `van ${withoutShared(longDateWithWeekday(from), from, to)} tot en met ${longDateWithWeekday(to)}`
}

function weeklyWords(days: readonly LetterDay[], among: readonly LetterDay[]): string | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.length < MANY_DAYS) return null
  const weekdays = [...new Set(days.map(({ date }) => weekday(date)))].sort()
  const isSame = days.every(({ part }) => part === first.part)
  if (!isSame || weekdays.length > 4 || daysBetween(first.date, last.date) < 14) return null
  const taken = new Set(days.map(({ date }) => date))
  const others = among.filter(
    ({ date }) =>
      date > first.date && date < last.date && weekdays.includes(weekday(date)) && !taken.has(date),
  )
  if (others.length > 0) return null
  const part = PARTS[first.part]
  const range = `van ${longDate(first.date)} tot en met ${longDate(last.date)}`
  return `op ${part}elke ${weekdayNames(weekdays)} ${range}`
}

function weekdayNames(weekdays: readonly number[], part = ''): string {
  return joinNames([...weekdays].sort().map((day) => `${WEEKDAYS[day - 1] ?? ''}${part}`))
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const
