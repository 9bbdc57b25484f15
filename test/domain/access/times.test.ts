// Delays after wrong secrets, and how long a proposal stands.
import { describe, expect, test } from 'vitest'
import { delaySeconds, isLockedOut, secondsToWait } from '#domain/access/delay'
import { expiryOf, makesVoid, stateOn, withoutTyped, withTyped } from '#domain/access/proposing'
import type { IsoDate } from '#domain/kernel/date'

describe('the delay after wrong secrets', () => {
  test('doubles from one second to a minute, and ends in a lock-out', () => {
    const failures = Array.from({ length: 11 }, (_, count) => count)
    expect(failures.map(delaySeconds)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
    expect(failures.filter(isLockedOut)).toEqual([10])
  })

  test.each([
    [0, 0, 0],
    [1, 0, 1],
    [1, 999, 1],
    [1, 1000, 0],
    [7, 30_500, 30],
    [7, 60_000, 0],
    [3, -5000, 4],
    [3, Number.POSITIVE_INFINITY, 0],
  ])('%i wrong, %i ms later: still %i seconds', (failures, passed, seconds) => {
    expect(secondsToWait(failures, passed)).toBe(seconds)
  })
})

describe('a proposal', () => {
  test('stands fourteen days, through the change of the clocks and of the year', () => {
    expect(expiryOf('2026-10-20' as IsoDate)).toBe('2026-11-03')
    expect(expiryOf('2026-12-24' as IsoDate)).toBe('2027-01-07')
  })

  test('is void the day after, unless it was decided', () => {
    const on = (state: 'open' | 'done' | 'refused', today: string) =>
      stateOn({ state, expiresOn: '2026-12-05' }, today as IsoDate)
    expect(on('open', '2026-12-05')).toBe('open')
    expect(on('open', '2026-12-06')).toBe('void')
    expect(on('done', '2027-12-06')).toBe('done')
    expect(on('refused', '2027-12-06')).toBe('refused')
  })

  test('never keeps what opens the file; whoever decides types that, and nothing else', () => {
    const input = { id: 'back-up', sha256: 'ab', key: 'vier losse woorden hier' }
    const kept = withoutTyped('backups.restore', input)
    expect(kept).toEqual({ id: 'back-up', sha256: 'ab', key: null })
    expect(withTyped('backups.restore', kept, { key: 'typed', sha256: 'other' })).toEqual({
      id: 'back-up',
      sha256: 'ab',
      key: 'typed',
    })
    expect(withTyped('access.deactivate', { id: 'x' }, { id: 'other' })).toEqual({ id: 'x' })
  })

  test('is void when the operation refuses it, not when somebody mistypes or the disk is full', () => {
    expect(makesVoid('access.saveAccount', 'LAST_HEAD')).toBe(true)
    expect(makesVoid('access.saveAccount', 'INVALID_INPUT')).toBe(true)
    expect(makesVoid('backups.restore', 'BACKUP_CHANGED')).toBe(true)
    expect(makesVoid('backups.restore', 'INVALID_INPUT')).toBe(false)
    expect(makesVoid('keys.renew', 'WRONG_RECOVERY_KEY')).toBe(false)
    expect(makesVoid('access.saveAccount', 'DISK_FULL')).toBe(false)
  })
})
