import { describe, expect, test } from 'vitest'
import { type SchoolCalendar, schoolCalendarOf } from '#domain/calendar/school-calendar'
import type { IsoDate } from '#domain/kernel/date'
import { planDays } from '#domain/rota/plan-days'
import { taskDetails } from '#domain/rota/task'
import { type DaysAsked, turnDaysOf } from '#domain/rota/turn-days'
import { USUAL_TASKS } from '#domain/rota/usual-tasks'

const day = (text: string) => text as IsoDate
const MIDDEN = schoolCalendarOf('midden')
const YEAR: DaysAsked = {
  rhythm: 'weekly',
  from: day('2026-08-01'),
  until: day('2027-07-31'),
  weekdays: [],
  dates: [],
}

function shown(calendar: SchoolCalendar, asked: Partial<DaysAsked>, group: string | null = null) {
  return turnDaysOf(calendar, group, { ...YEAR, ...asked }).map(({ date, remark, skipped }) =>
    `${date}${skipped ? ' -' : ''} ${remark}`.trimEnd(),
  )
}

describe('the days of turns', () => {
  test('after each holiday of the region', () => {
    expect(shown(MIDDEN, { rhythm: 'afterHolidays' })).toEqual([
      '2026-08-31 na de zomervakantie',
      '2026-10-26 na de herfstvakantie',
      '2027-01-04 na de kerstvakantie',
      '2027-03-01 na de voorjaarsvakantie',
      '2027-05-03 na de meivakantie',
    ])
  })

  test('a study day and the free day of a group push the first day back', () => {
    const calendar = {
      ...MIDDEN,
      studyDays: [day('2027-01-04')],
      groupFree: [{ group: '1', dates: [day('2027-01-05')], weekdays: [] }],
    }
    const asked = { rhythm: 'afterHolidays', from: day('2027-01-01'), until: day('2027-02-01') } as const
    expect(shown(calendar, asked)).toEqual(['2027-01-05 na de kerstvakantie'])
    expect(shown(calendar, asked, '1')).toEqual(['2027-01-06 na de kerstvakantie'])
  })

  test('a period that begins in the week after a holiday has no turn of that holiday any more', () => {
    expect(
      shown(MIDDEN, { rhythm: 'afterHolidays', from: day('2026-10-27'), until: day('2026-12-01') }),
    ).toEqual([])
  })

  test('lessons that begin later than the summer of the region ends', () => {
    const calendar: SchoolCalendar = {
      ...MIDDEN,
      lessonStarts: [
        { schoolYear: '2026-2027' as never, firstLessonDay: day('2026-09-02'), endOfSecondLessonWeek: null },
      ],
    }
    const asked = { rhythm: 'afterHolidays', until: day('2026-09-30') } as const
    expect(shown(calendar, asked)).toEqual(['2026-09-02 na de zomervakantie'])
  })

  test('weekly, with the reason of each day that is skipped', () => {
    const calendar = { ...MIDDEN, studyDays: [day('2026-10-15')] }
    const asked = { weekdays: [4], from: day('2026-10-08'), until: day('2026-10-29') }
    expect(shown(calendar, asked)).toEqual([
      '2026-10-08',
      '2026-10-15 - studiedag',
      '2026-10-22 - in de herfstvakantie',
      '2026-10-29',
    ])
    const whitMonday = { weekdays: [1], from: day('2027-05-17'), until: day('2027-05-17') }
    expect(shown(MIDDEN, whitMonday)).toEqual(['2027-05-17 - Tweede Pinksterdag'])
  })

  test('monthly, without the few days of August', () => {
    const asked = { rhythm: 'monthly', until: day('2026-11-30') } as const
    expect(shown(MIDDEN, asked)).toEqual([
      '2026-08-01 - te weinig schooldagen in augustus',
      '2026-09-01',
      '2026-10-01',
      '2026-11-02',
    ])
    expect(shown(MIDDEN, { ...asked, from: day('2026-09-01'), weekdays: [5] })).toEqual([
      '2026-09-04',
      '2026-10-02',
      '2026-11-06',
    ])
  })

  test('a day that the office chose stays, with what the calendar says', () => {
    const dates = [day('2026-12-05'), day('2026-12-04'), day('2026-12-05')]
    expect(shown(MIDDEN, { rhythm: 'chosen', dates })).toEqual(['2026-12-04', '2026-12-05 zaterdag'])
  })

  test('a plan for several groups says whose day it is', () => {
    const calendar = { ...MIDDEN, groupFree: [{ group: '1', dates: [], weekdays: [5] }] }
    const groups = [
      { id: '1', name: '1/2A' },
      { id: '3', name: '3A' },
    ]
    const asked = { ...YEAR, weekdays: [4, 5], from: day('2026-10-15'), until: day('2026-10-22') }
    expect(planDays(calendar, groups, asked)).toEqual([
      { date: '2026-10-15', remark: '', skipped: false, groupIds: ['1', '3'] },
      { date: '2026-10-16', remark: 'alleen voor groep 3A', skipped: false, groupIds: ['3'] },
      { date: '2026-10-22', remark: 'in de herfstvakantie: overgeslagen', skipped: true, groupIds: [] },
    ])
  })
})

test('the usual tasks can be saved as they are, each under its own name', () => {
  const names = USUAL_TASKS.map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  for (const task of USUAL_TASKS) {
    expect(taskDetails.parse({ ...task, schoolYear: '2026-2027' })).toEqual({
      ...task,
      schoolYear: '2026-2027',
    })
  }
})
