import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { type Proposal, plannedDetails, planRow, rowRemarks } from '../../../renderer/meetings/year-plan.ts'
import { evening, meetingDetails } from '../../support/meetings.ts'

const day = (text: string) => isoDate.parse(text)
const TODAY = day('2026-11-21')

/** The panel of February, moved behind the spring holiday. */
const PANEL: Proposal = {
  fromId: '0b0e4d0a-0000-4000-8000-000000000008',
  fromDates: [day('2026-02-25')],
  details: meetingDetails({ name: 'Panel', parts: [evening('2027-03-01')], answerBy: day('2027-02-22') }),
  name: 'Panel',
  kindText: 'Panel',
  remarks: [{ date: day('2027-02-24'), remark: 'holiday', name: 'Voorjaarsvakantie' }],
  groupsMissing: [],
  alreadyPlanned: false,
}
const NOTHING = { today: TODAY, remarks: [], others: new Map() }

describe('the plan of a year', () => {
  test.each<[string, Partial<Proposal>, boolean]>([
    ['what is to come', {}, true],
    ['what is planned already', { alreadyPlanned: true }, false],
    ['what has no groups now', { details: null }, false],
    ['a day that was', { details: meetingDetails({ parts: [evening('2026-09-01')] }) }, false],
  ])('%s: ticked or not', (_, proposal, ticked) => {
    expect(planRow({ ...PANEL, ...proposal }, TODAY).planned).toBe(ticked)
  })

  test('another day takes the day to answer along; without a day nothing is sent', () => {
    const details = meetingDetails({ parts: [evening('2027-03-01')], answerBy: day('2027-02-22') })
    expect(plannedDetails(details, { planned: true, dates: [day('2027-03-04')] })).toEqual({
      ...details,
      parts: [evening('2027-03-04')],
      answerBy: '2027-02-25',
    })
    expect(plannedDetails(details, { planned: true, dates: [null] })).toBe(null)
  })

  test('says why a day was moved, until the office chose another one', () => {
    const row = planRow(PANEL, TODAY)
    expect(rowRemarks(PANEL, row, NOTHING)).toEqual([
      'Verzet: 24-02-2027 viel in een vrije periode (Voorjaarsvakantie).',
    ])
    expect(rowRemarks(PANEL, { ...row, dates: [day('2027-03-04')] }, NOTHING)).toEqual([])
  })

  test('says what stands on the chosen day, in the calendar and in this plan', () => {
    const date = day('2027-03-01')
    const around = {
      today: TODAY,
      remarks: [{ date, remark: 'studyDay' as const, name: 'Studiedag' }],
      others: new Map([[date, ['Inloop']]]),
    }
    expect(rowRemarks({ ...PANEL, remarks: [] }, planRow(PANEL, TODAY), around)).toEqual([
      'Er is dan geen school: Studiedag.',
      'In dit plan staat op deze dag ook: Inloop.',
    ])
  })

  test.each<[Partial<Proposal>, string]>([
    [{ alreadyPlanned: true }, 'Staat al in het nieuwe schooljaar.'],
    [{ groupsMissing: ['8'] }, 'Groep 8 is er in het nieuwe schooljaar niet (of nog niet).'],
    [
      { groupsMissing: ['Kabouters', '8'], details: null },
      'Deze groepen zijn er in het nieuwe schooljaar niet (of nog niet): Kabouters, groep 8. Plan deze bijeenkomst later zelf.',
    ],
  ])('names what cannot come along', (changed, expected) => {
    const proposal = { ...PANEL, remarks: [], ...changed }
    expect(rowRemarks(proposal, planRow(proposal, TODAY), NOTHING)).toEqual([expected])
  })
})
