// The code on a slip holds the appointment itself, so that a phone needs no internet and no server knows of it (rota 10).
// Nothing stands in it that the slip does not say: day, time, task with group, and the school.
import { narrowDate } from '../kernel/date-text.ts'
import { bytesOf, calendarMoments, calendarText } from './calendar-text.ts'
import { type ToldTurn, turnOnSlip } from './turn-words.ts'

/** A code with the day that it puts in the calendar. */
export interface CalendarCode {
  /** Of the event; CRLF stands between them. */
  readonly lines: string[]
  /** 'di 12 jan'. */
  readonly caption: string
}

/**
 * The codes of a slip, with what they are: one for each turn of a family that has one or two, else one for the next. Phones
 * take only the first event out of a code, and more than one event makes its squares too small to read.
 */
export function calendarCodes(
  turns: readonly ToldTurn[],
  school: string,
): { readonly codes: CalendarCode[]; readonly words: string } {
  const coded = turns.length <= MOST_CODES ? turns : turns.slice(0, 1)
  const codes = coded.map((turn) => ({ lines: eventOf(turn, school), caption: narrowDate(turn.date) }))
  return { codes, words: codes.length === 0 ? '' : `${whichText(turns.length)} ${HOW}` }
}

const MOST_CODES = 2
const HOW = 'Richt de camera van uw telefoon op de code. Internet is niet nodig.'

function whichText(turns: number): string {
  if (turns === 1) return 'Uw beurt in uw agenda?'
  return turns <= MOST_CODES ? 'Uw beurten in uw agenda?' : 'Uw eerste beurt in uw agenda?'
}

/** A time without a zone is the time of where the phone is, as on the slip. */
function eventOf(turn: ToldTurn, school: string): string[] {
  const { begin, end } = calendarMoments(turn)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `DTSTART:${begin}`,
    `DTEND:${end}`,
    `SUMMARY:${shortText(turnOnSlip(turn).what, MOST_BYTES.summary)}`,
    `LOCATION:${shortText(school, MOST_BYTES.location)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
}

/** So that the squares of a code of 27 mm stay large enough for any phone (0.39 mm). */
const MOST_BYTES = { summary: 46, location: 32 } as const

/** Whole signs only, and no half of an escaped one. */
function shortText(text: string, most: number): string {
  let short = ''
  for (const sign of text) {
    const next = short + calendarText(sign)
    if (bytesOf(next) > most) break
    short = next
  }
  return short.trim()
}
