import { describe, expect, test } from 'vitest'
import { countTurnout } from '#domain/meetings/counting'
import { trendSheets } from '#domain/meetings/report-sheets'
import { planTrendSheet } from '#domain/meetings/trend-paper'
import { trendReport } from '#domain/meetings/trend-report'
import { aTrendMeeting, THIS_YEAR } from '../../support/turnouts.ts'
import { oneGroup } from './turnout-facts.ts'

/** Meetings of one group of 25, half a year apart; the numbers are who were represented. */
function trend(represented: readonly number[], kind = '', targets: readonly number[] = []) {
  const meetings = represented.map((came, index) =>
    aTrendMeeting(
      index,
      represented.length,
      countTurnout(oneGroup(25, came, { target: targets[index] ?? 80 })),
    ),
  )
  return trendReport(meetings, { kind, schoolYear: THIS_YEAR })
}

describe('the trend', () => {
  test('of one kind has only its meetings, and still tells all kinds there are', () => {
    const { kinds, school, meetings } = trend([20, 21, 22], 'Informatieavond')
    expect(kinds).toEqual(['Informatieavond', 'Nieuwjaarsreceptie'])
    expect(school.map(({ meetingId, percentText }) => [meetingId, percentText])).toEqual([
      ['meeting 1', '84,0 %'],
    ])
    expect(meetings.map(({ id, target }) => [id, target])).toEqual([['meeting 1', 80]])
  })

  test('says that rules differ where they do', () => {
    expect(trend([20, 21]).rule).toContain('Doel: meer dan 80 %.')
    expect(trend([20, 21], '', [80, 60]).rule).toContain('haar eigen doel')
  })

  test('has each point against the target of its meeting, on paper too', () => {
    const sheet = planTrendSheet(trend([20, 20], '', [80, 75]), '')
    expect(sheet.columns.map(({ target, percent, reached }) => [target, percent, reached])).toEqual([
      [80, '80,0 %', false],
      [75, '80,0 %', true],
    ])
  })

  test('on paper has the last ten meetings, says so, and leaves out who is in none of them', () => {
    const sheet = planTrendSheet(trend([20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 21]), '')
    expect(sheet.columns).toHaveLength(10)
    expect(sheet.columns.at(-1)?.percent).toBe('84,0 %')
    expect(sheet.note).toBe('Dit zijn de laatste 10 van 12 bijeenkomsten. Alle staan in het Excel-bestand.')
    expect(sheet.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Per groep', 1],
      ['Per leerjaar', 6],
    ])
  })

  test('is a sheet with days and numbers', () => {
    const [school, groups] = trendSheets(trend([20]))
    expect(school?.rows[1]).toEqual([
      { day: '2026-09-01' },
      '2026-2027',
      'Nieuwjaarsreceptie',
      'Nieuwjaarsreceptie',
      ...[25, 20, 80, 80, 'nee'],
    ])
    expect(groups?.rows[1]?.slice(0, 2)).toEqual(['Groep 4', { day: '2026-09-01' }])
  })
})
