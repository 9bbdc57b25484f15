import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedVisit, countTurnout } from '#domain/meetings/counting'
import { type Arrival, type TargetTally, tallySchool, tallyTurnout } from '#domain/meetings/school-tally'
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

describe('what a trend follows', () => {
  const onlyTally = ({ pupils, represented, reached }: TargetTally) => ({ pupils, represented, reached })
  const asText = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).sort()

  test('is that of the whole count: of the school, of each group and of each leerjaar', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const { school, groups, perYear } = countTurnout(facts)
        const tally = tallyTurnout({ ...facts, arrivals: arrivalsOf(facts.visits) })
        expect(tally.school).toEqual(onlyTally(school))
        expect(asText(tally.groups)).toEqual(
          asText(groups.map((group) => ({ name: group.name, years: group.years, ...onlyTally(group) }))),
        )
        expect(asText(tally.perYear)).toEqual(
          asText(perYear.map((year) => ({ year: year.year, ...onlyTally(year) }))),
        )
      }),
      { numRuns: 500 },
    )
  })
})
