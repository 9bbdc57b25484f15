import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import type { TaskRhythm } from '#domain/rota/task'
import { firstValues, type PlanValues, planEntry, planOf } from '../../../renderer/rota/tasks/turn-plan.ts'
import { taskDetails } from '../../support/rota.ts'

const TASK = '0b0e4d0a-0000-4000-8000-00000000000a'
const GROUP = '0b0e4d0a-0000-4000-8000-00000000000b'
const START = { groupIds: [GROUP], usual: null }
const TODAY = '2026-11-22' as IsoDate
const day = (text: string) => text as IsoDate

function task(rhythm: TaskRhythm, perGroup = true) {
  return { ...taskDetails({ rhythm, perGroup, places: 3 }), id: TASK }
}

function wrong(rhythm: TaskRhythm, differs: Partial<PlanValues>) {
  const one = task(rhythm)
  const values = { ...firstValues(one, START, TODAY), ...differs }
  const parsed = planEntry(one).safeParse(values)
  expect(planOf(one, values) === null).toBe(!parsed.success)
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

describe('the plan for turns', () => {
  test('begins with every group, from today to the end of the year', () => {
    expect(firstValues(task('weekly'), START, TODAY)).toMatchObject({
      ...{ groupIds: [GROUP], from: TODAY, until: '2027-07-31', places: 3 },
    })
    expect(firstValues(task('weekly', false), START, day('2026-06-01'))).toMatchObject({
      ...{ groupIds: [], from: '2026-08-01' },
    })
  })

  test('has the times and the days of the week of the turns before', () => {
    const usual = { beginsAt: '10:00', endsAt: '10:30', weekdays: [2, 4] }
    const times = { beginsAt: '10:00', endsAt: '10:30' }
    expect(firstValues(task('weekly'), { ...START, usual }, TODAY)).toMatchObject({
      ...times,
      weekdays: [2, 4],
    })
    expect(firstValues(task('monthly'), { ...START, usual }, TODAY)).toMatchObject({ ...times, weekdays: [] })
  })

  test.each<[string, TaskRhythm, Partial<PlanValues>, string[]]>([
    ['as it begins', 'weekly', {}, []],
    ['without a group', 'weekly', { groupIds: [] }, ['groupIds: Kies een groep.']],
    ['without a first day', 'monthly', { from: null }, ['from: Vul de eerste dag in.']],
    [
      'ending before it begins',
      'weekly',
      { until: day('2026-11-01') },
      ['until: Deze dag ligt voor de eerste.'],
    ],
    ['without a day', 'chosen', {}, ['dates.0: Vul een dag in.']],
    ['with one day, without a period', 'chosen', { dates: [null, TODAY], from: null, until: null }, []],
    [
      'with times the wrong way round',
      'weekly',
      { endsAt: '08:00' },
      ['endsAt: De eindtijd ligt voor de begintijd.'],
    ],
  ])('%s', (_, rhythm, differs, messages) => {
    expect(wrong(rhythm, differs)).toEqual(messages)
  })

  test('sends only what the rhythm asks', () => {
    const values = { ...firstValues(task('chosen'), START, TODAY), dates: [null, TODAY], weekdays: [2] }
    expect(planOf(task('chosen', false), values)).toEqual({
      ...{
        taskId: TASK,
        groupIds: [],
        from: '2026-08-01',
        until: '2027-07-31',
        weekdays: [],
        dates: [TODAY],
      },
      ...{ beginsAt: '08:30', endsAt: '09:30', places: 3 },
    })
    expect(planOf(task('afterHolidays'), values)).toMatchObject({ weekdays: [], dates: [], from: TODAY })
    expect(planOf(task('monthly'), values)).toMatchObject({ weekdays: [2], groupIds: [GROUP] })
  })
})
