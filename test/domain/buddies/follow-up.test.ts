import { describe, expect, test } from 'vitest'
import { callAbout, followUpSlip } from '#domain/buddies/follow-up'
import { isoDate } from '#domain/kernel/date'

const day = (text: string) => isoDate.parse(text)
const HOME = {
  handOut: 'via groep 3A (Noor)',
  carrierId: 'noor',
  envelope: ['Aan de ouders/verzorgers van Noor'],
  address: ['Dorpsstraat 12', '1234 AB Rotterdam'],
  salutation: 'Beste ouders/verzorgers van Noor,',
  largePrint: false,
}
const about = {
  buddy: 'Eva Visser',
  offers: false,
  coupledOn: day('2026-09-28'),
  code: 'K7P',
  today: day('2026-11-09'),
}

describe('the slip after six weeks', () => {
  test('names the buddy, the day and when it comes back, and no address where a child carries it home', () => {
    expect(followUpSlip(HOME, about)).toMatchObject({
      ...{ code: 'K7P', addressLines: [], handOut: 'via groep 3A (Noor)' },
      sentence: 'Sinds 28 september 2026 heeft u als buddy Eva Visser. Hoe gaat het?',
      returnBefore: 'Graag inleveren vóór maandag 16 november 2026',
    })
  })

  test('says to who offers whose buddy it is, and comes back on a Monday where a week later is in a weekend', () => {
    expect(followUpSlip(HOME, { ...about, offers: true, today: day('2026-11-14') })).toMatchObject({
      sentence: 'Sinds 28 september 2026 bent u de buddy van Eva Visser. Hoe gaat het?',
      returnBefore: 'Graag inleveren vóór maandag 23 november 2026',
    })
  })

  test('has the address where no child carries it', () => {
    expect(followUpSlip({ ...HOME, carrierId: null }, about).addressLines).toEqual([
      ...['Aan de ouders/verzorgers van Noor', 'Dorpsstraat 12', '1234 AB Rotterdam'],
    ])
  })
})

test('the list of who is called names the buddy and the other languages of a family', () => {
  expect(callAbout({ buddy: 'Eva Visser', offers: true, languages: ['nl', 'ar'] })).toEqual({
    ...{ about: 'is buddy van Eva Visser', language: 'Arabisch' },
  })
})
