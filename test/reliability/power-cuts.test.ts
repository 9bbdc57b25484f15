import { describe, expect, test } from 'vitest'
import { runPowerCuts } from './power-cuts.ts'
import { whyNoDisk } from './support/disk.ts'

const reason = whyNoDisk()

describe.skipIf(reason !== null)(
  `T2 the power fails${reason === null ? '' : ` (not run: ${reason})`}`,
  () => {
    test('at any point of the work: all that was acknowledged is there, of every change all or nothing', async () => {
      const { points, found } = await runPowerCuts({ points: 24, changes: 25, seed: 20_261_122 })
      expect({ points, found }).toEqual({ points: 24, found: [] })
    }, 60_000)

    test('and a programme that does not wait for the disk is caught', async () => {
      const { lost, corrupt } = await runPowerCuts({ points: 8, changes: 8, seed: 3, synchronous: 'OFF' })
      expect(lost).toBeGreaterThan(0)
      expect(corrupt).toBeGreaterThan(0)
    }, 60_000)
  },
)
