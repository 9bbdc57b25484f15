// Random schools for the properties of counting: interwoven homes, guests, combination groups.
import fc from 'fast-check'
import type { CountedPupil, CountedVisit, TurnoutFacts } from '#domain/meetings/counting'
import { group } from './turnout-facts.ts'

const GROUPS = [group('3'), group('4A'), group('4B'), group('5/6', { years: [5, 6] })]

const anyHome = fc.integer({ min: 1, max: 14 }).map((number) => `home ${number}`)
const anyPupilId = fc.integer({ min: 0, max: 29 }).map((number) => `pupil ${number}`)

const anyPupil: fc.Arbitrary<Omit<CountedPupil, 'id'>> = fc.record({
  groupId: fc.constantFrom('3', '4A', '4B', '5/6', '5/6', null),
  year: fc.constantFrom(3, 4, 5, 6, null),
  householdIds: fc.oneof(
    { weight: 6, arbitrary: anyHome.map((home) => [home]) },
    { weight: 3, arbitrary: fc.array(anyHome, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(anyHome, { maxLength: 3 }) },
  ),
})

const anyVisit: fc.Arbitrary<CountedVisit> = fc.record({
  householdId: fc.option(anyHome, { freq: 4 }),
  pupilIds: fc.uniqueArray(anyPupilId, { maxLength: 3 }),
  adults: fc.integer({ min: 1, max: 4 }),
  onBehalf: fc.boolean(),
  online: fc.constantFrom(false, false, true),
})

/** Pupils may have one home, two, none; visits may name pupils that do not count. */
export const anyTurnout: fc.Arbitrary<TurnoutFacts> = fc.record({
  target: fc.constantFrom(1, 50, 75, 80, 90, 100),
  countsFor: fc.constantFrom('family', 'group'),
  onBehalfCounts: fc.boolean(),
  onlineCounts: fc.boolean(),
  pupils: fc
    .array(anyPupil, { maxLength: 26 })
    .map((pupils) => pupils.map((one, index) => ({ id: `pupil ${index}`, ...one }))),
  groups: fc
    .array(fc.constantFrom(true, true, true, false), { minLength: GROUPS.length, maxLength: GROUPS.length })
    .map((kept) => GROUPS.map((one, index) => ({ ...one, kept: kept[index] === true }))),
  visits: fc.array(anyVisit, { maxLength: 14 }),
  excusedHouseholds: fc.uniqueArray(anyHome, { maxLength: 4 }),
  keptWithoutGroup: fc.boolean(),
})
