// Requests of every kind for property tests and the bench: any reason, period, pupil, earlier leave and setting.
import fc from 'fast-check'
import { addDays } from '#domain/kernel/date'
import { CIRCUMSTANCES, WISHES } from '#domain/leave/circumstances'
import {
  type Asked,
  type CircumstanceAsked,
  type EarlierLeave,
  type LeaveRequest,
  SCHOOL_HOLIDAYS,
} from '#domain/leave/facts'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { RELATIONS } from '#domain/leave/relations'
import { CALENDAR, day, pupil, year } from './leave-facts.ts'

const FIRST = day('2026-08-03')
const anyDay = fc.integer({ min: 0, max: 720 }).map((days) => addDays(FIRST, days))
const chance = fc.constantFrom('impossible', 'impossible', 'impossible', 'unclear', 'possible')
const proof = fc.constantFrom('seen', 'seen', 'missing', 'insufficient')

export const anyProfession: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constant('profession'),
  nature: fc.constantFrom('season', 'season', 'peak', 'roster', 'unclear'),
  proof,
  withCarer: fc.constantFrom(true, true, true, false),
  holidays: fc.oneof(
    fc.constant('impossible').map((one) => Object.fromEntries(SCHOOL_HOLIDAYS.map((name) => [name, one]))),
    fc.record({ autumn: chance, christmas: chance, spring: chance, may: chance, summer: chance }),
  ),
}) as fc.Arbitrary<Asked>

export const anyCircumstance = fc.record({
  kind: fc.constant('circumstance'),
  circumstance: fc.constantFrom(...Object.keys(CIRCUMSTANCES), ...Object.keys(WISHES).slice(0, 3)),
  relation: fc.constantFrom(null, ...RELATIONS.map(({ id }) => id)),
  place: fc.constantFrom('near', 'far', 'abroad'),
  eventOn: fc.option(anyDay),
  years: fc.constantFrom(null, 12.5, 25, 40, 30),
  lifeThreatening: fc.constantFrom(true, true, false),
  proof,
}) as fc.Arbitrary<CircumstanceAsked>

const anyAsked: fc.Arbitrary<Asked> = fc.oneof(
  anyProfession,
  anyCircumstance,
  fc.constantFrom<Asked>(
    { kind: 'illness' },
    { kind: 'medicalVisit' },
    { kind: 'fiveYearOld' },
    { kind: 'fiveYearOld', hoursPerDay: 1 },
    { kind: 'religion', feast: 'holi' },
    { kind: 'religion', feast: null },
    { kind: 'absence', reason: 'unknown' },
  ),
)

const anyEarlier: fc.Arbitrary<EarlierLeave> = fc.record({
  article: fc.constantFrom('13a', '14'),
  schoolYear: fc.constantFrom(year('2025-2026'), year('2026-2027'), year('2027-2028')),
  days: fc.integer({ min: 1, max: 12 }).map((halves) => halves / 2),
})

/** One pupil, one period, one reason. */
export function anyRequest(asked: fc.Arbitrary<Asked> = anyAsked): fc.Arbitrary<LeaveRequest> {
  return fc
    .record({
      asked,
      from: anyDay,
      length: fc.integer({ min: 0, max: 25 }),
      part: fc.constantFrom('whole', 'whole', 'morning', 'afternoon'),
      ahead: fc.integer({ min: -6, max: 120 }),
      born: fc.integer({ min: 0, max: 3600 }).map((days) => addDays(day('2013-01-01'), days)),
      group: fc.constantFrom('1', '6'),
      earlier: fc.array(anyEarlier, { maxLength: 3 }),
      together: fc.boolean(),
      halfDays: fc.constantFrom('half', 'whole'),
      signed: fc.constantFrom(true, true, true, false),
    })
    .map(({ from, length, part, ahead, born, group, earlier, together, halfDays, signed, ...rest }) => ({
      today: day('2026-11-22'),
      receivedOn: addDays(from, -ahead),
      asked: rest.asked,
      periods: [{ from, to: addDays(from, length), part: part as 'whole' }],
      pupils: [pupil({ birthDate: born, group, earlier })],
      calendar: CALENDAR,
      policy: {
        ...NATIONAL_POLICY,
        counters: together ? 'together' : 'apart',
        halfDays: halfDays as 'half',
      },
      signed,
    }))
}
