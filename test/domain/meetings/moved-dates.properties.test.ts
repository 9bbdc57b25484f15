import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import { closureOn, schoolDaysIn } from '#domain/calendar/school-day'
import { periodOf } from '#domain/calendar/year-plan'
import { addDays, type IsoDate, weekday } from '#domain/kernel/date'
import { nextSchoolYear, type SchoolYear, schoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { moveDates } from '#domain/meetings/moved-dates'

const RUNS = { numRuns: 400 }

const anyYear = fc.constantFrom('2024-2025', '2025-2026', '2026-2027').map((text) => schoolYear.parse(text))

interface AnyMove {
  readonly calendar: SchoolCalendar
  readonly from: SchoolYear
  readonly to: SchoolYear
  readonly dates: readonly IsoDate[]
}

/** Up to four days of a school year, in a region, with study days in the next one. */
const anyMove: fc.Arbitrary<AnyMove> = fc
  .record({
    region: fc.constantFrom('noord' as const, 'midden' as const, 'zuid' as const),
    from: anyYear,
    dates: fc.array(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 4 }),
    studyDays: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 6 }),
  })
  .map(({ region, from, dates, studyDays }) => {
    const to = nextSchoolYear(from)
    return {
      calendar: {
        ...schoolCalendarOf(region),
        studyDays: studyDays.map((offset) => addDays(startOfSchoolYear(to), offset)),
      },
      from,
      to,
      dates: dates.map((offset) => addDays(startOfSchoolYear(from), offset)),
    }
  })

const isSchoolDay = (calendar: SchoolCalendar, date: IsoDate) => closureOn(calendar, null, date) === null

describe('the days of a meeting in another school year', () => {
  test('what was on a day with school is on a day with school, within the new year', () => {
    fc.assert(
      fc.property(anyMove, ({ dates, ...move }) => {
        const onSchoolDays = dates.filter((date) => isSchoolDay(move.calendar, date))
        const open = new Set(schoolDaysIn(move.calendar, null, periodOf(move.to)))
        for (const { date } of moveDates(onSchoolDays, move)) expect(open).toContain(date)
      }),
      RUNS,
    )
  })

  test('the day of the week stays, unless there is no school then', () => {
    fc.assert(
      fc.property(anyMove, ({ dates: [then = '' as IsoDate], ...move }) => {
        const [moved] = moveDates([then], move)
        expect(weekday(moved?.fitting ?? then)).toBe(weekday(then))
        if (moved !== undefined && isSchoolDay(move.calendar, moved.fitting)) {
          expect(moved.date).toBe(moved.fitting)
        }
      }),
      RUNS,
    )
  })

  test('the evenings of a meeting keep their order, and different days stay different', () => {
    fc.assert(
      fc.property(anyMove, ({ dates, ...move }) => {
        const open = dates.filter((date) => isSchoolDay(move.calendar, date))
        const moved = moveDates(open, move)
        for (const [i, a] of open.entries()) {
          for (const [j, b] of open.entries()) {
            const [newA, newB] = [moved[i]?.date ?? '', moved[j]?.date ?? '']
            expect([newA < newB, newA === newB]).toEqual([a < b, a === b])
          }
        }
      }),
      RUNS,
    )
  })

  test('two meetings on school days never change places', () => {
    fc.assert(
      fc.property(anyMove, ({ dates, ...move }) => {
        const [first, second] = dates.filter((date) => isSchoolDay(move.calendar, date)).sort()
        if (first === undefined || second === undefined) return
        const [[a], [b]] = [moveDates([first], move), moveDates([second], move)]
        expect((a?.date ?? '') <= (b?.date ?? '')).toBe(true)
      }),
      RUNS,
    )
  })
})
