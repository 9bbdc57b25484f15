import { describe, expect, it, test } from 'vitest'
import type { NameParts } from '#domain/kernel/name'
import {
  childSalutation,
  familySalutation,
  householdSalutation,
  joinNames,
  type NamedParent,
  parentsSalutation,
} from '#domain/kernel/salutation'

const named = (givenName: string, prefix: string, familyName: string): NameParts => ({
  givenName,
  firstNames: '',
  initials: '',
  prefix,
  familyName,
  keepAsIs: false,
})
const parent = (
  initials: string,
  prefix: string,
  familyName: string,
  given: Partial<NamedParent> = {},
): NamedParent => ({
  name: { ...named('', prefix, familyName), initials },
  gender: 'unknown',
  letterName: '',
  ...given,
})
const man = { gender: 'man' } as const
const woman = { gender: 'woman' } as const

const sem = named('Sem', 'de', 'Vries')
const noor = named('Noor', 'van den', 'Berg')
const semVanDenBerg = named('Sem', 'van den', 'Berg')
const ali = named('Ali', 'van den', 'Berg')

describe('a household, by role (§2)', () => {
  const household = (children: readonly NameParts[], singleAdult = false) => {
    const { envelope, aanhef } = householdSalutation({ children, singleAdult, style: 'beste' })
    return [...envelope, aanhef]
  }

  it('names one child whole on the envelope and by roepnaam in the aanhef', () => {
    expect(household([sem])).toEqual([
      'Aan de ouders/verzorgers van Sem de Vries',
      'Beste ouders/verzorgers van Sem,',
    ])
  })

  it('names a shared surname once', () => {
    expect(household([semVanDenBerg, noor])).toEqual([
      'Aan de ouders/verzorgers van Sem en Noor van den Berg',
      'Beste ouders/verzorgers van Sem en Noor,',
    ])
  })

  it('gives children with different surnames each their own (L16)', () => {
    expect(household([sem, named('Noor', '', 'Bakker')])).toEqual([
      'Aan de ouders/verzorgers van Sem de Vries en Noor Bakker',
      'Beste ouders/verzorgers van Sem en Noor,',
    ])
  })

  it('names three or more all, and breaks the line after a comma', () => {
    expect(household([semVanDenBerg, noor, ali])).toEqual([
      'Aan de ouders/verzorgers van Sem,',
      'Noor en Ali van den Berg',
      'Beste ouders/verzorgers van Sem, Noor en Ali,',
    ])
  })

  it('says ouder/verzorger when one adult is left (L19)', () => {
    expect(household([sem], true)).toEqual([
      'Aan de ouder/verzorger van Sem de Vries',
      'Beste ouder/verzorger van Sem,',
    ])
  })

  it('uses the style asked for', () => {
    expect(householdSalutation({ children: [sem], singleAdult: false, style: 'geachte' })).toEqual({
      envelope: ['Aan de ouders/verzorgers van Sem de Vries'],
      aanhef: 'Geachte ouders/verzorgers van Sem,',
      basis: 'role',
    })
  })

  it('does with what is known of a child (E51, E52)', () => {
    expect(household([named('Bram', '', '')])).toEqual([
      'Aan de ouders/verzorgers van Bram',
      'Beste ouders/verzorgers van Bram,',
    ])
    expect(household([named('', 'van den', 'Berg'), noor])).toEqual([
      'Aan de ouders/verzorgers van Van den Berg en Noor van den Berg',
      'Beste ouders/verzorgers van Van den Berg en Noor,',
    ])
  })

  it('keeps the role when no child is given', () => {
    expect(household([])).toEqual(['Aan de ouders/verzorgers', 'Beste ouders/verzorgers,'])
  })
})

