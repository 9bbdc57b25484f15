// Birth dates of a whole column: the order of day and month is decided once (C17), Excel's day numbers are known.
import { addDays, addYears, type IsoDate, parseIsoDate } from '#domain/kernel/date'
import { parseBirthDateInput } from '#domain/kernel/date-text'

/** `undecided`: no value above 12 tells them apart, so the user is asked; until then the Dutch order is read. */
export const DATE_ORDERS = ['dayFirst', 'monthFirst', 'undecided'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export type BirthDateReading = {
  readonly date: IsoDate | null
  readonly problem: 'UNREADABLE' | 'UNLIKELY' | null
}

const NUMERIC = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})$/
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z| ?[AP]M)?$/i
/** Nobody at a primary school is older. */
const OLDEST_YEARS = 25

/** Decides by the values above 12; most votes win, so that one typing error does not turn the list around. */
export function decideDateOrder(values: Iterable<string>): DateOrder {
  const votes = { dayFirst: 0, monthFirst: 0, open: 0, none: 0 }
  for (const value of values) votes[voteOf(value)] += 1
  if (votes.dayFirst === 0 && votes.monthFirst === 0) return votes.open === 0 ? 'dayFirst' : 'undecided'
  return votes.monthFirst > votes.dayFirst ? 'monthFirst' : 'dayFirst'
}

/** `open`: both orders give a day, and not the same. */
function voteOf(value: string): 'dayFirst' | 'monthFirst' | 'open' | 'none' {
  const match = NUMERIC.exec(value.replace(TIME, ''))
  if (!match || match[1] === match[2]) return 'none'
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first <= 12 && second <= 12) return 'open'
  if (first > 12) return second <= 12 ? 'dayFirst' : 'none'
  return 'monthFirst'
}

/** A reader that remembers: a school has far fewer birth dates than cells. */
export function createBirthDateReader(order: DateOrder, today: IsoDate): (cell: string) => BirthDateReading {
  const known = new Map<string, BirthDateReading>()
  const oldest = addYears(today, -OLDEST_YEARS)
  return (cell) => {
    const before = known.get(cell)
    if (before) return before
    const date = readDate(cell, order, today)
    const reading: BirthDateReading =
      date === null
        ? { date: null, problem: 'UNREADABLE' }
        : date > today || date < oldest
          ? { date: null, problem: 'UNLIKELY' }
          : { date, problem: null }
    known.set(cell, reading)
    return reading
  }
}

function readDate(cell: string, order: DateOrder, today: IsoDate): IsoDate | null {
  const text = cell.replace(TIME, '').trim()
  if (/^\d{5}$/.test(text)) return dayNumber(Number(text))
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return parseIsoDate(`${iso[1]}-${iso[2]!.padStart(2, '0')}-${iso[3]!.padStart(2, '0')}`)
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text)
  if (compact && order !== 'monthFirst') {
    const date = parseIsoDate(`${compact[1]}-${compact[2]}-${compact[3]}`)
    if (date) return date
  }
  const numeric = NUMERIC.exec(text)
  const inOrder = numeric && order === 'monthFirst' ? `${numeric[2]}-${numeric[1]}-${numeric[3]}` : text
  return parseBirthDateInput(inOrder, { today })
}

/** Excel counts days from 30-12-1899; only numbers that can be a birth date of a child (1982–2064). */
function dayNumber(serial: number): IsoDate | null {
  if (serial < 30_000 || serial > 60_000) return null
  return addDays('1899-12-30' as IsoDate, serial)
}
