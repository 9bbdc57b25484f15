import { describe, expect, test } from 'vitest'
import {
  firstLessonDay,
  firstTwoLessonWeeks,
  knowsSchoolYear,
  lessonWeeksIn,
} from '#domain/calendar/lesson-weeks'
import { NATIONAL_YEARS, SUMMER_BEFORE_THE_TABLE } from '#domain/calendar/national-holidays'
import { EQUATED_DAYS, publicHolidayOn, publicHolidaysOf } from '#domain/calendar/public-holidays'
import {
  type Holiday,
  type HolidayChoice,
  ORDINARY_LESSON_HOURS,
  type SchoolCalendar,
  schoolCalendarOf,
} from '#domain/calendar/school-calendar'
import { closureOn, firstSchoolDayFrom, hoursOf, schoolDaysIn, weightOf } from '#domain/calendar/school-day'
import { type IsoDate, weekday } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import { REGIONS } from '#domain/school/school'

const day = (text: string) => text as IsoDate
const year = (text: string) => text as SchoolYear
const ORDINARY: HolidayChoice = {
  schoolYear: year('2026-2027'),
  secondMayWeek: 'none',
  summerDaysBefore: 0,
  summerDaysAfter: 0,
}
const noord = schoolCalendarOf('noord')

const holidays = (calendar: SchoolCalendar, name: string) =>
  calendar.holidays.filter((one) => one.name === name).map(({ from, to }: Holiday) => `${from} ${to}`)

describe('the national table', () => {
  test('every range begins before it ends, in the order of the year, and from a Saturday to a Sunday', () => {
    for (const table of NATIONAL_YEARS) {
      for (const region of REGIONS) {
        const { autumn, christmas, spring, may, summer } = table[region]
        const days = [autumn, christmas, spring, may, summer].flat()
        expect([...days].sort()).toEqual(days)
        expect(days.map((one) => weekday(day(one)))).toEqual([6, 7, 6, 7, 6, 7, 6, 7, 6, 7])
      }
    }
  })

  test('the first lesson day is the Monday after the summer of the region', () => {
    const first = (['noord', 'midden', 'zuid'] as const).map((region) =>
      NATIONAL_YEARS.map((one) => firstLessonDay(schoolCalendarOf(region), year(one.schoolYear))),
    )
    expect(first).toEqual([
      ['2024-09-02', '2025-08-25', '2026-08-17', '2027-08-23', '2028-08-28', '2029-09-03'],
      ['2024-08-26', '2025-09-01', '2026-08-31', '2027-08-30', '2028-08-21', '2029-08-20'],
      ['2024-08-19', '2025-08-18', '2026-08-24', '2027-09-06', '2028-09-04', '2029-08-27'],
    ])
  })
})

describe('the calendar of a region, before the school enters its own days', () => {
  test('has five holidays a year, by name, and what is left of the summer before', () => {
    expect(noord.holidays.slice(0, 6)).toEqual([
      { name: 'Zomervakantie', from: '2024-08-01', to: '2024-09-01' },
      { name: 'Herfstvakantie', from: '2024-10-26', to: '2024-11-03' },
      { name: 'Kerstvakantie', from: '2024-12-21', to: '2025-01-05' },
      { name: 'Voorjaarsvakantie', from: '2025-02-15', to: '2025-02-23' },
      { name: 'Meivakantie', from: '2025-04-26', to: '2025-05-04' },
      { name: 'Zomervakantie', from: '2025-07-12', to: '2025-08-24' },
    ])
    expect(noord.holidays).toHaveLength(1 + 5 * 6)
    expect(SUMMER_BEFORE_THE_TABLE).toEqual({
      noord: ['2024-08-01', '2024-09-01'],
      midden: ['2024-08-01', '2024-08-25'],
      zuid: ['2024-08-01', '2024-08-18'],
    })
  })

  test('has no day of the school itself', () => {
    const { holidays: _, lessonHours, equatedDays, ...own } = noord
    expect(own).toEqual({ studyDays: [], openPublicHolidays: [], groupFree: [], lessonStarts: [] })
    expect([lessonHours, equatedDays]).toEqual([ORDINARY_LESSON_HOURS, EQUATED_DAYS])
  })

  test('says which years were compared with the regulation, and which week the ministry recommends', () => {
    expect(
      NATIONAL_YEARS.map(({ schoolYear, confirmed, mayAdviceWeek }) => [
        schoolYear,
        confirmed,
        mayAdviceWeek?.join(' ') ?? null,
      ]),
    ).toEqual([
      ['2024-2025', true, '2025-04-19 2025-04-27'],
      ['2025-2026', false, null],
      ['2026-2027', false, null],
      ['2027-2028', true, '2028-04-22 2028-04-30'],
      ['2028-2029', true, '2029-04-21 2029-04-29'],
      ['2029-2030', false, null],
    ])
  })
})

