import { describe, expect, test } from 'vitest'
import { EMPTY_SLIP, pressOnSlip, type Slip } from '#domain/meetings/slip'

const type = (keys: string) =>
  [...keys].reduce<Slip>((slip, key) => pressOnSlip(slip, key) ?? slip, EMPTY_SLIP)

describe('typing a slip', () => {
  test.each<[keys: string, Partial<Slip>]>([
    ['j', { answer: 'yes', adults: 1 }],
    ['J', { answer: 'yes', adults: 1 }],
    ['j2', { answer: 'yes', adults: 2 }],
    ['3', { answer: 'yes', adults: 3 }],
    ['j23', { answer: 'yes', adults: 3 }],
    ['m', { answer: 'maybe', adults: 1 }],
    ['m2', { answer: 'maybe', adults: 2 }],
    ['j2m', { answer: 'maybe', adults: 2 }],
    ['?', { answer: 'unclear', adults: 0 }],
    ['j2to', { answer: 'yes', adults: 2, interpreter: true, childcare: true }],
    ['jtt', { answer: 'yes', adults: 1, interpreter: false }],
    ['tj', { answer: 'yes', adults: 1, interpreter: true }],
    ['n', { answer: 'no' }],
    ['j3ton', { answer: 'no' }],
    ['n3to', { answer: 'no' }],
    ['nj', { answer: 'yes', adults: 1 }],
  ])('%j is %o', (keys, expected) => {
    expect(type(keys)).toEqual({ ...EMPTY_SLIP, ...expected })
  })

  test.each(['x', '0', 'Enter', 'Tab', ' ', 'Escape'])('%j means nothing', (key) => {
    expect(pressOnSlip(EMPTY_SLIP, key)).toBeNull()
  })
})
