import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { type CalendarTurn, calendarFile } from '#domain/rota/calendar-file'

const aTurn = (changes: Partial<CalendarTurn> = {}): CalendarTurn => ({
  turnId: '0b0e4d0a-0000-4000-8000-00000000000a',
  date: '2027-01-12' as IsoDate,
  beginsAt: '08:30',
  endsAt: '09:30',
  summary: 'Leesouders, groep 3A',
  description: '',
  location: 'De Wilgentuin, Beukenplein 1',
  cancelled: false,
  ...changes,
})
const NOW = '2026-11-22T08:30:15.123Z'
const fileOf = (...turns: CalendarTurn[]) => calendarFile(turns, { name: 'Ouderhulp 2026-2027', now: NOW })

interface Component {
  readonly name: string
  readonly values: Map<string, string>
  readonly parts: Component[]
}

/** A strict reader of RFC 5545: unfolds, and refuses what does not nest or has no name. */
function parse(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end')
  const root: Component = { name: '', values: new Map(), parts: [] }
  const open = [root]
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) readLine(open, line)
  if (open.length !== 1) throw new Error('something stays open')
  return root.parts[0] ?? root
}

/** One content line; `open` are the components that it stands in. */
function readLine(open: Component[], line: string): void {
  const [, key = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[^:;]+)*):([^\r\n]*)$/.exec(line) ?? []
  const on = open.at(-1)
  if (key === '' || on === undefined || on.values.has(key)) throw new Error(`no content line: ${line}`)
  if (key === 'BEGIN') {
    const part: Component = { name: value, values: new Map(), parts: [] }
    on.parts.push(part)
    open.push(part)
  } else if (key !== 'END') on.values.set(key, value)
  else if (open.pop()?.name !== value) throw new Error(`${value} ends inside ${on.name}`)
}
const unescaped = (text = '') =>
  text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
const eventsOf = (text: string) => parse(text).parts.filter(({ name }) => name === 'VEVENT')

describe('a calendar file', () => {
  test('is one calendar with the clock of Amsterdam and an event for each turn', () => {
    const calendar = parse(fileOf(aTurn(), aTurn({ turnId: 'b', date: '2027-06-03' as IsoDate })))
    expect(calendar.name).toBe('VCALENDAR')
    expect(calendar.values.get('VERSION')).toBe('2.0')
    expect(calendar.parts.map(({ name }) => name)).toEqual(['VTIMEZONE', 'VEVENT', 'VEVENT'])
    expect(calendar.parts[0]?.parts.map(({ name }) => name)).toEqual(['DAYLIGHT', 'STANDARD'])
    expect(Object.fromEntries(calendar.parts[1]?.values ?? [])).toEqual({
      UID: '0b0e4d0a-0000-4000-8000-00000000000a@ouderloket',
      DTSTAMP: '20261122T083015Z',
      'DTSTART;TZID=Europe/Amsterdam': '20270112T083000',
      'DTEND;TZID=Europe/Amsterdam': '20270112T093000',
      SUMMARY: 'Leesouders\\, groep 3A',
      LOCATION: 'De Wilgentuin\\, Beukenplein 1',
      STATUS: 'CONFIRMED',
    })
  })

  test.each([
    'met; komma, en \\ schuine streep',
    'twee\nregels\r\nen een derde',
    'een heel lange uitleg '.repeat(12),
    'ً مواعيد مساعدتكم في المدرسة '.repeat(8),
    'eten 🍎 en drinken '.repeat(9),
    'END:VEVENT\r\nSUMMARY:vals',
  ])('brings %j over as it is', (description) => {
    const [event, ...more] = eventsOf(fileOf(aTurn({ description })))
    expect(more).toEqual([])
    expect(unescaped(event?.values.get('DESCRIPTION'))).toBe(description.replaceAll('\r\n', '\n'))
    expect(event?.values.get('SUMMARY')).toBe('Leesouders\\, groep 3A')
  })

  test('has no line of more than 75 bytes', () => {
    const text = fileOf(aTurn({ description: 'ouders én kinderen 🍎 '.repeat(20) }))
    const bytes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...bytes)).toBe(75)
  })

  test('keeps no control sign, and says what does not go on', () => {
    const [event] = eventsOf(fileOf(aTurn({ summary: 'Tuin\u0007', cancelled: true })))
    expect(event?.values.get('SUMMARY')).toBe('Gaat niet door: Tuin ')
    expect(event?.values.get('STATUS')).toBe('CANCELLED')
  })

  test('without turns is still a calendar', () => {
    expect(parse(fileOf()).parts.map(({ name }) => name)).toEqual(['VTIMEZONE'])
  })
})
