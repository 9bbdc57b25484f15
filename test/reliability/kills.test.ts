import { expect, test } from 'vitest'
import { runKills } from './kills.ts'

test('T1 killed in the middle of work: all that was acknowledged is there, of every change all or nothing', async () => {
  const { kills, found } = await runKills({ kills: 25, commits: 0, seed: 20_261_122 })
  expect({ kills, found }).toEqual({ kills: 25, found: [] })
}, 180_000)
