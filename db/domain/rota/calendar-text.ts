// The pieces of which a calendar file and a calendar code are made (RFC 5545).
import { addDays, type IsoDate } from '../kernel/date.ts'
import type { TurnMoment } from './place.ts'

/** Begin and end as '20270112T083000', without a zone; a turn that ends before it begins ends on the next day. */
export function calendarMoments({ date, beginsAt, endsAt }: TurnMoment): {
  readonly begin: string
  readonly end: string
} {
  return {
    begin: momentText(date, beginsAt),
    end: momentText(endsAt <= beginsAt ? addDays(date, 1) : date, endsAt),
  }
}

/** RFC 5545 3.3.11; other control signs do not belong in a text. */
export function calendarText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** How long a text is in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) bytes += bytesOfPoint(sign.codePointAt(0) ?? 0)
  return bytes
}

function momentText(date: IsoDate, clock: string): string {
  return `${date.replaceAll('-', '')}T${clock.replace(':', '')}00`
}

function bytesOfPoint(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
