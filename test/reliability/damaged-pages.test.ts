import { expect, test } from 'vitest'
import { runDamages } from './damaged-pages.ts'

test('T6 a damaged page of the file is found, wherever it is', async () => {
  expect(await runDamages({ damages: 240, seed: 20_261_122 })).toEqual({
    damages: 240,
    found: 240,
    harmless: 0,
    wrong: 0,
  })
}, 60_000)

test('T6 and in a plain file it would not be', async () => {
  const until = (seen: { wrong: number; harmless: number }) => seen.wrong > 0 && seen.harmless > 0
  // The rows of a school have other ids each time, so the figures move a little: 200 leave room for that.
  const { wrong, harmless } = await runDamages({ damages: 200, seed: 5, plain: true, until })
  expect(wrong).toBeGreaterThan(0)
  expect(harmless).toBeGreaterThan(0)
}, 120_000)
