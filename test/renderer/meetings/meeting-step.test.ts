import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { meetingStep, type StepMeeting, turnoutText } from '../../../renderer/meetings/meeting-step.ts'

const day = (text: string) => isoDate.parse(text)

const COUNTS: StepMeeting['counts'] = {
  ...{ families: 300, invited: 0, answered: 0, promised: 0 },
  ...{ pupils: 400, represented: 0, percentText: '', reached: false },
}

function meeting(counts: Partial<typeof COUNTS> = {}, ...dates: string[]): StepMeeting {
  const days = dates.length === 0 ? ['2026-12-08'] : dates
  return {
    parts: days.map((date) => ({ date: day(date), beginsAt: '19:30', endsAt: '21:00', groups: [] })),
    cancelledOn: null,
    counts: { ...COUNTS, ...counts },
  }
}

describe('what happens with a meeting now', () => {
  test.each<[string, StepMeeting, string, string | null, string]>([
    ['nobody was invited', meeting(), '2026-12-01', 'uitnodigen', 'Nodig de 300 gezinnen uit.'],
    [
      'some were not',
      meeting({ invited: 299 }),
      '2026-12-01',
      'antwoorden',
      '1 gezin is nog niet uitgenodigd.',
    ],
    [
      'all were, one answered',
      meeting({ invited: 300, answered: 1 }),
      '2026-12-07',
      'antwoorden',
      'Er is 1 antwoord van 300 gezinnen.',
    ],
    ['on the day, whoever was invited', meeting(), '2026-12-08', 'deur', 'vandaag'],
    [
      'between two evenings',
      meeting({}, '2026-12-10', '2026-12-08'),
      '2026-12-09',
      'lijsten',
      'donderdag 10 december 2026',
    ],
    ['on the second evening', meeting({}, '2026-12-08', '2026-12-10'), '2026-12-10', 'deur', 'vandaag'],
    ['afterwards without a list', meeting(), '2026-12-09', 'lijsten', 'nog geen lijst'],
    ['afterwards with one', meeting({ percentText: '81,7 %' }), '2026-12-09', 'verslag', 'verslag'],
    [
      'cancelled',
      { ...meeting(), cancelledOn: day('2026-12-02') },
      '2026-12-08',
      null,
      'afgezegd op 02-12-2026',
    ],
  ])('%s', (_, shown, today, page, text) => {
    const step = meetingStep(shown, day(today))
    expect(step.page).toBe(page)
    expect(step.text).toContain(text)
  })

  test.each([
    [{}, '400 leerlingen.'],
    [{ pupils: 1 }, '1 leerling.'],
    [{ represented: 250, percentText: '62,5 %' }, '250 van 400 leerlingen (62,5 %).'],
    [
      { represented: 331, percentText: '82,8 %', reached: true },
      '331 van 400 leerlingen (82,8 %). Doel gehaald.',
    ],
  ])('%o reads as “%s”', (counts, expected) => {
    expect(turnoutText({ ...COUNTS, ...counts })).toBe(expected)
  })
})
