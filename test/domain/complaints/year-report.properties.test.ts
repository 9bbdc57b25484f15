import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeWays, suppress } from '#domain/complaints/suppression'
import type { CountedReport } from '#domain/complaints/year-counts'
import { type PublishedYear, publishedYear, yearReport } from '#domain/complaints/year-report'
import { anyThreshold, anyYears, complaint, SCHOOL_YEARS, times } from './any-years.ts'
import { guessNumbers } from './guess-numbers.ts'

/** The report of every year in turn, each with what was given out before it. */
function giveOut(
  years: readonly { reports: readonly CountedReport[]; threshold: number }[],
): PublishedYear[][] {
  const givenOut: PublishedYear[] = []
  return years.map(({ reports, threshold }, at) => {
    const report = yearReport({
      schoolYear: SCHOOL_YEARS[at] ?? '',
      reports,
      threshold,
      givenOut,
      secret: 'c',
    })
    givenOut.push(report.own)
    return [...report.years]
  })
}

/** All that was ever printed of a year, each text once. */
function printedOf(schoolYear: string, reports: readonly PublishedYear[][]): PublishedYear[] {
  const all = reports.flat().filter((year) => year.schoolYear === schoolYear)
  return [...new Map(all.map((year) => [JSON.stringify(year), year])).values()]
}

function found(about: readonly PublishedYear[]): string[] {
  return guessNumbers(about).flatMap(({ name, values }) =>
    values.length < 2 ? [`${name}: ${values.join()}`] : [],
  )
}

/** A count of its own, row by row. */
function recount(reports: readonly CountedReport[], table: string, key: string): number {
  const complaints = reports.filter(({ kind, route }) => kind === 'complaint' && route !== 'conduct')
  const runs = ({ outcome, days }: CountedReport) => outcome === null || days === null
  const spans: Record<string, [number, number]> = {
    ...{ twoWeeks: [0, 14], fourWeeks: [15, 28], eightWeeks: [29, 56], longer: [57, 100_000] },
  }
  if (table === 'kinds') {
    if (key === 'organisation') return complaints.length
    return reports.filter(({ kind, route }) =>
      key === 'conduct' ? kind === 'complaint' && route === key : kind === key,
    ).length
  }
  if (key === 'running') return complaints.filter(runs).length
  if (table === 'categories')
    return complaints.filter(({ category }) => (category ?? 'unsorted') === key).length
  const closed = complaints.filter((report) => !runs(report))
  if (table === 'outcomes') return closed.filter(({ outcome }) => outcome === key).length
  const [from = 0, until = 0] = spans[key] ?? []
  return closed.filter(({ days }) => days !== null && days >= from && days <= until).length
}

function isTrue(shown: number | 'few' | 'hidden', real: number, threshold: number): boolean {
  if (shown === 'few') return real > 0 && real < threshold
  return shown === 'hidden' ? real >= threshold : shown === real
}

/** Rows that say something else than a recount. */
function faults(year: PublishedYear, reports: readonly CountedReport[]): string[] {
  const ofYear = reports.filter(({ schoolYear }) => schoolYear === year.schoolYear)
  return (['kinds', 'categories', 'outcomes', 'leadTimes'] as const).flatMap((table) =>
    (year[table] ?? []).flatMap(({ keys, shown }) => {
      const real = keys.reduce((sum, key) => sum + recount(ofYear, table, key), 0)
      return isTrue(shown, real, year.threshold) ? [] : [`${table} ${keys.join()}: ${shown}, counted ${real}`]
    }),
  )
}

