import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatPhone, parsePhone, splitPhones } from '#domain/kernel/phone'

describe('parsePhone', () => {
  test.each([
    ['06-52702892', '+31652702892'],
    ['06 52 70 28 92', '+31652702892'],
    ['0652702892', '+31652702892'],
    ['0031652702892', '+31652702892'],
    ['00 31 6 52702892', '+31652702892'],
    ['+31 (0)6 52702892', '+31652702892'],
    ['+31(0)652702892', '+31652702892'],
    ['+31 06 52702892', '+31652702892'],
    ['+31652702892', '+31652702892'],
    ['(010) 2202121', '+31102202121'],
    ['0165/320608', '+31165320608'],
    ['0165.320.608', '+31165320608'],
    ['088 – 123 45 67', '+31881234567'],
    ['+32 475 12 34 56', '+32475123456'],
    ['0049 (0)30 1234567', '+49301234567'],
    ['\u202a06-52702892\u202c', '+31652702892'],
  ])('reads %s', (text, number) => {
    expect(parsePhone(text)).toEqual({ number, flagged: false, repaired: false, remark: '' })
  })

  test.each([
    '06-5270289',
    '06-527028921',
    '12345',
    '112',
    '0800-1234',
    'via oma',
    '00000000000',
    '+31 6 1234',
    '+0123456789',
    '06-52702892 06-52702893',
    '52702892',
  ])('keeps %s as typed and flags it', (text) => {
    expect(parsePhone(text)).toEqual({ number: text, flagged: true, repaired: false, remark: '' })
  })

  it('does not flag an empty cell', () => {
    expect(parsePhone('  ')).toEqual({ number: '', flagged: false, repaired: false, remark: '' })
  })

  test.each([
    ['06-12345678 (oma)', 'oma'],
    ['06-12345678 oma Bep', 'oma Bep'],
    ['oma: 06-12345678', 'oma'],
    ['moeder 06-12345678 (alleen ’s avonds)', 'moeder alleen ’s avonds'],
    ['06-12345678 tst. 12', 'tst. 12'],
    ['tel. 06-12345678', ''],
    ["'0612345678", ''],
    ['="0612345678"', ''],
  ])('takes number and remark of %s apart (C09)', (text, remark) => {
    expect(parsePhone(text)).toEqual({ number: '+31612345678', flagged: false, repaired: false, remark })
  })

  test.each([
    ['612345678', '+31612345678'],
    ['612345678.0', '+31612345678'],
    ['31612345678', '+31612345678'],
    ['6,12345678E+08', '+31612345678'],
    ['6.12345678e8', '+31612345678'],
    ['3,1612345678E+10', '+31612345678'],
    ['102202121', '+31102202121'],
    ['165320608', '+31165320608'],
  ])('repairs what Excel did to %s (C07)', (text, number) => {
    expect(parsePhone(text)).toEqual({ number, flagged: false, repaired: true, remark: '' })
  })

  test.each([
    '6,12E+08',
    '6,1234567E+08',
    '612 345 678',
    '672345678',
    '119202121',
    '32475123456',
    '6123456789',
  ])('does not guess at %s', (text) => {
    expect(parsePhone(text)).toMatchObject({ number: text, flagged: true })
  })

  it('never fails, and loses nothing that it does not understand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { number, flagged } = parsePhone(text)
        expect(flagged || number === '' || /^\+[1-9]\d{6,14}$/.test(number)).toBe(true)
      }),
    )
  })
})

describe('formatPhone', () => {
  test.each([
    ['+31652702892', '06 5270 2892'],
    ['+31102202121', '010 220 2121'],
    ['+31701234567', '070 123 4567'],
    ['+31165320608', '0165 320 608'],
    ['+31591123456', '0591 123 456'],
    ['+31881234567', '088 123 4567'],
    ['+31800123456', '0800 123 456'],
    ['+32475123456', '+32 475 123 456'],
    ['+4930123456', '+49 301 234 56'],
    ['+493012345678', '+49 301 234 5678'],
    ['+12125550100', '+1 212 555 0100'],
    ['+35312345678', '+353 123 456 78'],
    ['+5999123456', '+599 912 3456'],
    ['via oma', 'via oma'],
    ['', ''],
  ])('%s → %s', (number, shown) => {
    expect(formatPhone(number)).toBe(shown)
  })

  it('is read back as the same number', () => {
    const dutch = fc.stringMatching(/^\+31[1-9]\d{8}$/)
    const foreign = fc.stringMatching(/^\+[1-9]\d{6,14}$/).filter((number) => !number.startsWith('+31'))
    fc.assert(
      fc.property(fc.oneof(dutch, foreign), (number) => {
        expect(parsePhone(formatPhone(number)).number).toBe(number)
      }),
    )
  })
})

describe('splitPhones (C08)', () => {
  test.each([
    ['06-12345678 / 06-87654321', ['06-12345678', '06-87654321']],
    ['06-12345678; 010-2202121 (werk)', ['06-12345678', '010-2202121 (werk)']],
    ['06-12345678 of 06-87654321', ['06-12345678', '06-87654321']],
    ['06-12345678\n06-87654321', ['06-12345678', '06-87654321']],
    ['0165/320608', ['0165/320608']],
    ['06-12345678, alleen avond', ['06-12345678, alleen avond']],
    [' ', []],
  ])('%s', (cell, numbers) => {
    expect(splitPhones(cell)).toEqual(numbers)
  })
})
