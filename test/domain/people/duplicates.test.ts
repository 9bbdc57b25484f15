import { describe, expect, test } from 'vitest'
import { type DuplicateFacts, pairKey, proposeDuplicates } from '#domain/people/duplicates'

type Given = Partial<Omit<DuplicateFacts, 'name'>> & {
  given?: string
  initials?: string
  prefix?: string
  family?: string
}

function aPerson(id: string, facts: Given = {}): DuplicateFacts {
  const { given = 'Fatma', initials = '', prefix = '', family = 'Yılmaz', ...rest } = facts
  const name = { givenName: given, firstNames: '', initials, prefix, familyName: family, keepAsIs: false }
  return { id, name, email: '', householdId: null, pupilIds: [], ...rest }
}

const reasonOf = (a: Given, b: Given) =>
  proposeDuplicates([aPerson('a', a), aPerson('b', b)]).map(({ reason }) => reason)

describe('two persons are proposed as one (data-exchange 8.3)', () => {
  test.each<[string, Given, Given, string[]]>([
    ['the same name at one child', { pupilIds: ['x'] }, { pupilIds: ['x'] }, ['sameNameAndChild']],
    [
      'the same name in other letters',
      { pupilIds: ['x'] },
      { pupilIds: ['x'], given: 'FATMA', family: 'Yilmaz' },
      ['sameNameAndChild'],
    ],
    [
      'one e-mail address and surname through brothers',
      { email: 'F@voorbeeld.nl' },
      { email: 'f@voorbeeld.nl' },
      ['sameEmailAndSurname'],
    ],
    [
      'initials that fit',
      { email: 'f@voorbeeld.nl' },
      { email: 'f@voorbeeld.nl', given: '', initials: 'F.' },
      ['sameEmailAndSurname'],
    ],
    [
      'an abbreviated prefix',
      { householdId: 'h', prefix: 'van der' },
      { householdId: 'h', prefix: 'v.d.' },
      ['sameNameAndHousehold'],
    ],
    ['the same name in one household', { householdId: 'h' }, { householdId: 'h' }, ['sameNameAndHousehold']],
    [
      'initials that do not fit',
      { email: 'f@voorbeeld.nl' },
      { email: 'f@voorbeeld.nl', given: '', initials: 'A.' },
      [],
    ],
    [
      'a shared e-mail address, other first name',
      { email: 'f@voorbeeld.nl' },
      { email: 'f@voorbeeld.nl', given: 'Ali' },
      [],
    ],
    [
      'a shared e-mail address, other surname',
      { email: 'f@voorbeeld.nl' },
      { email: 'f@voorbeeld.nl', family: 'Kaya' },
      [],
    ],
    ['another prefix', { householdId: 'h', prefix: 'van' }, { householdId: 'h', prefix: 'de' }, []],
    ['only the same name', {}, {}, []],
    ['no surname', { householdId: 'h', family: '' }, { householdId: 'h', family: '' }, []],
    ['no e-mail address', { email: '' }, { email: '' }, []],
  ])('%s', (_, a, b, reasons) => {
    expect(reasonOf(a, b)).toEqual(reasons)
  })

  test('once, under the strongest reason', () => {
    const both = { householdId: 'h', email: 'f@voorbeeld.nl', pupilIds: ['x', 'y'] }
    expect(reasonOf(both, both)).toEqual(['sameNameAndChild'])
  })

  test('not when one address stands at half the school', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      aPerson(String(index), { email: 'info@voorbeeld.nl' }),
    )
    expect(proposeDuplicates(many)).toEqual([])
  })
})

test('a pair has one key in any order', () => {
  expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'))
})
