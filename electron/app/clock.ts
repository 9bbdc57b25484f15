// The one clock. Everything else gets `today` and `now` as arguments.
import type { IsoDate } from '#domain/kernel/date'

export interface Clock {
  /** The calendar day in Amsterdam. */
  today(): IsoDate
  /** This moment in UTC. */
  now(): string
  /** Time of the day in Amsterdam for the foot of a print: '14:30'. */
  time(): string
}

/** What the session measures with. */
export interface SessionClock {
  now(): string
  /** Milliseconds on a clock that only runs forward; from an arbitrary beginning. */
  elapsed(): number
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
const time = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})

/** The computer's clock; with OUDERLOKET_TODAY (tests) the day is fixed. */
export function systemClock(fixedToday = process.env.OUDERLOKET_TODAY): Clock & SessionClock {
  return {
    today: () => (fixedToday ?? day.format(new Date())) as IsoDate,
    now: () => new Date().toISOString(),
    time: () => time.format(new Date()),
    elapsed: () => performance.now(),
  }
}

/** Milliseconds since 1970, for what is asked a hundred thousand times: the keys of rows. */
export function instant(): number {
  return Date.now()
}
