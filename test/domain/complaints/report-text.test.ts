import { describe, expect, test } from 'vitest'
import { kindLines, reportText, tableLines, YEAR_CATEGORY_LABELS } from '#domain/complaints/report-text'
import type { CountedReport } from '#domain/complaints/year-counts'
import { yearReport } from '#domain/complaints/year-report'
import { complaint, times } from './any-years.ts'

const solved = { outcome: 'solved', days: 10 } as const
const report = (reports: readonly CountedReport[], threshold = 3) =>
  yearReport({ schoolYear: '2025-2026', reports, threshold, givenOut: [], secret: 'c' }).own

const full = report([
  ...times(8, solved),
  ...times(4, { category: 'organisation', outcome: 'notSolved', days: 40 }),
  ...times(2, { category: 'safety', outcome: 'withdrawn', days: 2 }),
  complaint({ route: 'conduct', category: null }),
  ...times(5, { kind: 'idea', route: null, category: null }),
  complaint({ kind: 'signal', route: null, category: null }),
])

describe('the text for the jaarverslag', () => {
  test('tells what came in, about what, how it ended, how long it took and what changed', () => {
    expect(reportText(full, ['Wij bellen binnen een week terug', 'Het plein heeft twee wachten.'])).toEqual([
      'In het schooljaar 2025-2026 kwamen 14 klachten over de organisatie of het onderwijs bij ons binnen. Daarnaast kwamen minder dan 3 klachten over gedrag binnen.',
      'De klachten gingen over communicatie (8), veiligheid (minder dan 3) en schoolorganisatie (niet getoond).',
      'Zo liepen ze af: opgelost (8), niet opgelost (niet getoond) en ingetrokken (minder dan 3).',
      'Zo lang duurde het tot een klacht was afgerond: binnen 2 weken (10) en na 4 tot 8 weken (4).',
      'Ouders, leerlingen en anderen gaven ons ook minder dan 3 signalen en 5 ideeën.',
      'Dit hebben wij geleerd en veranderd: Wij bellen binnen een week terug. Het plein heeft twee wachten.',
      'Aantallen onder de 3 noemen wij niet precies, zodat niemand te herkennen is. Daarom laten wij soms ook een ander aantal weg.',
    ])
  })

  test('of few complaints tells only how many and what most were about', () => {
    expect(reportText(report(times(5, { category: 'safety' })), [])).toEqual([
      'In het schooljaar 2025-2026 kwamen 5 klachten bij ons binnen.',
      'De meeste gingen over veiligheid.',
    ])
  })

  test('of none says so', () => {
    expect(reportText(report([]), [])).toEqual([
      'In het schooljaar 2025-2026 kwamen geen klachten bij ons binnen.',
    ])
  })

  test('says no table that is left out', () => {
    const six = ['communication', 'teaching', 'safety', 'conduct', 'organisation', 'other'] as const
    const texts = reportText(report(six.flatMap((category) => times(2, { ...solved, category }))), [])
    expect(texts.join(' ')).not.toContain('gingen over')
    expect(texts.at(-1)).toContain('noemen wij niet precies')
  })
})

describe('the rows of a report', () => {
  test('carry the words of a table, rows together named together and rows of 0 left out', () => {
    const { categories, threshold } = report([
      ...times(3, solved),
      ...times(3, { ...solved, category: 'teaching' }),
      ...times(3, { ...solved, category: 'safety' }),
      complaint({ ...solved, category: 'conduct' }),
    ])
    expect(tableLines(categories, YEAR_CATEGORY_LABELS, threshold)).toEqual([
      { label: 'Communicatie', shown: '3' },
      { label: 'Pedagogische en didactische begeleiding', shown: '3' },
      { label: 'Veiligheid en Optreden tegen leerling/ouders', shown: '4' },
    ])
  })

  test('of few complaints do not tell kind A and B apart', () => {
    const lines = kindLines(report([complaint({ route: 'conduct' }), ...times(3)]))
    expect(lines.slice(0, 2)).toEqual([
      { label: 'Klachten', shown: '4' },
      { label: 'Klachten bij de klachtencommissie', shown: '0' },
    ])
  })
})
