// Turns as a file for a calendar (RFC 5545). Times are those of Amsterdam, with the rules of its clock in the file.
import { addDays, type IsoDate } from '../kernel/date.ts'

export interface CalendarTurn {
  readonly turnId: string
  readonly date: IsoDate
  readonly beginsAt: string
  readonly endsAt: string
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
    `X-WR-CALNAME:${escaped(name)}`,
    ...AMSTERDAM,
    ...turns.flatMap((turn) => event(turn, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Who imports the file again changes the same appointment: its key is that of the turn. */
function event(turn: CalendarTurn, stamp: string): string[] {
  const { turnId, date, beginsAt, endsAt, summary, description, location, cancelled } = turn
  return [
    'BEGIN:VEVENT',
    `UID:${turnId}@ouderloket`,
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=Europe/Amsterdam:${moment(date, beginsAt)}`,
    `DTEND;TZID=Europe/Amsterdam:${moment(endsAt <= beginsAt ? addDays(date, 1) : date, endsAt)}`,
    `SUMMARY:${escaped(cancelled ? `Gaat niet door: ${summary}` : summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** '20270112T083000'. */
function moment(date: IsoDate, clock: string): string {
  return `${date.replaceAll('-', '')}T${clock.replace(':', '')}00`
}

/** RFC 5545 3.3.11; other control signs do not belong in a text. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
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

/** In UTF-8. */
function bytesOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
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
