import { describe, expect, test } from 'vitest'
import { planThanksPoster, wholePercent } from '#domain/meetings/thanks'
import { day } from '../../support/leave.ts'

describe('the poster of thanks', () => {
  test('has the group, its percentage and thanks', () => {
    const meeting = { name: 'Welkomstreceptie', date: day('2026-09-01'), target: 80 }
    expect(planThanksPoster({ name: '4', represented: 26, pupils: 28 }, meeting)).toEqual({
      group: 'Groep 4',
      percent: '93 %',
      thanks: 'dank u wel!',
      sentence: 'Voor 26 van de 28 kinderen was er iemand bij.',
      meeting: 'Welkomstreceptie, 1 september 2026',
    })
    expect(planThanksPoster({ name: 'Kabouters', represented: 9, pupils: 9 }, meeting)).toMatchObject({
      group: 'Kabouters',
      percent: '100 %',
      sentence: 'Voor alle 9 kinderen was er iemand bij.',
    })
  })

  test.each([
    [26, 28, '93 %'],
    // 80,4 % is over 80 %, and would read as 80 %
    [193, 240, '80,4 %'],
    // 99,6 % is not everybody
    [239, 240, '99,6 %'],
    [9, 10, '90 %'],
  ])('%i of %i reads as %s', (represented, pupils, text) => {
    expect(wholePercent({ represented, pupils }, 80)).toBe(text)
  })
})