describe('named parents (§2)', () => {
  test.each<[string, NamedParent[], string, string]>([
    [
      'one, sex known',
      [parent('AJ', '', 'Jansen-de Jong', woman)],
      'Mevrouw A.J. Jansen-de Jong',
      'Geachte mevrouw Jansen,',
    ],
    [
      'one, sex unknown',
      [parent('AJ', '', 'Jansen-de Jong')],
      'A.J. Jansen-de Jong',
      'Geachte heer/mevrouw Jansen,',
    ],
    [
      'two, own names',
      [parent('A', 'de', 'Vries', man), parent('E', 'de', 'Boer', woman)],
      'De heer A. de Vries en mevrouw E. de Boer',
      'Geachte heer De Vries en mevrouw De Boer,',
    ],
    [
      'two, sex unknown',
      [parent('A', 'de', 'Vries'), parent('E', 'de', 'Boer')],
      'A. de Vries en E. de Boer',
      'Geachte ouders,',
    ],
    [
      'two, one sex unknown',
      [parent('A', 'de', 'Vries', man), parent('E', 'de', 'Boer')],
      'A. de Vries en E. de Boer',
      'Geachte ouders,',
    ],
    [
      'man and woman with one surname, in either order',
      [parent('R', 'van den', 'Berg', woman), parent('S', 'van den', 'Berg', man)],
      'De heer en mevrouw Van den Berg',
      'Geachte heer en mevrouw Van den Berg,',
    ],
    [
      'one surname, sex unknown',
      [parent('R', 'de', 'Groot'), parent('S', 'de', 'Groot')],
      'R. en S. de Groot',
      'Geachte ouders,',
    ],
    [
      'two women, one surname',
      [parent('A', '', 'Peeters', woman), parent('B', '', 'Peeters', woman)],
      'De dames Peeters',
      'Geachte dames Peeters,',
    ],
    [
      'two men, one surname',
      [parent('A', '', 'Lucassen', man), parent('B', '', 'Lucassen', man)],
      'De heren Lucassen',
      'Geachte heren Lucassen,',
    ],
    [
      'two women, own names',
      [parent('A', "'t", 'Hart', woman), parent('B', "d'", 'Ancona', woman)],
      "Mevrouw A. 't Hart en mevrouw B. d'Ancona",
      "Geachte mevrouw 't Hart en mevrouw d'Ancona,",
    ],
    [
      'a double name with tussenvoegsels',
      [parent('K', 'van der', 'Ven-van Dijk', woman)],
      'Mevrouw K. van der Ven-van Dijk',
      'Geachte mevrouw Van der Ven,',
    ],
    [
      'a hyphen that makes no double name',
      [parent('Y', '', 'Al-Hassan', man)],
      'De heer Y. Al-Hassan',
      'Geachte heer Al-Hassan,',
    ],
    [
      'no achternaam',
      [{ ...parent('', '', ''), name: named('Samira', '', ''), ...woman }],
      'Mevrouw Samira',
      'Geachte Samira,',
    ],
    ['nothing known', [parent('', '', '')], 'Aan de ouder/verzorger', 'Geachte ouder/verzorger,'],
    [
      'one of two without a name',
      [parent('', '', ''), parent('E', 'de', 'Boer', woman)],
      'Mevrouw E. de Boer',
      'Geachte mevrouw De Boer,',
    ],
  ])('%s', (_case, parents, envelope, aanhef) => {
    const salutation = parentsSalutation(parents, 'geachte')
    expect([...salutation.envelope, salutation.aanhef]).toEqual([envelope, aanhef])
  })

  it('greets a parent of unknown sex by initials in the friendly style', () => {
    expect(parentsSalutation([parent('AJ', 'van den', 'Berg-Mol')], 'beste').aanhef).toBe(
      'Beste A.J. van den Berg,',
    )
  })

  it('leaves a Belgian name whole and as registered', () => {
    const name: NameParts = { ...named('Tine', 'Van der', 'Velden-Claes'), keepAsIs: true }
    expect(parentsSalutation([{ name, gender: 'woman', letterName: '' }], 'geachte')).toEqual({
      envelope: ['Mevrouw Tine Van der Velden-Claes'],
      aanhef: 'Geachte mevrouw Van der Velden-Claes,',
      basis: 'names',
    })
  })

  it('lets naam op brieven win over everything', () => {
    const titled = parent('A', '', 'Jansen', { ...woman, letterName: 'Mevrouw dr. A. de Boer-Jansen' })
    expect(parentsSalutation([titled], 'geachte')).toEqual({
      envelope: ['Mevrouw dr. A. de Boer-Jansen'],
      aanhef: 'Geachte mevrouw dr. A. de Boer-Jansen,',
      basis: 'letterName',
    })
    expect(parentsSalutation([parent('P', '', 'Mol', man), titled], 'geachte')).toEqual({
      envelope: ['De heer P. Mol en Mevrouw dr. A. de Boer-Jansen'],
      aanhef: 'Geachte heer Mol en mevrouw dr. A. de Boer-Jansen,',
      basis: 'letterName',
    })
  })

  it('says a naam op brieven that both parents share once', () => {
    const both = [
      parent('A', '', 'Mol', { letterName: 'Fam. Mol' }),
      parent('B', '', 'Bos', { letterName: 'Fam. Mol' }),
    ]
    expect(parentsSalutation(both, 'beste')).toEqual({
      envelope: ['Fam. Mol'],
      aanhef: 'Beste familie Mol,',
      basis: 'letterName',
    })
  })

  test.each([
    ['De heer en mevrouw Jansen', 'Geachte heer en mevrouw Jansen,'],
    ['Dhr. P. Mol', 'Geachte heer P. Mol,'],
    ['Mw. P. Mol', 'Geachte mevrouw P. Mol,'],
    ['Dewi Heerema', 'Geachte Dewi Heerema,'],
  ])('turns naam op brieven %s into %s', (letterName, aanhef) => {
    expect(parentsSalutation([parent('', '', '', { letterName })], 'geachte').aanhef).toBe(aanhef)
  })

  it('falls back on the role in the aanhef for more than two', () => {
    const three = [parent('A', '', 'Mol'), parent('B', '', 'Bos'), parent('C', '', 'Kok')]
    expect(parentsSalutation(three, 'geachte')).toEqual({
      envelope: ['A. Mol, B. Bos en C. Kok'],
      aanhef: 'Geachte ouders/verzorgers,',
      basis: 'names',
    })
  })
})

test('the family and the child have their own forms', () => {
  expect(familySalutation(named('', 'ten', 'Have'), 'beste')).toMatchObject({
    envelope: ['Familie Ten Have'],
    aanhef: 'Beste familie Ten Have,',
  })
  expect(childSalutation(noor)).toMatchObject({ envelope: ['Noor van den Berg'], aanhef: 'Hoi Noor,' })
})

test('names are joined the Dutch way, without a comma before en', () => {
  expect([[], ['Sem'], ['Sem', 'Noor'], ['Sem', 'Noor', 'Ali']].map(joinNames)).toEqual([
    '',
    'Sem',
    'Sem en Noor',
    'Sem, Noor en Ali',
  ])
})
