import { describe, expect, test } from 'vitest'
import { countTurnout } from '#domain/meetings/counting'
import { planReportSheet } from '#domain/meetings/report-paper'
import { reportSheets } from '#domain/meetings/report-sheets'
import { comparisonText, sourceText } from '#domain/meetings/report-texts'
import { day } from '../../support/leave.ts'
import { aReport } from '../../support/turnouts.ts'
import { facts, group, oneGroup, pupil, pupilsIn, visit, visitsFor } from './turnout-facts.ts'

describe('the report of a meeting', () => {
  test('has both percentages of each group, also when nobody is excused (A03)', () => {
    const { pupils, visits } = oneGroup(28, 20)
    const excusedHouseholds = pupils.slice(25).flatMap(({ householdIds }) => householdIds)
    const [line] = aReport(facts({ pupils, visits, excusedHouseholds })).lines
    expect([line?.percentText, line?.withoutExcused.percentText, line?.excused]).toEqual([
      '71,4 %',
      '80,0 %',
      3,
    ])
    const [plain] = aReport(oneGroup(28, 20)).lines
    expect([plain?.percentText, plain?.withoutExcused.percentText, plain?.excused]).toEqual([
      '71,4 %',
      '71,4 %',
      0,
    ])
  })

  test('splits a combination group, and counts it as one (A11)', () => {
    const fives = pupilsIn('5/6', 13, { year: 5 })
    const sixes = pupilsIn('5/6', 12, { year: 6 }).map((one) => ({
      ...one,
      id: `six ${one.id}`,
      householdIds: [one.id],
    }))
    const report = aReport(
      facts({
        groups: [group('5/6', { years: [5, 6] })],
        pupils: [...fives, ...sixes],
        visits: visitsFor([...fives.slice(0, 11), ...sixes.slice(0, 10)]),
      }),
    )
    expect(report.lines.map(({ percentText, reached }) => [percentText, reached])).toEqual([['84,0 %', true]])
    expect(planReportSheet(report).rows[0]?.split).toEqual([
      'leerjaar 5: 84,6 % (11 van 13)',
      'leerjaar 6: 83,3 % (10 van 12)',
    ])
  })

  test('has no figures for a group without a list, and names it with its pupils (A15)', () => {
    const [kept, unknown] = [pupilsIn('4', 10), pupilsIn('7', 24, { year: 7 })]
    const report = aReport(
      facts({
        groups: [group('4'), group('7', { kept: false })],
        pupils: [...kept, ...unknown],
        visits: visitsFor(kept),
      }),
    )
    expect(report.school).toMatchObject({ pupils: 10, represented: 10, percentText: '100,0 %' })
    expect(report.lines[1]).toMatchObject({
      kept: false,
      percentText: '',
      pupils: 24,
      withoutExcused: { pupils: 0, percentText: '' },
    })
    expect(report.notes).toEqual([
      'Geen lijst van groep 7 (24 leerlingen). Deze leerlingen zijn niet meegeteld.',
    ])
    expect(planReportSheet(report).rows[1]).toMatchObject({
      name: 'Groep 7',
      share: null,
      percent: '–',
      state: 'geen lijst',
    })
  })

  test('without any list gives no percentage, and says why', () => {
    const report = aReport(
      facts({ groups: [group('4', { kept: false })], pupils: pupilsIn('4', 9), keptWithoutGroup: false }),
    )
    expect([report.school.percentText, report.notes, report.comparison]).toEqual([
      '',
      ['Er is geen lijst bijgehouden. Daarom is er geen percentage.'],
      '',
    ])
    expect(planReportSheet(report)).toMatchObject({
      headline: 'Er is geen percentage.',
      total: null,
      facts: [],
    })
  })

  test('says of pupils without a group when nobody kept a list of them', () => {
    const pupils = [...pupilsIn('4', 5), pupil('new', { groupId: null })]
    const notes = (keptWithoutGroup: boolean) => aReport(facts({ pupils, keptWithoutGroup })).notes
    expect(notes(false)).toEqual(['Geen lijst van 1 leerling zonder groep. Deze leerling is niet meegeteld.'])
    expect(notes(true)).toEqual([])
  })

  test('keeps families, persons, both parents and online apart from the pupils', () => {
    const twoHomes = pupil('sem', { householdIds: ['mother', 'father'] })
    const others = pupilsIn('4', 3)
    const report = aReport(
      facts({
        pupils: [twoHomes, ...others],
        visits: [
          visit('mother', { adults: 1 }),
          visit('father', { adults: 2 }),
          visit(others[0]?.householdIds[0] ?? '', { adults: 1, online: true }),
        ],
      }),
    )
    expect(report.school).toMatchObject({
      pupils: 4,
      represented: 1,
      families: { represented: 2, all: 5 },
      persons: 3,
      bothParents: { reached: 1, all: 1 },
      online: { pupils: 1, persons: 1 },
    })
  })

  test('tells a reason given once or twice as 1–2, on page and in the sheet', () => {
    const report = aReport(oneGroup(10, 5), { reasons: ['ill', 'ill', 'work', 'work', 'work'] })
    expect(planReportSheet(report).blocks.at(-1)?.rows).toEqual([
      { label: 'Werk', value: '3' },
      { label: 'Ziek', value: '1–2' },
    ])
    expect(reportSheets(report)[2]?.rows.slice(-2)).toEqual([
      ['Was er niet: Werk', 3],
      ['Was er niet: Ziek', '1–2'],
    ])
  })

  test('leaves promises out when nobody was asked', () => {
    const report = aReport(oneGroup(10, 5), { promises: null, reasons: [] })
    expect(report.promised).toBeNull()
    expect(planReportSheet(report).blocks.map(({ title }) => title)).toEqual(['Per leerjaar'])
  })

  test('has figures as numbers in its sheet, and no percentage where there is no list', () => {
    const [kept, unknown] = [pupilsIn('4', 24), pupilsIn('7', 20, { year: 7 })]
    const report = aReport(
      facts({
        groups: [group('4'), group('7', { kept: false })],
        pupils: [...kept, ...unknown],
        visits: visitsFor(kept.slice(0, 19)),
      }),
    )
    expect(reportSheets(report)[0]?.rows.map((row) => row.slice(0, 7))).toEqual([
      ['Groep', 'Lijst', 'Leerlingen', 'Vertegenwoordigd', 'Percentage', 'Doel (meer dan %)', 'Doel gehaald'],
      ['Groep 4', 'ja', 24, 19, 79.17, 80, 'nee'],
      ['Groep 7', 'nee', 20],
      ['School', 'ja', 24, 19, 79.17, 80, 'nee'],
    ])
  })
})