test.each([
  [2025, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
  [2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
  [2027, '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26'],
  [2028, '01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26'],
  [2029, '01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26'],
  [2030, '01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26'],
  [2033, '01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26'],
  // An early Easter: Ascension lies before 5 May.
  [2035, '01-01 03-23 03-26 04-27 05-03 05-05 05-14 12-25 12-26'],
  [2038, '01-01 04-23 04-26 04-27 05-05 06-03 06-14 12-25 12-26'],
  // The two exceptions of the computus in this century, and the next century.
  [2049, '01-01 04-16 04-19 04-27 05-05 05-27 06-07 12-25 12-26'],
  [2076, '01-01 04-17 04-20 04-27 05-05 05-28 06-08 12-25 12-26'],
  [2100, '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26'],
])('the recognised holidays of %i, with the King a day early on a Sunday', (number, dates) => {
  expect(publicHolidaysOf(number).map(({ date }) => date.slice(5))).toEqual(dates.split(' '))
})

test('the recognised holidays by name: only Good Friday and 5 May are for the school to choose', () => {
  expect(publicHolidaysOf(2027)).toEqual([
    { name: 'Nieuwjaarsdag', date: '2027-01-01', schoolsChoice: false },
    { name: 'Goede Vrijdag', date: '2027-03-26', schoolsChoice: true },
    { name: 'Tweede Paasdag', date: '2027-03-29', schoolsChoice: false },
    { name: 'Koningsdag', date: '2027-04-27', schoolsChoice: false },
    { name: 'Bevrijdingsdag', date: '2027-05-05', schoolsChoice: true },
    { name: 'Hemelvaartsdag', date: '2027-05-06', schoolsChoice: false },
    { name: 'Tweede Pinksterdag', date: '2027-05-17', schoolsChoice: false },
    { name: 'Eerste Kerstdag', date: '2027-12-25', schoolsChoice: false },
    { name: 'Tweede Kerstdag', date: '2027-12-26', schoolsChoice: false },
  ])
})

test('the days that a decree puts on a par are those of 2026 to 2028', () => {
  expect(EQUATED_DAYS).toEqual(['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'])
})

describe('what the school chooses', () => {
  test.each([
    ['none', '2027-04-24 2027-05-02'],
    ['after', '2027-04-24 2027-05-09'],
    ['before', '2027-04-17 2027-05-02'],
    ['advised', '2027-04-24 2027-05-02'],
  ] as const)('a second May week: %s', (secondMayWeek, range) => {
    const calendar = schoolCalendarOf('noord', [{ ...ORDINARY, secondMayWeek }])
    expect(holidays(calendar, 'Meivakantie')).toContain(range)
  })

  test('the week the ministry recommends stands beside the national one', () => {
    const choice = { ...ORDINARY, schoolYear: year('2027-2028'), secondMayWeek: 'advised' } as const
    expect(holidays(schoolCalendarOf('noord', [choice]), 'Meivakantie')).toContain('2028-04-22 2028-04-30')
  })

  test('a choice is for its own school year, and without one there is no week more', () => {
    const chosen = [ORDINARY, { ...ORDINARY, schoolYear: year('2027-2028'), secondMayWeek: 'after' } as const]
    expect(holidays(schoolCalendarOf('noord', chosen), 'Meivakantie')).toEqual([
      '2025-04-26 2025-05-04',
      '2026-04-25 2026-05-03',
      '2027-04-24 2027-05-02',
      '2028-04-29 2028-05-14',
      '2029-04-28 2029-05-06',
      '2030-04-27 2030-05-05',
    ])
  })

  test('a summer that is lengthened before and after, which moves the first lesson day', () => {
    const calendar = schoolCalendarOf('noord', [{ ...ORDINARY, summerDaysBefore: 2, summerDaysAfter: 1 }])
    expect(holidays(calendar, 'Zomervakantie')).toContain('2027-07-08 2027-08-23')
    expect(firstLessonDay(calendar, year('2027-2028'))).toBe('2027-08-24')
  })

  test('the first lesson day and the end of the second week, corrected by the office', () => {
    const corrected = (first: string | null, end: string | null): SchoolCalendar => ({
      ...noord,
      lessonStarts: [
        {
          schoolYear: year('2026-2027'),
          firstLessonDay: first as IsoDate | null,
          endOfSecondLessonWeek: end as IsoDate | null,
        },
      ],
    })
    const weeks = (calendar: SchoolCalendar) => firstTwoLessonWeeks(calendar, year('2026-2027'))
    expect(weeks(noord)).toEqual({ from: '2026-08-17', to: '2026-08-28' })
    expect(weeks(corrected('2026-08-19', null))).toEqual({ from: '2026-08-19', to: '2026-08-28' })
    expect(weeks(corrected('2026-08-19', '2026-09-01'))).toEqual({ from: '2026-08-19', to: '2026-09-01' })
    expect(firstTwoLessonWeeks(noord, year('2027-2028'))).toEqual({ from: '2027-08-23', to: '2027-09-03' })
  })

  test('a correction is for its own school year', () => {
    const calendar: SchoolCalendar = {
      ...noord,
      lessonStarts: [
        {
          schoolYear: year('2025-2026'),
          firstLessonDay: day('2025-08-27'),
          endOfSecondLessonWeek: day('2025-09-12'),
        },
        {
          schoolYear: year('2027-2028'),
          firstLessonDay: day('2027-08-25'),
          endOfSecondLessonWeek: day('2027-09-10'),
        },
      ],
    }
    expect(
      ['2025-2026', '2026-2027', '2027-2028'].map((one) => firstTwoLessonWeeks(calendar, year(one))),
    ).toEqual([
      { from: '2025-08-27', to: '2025-09-12' },
      { from: '2026-08-17', to: '2026-08-28' },
      { from: '2027-08-25', to: '2027-09-10' },
    ])
  })

  test('the days before the first lesson day are no days of school', () => {
    const calendar: SchoolCalendar = {
      ...noord,
      lessonStarts: [
        {
          schoolYear: year('2026-2027'),
          firstLessonDay: day('2026-08-19'),
          endOfSecondLessonWeek: null,
        },
        { schoolYear: year('2027-2028'), firstLessonDay: null, endOfSecondLessonWeek: day('2027-09-10') },
      ],
    }
    const days = ['2026-07-03', '2026-08-17', '2026-08-18', '2026-08-19', '2027-07-09', '2027-08-23']
    expect(days.map((one) => closureOn(calendar, null, day(one)))).toEqual([
      null,
      'holiday',
      'holiday',
      null,
      null,
      null,
    ])
    expect(firstSchoolDayFrom(calendar, day('2026-08-01'))).toBe('2026-08-19')
    const withoutSummer = { ...calendar, holidays: [] }
    const turn = ['2026-07-31', '2026-08-03', '2027-07-30', '2027-08-02']
    expect(turn.map((one) => closureOn(withoutSummer, null, day(one)))).toEqual([null, 'holiday', null, null])
  })

  test('from 1 August on, when that is a weekday', () => {
    const lessonStarts = [
      { schoolYear: year('2025-2026'), firstLessonDay: day('2025-08-20'), endOfSecondLessonWeek: null },
    ]
    const calendar: SchoolCalendar = { ...noord, holidays: [], lessonStarts }
    const days = ['2025-07-31', '2025-08-01', '2025-08-19', '2025-08-20']
    expect(days.map((one) => closureOn(calendar, null, day(one)))).toEqual([null, 'holiday', 'holiday', null])
  })

  test('the word of the office wins over the calendar, also when lessons begin in what was summer', () => {
    const lessonStarts = [
      { schoolYear: year('2026-2027'), firstLessonDay: day('2026-08-12'), endOfSecondLessonWeek: null },
    ]
    expect(firstTwoLessonWeeks({ ...noord, lessonStarts }, year('2026-2027'))).toEqual({
      from: '2026-08-12',
      to: '2026-08-21',
    })
  })

  test('a calendar without a day of school for a year has no lesson weeks', () => {
    const closed = (to: string): SchoolCalendar => ({
      ...noord,
      holidays: [{ name: 'dicht', from: day('2026-08-01'), to: day(to) }],
    })
    // 2 August 2027 is a Monday: the first day after a year, so it is looked for no more.
    expect(firstTwoLessonWeeks(closed('2027-08-01'), year('2026-2027'))).toBeNull()
    expect(firstSchoolDayFrom(closed('2027-08-01'), day('2026-08-01'))).toBeNull()
    expect(firstSchoolDayFrom(closed('2027-07-29'), day('2026-08-01'))).toBe('2027-07-30')
    expect(firstSchoolDayFrom(closed('2027-08-01'), day('2026-08-02'))).toBe('2027-08-02')
  })

  test.each([
    ['2030-08-31', false],
    ['2030-09-01', true],
    ['2031-07-31', true],
    ['2031-08-01', false],
  ])('a holiday that begins on %s makes 2030-2031 known: %s', (from, known) => {
    const holidays = [{ name: 'vrij', from: day(from), to: day('2031-12-31') }]
    expect(knowsSchoolYear({ ...noord, holidays }, year('2030-2031'))).toBe(known)
  })

  test('a year without holidays in the calendar is not known', () => {
    const known = ['2024-2025', '2029-2030', '2030-2031'].map((one) => knowsSchoolYear(noord, year(one)))
    expect(known).toEqual([true, true, false])
  })
})

describe('lesson weeks are weeks with at least one day of school', () => {
  const calendar: SchoolCalendar = {
    ...noord,
    groupFree: [{ group: '1', dates: [], weekdays: [1, 2, 3, 4] }],
  }
  test.each([
    ['a holiday is none', null, '2026-10-05', '2026-10-23', ['2026-10-05', '2026-10-19']],
    ['neither is Christmas', null, '2026-12-18', '2027-01-04', ['2026-12-14', '2027-01-04']],
    ['a week with Easter Monday is one', null, '2027-03-31', '2027-03-31', ['2027-03-29']],
    ['a week of one day for a group is one', '1', '2027-03-15', '2027-03-21', ['2027-03-15']],
    ['a week whose only day is Good Friday is none', '1', '2027-03-22', '2027-03-28', []],
    ['a weekend belongs to the week before it', null, '2026-11-21', '2026-11-22', ['2026-11-16']],
  ])('%s', (_, group, from, to, mondays) => {
    expect(lessonWeeksIn(calendar, group, { from: day(from), to: day(to) })).toEqual(mondays)
  })
})

describe('whether there is school', () => {
  const calendar: SchoolCalendar = {
    ...noord,
    studyDays: [day('2026-10-07')],
    openPublicHolidays: [day('2027-03-26'), day('2027-03-29')],
    groupFree: [{ group: '1', dates: [day('2026-12-14')], weekdays: [5] }],
  }
  test.each([
    ['2026-11-21', '3', 'weekend'],
    ['2026-10-12', '3', 'holiday'],
    ['2027-05-17', '3', 'publicHoliday'],
    ['2026-10-07', '3', 'studyDay'],
    ['2026-11-20', '1', 'groupFree'],
    ['2026-12-14', '1', 'groupFree'],
    ['2026-11-20', '3', null],
    ['2026-11-19', '1', null],
    // Good Friday is for the school to choose, Easter Monday is not.
    ['2027-03-26', '3', null],
    ['2027-03-29', '3', 'publicHoliday'],
  ] as const)('on %s for group %s: %s', (date, group, closure) => {
    expect(closureOn(calendar, group, day(date))).toBe(closure)
  })

  test.each([
    ['whole', 1, 1, 5.5, 3.75],
    ['morning', 0.5, 1, 3.5, 3.75],
    ['afternoon', 0.5, 0, 2, 0],
  ] as const)('a %s on a Tuesday and on a Wednesday without an afternoon', (part, tue, wed, ...hours) => {
    const dates = [day('2026-12-01'), day('2026-12-02')]
    expect(dates.map((date) => weightOf(calendar, { date, part }, 'half'))).toEqual([tue, wed])
    expect(dates.map((date) => hoursOf(calendar, date, part))).toEqual(hours)
    expect(weightOf(calendar, { date: dates[0]!, part }, 'whole')).toBe(1)
  })

  test('the days of school in a period', () => {
    const period = { from: day('2026-11-18'), to: day('2026-11-24') }
    const days = [null, '1'].map((group) => schoolDaysIn(calendar, group, period))
    expect(days).toEqual([
      ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'],
      ['2026-11-18', '2026-11-19', '2026-11-23', '2026-11-24'],
    ])
  })

  test('days without lessons weigh nothing; an afternoon alone is a whole day', () => {
    const hours = {
      ...calendar,
      lessonHours: [
        { morning: 0, afternoon: 2 },
        { morning: 0, afternoon: 0 },
      ],
    }
    const [monday, tuesday, saturday] = [day('2026-11-30'), day('2026-12-01'), day('2026-12-05')]
    const weights = [monday, tuesday, saturday].map((date) =>
      (['whole', 'morning', 'afternoon'] as const).map((part) => weightOf(hours, { date, part }, 'half')),
    )
    expect(weights).toEqual([
      [1, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect([monday, tuesday, saturday].map((date) => hoursOf(hours, date, 'whole'))).toEqual([2, 0, 0])
  })

  test('a public holiday is found in every year', () => {
    const names = ['2026-04-27', '2027-04-27', '2025-04-27', '2025-04-26', '2027-05-06', '2027-05-07']
    expect(names.map((one) => publicHolidayOn(day(one))?.name ?? null)).toEqual([
      'Koningsdag',
      'Koningsdag',
      null,
      'Koningsdag',
      'Hemelvaartsdag',
      null,
    ])
  })
})
