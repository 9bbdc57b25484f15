import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Address,
  addressLines,
  address as addressSchema,
  formatHouseNumber,
  formatPostcode,
  householdKey,
  isNearMiss,
  normalisePostcode,
  parseHouseNumber,
  parsePostcode,
} from '#domain/kernel/address'

const at = (parts: Partial<Address>): Address => ({
  street: 'Voorbeeldstraat',
  houseNumber: '12',
  addition: '',
  indication: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  country: '',
  ...parts,
})

describe('a postcode', () => {
  test.each(['1234AB', '1234 AB', '1234ab', ' 12 34 a b ', '1234\u00a0AB', '1234-AB'])(
    '%s is 1234AB',
    (text) => {
      expect(parsePostcode(text)).toBe('1234AB')
    },
  )

  test.each([
    '0999AB',
    '999AB',
    '1234SA',
    '1234sd',
    '1234 SS',
    '1234A',
    '12345',
    '1234ABC',
    'B-2000',
    '',
    '１２３４AB',
  ])('%s is no Dutch postcode', (text) => {
    expect(parsePostcode(text)).toBeNull()
  })

  it('is stored without and shown with the space; a foreign one as typed (E79)', () => {
    expect(['1234ab', ' B-2000 ', 'SW1A 1AA', ''].map(normalisePostcode)).toEqual([
      '1234AB',
      'B-2000',
      'SW1A 1AA',
      '',
    ])
    expect(['1234AB', '2000', ''].map(formatPostcode)).toEqual(['1234 AB', '2000', ''])
  })

  it('comes back the same from the shown form', () => {
    const postcode = fc.stringMatching(/^[1-9]\d{3}[A-Z]{2}$/).filter((text) => !/S[ADS]$/.test(text))
    fc.assert(
      fc.property(postcode, (text) => {
        expect(parsePostcode(formatPostcode(text))).toBe(text)
      }),
    )
  })
})

describe('parseHouseNumber (C14)', () => {
  test.each([
    ['12', '12', ''],
    ['12a', '12', 'A'],
    ['12 A', '12', 'A'],
    ['12-A', '12', 'A'],
    ['12/a', '12', 'A'],
    ['12 hs', '12', 'hs'],
    ['12-1', '12', '1'],
    ['12-13', '12', '13'],
    ['12 bis', '12', 'bis'],
    ['12bis', '12', 'bis'],
    ['12 II', '12', 'II'],
    ['12 3-hoog', '12', '3-hoog'],
    ['3-hoog', '', '3-hoog'],
    ['3 hoog achter', '', '3 hoog achter'],
    ['52-54', '52-54', ''],
    ['52 – 54', '52-54', ''],
    ['nr. 12', '12', ''],
    ['012', '12', ''],
    ['12.', '12', ''],
    ['12 bus 3', '12', 'bus 3'],
  ])('%s → %s + %s', (text, houseNumber, addition) => {
    expect(parseHouseNumber(text)).toEqual({ houseNumber, addition, indication: '' })
  })

  it('reads the indication of a house boat', () => {
    expect([parseHouseNumber('t/o 12'), parseHouseNumber('TO 12 a'), parseHouseNumber('bij 7')]).toEqual([
      { houseNumber: '12', addition: '', indication: 'TO' },
      { houseNumber: '12', addition: 'A', indication: 'TO' },
      { houseNumber: '7', addition: '', indication: 'BY' },
    ])
  })

  test.each(['', 'A', '0', '-', '123456', 'onbekend'])('%s is no house number', (text) => {
    expect(parseHouseNumber(text)).toBeNull()
  })

  it('comes back the same from the shown form', () => {
    const shown = fc.record({
      houseNumber: fc.integer({ min: 1, max: 99_999 }).map(String),
      addition: fc.constantFrom('', 'A', 'hs', 'bis', 'II', '3-hoog', '1 achter'),
      indication: fc.constantFrom('' as const, 'TO' as const, 'BY' as const),
    })
    fc.assert(
      fc.property(shown, (number) => {
        expect(parseHouseNumber(formatHouseNumber(number))).toEqual(number)
      }),
    )
  })
})

