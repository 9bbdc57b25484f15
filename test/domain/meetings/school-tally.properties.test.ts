import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedVisit, countTurnout } from '#domain/meetings/counting'
import { type Arrival, tallySchool } from '#domain/meetings/school-tally'
import { anyTurnout } from './any-turnout.ts'

/** A row for each child of a visit; one without a child when none is named. */
function arrivalsOf(visits: readonly CountedVisit[]): Arrival[] {
  return visits.flatMap(({ pupilIds, householdId, onBehalf, online }) =>
    (pupilIds.length === 0 ? [null] : pupilIds).map((pupilId) => ({
      ...{ householdId, pupilId, onBehalf, online },
    })),
  )
}

describe('the number that a list shows of a meeting', () => {
  test('is that of the whole count, whatever happened', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const { pupils, represented, reached } = countTurnout(facts).school
        expect(tallySchool({ ...facts, arrivals: arrivalsOf(facts.visits) })).toEqual({
          ...{ pupils, represented, reached },
        })
      }),
      { numRuns: 500 },
    )
  })
})
