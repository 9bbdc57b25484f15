import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountedPupil,
  type CountedVisit,
  countTurnout,
  type TurnoutFacts,
} from '#domain/meetings/counting'
import { type Figures, neededFor, type Tally, type Turnout } from '#domain/meetings/turnout'
import { percentText } from '#domain/meetings/turnout-texts'
import { anyTurnout } from './any-turnout.ts'

const RUNS = { numRuns: 300 }

const tally = ({ pupils, represented }: Tally) => ({ pupils, represented })

/** Every line that parts the pupils of the school. */
function partsOf({ groups, withoutGroup }: Turnout): Figures[] {
  return withoutGroup.figures === null ? [...groups] : [...groups, withoutGroup.figures]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Counted by hand, the slow way: is this pupil represented by any visit that counts? */
function isRepresented(pupil: CountedPupil, facts: TurnoutFacts): boolean {
  return facts.visits.some(({ householdId, pupilIds, onBehalf, online }) => {
    if ((onBehalf && !facts.onBehalfCounts) || (online && !facts.onlineCounts)) return false
    if (pupilIds.includes(pupil.id)) return true
    return facts.countsFor === 'family' && householdId !== null && pupil.householdIds.includes(householdId)
  })
}

/** The pupils whose group has a list. */
function countedPupils({ pupils, groups, keptWithoutGroup }: TurnoutFacts): CountedPupil[] {
  return pupils.filter(
    ({ groupId }) => groups.find(({ id }) => id === groupId)?.kept ?? (groupId === null && keptWithoutGroup),
  )
}

describe('counting presence', () => {
  test('each pupil with a list counts once, however many visits there were for it', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const counted = countedPupils(facts)
        const represented = counted.filter((pupil) => isRepresented(pupil, facts)).length
        expect(tally(countTurnout(facts).school)).toEqual({ pupils: counted.length, represented })
      }),
      RUNS,
    )
  })

  test('the groups and who has none add up to the school', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const turnout = countTurnout(facts)
        const parts = partsOf(turnout)
        for (const field of ['pupils', 'represented', 'excused'] as const) {
          expect(sum(parts.map((part) => part[field]))).toBe(turnout.school[field])
        }
        const left = turnout.withoutGroup.figures === null ? turnout.withoutGroup.pupils : 0
        const without = sum(turnout.withoutList.map(({ pupils }) => pupils)) + left
        expect(turnout.school.pupils + without).toBe(facts.pupils.length)
      }),
      RUNS,
    )
  })

  test('the years of a combination group add up to it, but for who has no year', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const unknown = facts.pupils.filter(({ groupId, year }) => groupId === '5/6' && year === null)
        for (const { name, pupils, perYear } of countTurnout(facts).groups) {
          const split = sum(perYear.map((line) => line.pupils))
          expect(split).toBe(name === '5/6' ? pupils - unknown.length : 0)
        }
      }),
      RUNS,
    )
  })

  test('a family never counts twice in the school, and no more families come than there are', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const turnout = countTurnout(facts)
        const homes = new Set(countedPupils(facts).flatMap(({ householdIds }) => householdIds))
        expect(turnout.school.families.all).toBe(homes.size)
        expect(turnout.school.families.represented).toBeLessThanOrEqual(homes.size)
        const ofParts = partsOf(turnout).map(({ families }) => families.represented)
        expect(turnout.school.families.represented).toBeLessThanOrEqual(sum(ofParts))
        expect(turnout.school.families.represented).toBeGreaterThanOrEqual(Math.max(0, ...ofParts))
      }),
      RUNS,
    )
  })

  test('the same visits once more change nothing but the persons that were entered', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const again = { ...facts, visits: [...facts.visits, ...facts.visits.map((visit) => ({ ...visit }))] }
        const [once, twice] = [facts, again].map((one) => countTurnout(one).school)
        expect(twice).toEqual({
          ...once,
          persons: 2 * (once?.persons ?? 0),
          online: { pupils: once?.online.pupils, persons: 2 * (once?.online.persons ?? 0) },
        })
      }),
      RUNS,
    )
  })

  test('moving a pupil to another group moves exactly that pupil', () => {
    fc.assert(
      fc.property(anyTurnout, fc.nat(), fc.constantFrom('3', '4A', '4B', '5/6'), (any, at, to) => {
        const kept = any.groups.map((group) => ({ ...group, kept: true }))
        const facts = { ...any, groups: kept, keptWithoutGroup: true }
        const mover = facts.pupils[at % Math.max(1, facts.pupils.length)]
        fc.pre(mover !== undefined && mover.groupId !== to)
        const pupils = facts.pupils.map((pupil) => (pupil === mover ? { ...pupil, groupId: to } : pupil))
        const [before, after] = [countTurnout(facts), countTurnout({ ...facts, pupils })]
        const own = isRepresented(mover, facts) ? 1 : 0
        const change = (groupId: string | null) => (groupId === to ? 1 : groupId === mover.groupId ? -1 : 0)
        const expected = before.groups.map(({ groupId, pupils: size, represented }) => ({
          pupils: size + change(groupId),
          represented: represented + own * change(groupId),
        }))
        expect(after.groups.map(tally)).toEqual(expected)
        expect(after.school).toEqual(before.school)
      }),
      RUNS,
    )
  })

  test('one more visit never takes a pupil or a family away', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        fc.pre(facts.visits.length > 0)
        const fewer = countTurnout({ ...facts, visits: facts.visits.slice(1) }).school
        const { represented, families, bothParents } = countTurnout(facts).school
        expect(represented).toBeGreaterThanOrEqual(fewer.represented)
        expect(families.represented).toBeGreaterThanOrEqual(fewer.families.represented)
        expect(bothParents.reached).toBeGreaterThanOrEqual(fewer.bothParents.reached)
      }),
      RUNS,
    )
  })

  test('the order of what goes in does not matter', () => {
    fc.assert(
      fc.property(anyTurnout, fc.infiniteStream(fc.nat(99)), (facts, chance) => {
        const mixed = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const pupils = facts.pupils.map((one) => ({ ...one, householdIds: mixed(one.householdIds) }))
        const visits = facts.visits.map((one) => ({ ...one, pupilIds: mixed(one.pupilIds) }))
        const other = {
          ...facts,
          pupils: mixed(pupils),
          groups: mixed(facts.groups),
          visits: mixed(visits),
          excusedHouseholds: mixed(facts.excusedHouseholds),
        }
        expect(countTurnout(other)).toEqual(countTurnout(facts))
      }),
      RUNS,
    )
  })

  test('each figure of a line agrees with the others', () => {
    fc.assert(
      fc.property(anyTurnout, (facts) => {
        const turnout = countTurnout(facts)
        for (const line of [...partsOf(turnout), turnout.school, ...turnout.perYear]) {
          expect(line.shortfall.pupils).toBe(Math.max(0, line.needed - line.represented))
          expect(line.shortfall.families).toBeLessThanOrEqual(line.shortfall.pupils)
          expect(line.shortfall.families > 0).toBe(line.shortfall.pupils > 0)
          expect(line.reached).toBe(line.pupils > 0 && line.shortfall.pupils === 0)
          expect(line.withoutExcused.pupils).toBe(line.pupils - line.excused)
          expect(line.withoutExcused.pupils).toBeGreaterThanOrEqual(line.represented)
          expect(line.bothParents.reached).toBeLessThanOrEqual(line.bothParents.all)
        }
        const twoHomes = countedPupils(facts).filter(({ householdIds }) => new Set(householdIds).size > 1)
        expect(turnout.school.bothParents.all).toBe(twoHomes.length)
      }),
      RUNS,
    )
  })
})

