import { expect, test } from 'vitest'
import type { RotaFacts } from '#domain/rota/facts'
import { proposeRota } from '#domain/rota/propose'
import { rotaOf } from '../../bench/rota.ts'
import { linearProgram, type Optimum } from './linear-program.ts'

/** What the squares of the loads grow by, places and preferences. */
function reached(facts: RotaFacts): Optimum {
  const { loads, score } = proposeRota(facts)
  const squares = facts.families.reduce((sum, { id, load }) => sum + (loads.get(id) ?? 0) ** 2 - load ** 2, 0)
  return { filled: score.filled, squares, dislike: score.dislike }
}

test.each([
  [25, 40],
  [60, 90],
  [150, 130],
])('of %i families and %i turns the optimum is the one HiGHS finds', async (families, turns) => {
  const facts = rotaOf(families, turns)
  const { solve } = await linearProgram(facts)
  expect(reached(facts)).toEqual(solve())
})

test('also where there are too few families for all places', async () => {
  const whole = rotaOf(40, 60)
  const facts = { ...whole, families: whole.families.slice(0, 12).map((one) => ({ ...one, maximum: 3 })) }
  const { solve } = await linearProgram(facts)
  const optimum = solve()
  expect(reached(facts)).toEqual(optimum)
  expect(optimum.filled).toBeLessThan(facts.turns.reduce((sum, { places }) => sum + places, 0))
})
