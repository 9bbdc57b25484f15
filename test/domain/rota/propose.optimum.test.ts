import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeRota } from '#domain/rota/propose'
import { anyRota, type Shape } from './any-rota.ts'
import { bestScore, scoreAgain } from './every-plan.ts'

const CASES: readonly (readonly [string, Shape])[] = [
  ['turns of one weight', {}],
  ['turns that overlap in part', { long: true }],
  ['turns of several points', { points: true }],
  ['points and overlap together', { points: true, long: true }],
  ['published places that move from two turns more on', { movePublished: 2 }],
  ['published places that move from three points more on', { movePublished: 3, points: true }],
]

describe('against every plan there is', () => {
  for (const [name, shape] of CASES) {
    test(`the proposal is the best of all: ${name}`, () => {
      fc.assert(
        fc.property(anyRota(shape), (facts) => {
          const proposal = proposeRota(facts)
          expect(proposal.proof).toBe('optimal')
          expect(proposal.score).toEqual(bestScore(facts))
          expect(scoreAgain(facts, proposal)).toEqual(proposal.score)
        }),
        { numRuns: 300 },
      )
    })
  }
})