describe('the comparison with last year', () => {
  const turnout = (represented: number, size = 24) => countTurnout(oneGroup(size, represented))
  const date = day('2025-09-02')

  test('is one sentence with what was counted', () => {
    expect(comparisonText(turnout(20), { turnout: turnout(18), date })).toBe(
      'Vorig jaar, op 2 september 2025: 75,0 % (18 van 24 leerlingen).',
    )
  })

  test('says when one of the two is not about all groups', () => {
    const partly = countTurnout(
      facts({
        groups: [group('4'), group('7', { kept: false })],
        pupils: [...pupilsIn('4', 2), ...pupilsIn('7', 2)],
      }),
    )
    expect(comparisonText(turnout(20), { turnout: partly, date })).toContain(
      'Niet van elke groep was er toen een lijst.',
    )
    expect(comparisonText(partly, { turnout: turnout(20), date })).toContain(
      'Niet van elke groep was er nu een lijst.',
    )
  })

  test.each([
    ['without a meeting', turnout(20), null],
    ['when nothing was counted then', turnout(20), { turnout: turnout(0, 0), date }],
    ['when nothing was counted now', turnout(0, 0), { turnout: turnout(20), date }],
  ])('is not made %s', (_, now, before) => expect(comparisonText(now, before)).toBe(''))
})

test.each([
  [['door'], 'Bron: de deur.'],
  [['paper'], 'Bron: papieren lijsten.'],
  [['paper', 'door'], 'Bron: de deur en papieren lijsten.'],
  [['door', 'paper', 'afterwards'], 'Bron: de deur en papieren lijsten, later aangevuld.'],
  [['afterwards'], 'Bron: later opgeschreven.'],
  [[], ''],
] as const)('the source of %s is told', (ways, text) => expect(sourceText(new Set(ways))).toBe(text))
