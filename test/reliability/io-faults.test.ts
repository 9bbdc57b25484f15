import { describe, expect, test } from 'vitest'
import { runIoFaults } from './io-faults.ts'
import { runPowerCuts } from './power-cuts.ts'
import { runReadFaults } from './read-faults.ts'
import { whyNoDisk } from './support/disk.ts'

const reason = whyNoDisk()

describe.skipIf(reason !== null)(`T3 the disk fails${reason === null ? '' : ` (not run: ${reason})`}`, () => {
  test('at the N-th write, sync or cut: a listed answer, nothing lost, and on it goes', async () => {
    const { faults, openings, found } = await runIoFaults({ faults: 45, seed: 20_261_122 })
    expect({ faults, found }).toEqual({ faults: 45, found: [] })
    expect(openings).toBeGreaterThan(5)
  }, 120_000)

  test('at any read of a start after a crash: nothing is lost, and the next start opens the file', async () => {
    const { openings, found } = await runReadFaults({ openings: 4, from: 28 })
    expect({ openings, found }).toEqual({ openings: 4, found: [] })
  }, 120_000)

  test('and then the power fails too: what was called kept is there, what was refused is not', async () => {
    const { points, found } = await runPowerCuts({ points: 12, changes: 20, seed: 5, failing: true })
    expect({ points, found }).toEqual({ points: 12, found: [] })
  }, 120_000)
})
