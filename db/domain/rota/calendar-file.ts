// Turns as a file for a calendar (RFC 5545). Times are those of Amsterdam, with the rules of its clock in the file.
import { bytesOf, calendarMoments, calendarText } from './calendar-text.ts'
import type { TurnMoment } from './place.ts'

export interface CalendarTurn extends TurnMoment {
  readonly turnId: string
  /** 'Leesouders, groep 3A'. */
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly cancelled: boolean
}

export interface CalendarAbout {
  readonly name: string
  /** This moment in UTC: '2026-11-22T08:30:00.000Z'. */
  readonly now: string
}

/** The text of the file; lines end with CRLF and are at most 75 bytes long. */
export function calendarFile(turns: readonly CalendarTurn[], { name, now }: CalendarAbout): string {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ouderloket//Ouderhulp//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...AMSTERDAM,
    ...turns.flatMap((turn) => event(turn, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Who imports the file again changes the same appointment: its key is that of the turn. */
function event(turn: CalendarTurn, stamp: string): string[] {
  const { turnId, summary, description, location, cancelled } = turn
  const { begin, end } = calendarMoments(turn)
  return [
    'BEGIN:VEVENT',
    `UID:${turnId}@ouderloket`,
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=Europe/Amsterdam:${begin}`,
    `DTEND;TZID=Europe/Amsterdam:${end}`,
    `SUMMARY:${calendarText(cancelled ? `Gaat niet door: ${summary}` : summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${calendarText(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${calendarText(location)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

const LONGEST_LINE = 75

/** RFC 5545 3.1: longer lines go on behind a line end and a space, never within a sign. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const sign of line) {
    const size = bytesOf(sign)
    if (bytes + size > LONGEST_LINE) {
      parts.push(part)
      part = ''
      // the space at the beginning of the next line
      bytes = 1
    }
    part += sign
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

/** Summer time from the last Sunday of March to the last Sunday of October, since 1996. */
const AMSTERDAM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]
