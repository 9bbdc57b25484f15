import { expect, test } from 'vitest'
import { proposeRota } from '#domain/rota/propose'
import { rotaOf } from '../../bench/rota.ts'
import { linearProgram, reachedBy } from './linear-program.ts'

test.each([
  [25, 40],
  [60, 90],
  [150, 130],
])('of %i families and %i turns the optimum is the one HiGHS finds', async (families, turns) => {
  const facts = rotaOf(families, turns)
  const { solve } = await linearProgram(facts)
  expect(reachedBy(facts, proposeRota(facts))).toEqual(solve())
})

test('also where there are too few families for all places', async () => {
  const whole = rotaOf(40, 60)
  const facts = { ...whole, families: whole.families.slice(0, 12).map((one) => ({ ...one, maximum: 3 })) }
  const { solve } = await linearProgram(facts)
  const optimum = solve()
  expect(reachedBy(facts, proposeRota(facts))).toEqual(optimum)
  expect(optimum.filled).toBeLessThan(facts.turns.reduce((sum, { places }) => sum + places, 0))
})
