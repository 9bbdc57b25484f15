import { expect, test } from 'vitest'
import { costsOf } from '#domain/rota/costs'
import { proposeRota } from '#domain/rota/propose'
import { rotaCase } from '#domain/rota/rota-case'
import { rotaOf } from '../../bench/rota.ts'
import { isSameHour, turnOf } from './every-plan.ts'
import { family, rotaFacts, turn } from './rota-facts.ts'

function costsFor(places: number) {
  const previous = [{ turnId: 'here', familyId: 'Aa', published: false }]
  const facts = rotaFacts({ turns: [turn('here', { places })], families: [family('Aa')], previous })
  return costsOf(rotaCase(facts), 1)
}

test('each step is more than everything below it on all places together', () => {
  const { open, fairness, change, dislike, repeat } = costsFor(1000)
  const most = 19 * dislike + 9 * repeat
  expect(repeat).toBe(1)
  expect(dislike).toBeGreaterThan(1000 * 9 * repeat)
  expect(change).toBeGreaterThan(1000 * most)
  expect(fairness).toBeGreaterThan(1000 * (change + most))
  expect(open).toBeGreaterThan(fairness)
})

test('what decides between equals goes first where the numbers would become inexact, and then it refuses', () => {
  const { repeat, dislike, open } = costsFor(200_000)
  expect([repeat, dislike, open < 2 ** 50]).toEqual([0, 1, true])
  expect(() => costsFor(20_000_000)).toThrow(RangeError)
})

test('a school with long turns among short ones is proven too, and nobody is in two places at once', () => {
  const whole = rotaOf(120, 110)
  const turns = whole.turns.map((one, at) => (at % 9 === 0 ? { ...one, begin: '08:30', end: '12:30' } : one))
  const facts = { ...whole, turns }
  const { places, proof, open } = proposeRota(facts)
  expect({ proof, open }).toEqual({ proof: 'optimal', open: [] })
  const ofFamily = new Map(facts.families.map(({ id }) => [id, places.filter((one) => one.familyId === id)]))
  for (const own of ofFamily.values()) {
    const hours = own.map(({ turnId }) => turnOf(facts, turnId))
    expect(hours.filter((one, at) => hours.slice(at + 1).some((other) => isSameHour(one, other)))).toEqual([])
  }
})
