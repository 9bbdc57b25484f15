import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import { closureOn } from '#domain/calendar/school-day'
import { addDays, daysFrom, type IsoDate, mondayOf, weekday } from '#domain/kernel/date'
import { planDays } from '#domain/rota/plan-days'
import { type DaysAsked, type TurnDay, turnDaysOf } from '#domain/rota/turn-days'
import { REGIONS } from '#domain/school/school'

const START = '2026-08-01' as IsoDate
const END = '2027-07-31' as IsoDate
const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays(START, days))
const anyPeriod = fc.tuple(anyDay, anyDay).map((days) => days.sort())
const anyCalendar: fc.Arbitrary<SchoolCalendar> = fc
  .record({
    region: fc.constantFrom(...REGIONS),
    studyDays: fc.array(anyDay, { maxLength: 40 }),
    dates: fc.array(anyDay, { maxLength: 40 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5]),
    fridays: fc.boolean(),
  })
  .map(({ region, studyDays, dates, weekdays, fridays }) => {
    const calendar = schoolCalendarOf(region)
    const [friday] = fridays ? calendar.lessonHours.slice(4) : [{ morning: 0, afternoon: 0 }]
    return {
      ...calendar,
      studyDays,
      groupFree: [{ group: '1', dates, weekdays }],
      lessonHours: [...calendar.lessonHours.slice(0, 4), ...(friday === undefined ? [] : [friday])],
    }
  })
const anyAsked: fc.Arbitrary<DaysAsked> = fc
  .record({
    rhythm: fc.constantFrom('afterHolidays' as const, 'weekly' as const, 'monthly' as const),
    period: anyPeriod,
    weekdays: fc.subarray([1, 2, 3, 4, 5]),
  })
  .map(({ period: [from, until], ...asked }) => ({
    ...asked,
    ...{ from: from ?? START, until: until ?? END, dates: [] },
  }))
const anyGroup = fc.constantFrom('1', null)

const isOpen = (calendar: SchoolCalendar, group: string | null, date: IsoDate) =>
  closureOn(calendar, group, date) === null && (calendar.lessonHours[weekday(date) - 1]?.morning ?? 0) > 0
const taken = (days: readonly TurnDay[]) => days.filter(({ skipped }) => !skipped).map(({ date }) => date)

test('no turn falls on a closed day, each day is there once, in order, within the period', () => {
  fc.assert(
    fc.property(anyCalendar, anyGroup, anyAsked, (calendar, group, asked) => {
      const all = turnDaysOf(calendar, group, asked).map(({ date }) => date)
      const dates = taken(turnDaysOf(calendar, group, asked))
      expect(all).toEqual([...new Set(all)].sort())
      expect(all.filter((date) => date < asked.from || date > asked.until)).toEqual([])
      expect(dates.filter((date) => !isOpen(calendar, group, date))).toEqual([])
    }),
  )
})

test('between a holiday and the turn after it the group has no school day', () => {
  fc.assert(
    fc.property(anyCalendar, anyGroup, anyPeriod, (calendar, group, [from = START, until = END]) => {
      const asked = { rhythm: 'afterHolidays', from, until, weekdays: [], dates: [] } as const
      for (const date of taken(turnDaysOf(calendar, group, asked))) {
        const before = calendar.holidays.filter(({ to }) => to < date).map(({ to }) => to)
        const last = before.sort().at(-1) ?? START
        const between = daysFrom(addDays(last, 1), addDays(date, -1))
        expect(between.filter((day) => isOpen(calendar, group, day))).toEqual([])
      }
    }),
  )
})

test('a weekly turn is on every open day of its weekdays, and every closed one is there with a reason', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyCalendar, anyGroup, anyPeriod, fc.subarray([1, 2, 3, 4, 5], { minLength: 1 })),
      ([calendar, group, [from = START, until = END], weekdays]) => {
        const days = turnDaysOf(calendar, group, { rhythm: 'weekly', from, until, weekdays, dates: [] })
        const wanted = daysFrom(from, until).filter((date) => weekdays.includes(weekday(date)))
        expect(days.map(({ date }) => date)).toEqual(wanted)
        expect(taken(days)).toEqual(wanted.filter((date) => isOpen(calendar, group, date)))
        expect(days.filter(({ skipped, remark }) => skipped !== (remark !== ''))).toEqual([])
      },
    ),
  )
})

test('without weekdays a week has one turn, on its first open day', () => {
  fc.assert(
    fc.property(anyCalendar, anyGroup, anyPeriod, (calendar, group, [from = START, until = END]) => {
      const asked = { rhythm: 'weekly', from, until, weekdays: [], dates: [] } as const
      const dates = taken(turnDaysOf(calendar, group, asked))
      const first = new Map<IsoDate, IsoDate>()
      for (const day of daysFrom(from, until).filter((one) => isOpen(calendar, group, one))) {
        if (!first.has(mondayOf(day))) first.set(mondayOf(day), day)
      }
      expect(dates).toEqual([...first.values()])
    }),
  )
})

test('a month has at most one turn', () => {
  fc.assert(
    fc.property(anyCalendar, anyGroup, anyAsked, (calendar, group, asked) => {
      const months = taken(turnDaysOf(calendar, group, { ...asked, rhythm: 'monthly' })).map((date) =>
        date.slice(0, 7),
      )
      expect(months).toEqual([...new Set(months)])
    }),
  )
})

test('a plan gives each group exactly its own days', () => {
  const groups = [
    { id: '1', name: '1' },
    { id: '2', name: '2' },
  ]
  fc.assert(
    fc.property(anyCalendar, anyAsked, (calendar, asked) => {
      const plan = planDays(calendar, groups, asked)
      for (const { id } of groups) {
        const days = plan.filter(({ groupIds }) => groupIds.includes(id)).map(({ date }) => date)
        expect(days).toEqual(taken(turnDaysOf(calendar, id, asked)))
      }
      expect(plan.filter(({ skipped, groupIds }) => skipped !== (groupIds.length === 0))).toEqual([])
    }),
  )
})
