import { describe, expect, test } from 'vitest'
import { fillLimitedDisk, fillMountedDisk } from './disk-full.ts'
import { whyNoDisk } from './support/disk.ts'

const reason = whyNoDisk()

describe('T4 on a full disk every change is refused with the reason, reading goes on, writing too once there is room', () => {
  test('a small disk of its own (only where this user may mount one)', async () => {
    const figures = await fillMountedDisk(1)
    if (figures !== null) expectAllWell(figures)
  }, 60_000)

  test.skipIf(reason !== null)(
    `a disk that gives no more room${reason === null ? '' : ` (not run: ${reason})`}`,
    async () => {
      expectAllWell(await fillLimitedDisk(2))
    },
    60_000,
  )
})

function expectAllWell({ keptBefore, ...figures }: NonNullable<Awaited<ReturnType<typeof fillMountedDisk>>>) {
  expect(figures).toEqual({ refused: 10, readsWhileFull: 20, keptAfter: 20, found: [] })
  expect(keptBefore).toBeGreaterThan(5)
}
