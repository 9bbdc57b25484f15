import { expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import { type CountedPupil, countTurnout } from '#domain/meetings/counting'
import { type CountedMeeting, type TrendLine, trendOf } from '#domain/meetings/trend'
import { facts, group, pupilsIn, visitsFor } from './turnout-facts.ts'

const THIS_YEAR = '2026-2027' as SchoolYear

type Class = readonly [name: string, year: number, pupils: number, represented: number]

/** A reception with a target of 80 %, unless said otherwise. */
function meeting(date: string, groups: readonly Class[], target = 80): CountedMeeting {
  const classes = groups.map(([name, year, size]) => pupilsIn(name, size, { year }))
  const came = (pupils: readonly CountedPupil[], index: number) => pupils.slice(0, groups[index]?.[3] ?? 0)
  const turnout = countTurnout(
    facts({
      target,
      groups: groups.map(([name, year]) => group(name, { years: [year] })),
      pupils: classes.flat(),
      visits: visitsFor(classes.flatMap(came)),
    }),
  )
  return { meetingId: `meeting on ${date}`, name: 'Nieuwjaarsreceptie', date: date as IsoDate, turnout }
}

/** 'Groep 4: 2025 50,0 %, 2026 75,0 %' */
const shown = (lines: readonly TrendLine[]) =>
  lines.map(
    ({ label, points }) =>
      `${label}: ${points.map(({ date, percentText }) => `${date.slice(0, 4)} ${percentText}`).join(', ')}`,
  )

const LAST = meeting('2025-09-10', [
  ['4', 4, 4, 2],
  ['8', 8, 4, 4],
])
const NOW = meeting('2026-09-09', [
  ['3', 3, 4, 1],
  ['4', 4, 4, 3],
  ['5', 5, 4, 4],
])

test('by name a group has other children each year; by leerjaar the same children grow', () => {
  const { groups, cohorts } = trendOf([NOW, LAST], THIS_YEAR)
  expect(shown(groups)).toEqual([
    'Groep 3: 2026 25,0 %',
    'Groep 4: 2025 50,0 %, 2026 75,0 %',
    'Groep 5: 2026 100,0 %',
    'Groep 8: 2025 100,0 %',
  ])
  expect(shown(cohorts)).toEqual([
    'leerjaar 3: 2026 25,0 %',
    'leerjaar 4: 2026 75,0 %',
    'leerjaar 5 (vorig jaar leerjaar 4): 2025 50,0 %, 2026 100,0 %',
    'van school (leerjaar 8 in 2025-2026): 2025 100,0 %',
  ])
})

test('in the next school year, before the first meeting, they are a year older', () => {
  expect(shown(trendOf([LAST], '2027-2028' as SchoolYear).cohorts)).toEqual([
    'leerjaar 6: 2025 50,0 %',
    'van school (leerjaar 8 in 2025-2026): 2025 100,0 %',
  ])
})

test('each point says of which meeting and year it is, and whether it reached the target of that meeting', () => {
  const lower = meeting('2025-09-10', [['4', 4, 8, 6]], 70)
  expect(trendOf([NOW, lower], THIS_YEAR).school).toEqual([
    {
      meetingId: 'meeting on 2025-09-10',
      name: 'Nieuwjaarsreceptie',
      date: '2025-09-10',
      schoolYear: '2025-2026',
      pupils: 8,
      represented: 6,
      percentText: '75,0 %',
      reached: true,
    },
    {
      meetingId: 'meeting on 2026-09-09',
      name: 'Nieuwjaarsreceptie',
      date: '2026-09-09',
      schoolYear: '2026-2027',
      pupils: 12,
      represented: 8,
      percentText: '66,7 %',
      reached: false,
    },
  ])
})

test('a group keeps its line under another spelling, with the newest name', () => {
  const before = meeting('2025-09-10', [['3a', 3, 2, 1]])
  const after = meeting('2026-09-09', [['3A', 3, 2, 2]])
  expect(shown(trendOf([after, before], THIS_YEAR).groups)).toEqual(['Groep 3A: 2025 50,0 %, 2026 100,0 %'])
})

test('a combination group has one line by name, and its years go their own way', () => {
  const pupils = [...pupilsIn('5/6', 2, { year: 5 }), ...pupilsIn('6', 2, { year: 6, groupId: '5/6' })]
  const turnout = countTurnout(
    facts({ groups: [group('5/6', { years: [5, 6] })], pupils, visits: visitsFor(pupils.slice(1)) }),
  )
  const { groups, cohorts } = trendOf([{ ...NOW, turnout }], THIS_YEAR)
  expect([...shown(groups), ...shown(cohorts)]).toEqual([
    'Groep 5/6: 2026 75,0 %',
    'leerjaar 5: 2026 50,0 %',
    'leerjaar 6: 2026 100,0 %',
  ])
})

test('a meeting without a list or without pupils has no points', () => {
  expect(trendOf([meeting('2026-09-09', [['3', 3, 0, 0]])], THIS_YEAR)).toEqual({
    school: [],
    groups: [],
    cohorts: [],
  })
})

test('two meetings on one day stand in one order', () => {
  const [first, second] = ['a', 'b'].map((meetingId) => ({ ...NOW, meetingId }))
  const orders = [
    [first, second],
    [second, first],
  ].map((some) =>
    trendOf(
      some.flatMap((one) => one ?? []),
      THIS_YEAR,
    ).school.map(({ meetingId }) => meetingId),
  )
  expect(orders).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})
