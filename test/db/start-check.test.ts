import { describe, expect, test } from 'vitest'
import { household } from '#db/schema/people'
import { verifyAtStart } from '#db/start-check'
import { isoDate } from '#domain/kernel/date'
import { openTestStore, type TestStore } from '../support/store.ts'

const NOW = '2026-11-21T09:00:00.000Z'
const start = (opened: TestStore, day: string, part: Partial<Parameters<typeof verifyAtStart>[1]> = {}) =>
  verifyAtStart(opened.store, {
    afterCrash: false,
    anchor: null,
    today: isoDate.parse(day),
    now: NOW,
    ...part,
  })
const SOUND = { brokenAt: null, differing: [] }

function worked(): TestStore {
  const opened = openTestStore()
  for (const id of ['a', 'b', 'c']) opened.change((change) => change.insert(household, { id }))
  return opened
}
const verifications = ({ sqlite }: TestStore) =>
  sqlite.prepare(`SELECT count(*) FROM audit WHERE operation = 'programme.verify'`).pluck().get()

describe('at the start', () => {
  test('an empty file is sound and stays empty', () => {
    const opened = openTestStore()
    expect(start(opened, '2026-11-21')).toEqual(SOUND)
    expect(opened.store.head().entries).toBe(0)
  })

  test('everything is verified once in seven days, and when the clock went back', () => {
    const opened = worked()
    const counts = ['2026-11-21', '2026-11-22', '2026-11-27', '2026-11-28', '2026-11-20'].map((day) => {
      expect(start(opened, day)).toEqual(SOUND)
      return verifications(opened)
    })
    expect(counts).toEqual([1, 1, 1, 2, 3])
  })

  test('content is held against its seal after a crash and when it is the turn of everything, else not', () => {
    const opened = worked()
    start(opened, '2026-11-21')
    opened.sqlite.exec(`UPDATE household SET remark = 'x' WHERE id = 'b'`)
    const differs = { brokenAt: null, differing: ['household'] }
    expect(start(opened, '2026-11-22')).toEqual(SOUND)
    expect(start(opened, '2026-11-22', { afterCrash: true })).toEqual(differs)
    expect(start(opened, '2026-11-28')).toEqual(differs)
    expect(verifications(opened)).toBe(1)
  })

  test('a tail that is cut is found by the anchor of the newest backup', () => {
    const opened = worked()
    start(opened, '2026-11-21')
    const anchor = { ...opened.store.head(), entries: 9 }
    expect(start(opened, '2026-11-22', { anchor })).toEqual({ brokenAt: 5, differing: [] })
  })
})