describe('the household key (§3.3)', () => {
  it('is equal for other spellings of one address', () => {
    const key = householdKey(at({ addition: 'A' }))
    const others = [
      at({ addition: 'a', postcode: '1234 ab' }),
      at({ houseNumber: '12a', street: 'Voorbeeldstr.', town: 'ROTTERDAM' }),
      at({ houseNumber: '12 -', addition: 'A', country: 'Nederland' }),
    ]
    expect(others.map(householdKey)).toEqual([key, key, key])
  })

  it('keeps number and addition apart', () => {
    const keys = [
      at({ addition: '1' }),
      at({ houseNumber: '121' }),
      at({ houseNumber: '1', addition: '21' }),
      at({ houseNumber: '1-21' }),
      at({ indication: 'TO', addition: '1' }),
    ].map(householdKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('does not exist without postcode or number', () => {
    expect(
      [at({ postcode: '' }), at({ houseNumber: '' }), at({ houseNumber: '-' })].map(householdKey),
    ).toEqual(['', '', ''])
  })

  it('takes the street in abroad, where one postcode covers a town', () => {
    const belgian = { postcode: '2000', town: 'Antwerpen', country: 'België' }
    expect(householdKey(at({ ...belgian, street: 'Kerkstraat' }))).not.toBe(
      householdKey(at({ ...belgian, street: 'Molenstraat' })),
    )
    expect(householdKey(at({ ...belgian, street: 'Kerkstraat' }))).toBe(
      householdKey(at({ ...belgian, street: 'kerk straat' })),
    )
  })
})

describe('isNearMiss', () => {
  test.each<[string, Partial<Address>, Partial<Address>, boolean]>([
    ['12 a and 12A are equal, not near', { houseNumber: '12 a' }, { addition: 'A' }, false],
    ['a missing addition', { addition: 'A' }, {}, true],
    ['two flats', { addition: 'A' }, { addition: 'B' }, false],
    ['one floor written in two ways', { addition: 'II' }, { addition: '2-hoog' }, true],
    ['ground floor', { addition: 'hs' }, { addition: 'huis' }, true],
    ['another split of the number', { houseNumber: '52-54' }, { houseNumber: '52', addition: '54' }, true],
    ['a missing indication', { indication: 'TO' }, {}, true],
    ['one wrong digit in the postcode', {}, { postcode: '1235AB' }, true],
    ['one wrong letter in the postcode', {}, { postcode: '1234AC' }, true],
    ['one wrong sign, street unknown', {}, { postcode: '1234AC', street: '' }, true],
    ['the next street with its own postcode', {}, { postcode: '1234AC', street: 'Dorpsplein' }, false],
    ['two wrong signs', {}, { postcode: '1243AB' }, false],
    ['wrong postcode and another number', {}, { postcode: '1235AB', houseNumber: '14' }, false],
    ['the neighbours', {}, { houseNumber: '14' }, false],
    ['no key', { postcode: '' }, { postcode: '' }, false],
    ['an addition named like a program word', { addition: 'constructor' }, { addition: 'toString' }, false],
  ])('%s', (_case, a, b, expected) => {
    expect([isNearMiss(at(a), at(b)), isNearMiss(at(b), at(a))]).toEqual([expected, expected])
  })
})

describe('addressLines (PostNL, §3.1)', () => {
  test.each<[string, Partial<Address>, string[]]>([
    [
      'two spaces before the town in capitals',
      { houseNumber: '11', addition: 'A' },
      ['Voorbeeldstraat 11 A', '1234 AB  ROTTERDAM'],
    ],
    ['a number as addition', { addition: '1' }, ['Voorbeeldstraat 12-1', '1234 AB  ROTTERDAM']],
    ['a house boat', { indication: 'TO' }, ['Voorbeeldstraat t/o 12', '1234 AB  ROTTERDAM']],
    ['a post box', { street: 'Postbus', houseNumber: '123' }, ['Postbus 123', '1234 AB  ROTTERDAM']],
    ["'s-Gravenhage", { town: "'s-Gravenhage" }, ['Voorbeeldstraat 12', "1234 AB  'S-GRAVENHAGE"]],
    ['IJmuiden', { town: 'IJmuiden' }, ['Voorbeeldstraat 12', '1234 AB  IJMUIDEN']],
    ['ijmuiden', { town: 'ijmuiden' }, ['Voorbeeldstraat 12', '1234 AB  IJMUIDEN']],
    ['the Netherlands named', { country: 'Nederland' }, ['Voorbeeldstraat 12', '1234 AB  ROTTERDAM']],
    ['only a town', { street: '', houseNumber: '', postcode: '' }, ['ROTTERDAM']],
    ['nothing', { street: '', houseNumber: '', postcode: '', town: '' }, []],
    [
      'Belgium',
      { street: 'Kerkstraat', addition: 'bus 3', postcode: '2000', town: 'Antwerpen', country: 'België' },
      ['Kerkstraat 12 bus 3', '2000 ANTWERPEN', 'BELGIË'],
    ],
    [
      'Turkey',
      { street: 'Çınar Sokağı', postcode: '34000', town: 'Beşiktaş İstanbul', country: 'Turkije' },
      ['Çınar Sokağı 12', '34000 BEŞIKTAŞ İSTANBUL', 'TURKIJE'],
    ],
    [
      'France',
      { street: 'rue de la Paix', postcode: '75002', town: 'Paris', country: 'Frankrijk' },
      ['12 rue de la Paix', '75002 PARIS', 'FRANKRIJK'],
    ],
    [
      'the United Kingdom',
      { street: 'Main Street', postcode: 'SW1A 1AA', town: 'London', country: 'Verenigd Koninkrijk' },
      ['12 Main Street', 'LONDON', 'SW1A 1AA', 'VERENIGD KONINKRIJK'],
    ],
    [
      'the United States',
      { street: 'Main Street', postcode: '10001', town: 'New York NY', country: 'Verenigde Staten' },
      ['12 Main Street', 'NEW YORK NY 10001', 'VERENIGDE STATEN'],
    ],
  ])('%s', (_case, parts, lines) => {
    expect(addressLines(at(parts))).toEqual(lines)
  })
})

test('any text at all gives lines without ends and a key, without failing', () => {
  const text = fc.string({ unit: 'binary', maxLength: 15 })
  const anyAddress = fc.record({
    street: text,
    houseNumber: text,
    addition: text,
    indication: fc.constantFrom('' as const, 'TO' as const, 'BY' as const),
    postcode: text,
    town: text,
    country: text,
  })
  fc.assert(
    fc.property(anyAddress, anyAddress, (a, b) => {
      expect(addressLines(a)).not.toContain('')
      expect(isNearMiss(a, a)).toBe(false)
      expect(isNearMiss(a, b)).toBe(isNearMiss(b, a))
      expect(addressSchema.parse(a).postcode).toBe(normalisePostcode(a.postcode))
    }),
  )
})
