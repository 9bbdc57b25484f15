import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { rowSpanText, spanText } from '../../../renderer/leave/days-text.ts'
import { pressing, shortTermsText, termsText } from '../../../renderer/leave/term-words.ts'

const day = (text: string) => text as IsoDate
const TODAY = day('2026-11-23')

function waiting(firstDay: string, targetBy: string | null, decideBy: string | null) {
  return {
    firstDay: day(firstDay),
    terms: {
      noticeBy: null,
      tellBy: null,
      targetBy: targetBy === null ? null : day(targetBy),
      decideBy: decideBy === null ? null : day(decideBy),
    },
  }
}

describe('what presses most in a request that waits', () => {
  it.each([
    [
      'the term of the law that is over',
      '2027-03-01',
      '2026-10-01',
      '2026-11-20',
      'Te laat: uiterste dag was 20-11-2026',
      true,
    ],
    [
      'leave that has begun',
      '2026-11-20',
      '2026-11-25',
      '2027-01-18',
      'Let op: verlof begon vr 20 nov',
      true,
    ],
    [
      'leave that begins today',
      '2026-11-23',
      '2026-11-25',
      '2027-01-18',
      'Let op: verlof begint vandaag',
      true,
    ],
    ['leave that begins soon', '2026-11-24', '2026-11-25', '2027-01-18', 'Let op: verlof over 1 dag', true],
    [
      'the term of the law that is near',
      '2027-03-01',
      '2026-10-01',
      '2026-11-30',
      'Let op: beslis uiterlijk ma 30 nov',
      true,
    ],
    [
      'the target that has passed',
      '2027-03-01',
      '2026-11-20',
      '2027-01-11',
      'Streefdatum voorbij: vr 20 nov',
      true,
    ],
    ['the target of today', '2027-03-01', '2026-11-23', '2027-01-11', 'Let op: streefdatum is vandaag', true],
    ['a target that comes', '2026-12-10', '2026-11-27', '2027-01-11', 'Streefdatum vr 27 nov', false],
    ['nothing, where nobody decides', '2026-12-10', null, null, 'Geen beslistermijn', false],
  ])('tells %s', (_, firstDay, targetBy, decideBy, text, urgent) => {
    expect(pressing(waiting(firstDay, targetBy, decideBy), TODAY)).toEqual({ text, urgent })
  })

  it('does not call leave in six days near', () => {
    expect(pressing(waiting('2026-11-29', '2026-11-27', '2027-01-11'), TODAY).urgent).toBe(false)
  })
})

it('names both terms, and nothing where there are none', () => {
  const both = waiting('2026-12-10', '2026-11-27', '2027-01-11')
  expect(termsText(both)).toBe('streefdatum 27-11-2026 · volgens de wet uiterlijk 11-01-2027')
  expect(shortTermsText(both)).toBe('streefdatum vr 27 nov · wet: ma 11 jan')
  expect(termsText(waiting('2026-12-10', null, null))).toBe('')
})

it('names the years of a period only where they differ', () => {
  expect(spanText(day('2026-12-03'), day('2026-12-03'))).toBe('donderdag 3 december 2026')
  expect(spanText(day('2026-12-03'), day('2026-12-04'))).toBe('do 3 dec t/m vr 4 dec 2026')
  expect(spanText(day('2026-12-31'), day('2027-01-04'))).toBe('do 31 dec 2026 t/m ma 4 jan 2027')
})

it('names a period in a narrow line, with the year only where it is not this one', () => {
  expect(rowSpanText(day('2026-12-03'), day('2026-12-03'), TODAY)).toBe('do 3 dec')
  expect(rowSpanText(day('2026-12-03'), day('2026-12-04'), TODAY)).toBe('do 3 dec – vr 4 dec')
  expect(rowSpanText(day('2026-12-31'), day('2027-01-04'), TODAY)).toBe('do 31 dec – ma 4 jan 2027')
})
