import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { groundText, type OverviewChild, type OverviewDecision, overviewOf } from '#domain/leave/overview'
import { overviewTables } from '#domain/leave/overview-tables'
import { DECISION_OUTCOMES, type DecisionOutcome } from '#domain/leave/request'
import { year } from './leave-facts.ts'

const day = (text: string) => text as IsoDate
const YEAR = year('2026-2027')

function decision(outcome: DecisionOutcome, decidedOn: string, more: Partial<OverviewDecision> = {}) {
  return { outcome, decidedOn: day(decidedOn), days: 0, deviates: false, ...more }
}

/** A child on a request for a wedding, received on 1 October, with one decision that holds. */
function child(made: OverviewDecision | null, more: Partial<OverviewChild> = {}): OverviewChild {
  return {
    requestId: 'a',
    asked: { kind: 'circumstance', circumstance: 'wedding' },
    state: made === null ? 'handedOver' : 'decided',
    receivedOn: day('2026-10-01'),
    firstDay: day('2026-12-04'),
    targetBy: day('2026-10-08'),
    decideBy: day('2026-11-26'),
    first: made,
    holding: made,
    ...more,
  }
}

const of = (children: readonly OverviewChild[]) =>
  overviewOf(YEAR, { children, objections: [], absences: [] })

describe('the grounds', () => {
  test('count children by article and what was asked, the law in order and the most asked first', () => {
    const holiday = { kind: 'circumstance', circumstance: 'holiday' } as const
    const { requests, grounds } = of([
      child(decision('noted', '2026-10-02', { days: 1 }), {
        requestId: 'f',
        asked: { kind: 'religion', feast: 'eidAlFitr' },
      }),
      child(decision('granted', '2026-10-05', { days: 1 })),
      child(decision('refused', '2026-10-06'), { requestId: 'b', asked: holiday }),
      child(decision('partly', '2026-10-07', { days: 2.5 }), { requestId: 'b', asked: holiday }),
      child(null, { requestId: 'c', asked: holiday }),
      child(null, { requestId: 'd', asked: holiday, state: 'withdrawn' }),
    ])
    expect(requests).toBe(5)
    const none = Object.fromEntries(DECISION_OUTCOMES.map((outcome) => [outcome, 0]))
    expect(grounds).toEqual([
      {
        kind: 'circumstance',
        ground: 'Artikel 14: een vakantie',
        children: 4,
        outcomes: { ...none, refused: 1, partly: 1 },
        open: 1,
        withdrawn: 1,
        days: 2.5,
      },
      {
        kind: 'circumstance',
        ground: 'Artikel 14: een huwelijk',
        children: 1,
        outcomes: { ...none, granted: 1 },
        open: 0,
        withdrawn: 0,
        days: 1,
      },
      {
        kind: 'religion',
        ground: 'Artikel 13: een plicht van godsdienst of levensovertuiging',
        children: 1,
        outcomes: { ...none, noted: 1 },
        open: 0,
        withdrawn: 0,
        days: 0,
      },
    ])
  })

  test.each([
    [{ kind: 'illness' } as const, 'Artikel 12: ziekte'],
    [{ kind: 'medicalVisit' } as const, 'Artikel 11: een bezoek aan de dokter'],
    [{ kind: 'fiveYearOld' } as const, 'Artikel 11a: minder uren voor een kind van vijf'],
    [
      { kind: 'circumstance', circumstance: 'death', relation: 'parent', place: 'abroad' } as const,
      'Artikel 14: een overlijden',
    ],
    [{ kind: 'absence', reason: 'unknown' } as const, 'Artikel 21a: afwezig zonder verlof'],
  ])('name %o without relation, feast or place', (asked, words) => {
    expect(groundText(asked)).toBe(words)
  })
})

