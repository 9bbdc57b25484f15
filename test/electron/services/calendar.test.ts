// The calendar through the real dispatch, on a real encrypted file.
import { describe, expect, test } from 'vitest'
import { printRun } from '#db/schema/printing'
import type { OperationInput } from '#domain/contract/operations'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { addGroup } from '../../support/people.ts'
import { type TestDesk, testDesk } from '../../support/store.ts'
import { readPdf } from '../documents/read-pdf.ts'

const YEAR = '2026-2027'
const yearOf = (desk: TestDesk, schoolYear = YEAR) => desk.value('calendar.year', { schoolYear })
const day = (text: string) => text as IsoDate

/** Study days of the whole school, unless said otherwise. */
const newDays = (from: string, more: Partial<OperationInput<'calendar.addDays'>> = {}) => ({
  ...{ from, to: from, kind: 'studyDay' as const, name: 'Studiedag', groupIds: [] },
  ...more,
})
const choices = (more: Partial<OperationInput<'calendar.saveYear'>> = {}) => ({
  ...{ schoolYear: YEAR, secondMayWeek: 'none' as const, summerDaysBefore: 0 as const },
  ...{ summerDaysAfter: 0 as const, firstLessonDay: null, endOfSecondLessonWeek: null },
  ...more,
})

describe('a school year', () => {
  test('is computed for the region when the school chose nothing', async () => {
    const year = await yearOf(testDesk())
    expect(year).toMatchObject({
      choices: choices(),
      days: [],
      groupFree: [],
      groups: [],
      firstLessonDay: '2026-08-31',
      endOfSecondLessonWeek: '2026-09-11',
      confirmed: false,
    })
    expect(year.calendar.holidays).toContainEqual({
      name: 'Herfstvakantie',
      from: '2026-10-17',
      to: '2026-10-25',
    })
  })

  test('tells whether its dates were compared with the regulation, and that an unknown one has none', async () => {
    const desk = testDesk()
    expect((await yearOf(desk, '2027-2028')).confirmed).toBe(true)
    const far = await yearOf(desk, '2040-2041')
    expect(far.confirmed).toBe(false)
    expect(far.calendar.holidays.filter(({ from }) => from >= '2040')).toEqual([])
  })

  test('keeps the choices of the school, and writes them over', async () => {
    const desk = testDesk()
    await desk.value('calendar.saveYear', choices({ secondMayWeek: 'after', summerDaysBefore: 2 }))
    await desk.value('calendar.saveYear', choices({ secondMayWeek: 'before', firstLessonDay: '2026-09-01' }))
    const year = await yearOf(desk)
    expect(year.choices).toEqual(choices({ secondMayWeek: 'before', firstLessonDay: '2026-09-01' }))
    expect(year.calendar.holidays).toContainEqual({
      name: 'Meivakantie',
      from: '2027-04-17',
      to: '2027-05-02',
    })
    expect([year.firstLessonDay, year.endOfSecondLessonWeek]).toEqual(['2026-09-01', '2026-09-11'])
  })

  test.each([
    [{ firstLessonDay: '2026-07-31' }, 'DAY_OUTSIDE_YEAR'],
    [{ endOfSecondLessonWeek: '2027-08-01' }, 'DAY_OUTSIDE_YEAR'],
    [{ firstLessonDay: '2026-09-14', endOfSecondLessonWeek: '2026-09-11' }, 'SECOND_WEEK_BEFORE_FIRST_DAY'],
    // the lessons begin on 31 August, computed
    [{ endOfSecondLessonWeek: '2026-08-28' }, 'SECOND_WEEK_BEFORE_FIRST_DAY'],
  ])('refuses the corrections %j and keeps what was there', async (more, code) => {
    const desk = testDesk()
    await desk.value('calendar.saveYear', choices({ firstLessonDay: '2026-09-02' }))
    expect(await desk.call('calendar.saveYear', choices(more))).toMatchObject({ ok: false, error: { code } })
    expect((await yearOf(desk)).choices.firstLessonDay).toBe('2026-09-02')
  })
})

