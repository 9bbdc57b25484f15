import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupsToRemove, KEPT, type RotatedBackup } from '#domain/backups/rotation'
import { addDays, addYears, type IsoDate, weekday } from '#domain/kernel/date'

const START = '2026-08-24' as IsoDate

function backup(sequence: number, day: IsoDate, row: Partial<RotatedBackup> = {}): RotatedBackup {
  return { id: `b${sequence}`, sequence, day, reason: 'twoHours', whole: true, ...row }
}

/** The desk makes backups in this order and rotates after each one. */
function history(days: readonly IsoDate[], row: Partial<RotatedBackup> = {}): RotatedBackup[] {
  let kept: RotatedBackup[] = []
  days.forEach((day, index) => {
    kept.push(backup(index + 1, day, row))
    const gone = backupsToRemove(kept)
    kept = kept.filter(({ id }) => !gone.includes(id))
  })
  return kept
}

/** `perDay` backups on every weekday of so many days. */
function schoolDays(count: number, perDay = 4): IsoDate[] {
  return Array.from({ length: count }, (_, index) => addDays(START, index))
    .filter((day) => weekday(day) <= 5)
    .flatMap((day) => Array.from({ length: perDay }, () => day))
}

const MOST = KEPT.today + KEPT.days + KEPT.weeks + KEPT.months

describe('rotation', () => {
  test('keeps three of today and the last one of each of the last fourteen days of work', () => {
    const days = schoolDays(30)
    const today = days.at(-1)
    const kept = history(days)
    expect(kept.filter(({ day }) => day === today)).toHaveLength(3)
    const last14 = [...new Set(days)].slice(-14)
    for (const day of last14) expect(kept.some((one) => one.day === day)).toBe(true)
  })

  test('keeps eight weeks and twelve months of a year of work, and no more than the promised number', () => {
    const days = schoolDays(360)
    const kept = history(days)
    expect(kept.length).toBeLessThanOrEqual(MOST)
    const months = new Set(kept.map(({ day }) => day.slice(0, 7)))
    expect([...months].sort()).toEqual([...new Set(days.map((day) => day.slice(0, 7)))].sort().slice(-12))
    const lastEightWeeks = days.filter((day) => day > addDays(days.at(-1) as IsoDate, -56))
    const weeks = (some: readonly IsoDate[]) => new Set(some.map((day) => addDays(day, 1 - weekday(day))))
    expect(weeks(kept.map(({ day }) => day)).size).toBeGreaterThanOrEqual(weeks(lastEightWeeks).size)
  })

  test('lets go of what is older than a year once the desk has worked three days by that clock', () => {
    const old = [backup(1, START, { reason: 'beforeMigration' }), backup(2, addDays(START, 1))]
    const later = [1, 2, 3].map((day) => backup(day + 2, addDays(addYears(START, 1), day + 2)))
    expect(backupsToRemove([...old, ...later.slice(0, 2)])).toEqual([])
    expect(backupsToRemove([...old, ...later])).toEqual(['b1', 'b2'])
  })

  test('keeps the ones before a migration for their year, and the last three before a restore', () => {
    const many = schoolDays(90, 1).map((day, index) => backup(index + 10, day))
    const first = backup(1, START, { reason: 'beforeMigration' })
    const restores = [2, 3, 4, 5].map((sequence) => backup(sequence, START, { reason: 'beforeRestore' }))
    const gone = backupsToRemove([first, ...restores, ...many])
    expect(gone).not.toContain('b1')
    expect(['b2', 'b3', 'b4', 'b5'].filter((id) => gone.includes(id))).toEqual(['b2'])
  })

  test('a clock that jumps a year forward for a day costs nothing but a place', () => {
    const days = schoolDays(120)
    const before = history(days)
    const wrong = addYears(days.at(-1) as IsoDate, 1)
    const gone = backupsToRemove([...before, backup(1000, wrong)])
    const lost = before.filter(({ id }) => gone.includes(id))
    // the ordinary turn of a new day: two of the three of yesterday, and the oldest place of a row
    expect(lost.length).toBeLessThanOrEqual(5)
    expect(new Set(before.map(({ day }) => day.slice(0, 7))).size).toBe(
      new Set(before.filter((one) => !lost.includes(one)).map(({ day }) => day.slice(0, 7))).size,
    )
  })

  test('a clock that lies a year back for a week makes nothing look old, now or when it is right again', () => {
    const days = schoolDays(120)
    const wrong = Array.from({ length: 7 }, (_, index) =>
      addDays(addYears(days.at(-1) as IsoDate, -1), index),
    )
    const right = Array.from({ length: 10 }, (_, index) => addDays(days.at(-1) as IsoDate, 7 + index))
    const kept = history([...days, ...wrong, ...right])
    const inOrder = [...new Set([...days, ...wrong, ...right])].slice(-KEPT.days)
    for (const day of inOrder) expect(kept.some((one) => one.day === day)).toBe(true)
  })

  test('waits with a doubtful one until three whole ones came after it', () => {
    const doubtful = backup(5, START, { whole: false })
    const whole = (sequence: number) => backup(sequence, addDays(START, sequence))
    expect(backupsToRemove([whole(4), doubtful])).toEqual([])
    expect(backupsToRemove([doubtful, whole(6), whole(7)])).toEqual([])
    expect(backupsToRemove([doubtful, whole(6), whole(7), whole(8)])).toEqual(['b5'])
  })

  test('with nothing whole it removes nothing', () => {
    expect(backupsToRemove([1, 2, 3, 4].map((one) => backup(one, START, { whole: false })))).toEqual([])
  })

  const anyBackups = fc.array(
    fc.record({
      days: fc.integer({ min: -800, max: 800 }),
      whole: fc.boolean(),
      reason: fc.constantFrom('start', 'exit', 'twoHours', 'beforeRestore', 'beforeMigration' as const),
    }),
    { maxLength: 120 },
  )
  const built = (many: readonly { days: number; whole: boolean; reason: RotatedBackup['reason'] }[]) =>
    many.map(({ days, ...row }, index) => backup(index + 1, addDays(START, days), row))

  test('never removes the newest whole one, whatever the clocks said', () => {
    fc.assert(
      fc.property(anyBackups, (many) => {
        const backups = built(many)
        const newest = [...backups].reverse().find(({ whole }) => whole)
        expect(newest === undefined || !backupsToRemove(backups).includes(newest.id)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('leaves a bounded number', () => {
    fc.assert(
      fc.property(anyBackups, (many) => {
        const backups = built(many)
        if (!backups.some(({ whole }) => whole)) return
        const gone = backupsToRemove(backups)
        const kept = backups.filter(({ id }) => !gone.includes(id))
        const migrations = kept.filter(({ reason }) => reason === 'beforeMigration').length
        expect(kept.length).toBeLessThanOrEqual(MOST + 3 + 6 + 1 + migrations)
      }),
      { numRuns: 2_000 },
    )
  })
})
