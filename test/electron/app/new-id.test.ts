import { describe, expect, it } from 'vitest'
import { id } from '#domain/kernel/id'
import { createNewId, newId } from '#electron/app/new-id'

const NOON = Date.UTC(2026, 10, 22, 12)

function take(make: () => string, count: number): string[] {
  return Array.from({ length: count }, make)
}

describe('the key of a new row', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    const [made] = take(
      createNewId(() => NOON),
      1,
    )
    expect(made).toMatch(/^01a20320-a200-7000-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(id.safeParse(made).success).toBe(true)
  })

  it('is higher than the one before, however many are asked within one millisecond', () => {
    const made = take(
      createNewId(() => NOON),
      10_000,
    )
    expect(made).toEqual([...made].sort())
    expect(new Set(made).size).toBe(made.length)
  })

  it('is higher than the one before when the clock is put back an hour', () => {
    const times = [NOON, NOON + 1, NOON - 3_600_000, NOON - 3_599_999, NOON + 2]
    const made = take(
      createNewId(() => times.shift() ?? NOON),
      5,
    )
    expect(made).toEqual([...made].sort())
  })

  it('cannot be guessed from another: 62 bits are random', () => {
    const ends = take(newId, 1_000).map((made) => made.slice(19))
    expect(new Set(ends).size).toBe(1_000)
  })
})