describe('study days', () => {
  test('are every school day of a period, and change the count of school days', async () => {
    const desk = testDesk()
    const before = await yearOf(desk)
    // Thursday to Tuesday, then the autumn holiday from Saturday 17 October
    expect(await desk.value('calendar.addDays', newDays('2026-10-08', { to: '2026-10-13' }))).toEqual({
      added: 4,
    })
    expect(await desk.value('calendar.addDays', newDays('2026-10-12', { to: '2026-10-30' }))).toEqual({
      added: 8,
    })
    const year = await yearOf(desk)
    expect(year.days.map(({ date }) => date)).toEqual([
      ...['2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16'],
      ...['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30'],
    ])
    expect(year.schoolDays).toBe(before.schoolDays - 12)
    expect(year.lessonHours).toBeLessThan(before.lessonHours)
  })

  test('can be removed one by one', async () => {
    const desk = testDesk()
    const before = await yearOf(desk)
    await desk.value('calendar.addDays', newDays('2026-11-19', { to: '2026-11-20' }))
    const [first] = (await yearOf(desk)).days
    await desk.value('calendar.removeDay', { id: first?.id ?? '' })
    const year = await yearOf(desk)
    expect(year.days.map(({ date, name }) => [date, name])).toEqual([['2026-11-20', 'Studiedag']])
    expect(year.schoolDays).toBe(before.schoolDays - 1)
    expect(await desk.call('calendar.removeDay', { id: first?.id ?? '' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test.each([
    ['a weekend', newDays('2026-11-21', { to: '2026-11-22' }), 'NO_SCHOOL_DAY'],
    ['a holiday', newDays('2026-10-19', { to: '2026-10-23' }), 'NO_SCHOOL_DAY'],
    ['a period that ends before it begins', newDays('2026-11-20', { to: '2026-11-19' }), 'LAST_BEFORE_FIRST'],
    ['a wrong year', newDays('2026-11-20', { to: '2027-11-21' }), 'PERIOD_TOO_LONG'],
    [
      'an ordinary day as an open holiday',
      newDays('2026-11-20', { kind: 'openPublicHoliday' }),
      'NO_SCHOOL_DAY',
    ],
  ])('are refused for %s', async (_, input, code) => {
    const desk = testDesk()
    expect(await desk.call('calendar.addDays', input)).toMatchObject({ ok: false, error: { code } })
    expect((await yearOf(desk)).days).toEqual([])
  })

  test('are added once: who asks again is told that there is no school', async () => {
    const desk = testDesk()
    await desk.value('calendar.addDays', newDays('2026-11-20'))
    expect(await desk.call('calendar.addDays', newDays('2026-11-20'))).toMatchObject({
      error: { code: 'NO_SCHOOL_DAY' },
    })
  })
})

test('Good Friday becomes a school day when the school opens, and a free one again when it does not', async () => {
  const desk = testDesk()
  const before = (await yearOf(desk)).schoolDays
  const open = newDays('2027-03-26', { kind: 'openPublicHoliday', name: '' })
  expect(await desk.value('calendar.addDays', open)).toEqual({ added: 1 })
  const year = await yearOf(desk)
  expect(year.schoolDays).toBe(before + 1)
  await desk.value('calendar.removeDay', { id: year.days[0]?.id ?? '' })
  expect((await yearOf(desk)).schoolDays).toBe(before)
})

test('a day that is equal to a holiday for terms changes no school day', async () => {
  const desk = testDesk()
  const before = (await yearOf(desk)).schoolDays
  await desk.value('calendar.addDays', newDays('2026-11-20', { kind: 'equatedDay' }))
  const year = await yearOf(desk)
  expect(year.schoolDays).toBe(before)
  expect(year.calendar.equatedDays).toContain('2026-11-20')
})

describe('days of a group', () => {
  test('are free for those groups only, and not for a group that never has school that day', async () => {
    const desk = testDesk()
    const [one, two] = [addGroup(desk, '1A'), addGroup(desk, '2')]
    await desk.value('calendar.saveGroupWeek', { groupId: one, weekdays: [5] })
    const before = (await yearOf(desk)).schoolDays
    // Thursday and Friday
    const period = newDays('2026-11-19', { to: '2026-11-20', name: 'Uitje', groupIds: [one, two] })
    expect(await desk.value('calendar.addDays', period)).toEqual({ added: 3 })
    const year = await yearOf(desk)
    expect(year.schoolDays).toBe(before)
    expect(year.groupFree.map(({ group, date, weekday }) => `${group} ${date} ${weekday}`).sort()).toEqual([
      'Groep 1A 2026-11-19 null',
      'Groep 1A null 5',
      'Groep 2 2026-11-19 null',
      'Groep 2 2026-11-20 null',
    ])
  })

  test('replace the weekdays that stood there', async () => {
    const desk = testDesk()
    const groupId = addGroup(desk, '1A')
    await desk.value('calendar.saveGroupWeek', { groupId, weekdays: [3, 5, 5] })
    await desk.value('calendar.saveGroupWeek', { groupId, weekdays: [1, 5] })
    expect((await yearOf(desk)).groupFree.map(({ weekday }) => weekday)).toEqual([1, 5])
    await desk.value('calendar.saveGroupWeek', { groupId, weekdays: [] })
    expect((await yearOf(desk)).groupFree).toEqual([])
  })

  test('do not lie outside the school year of the group, and need a group that exists', async () => {
    const desk = testDesk()
    const groupIds = [addGroup(desk, '1A')]
    expect(await desk.call('calendar.addDays', newDays('2027-11-19', { groupIds }))).toMatchObject({
      error: { code: 'NO_SCHOOL_DAY' },
    })
    const nobody = '0b0e4d0a-0000-4000-8000-00000000ffff'
    expect(await desk.call('calendar.addDays', newDays('2026-11-19', { groupIds: [nobody] }))).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})

test('the lesson hours of the week are kept, and written over', async () => {
  const desk = testDesk()
  const week = (afternoon: number) => Array.from({ length: 5 }, () => ({ morning: 3, afternoon }))
  await desk.value('calendar.saveLessonHours', { lessonHours: week(2) })
  await desk.value('calendar.saveLessonHours', { lessonHours: week(2.25) })
  const year = await yearOf(desk)
  expect(year.calendar.lessonHours).toEqual(week(2.25))
  expect(year.lessonHours).toBe(year.schoolDays * 5.25)
})

test('a coordinator may not change the calendar, the office may', async () => {
  const answer = await testDesk({ role: 'coordinator' }).call('calendar.addDays', newDays('2026-11-20'))
  expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  expect(
    await testDesk({ role: 'frontOffice' }).call('calendar.addDays', newDays('2026-11-20')),
  ).toMatchObject({
    ok: true,
  })
})

describe('the paper', () => {
  test('is one kept page with the months, the holidays and the days of the school', async () => {
    const desk = testDesk()
    const groupId = addGroup(desk, '3A')
    await desk.value(
      'calendar.addDays',
      newDays('2026-11-19', { to: '2026-11-20', name: 'Studiedagen <team>' }),
    )
    await desk.value('calendar.addDays', newDays('2026-11-26', { name: 'Kamp', groupIds: [groupId] }))
    const paper = await desk.value('calendar.paper', { schoolYear: YEAR })
    const { pages, title, isTagged, language } = await readPdf(paper.bytes)
    expect({ title, isTagged, language }).toEqual({
      title: 'Jaarkalender 2026-2027 – De Wilgentuin',
      isTagged: true,
      language: 'nl-NL',
    })
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[210, 297]])
    const text = pages[0]?.text.replace(/\s+/g, ' ') ?? ''
    for (const part of [
      'Schooljaar 2026-2027',
      'De Wilgentuin',
      'augustus 2026',
      'juli 2027',
      'za 17 t/m zo 25 okt 2026 Herfstvakantie',
      'vr 26 mrt 2027 Goede Vrijdag',
      'do 19 t/m vr 20 nov 2026 Studiedagen <team>',
      'do 26 nov 2026 Groep 3A: Kamp',
      'studiedag of andere vrije dag',
    ]) {
      expect(text).toContain(part)
    }
    const kept = desk.reader.orm.select().from(printRun).all()
    expect(kept.map(({ kind, title, pages: count }) => [kind, title, count])).toEqual([
      ['yearCalendar', 'Jaarkalender 2026-2027', 1],
    ])
    expect(day(paper.fileName.slice(0, 10))).toBe(desk.today)
  })

  test('stays one page with twenty free days', async () => {
    const desk = testDesk()
    // every Friday between two holidays has a name of its own
    const fridays = Array.from({ length: 20 }, (_, index) => addDays(day('2026-09-04'), 7 * index))
    for (const date of fridays)
      await desk.call('calendar.addDays', newDays(date, { name: `Studiedag ${date}` }))
    expect((await yearOf(desk)).days.length).toBeGreaterThan(15)
    const { pages } = await readPdf((await desk.value('calendar.paper', { schoolYear: YEAR })).bytes)
    expect(pages).toHaveLength(1)
  })
})
