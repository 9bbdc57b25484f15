import { describe, expect, test } from 'vitest'
import { addressInList, householdTitle, titleOf } from '#domain/people/addressing'
import { type FamilyReach, reachOf } from '#domain/people/reach'
import { describeTies } from '#domain/people/tie-text'
import { aName } from '../../support/people.ts'

const address = {
  street: 'Dorpsstraat',
  houseNumber: '12',
  addition: 'A',
  indication: '',
  postcode: '1234AB',
  town: 'Rotterdam',
  secret: false,
} as const
const nowhere = {
  street: '',
  houseNumber: '',
  addition: '',
  indication: '',
  postcode: '',
  town: '',
  secret: false,
} as const

describe('how a family is reached', () => {
  const parent = { email: 'a@voorbeeld.nl', emailState: 'known', wantsPaper: false } as const
  const family: FamilyReach = {
    wantsPaper: false,
    parents: [parent],
    hasAddress: true,
    hasChildAtSchool: true,
  }
  test.each<[string, Partial<FamilyReach>, string]>([
    ['a working address', {}, 'email'],
    [
      'one of two has an address',
      { parents: [parent, { ...parent, email: '', emailState: 'none' }] },
      'email',
    ],
    ['L24: the household wants paper', { wantsPaper: true }, 'paper'],
    ['L24: one parent wants paper', { parents: [parent, { ...parent, wantsPaper: true }] }, 'paper'],
    ['L23: it bounced', { parents: [{ ...parent, emailState: 'bounced' }] }, 'paper'],
    ['L25: no e-mail', { parents: [{ email: '', emailState: 'none', wantsPaper: false }] }, 'paper'],
    ['nobody known, a child can carry it (L22)', { parents: [], hasAddress: false }, 'paper'],
    ['nobody known, no child at school, an address', { parents: [], hasChildAtSchool: false }, 'paper'],
    ['nobody known at all', { parents: [], hasAddress: false, hasChildAtSchool: false }, 'none'],
  ])('%s', (_, facts, expected) => {
    expect(reachOf({ ...family, ...facts })).toBe(expected)
  })
})

describe('the title of a household', () => {
  test.each([
    [['Noor van den Berg', 'Sem van den Berg', 'Eva de Boer'], 'Berg, van den · Boer, de'],
    [['Noor Berg', 'Ali Demir', 'Jan Smit', 'Eva Vos'], 'Berg · Demir · Smit'],
    [['Noor'], 'Noor'],
    [[], 'Dorpsstraat 12 A, 1234 AB Rotterdam'],
  ])('%o → %s', (members, title) => {
    expect(householdTitle(members.map(aName), address)).toBe(title)
  })

  test('never shows a secret address', () => {
    expect(householdTitle([], { ...address, secret: true })).toBe('geheim adres')
    expect(householdTitle([], nowhere)).toBe('adres onbekend')
  })
})

test('an address in a list leaves out what is unknown', () => {
  expect([addressInList({ ...nowhere, town: 'Breda' }), addressInList(nowhere)]).toEqual(['Breda', ''])
})

test('a person without any name is still called something', () => {
  expect([titleOf(aName('')), titleOf(aName(''), 'Familie Smit')]).toEqual(['naam onbekend', 'Familie Smit'])
})

test('ties are told per role', () => {
  const [noor, sem, ali] = ['Noor Berg', 'Sem Berg', 'Ali Demir'].map(aName) as [
    ReturnType<typeof aName>,
    ReturnType<typeof aName>,
    ReturnType<typeof aName>,
  ]
  const ties = [
    { role: 'mother', pupil: noor },
    { role: 'babysitter', pupil: ali },
    { role: 'mother', pupil: sem },
  ] as const
  expect(describeTies(ties)).toBe('moeder van Noor Berg en Sem Berg, oppas van Ali Demir')
  expect(describeTies([])).toBe('hoort nog bij geen kind')
})