/** A visit of this home, for all its children. */
function visitOf(householdId: string, { pupils }: TurnoutFacts): CountedVisit {
  const children = pupils.filter(({ householdIds }) => householdIds.includes(householdId))
  return { householdId, pupilIds: children.map(({ id }) => id), adults: 1, onBehalf: false, online: false }
}

test('so many families of a group make it reach the target, and no fewer', () => {
  fc.assert(
    fc.property(anyTurnout, (facts) => {
      const pupils = facts.pupils.filter(({ groupId }) => groupId === '5/6')
      const homes = [...new Set(pupils.flatMap(({ householdIds }) => householdIds))]
      fc.pre(pupils.every(({ householdIds }) => householdIds.length > 0) && homes.length < 8)
      const group = {
        ...facts,
        groups: facts.groups.map((one) => ({ ...one, kept: one.id === '5/6' })),
        pupils,
      }
      let fewest = Number.POSITIVE_INFINITY
      for (let chosen = 0; chosen < 1 << homes.length; chosen += 1) {
        const coming = homes.filter((_, index) => (chosen & (1 << index)) !== 0)
        const visits = [...group.visits, ...coming.map((home) => visitOf(home, group))]
        const [line] = countTurnout({ ...group, visits }).groups
        if (line?.shortfall.pupils === 0) fewest = Math.min(fewest, coming.length)
      }
      expect(countTurnout(group).groups[0]?.shortfall.families).toBe(fewest)
    }),
    { numRuns: 60 },
  )
})

const anyTarget = fc.integer({ min: 1, max: 99 })
const anySize = fc.integer({ min: 1, max: 50_000 })

test('needed is the smallest number that is more than the target', () => {
  fc.assert(
    fc.property(anySize, anyTarget, (pupils, target) => {
      const needed = neededFor(pupils, target)
      expect(needed * 100).toBeGreaterThan(target * pupils)
      expect((needed - 1) * 100).toBeLessThanOrEqual(target * pupils)
      expect(needed).toBeLessThanOrEqual(pupils)
    }),
    { numRuns: 2000 },
  )
})

test('a share reads above the target when it is reached, and never when it is not', () => {
  fc.assert(
    fc.property(anySize, anyTarget, fc.integer({ min: -3, max: 3 }), (pupils, target, beside) => {
      const represented = Math.min(pupils, Math.max(0, neededFor(pupils, target) + beside))
      const read = Number(percentText({ represented, pupils }, target).replace(' %', '').replace(',', '.'))
      expect(Math.sign(read - target)).toBe(Math.sign(represented * 100 - target * pupils))
    }),
    { numRuns: 2000 },
  )
})