describe('the decision times', () => {
  test('have the median and the longest, and what was in time, of the first decisions', () => {
    const late = decision('refused', '2026-12-07')
    const { decisionTimes } = of([
      child(decision('granted', '2026-10-08')),
      child(decision('refused', '2026-10-09')),
      child(decision('forwarded', '2026-11-26')),
      // Decided anew after an objection: the time of the first decision counts.
      child(late, { holding: decision('granted', '2027-01-10') }),
    ])
    expect(decisionTimes).toEqual({
      decisions: 4,
      median: 32,
      longest: 67,
      withinTarget: 1,
      withinTerm: 3,
      beforeFirstDay: 3,
    })
  })

  test('of an uneven number is the middle one; without decisions there is none', () => {
    const days = ['2026-10-02', '2026-10-03', '2026-11-01'].map((on) => child(decision('granted', on)))
    expect(of(days).decisionTimes.median).toBe(2)
    expect(of([child(null)]).decisionTimes).toEqual({
      decisions: 0,
      median: null,
      longest: null,
      withinTarget: 0,
      withinTerm: 0,
      beforeFirstDay: 0,
    })
  })

  test('leave out notices, and what has no day of receipt', () => {
    expect(
      of([child(decision('noted', '2026-10-02')), child(decision('notNeeded', '2026-10-02'))]),
    ).toMatchObject({
      decisionTimes: { decisions: 0 },
    })
    expect(of([child(decision('granted', '2026-10-02'), { receivedOn: null })])).toMatchObject({
      decisionTimes: { decisions: 0 },
    })
  })

  test('have as many above the median as below it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 1 }), (lags) => {
        const made = lags.map((lag) =>
          child(decision('granted', `2026-10-${String(lag + 1).padStart(2, '0')}`)),
        )
        const { median, longest } = of(made).decisionTimes
        const below = lags.filter((lag) => lag < (median ?? 0)).length
        const above = lags.filter((lag) => lag > (median ?? 0)).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(lags.length / 2)
        expect(longest).toBe(Math.max(...lags))
      }),
    )
  })
})

test('deviations, objections and absence are added up', () => {
  const row = { pupilId: 'p', kind: 'unauthorised', part: 'whole', hours: 5.5, reportedOn: null } as const
  const found = overviewOf(YEAR, {
    children: [
      child(decision('granted', '2026-10-02', { deviates: true })),
      child(decision('granted', '2026-10-02')),
    ],
    objections: ['upheld', 'partlyUpheld', 'dismissed', null],
    absences: [
      row,
      { ...row, hours: 0.1 },
      { ...row, hours: 0.2, reportedOn: day('2026-11-02') },
      { ...row, kind: 'luxury', reportedOn: day('2026-11-02') },
      { ...row, kind: 'luxury', part: 'afternoon', reportedOn: day('2026-11-02') },
    ],
  })
  expect(found).toMatchObject({
    deviations: 1,
    objections: { received: 4, upheld: 2, open: 1 },
    absence: { unauthorisedHours: 5.8, luxuryDays: 1.5, reported: 2 },
  })
})

describe('the tables', () => {
  test('have a number under every heading and add up the grounds', () => {
    const tables = overviewTables(
      of([
        child(decision('granted', '2026-10-05', { days: 1.5 })),
        child(decision('refused', '2026-10-06'), {
          asked: { kind: 'profession', nature: 'season' } as never,
        }),
      ]),
    )
    for (const { columns, rows } of tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
    expect(tables[0]?.rows.at(-1)).toEqual(['Samen', 2, 1, 0, 1, 0, 0, 0, 0, 0, 1.5])
    expect(tables[1]?.rows).toContainEqual(['Binnen de eigen streeftermijn', 2, '100 %'])
  })

  test('of a year without leave say so with dashes and noughts', () => {
    const [grounds, times] = overviewTables(of([]))
    expect(grounds?.rows).toEqual([])
    expect(times?.rows.slice(0, 3)).toEqual([
      ['Besluiten', 0, ''],
      ['De helft duurde hoogstens (dagen)', '–', ''],
      ['Langste (dagen)', '–', ''],
    ])
  })
})