describe('the yearly report', () => {
  test('tells no hidden number, of 1,000 times three years with all their reports laid over each other', () => {
    fc.assert(
      fc.property(
        anyYears,
        anyYears,
        fc.tuple(anyThreshold, anyThreshold, anyThreshold),
        (first, late, thresholds) => {
          // what was given out is counted anew behind it: reopened, moved to another category, closed at last
          const years = SCHOOL_YEARS.map((_, at) => ({
            reports: SCHOOL_YEARS.flatMap((_year, of) => (of < at ? late[of] : first[of]) ?? []),
            threshold: thresholds[at] ?? 3,
          }))
          const reports = giveOut(years)
          for (const schoolYear of SCHOOL_YEARS) expect(found(printedOf(schoolYear, reports))).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  }, 300_000)

  test('shows the numbers of a recount, and calls small or hidden what is', () => {
    fc.assert(
      fc.property(anyYears, anyThreshold, (years, threshold) => {
        const reports = years.flat()
        for (const schoolYear of SCHOOL_YEARS) {
          const { own } = yearReport({ schoolYear, reports, threshold, givenOut: [], secret: 'c' })
          expect(faults(own, reports)).toEqual([])
          expect(publishedYear.parse(own)).toEqual(own)
        }
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})

describe('which number is hidden beside a small one', () => {
  const KEYS = ['a', 'b', 'c', 'd', 'e'] as const
  const tableOf = (counts: readonly number[]) => KEYS.map((key, at) => ({ key, count: counts[at] ?? 0 }))
  const shownAs = (counts: readonly number[], seed: number) =>
    suppress([tableOf(counts)], { threshold: 3, seed })[0] ?? null

  /** Every way to share out a sum over some places. */
  function* shared(sum: number, places: number): Generator<number[]> {
    if (places === 1) yield [sum]
    else
      for (let one = 0; one <= sum; one += 1)
        for (const rest of shared(sum - one, places - 1)) yield [one, ...rest]
  }

  /** The places whose number is not printed. */
  function unprinted(printed: ReturnType<typeof shownAs>): number[] {
    return KEYS.flatMap((key, at) => {
      const row = printed?.find(({ keys }) => keys.includes(key))
      return row?.keys.length === 1 && typeof row.shown === 'number' ? [] : at
    })
  }

  /** Values of each of them that this programme could have printed so too, until two are found. */
  function knownWithProgramme(counts: readonly number[], printed: ReturnType<typeof shownAs>): Set<number>[] {
    const places = unprinted(printed)
    const values = places.map(() => new Set<number>())
    if (places.length === 0) return values
    const sum = places.reduce((all, at) => all + (counts[at] ?? 0), 0)
    for (const guess of shared(sum, places.length)) {
      if (values.every(({ size }) => size > 1)) break
      const other = counts.map((count, at) => guess[places.indexOf(at)] ?? count)
      const ways = safeWays([tableOf(other)], 3).map(([way]) => JSON.stringify(way))
      if (ways.includes(JSON.stringify(printed)))
        for (const [at, value] of guess.entries()) values[at]?.add(value)
    }
    return values
  }

  const amount = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 3, max: 7 }))
  const table = fc
    .tuple(amount, amount, amount, amount, amount)
    .filter((counts) => counts.reduce((a, b) => a + b) >= 10)

  test('tells no number to who knows this programme too, and not its seed', () => {
    fc.assert(
      fc.property(table, fc.nat(), (counts, seed) => {
        const known = knownWithProgramme(counts, shownAs(counts, seed))
        expect(known.filter(({ size }) => size < 2)).toEqual([])
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  // once the only ones of their sum for which four rows were taken together, or the whole table left out
  test.each([[[3, 1, 3, 3, 1]], [[2, 2, 2, 2, 2]], [[8, 1, 2, 0, 5]]])(
    'is any safe way for some seed: %j',
    (counts) => {
      const ways = safeWays([tableOf(counts)], 3).map(([way]) => JSON.stringify(way))
      const seen = new Set(
        Array.from({ length: 100 * ways.length }, (_, seed) => JSON.stringify(shownAs(counts, seed))),
      )
      expect([...seen].sort()).toEqual([...ways].sort())
    },
  )
})

describe('the guessing of this test', () => {
  const whole: PublishedYear = {
    ...{ schoolYear: '2025-2026', threshold: 3, fewComplaints: false, mostAbout: null },
    kinds: [{ keys: ['organisation'], shown: 14 }],
    categories: [
      { keys: ['communication'], shown: 8 },
      { keys: ['teaching'], shown: 4 },
      { keys: ['safety'], shown: 'few' },
      { keys: ['conduct', 'organisation', 'other', 'unsorted'], shown: 0 },
    ],
    outcomes: null,
    leadTimes: null,
  }

  test('finds a small number that is hidden alone', () => {
    expect(found([whole])).toEqual(['categories safety: 2'])
  })

  test('finds two of them that can only be one each', () => {
    const rows = (whole.categories ?? []).slice(0, 2)
    const twice = [
      { keys: ['safety' as const], shown: 'few' as const },
      { keys: ['other' as const], shown: 'few' as const },
      { keys: ['conduct' as const, 'organisation' as const, 'unsorted' as const], shown: 0 },
    ]
    expect(found([{ ...whole, categories: [...rows, ...twice] }])).toEqual([
      'categories safety: 1',
      'categories other: 1',
    ])
  })

  test('finds what runs, where one table hides it and the other does not', () => {
    const leadTimes = [
      { keys: ['twoWeeks' as const], shown: 9 },
      { keys: ['fourWeeks' as const], shown: 4 },
      { keys: ['eightWeeks' as const, 'longer' as const], shown: 0 },
      { keys: ['running' as const], shown: 'few' as const },
    ]
    expect(found([{ ...whole, categories: null, leadTimes }])).toEqual(['running: 1'])
  })

  test('finds what another report of the same year hides elsewhere', () => {
    const hidden = (key: 'communication' | 'teaching') => ({
      ...whole,
      categories: (whole.categories ?? []).map((row) =>
        row.keys.join() === key ? { ...row, shown: 'hidden' as const } : row,
      ),
    })
    expect(found([hidden('communication')])).toEqual([])
    expect(found([hidden('communication'), hidden('teaching')])).toEqual(['categories safety: 2'])
  })
})

describe('a report in the small', () => {
  const own = (reports: CountedReport[], threshold = 3) =>
    yearReport({ schoolYear: '2025-2026', reports, threshold, givenOut: [], secret: 'c' }).own
  const solved = { outcome: 'solved', days: 10 } as const
  const shownOf = (table: readonly { keys: readonly string[]; shown: unknown }[] | null) =>
    Object.fromEntries(
      (table ?? []).filter(({ shown }) => shown !== 0).map(({ keys, shown }) => [keys.join('+'), shown]),
    )

  test('hides a small number and one larger one beside it', () => {
    const reports = [
      ...times(8, { ...solved, category: 'communication' }),
      ...times(4, { ...solved, category: 'organisation' }),
      ...times(2, { ...solved, category: 'safety' }),
    ]
    expect(shownOf(own(reports).categories)).toEqual({
      communication: 8,
      safety: 'few',
      organisation: 'hidden',
    })
  })

  test('hides nothing beside two small numbers that may be either', () => {
    const reports = [
      ...times(8, { ...solved, category: 'communication' }),
      ...times(2, { ...solved, category: 'organisation' }),
      ...times(1, { ...solved, category: 'safety' }),
    ]
    expect(shownOf(own(reports).categories)).toEqual({ communication: 8, safety: 'few', organisation: 'few' })
  })

  test('takes rows together where hiding one more would not help', () => {
    const reports = [
      ...times(3, { ...solved, category: 'communication' }),
      ...times(3, { ...solved, category: 'teaching' }),
      ...times(3, { ...solved, category: 'safety' }),
      ...times(1, { ...solved, category: 'conduct' }),
    ]
    expect(shownOf(own(reports).categories)).toEqual({ communication: 3, teaching: 3, 'safety+conduct': 4 })
  })

  test('leaves a table out where every number would follow', () => {
    const six = ['communication', 'teaching', 'safety', 'conduct', 'organisation', 'other'] as const
    expect(own(six.flatMap((category) => times(2, { ...solved, category }))).categories).toBeNull()
  })

  test('hides what runs in both tables', () => {
    const { outcomes, leadTimes } = own([
      ...times(9, solved),
      ...times(5, { outcome: 'notSolved', days: 40 }),
      complaint(),
    ])
    expect([shownOf(outcomes), shownOf(leadTimes)]).toEqual([
      { solved: 9, notSolved: 'hidden', running: 'few' },
      { twoWeeks: 9, eightWeeks: 'hidden', running: 'few' },
    ])
  })

  test('hides what runs also beside a small number, where there is nothing else', () => {
    const { outcomes, leadTimes } = own([...times(2, solved), ...times(9)])
    expect([shownOf(outcomes), shownOf(leadTimes)]).toEqual([
      { solved: 'few', running: 'hidden' },
      { twoWeeks: 'few', running: 'hidden' },
    ])
  })

  test('says of few complaints only how many, and what most were about', () => {
    const reports = [
      ...times(4, { ...solved, category: 'safety' }),
      ...times(1, { category: 'teaching' }),
      complaint({ route: 'conduct', category: null }),
    ]
    const { kinds, categories, outcomes, leadTimes, mostAbout } = own(reports)
    expect({ kinds: kinds[0], categories, outcomes, leadTimes, mostAbout }).toEqual({
      kinds: { keys: ['organisation', 'conduct'], shown: 6 },
      ...{ categories: null, outcomes: null, leadTimes: null, mostAbout: 'safety' },
    })
  })

  test.each([
    ['three of three', 3, 0, 3, null],
    ['four of four', 4, 0, 3, 'safety'],
    ['three of six is not the most', 3, 3, 3, null],
    ['five of five with a threshold of five', 5, 0, 5, null],
    ['nine of nine with a threshold of ten', 9, 0, 10, null],
  ])(
    'names what most were about only where that tells no number: %s',
    (_, safety, other, threshold, named) => {
      const reports = [...times(safety, { category: 'safety' }), ...times(other, { category: 'other' })]
      expect(own(reports, threshold).mostAbout).toBe(named)
    },
  )

  test('keeps complaints of kind B out of every table but their number', () => {
    const reports = [...times(12, solved), ...times(4, { ...solved, route: 'conduct', category: 'safety' })]
    const { kinds, categories, outcomes } = own(reports)
    expect([shownOf(kinds), shownOf(categories), shownOf(outcomes)]).toEqual([
      { organisation: 12, conduct: 4 },
      { communication: 12 },
      { solved: 12 },
    ])
  })

  test('shows a year that was given out as it was, whatever the files say now', () => {
    const before = own(times(12, solved))
    const report = yearReport({
      ...{ schoolYear: '2025-2026', threshold: 5, givenOut: [before], secret: 'c' },
      reports: times(11, solved),
    })
    expect([report.own, report.years, report.givenOut]).toEqual([before, [before], true])
  })

  test('warns when more than a fifth fits nowhere', () => {
    const reports = [...times(8, solved), ...times(3, { ...solved, category: 'other' })]
    const about = { schoolYear: '2025-2026', threshold: 3, givenOut: [], secret: 'c' }
    expect(
      [yearReport({ ...about, reports }), yearReport({ ...about, reports: reports.slice(0, 10) })].map(
        (one) => one.tooManyOther,
      ),
    ).toEqual([true, false])
  })
})
