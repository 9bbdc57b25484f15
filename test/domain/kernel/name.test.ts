import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  capitalize,
  formalName,
  fullName,
  givenNameSortKey,
  initialsWithPoints,
  isKnownPrefix,
  listName,
  type NameParts,
  nameParts,
  normalPrefix,
  samePrefix,
  shortListName,
  sortKey,
  splitPrefix,
  surnameAtStart,
} from '#domain/kernel/name'

const unknown: NameParts = {
  givenName: '',
  firstNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  keepAsIs: false,
}
const noor: NameParts = {
  ...unknown,
  givenName: 'Noor',
  firstNames: 'Eleonora Maria',
  initials: 'EM',
  prefix: 'van den',
  familyName: 'Berg',
}
const tine: NameParts = {
  ...unknown,
  givenName: 'Tine',
  prefix: 'Van der',
  familyName: 'Velden',
  keepAsIs: true,
}

const called = (givenName: string, prefix: string, familyName: string): NameParts => ({
  ...unknown,
  givenName,
  prefix,
  familyName,
})

describe('the forms of a name', () => {
  it('shows each form of the table in §1.3', () => {
    expect([listName(noor), fullName(noor), formalName(noor), shortListName(noor)]).toEqual([
      'Berg, Noor van den',
      'Noor van den Berg',
      'E.M. van den Berg',
      'Noor B.',
    ])
  })

  it('never changes a Belgian name, and puts it whole in front on a list', () => {
    expect([listName(tine), fullName(tine), surnameAtStart(tine), shortListName(tine)]).toEqual([
      'Van der Velden, Tine',
      'Tine Van der Velden',
      'Van der Velden',
      'Tine V.',
    ])
  })

  it('falls back on the first of the voornamen, then on the initials (E52)', () => {
    expect(fullName({ ...noor, givenName: '' })).toBe('Eleonora van den Berg')
    expect(fullName({ ...noor, givenName: '', firstNames: '' })).toBe('E.M. van den Berg')
    expect(fullName({ ...noor, givenName: '', firstNames: '', initials: '' })).toBe('Van den Berg')
    expect(fullName(unknown)).toBe('')
  })

  it('takes initials from the voornamen when there are none, else the full name', () => {
    expect(formalName({ ...noor, initials: '' })).toBe('E.M. van den Berg')
    expect(formalName({ ...noor, initials: '', firstNames: 'Jan-Willem IJsbrand' })).toBe(
      'J.W.IJ. van den Berg',
    )
    expect(formalName({ ...noor, initials: '', firstNames: '' })).toBe('Noor van den Berg')
  })

  it('keeps a name without achternaam to what is known (E51)', () => {
    const bram = called('Bram', '', '')
    expect([
      listName(bram),
      fullName(bram),
      formalName(bram),
      shortListName(bram),
      surnameAtStart(bram),
    ]).toEqual(['Bram', 'Bram', 'Bram', 'Bram', ''])
  })

  it("sets d' and l' against the name, 't and 's apart", () => {
    expect(fullName(called('Chiara', "d'", 'Ancona'))).toBe("Chiara d'Ancona")
    expect(fullName(called('Chiara', 'd’', 'Ancona'))).toBe('Chiara d’Ancona')
    expect(listName(called('Chiara', "d'", 'Ancona'))).toBe("Ancona, Chiara d'")
    expect(fullName(called('Bas', "'t", 'Hart'))).toBe("Bas 't Hart")
  })

  it('gives IJ as one letter on the door list', () => {
    expect(shortListName(called('Daan', 'van', 'IJsselstein'))).toBe('Daan IJ.')
    expect(shortListName(called('Daan', '', 'Ölmez'))).toBe('Daan Ö.')
    expect(shortListName(called('Daan', '', "'t Hart"))).toBe('Daan T.')
  })
})

describe('surnameAtStart', () => {
  test.each([
    ['van den', 'Berg', 'Van den Berg'],
    ['ten', 'Have', 'Ten Have'],
    ['op den', 'Kelder', 'Op den Kelder'],
    ['van der', 'Ven-van Dijk', 'Van der Ven-van Dijk'],
    ["'t", 'Hart', "'t Hart"],
    ['’t', 'Hart', '’t Hart'],
    ["d'", 'Ancona', "d'Ancona"],
    ["l'", 'Hospital', "l'Hospital"],
    ["van 't", 'Hof', "Van 't Hof"],
    ["in 't", 'Veld', "In 't Veld"],
    ['el', 'Idrissi', 'El Idrissi'],
    ['El', 'Idrissi', 'El Idrissi'],
    ['', 'Jansen', 'Jansen'],
    ['', 'van den Berg', 'Van den Berg'],
    ['', 'ijsbrand', 'IJsbrand'],
    ['', 'ısık', 'Isık'],
    ['', 'İnan', 'İnan'],
  ])('%s + %s → %s', (prefix, familyName, expected) => {
    expect(surnameAtStart(called('', prefix, familyName))).toBe(expected)
  })
})

describe('initialsWithPoints', () => {
  test.each([
    ['EM', 'E.M.'],
    ['E.M.', 'E.M.'],
    ['E. M.', 'E.M.'],
    ['em', 'E.M.'],
    ['e.m.', 'E.M.'],
    ['Chr.Th.', 'Chr.Th.'],
    ['ChrTh', 'Chr.Th.'],
    ['chr.th.', 'Chr.Th.'],
    ['IJ', 'IJ.'],
    ['IJ.', 'IJ.'],
    ['IJM', 'IJ.M.'],
    ['ij', 'IJ.'],
    ['ÉA', 'É.A.'],
    ['J-P', 'J.-P.'],
    ['', ''],
    ['-', ''],
  ])('%s → %s', (initials, expected) => {
    expect(initialsWithPoints(initials)).toBe(expected)
  })
})

test('capitalize knows IJ and letters beyond ASCII', () => {
  expect(['ijsbrand', 'éva', 'şule', 'IJmuiden', '', '👋 hoi'].map(capitalize)).toEqual([
    'IJsbrand',
    'Éva',
    'Şule',
    'IJmuiden',
    '',
    '👋 hoi',
  ])
})

describe('sorting', () => {
  const sorted = (names: readonly NameParts[], key: (name: NameParts) => string) =>
    [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(listName)

  it('goes by achternaam, tussenvoegsel with none first, roepnaam', () => {
    const names = [
      called('Ali', 'van den', 'Berg'),
      called('Zoë', '', 'Berg'),
      called('Bo', 'van', 'Berg'),
      called('Ab', 'van', 'Berg'),
      called('Kim', '', 'Bergen'),
      called('Kim', '', 'Berg en Dal'),
    ]
    expect(sorted(names, sortKey)).toEqual([
      'Berg, Zoë',
      'Berg, Ab van',
      'Berg, Bo van',
      'Berg, Ali van den',
      'Berg en Dal, Kim',
      'Bergen, Kim',
    ])
  })

  it('puts a Belgian name under its first letter and a name without achternaam under the roepnaam', () => {
    const deConinck = { ...called('Jef', 'De', 'Coninck'), keepAsIs: true }
    const names = [called('Eva', '', 'Claes'), deConinck, called('Chris', '', ''), called('An', '', 'Evers')]
    expect(sorted(names, sortKey)).toEqual(['Chris', 'Claes, Eva', 'De Coninck, Jef', 'Evers, An'])
  })

  it('makes no difference between capitals, accents, apostrophes, hyphens and ĳ', () => {
    const key = (familyName: string) => sortKey(called('A', '', familyName))
    expect([key('BÉRG'), key("O'Neill"), key('O’Neill'), key('El-Amrani'), key('Ĳssel')]).toEqual([
      key('Berg'),
      key('Oneill'),
      key('Oneill'),
      key('El Amrani'),
      key('IJssel'),
    ])
  })

  it('goes by roepnaam on the list for teachers', () => {
    const names = [
      called('Noor', 'van', 'Dam'),
      called('Ali', '', 'Zeki'),
      called('Noor', '', 'Dam'),
      called('', '', 'Mol'),
    ]
    expect(sorted(names, givenNameSortKey)).toEqual(['Zeki, Ali', 'Mol', 'Dam, Noor', 'Dam, Noor van'])
  })
})

describe('tussenvoegsels', () => {
  test.each([
    ['van den Berg', 'van den', 'Berg'],
    ['Berg, van den', 'van den', 'Berg'],
    ['Van den Berg', 'van den', 'Berg'],
    ["van 't Hof", "van 't", 'Hof'],
    ['van ’t Hof', 'van ’t', 'Hof'],
    ['van t Hof', 'van t', 'Hof'],
    ["'t Hart", "'t", 'Hart'],
    ["d'Ancona", "d'", 'Ancona'],
    ['van den der Aa', 'van den der', 'Aa'],
    ['de la Cruz', 'de la', 'Cruz'],
    ['El Idrissi', 'el', 'Idrissi'],
    ['van der Ven-van Dijk', 'van der', 'Ven-van Dijk'],
    ['v.d. Berg', 'v.d.', 'Berg'],
    ['v. d. Berg', 'v. d.', 'Berg'],
    ['v/d Berg', 'v/d', 'Berg'],
    ['v.d.Berg', 'v.d.', 'Berg'],
    ['VAN DEN BERG', 'van den', 'BERG'],
  ])('proposes to split %s', (surname, prefix, familyName) => {
    expect(splitPrefix(surname)).toEqual({ prefix, familyName })
  })

  test.each([
    'Berg',
    'Van',
    'van den',
    'Ven-van Dijk',
    'Vanderbilt',
    'Nooit tot Later',
    'Jansen, Piet',
    'Berg, van, den',
    '',
  ])('leaves %s alone (E59)', (surname) => {
    expect(splitPrefix(surname)).toBeNull()
  })

  it('knows a tussenvoegsel in any capitals and with any apostrophe', () => {
    expect(['VAN DER', 'Da', 'l’', 'zur', 'v.d', 'vd'].every(isKnownPrefix)).toBe(true)
    expect(['', 'berg', 'van der van', 'constructor'].some(isKnownPrefix)).toBe(false)
  })

  it('has one matching form for v.d. and all that it may mean', () => {
    const forms = ['v.d.', 'v. d.', 'v/d', 'v.d', 'van de', 'van der', 'Van den', 'vanden'].map(normalPrefix)
    expect(new Set(forms).size).toBe(1)
    expect(normalPrefix('van')).not.toBe(forms[0])
  })

  it('matches v.d. with van der, but not van de with van den', () => {
    expect([samePrefix('v.d.', 'van der'), samePrefix('van de', 'V/D'), samePrefix('Da', 'da')]).toEqual([
      true,
      true,
      true,
    ])
    expect([samePrefix('van de', 'van den'), samePrefix('v.d.', 'van'), samePrefix('', 'de')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('for any text at all', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 20 })
  const anyName = fc.record({
    givenName: anyText,
    firstNames: anyText,
    initials: anyText,
    prefix: anyText,
    familyName: anyText,
    keepAsIs: fc.boolean(),
  })

  it('gives every form without failing', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const forms = [
          listName,
          fullName,
          formalName,
          shortListName,
          surnameAtStart,
          sortKey,
          givenNameSortKey,
        ]
        for (const form of forms) expect(form(name)).toBeTypeOf('string')
        splitPrefix(name.familyName)
      }),
    )
  })

  it('sorts by the achternaam first, whatever comes behind it', () => {
    const word = fc.stringMatching(/^[A-Za-zéïç]{1,6}( [a-z]{1,3})?$/)
    const names = fc.record({
      givenName: word,
      prefix: fc.constantFrom('', 'de', 'van', "'t"),
      familyName: word,
    })
    fc.assert(
      fc.property(names, names, (a, b) => {
        const familyOf = (name: typeof a) =>
          sortKey({ ...unknown, familyName: name.familyName }).split('\t')[0] ?? ''
        fc.pre(familyOf(a) < familyOf(b))
        expect(sortKey({ ...unknown, ...a }) < sortKey({ ...unknown, ...b })).toBe(true)
      }),
    )
  })

  it('adds points only once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{0,5}$|^([A-Z][a-z]{0,2}\.){1,3}$/), (initials) => {
        expect(initialsWithPoints(initialsWithPoints(initials))).toBe(initialsWithPoints(initials))
      }),
    )
  })

  it('gives back what was split off', () => {
    fc.assert(
      fc.property(fc.constantFrom('van', 'van der', "in 't", "d'", 'op den', 'v.d.'), (prefix) => {
        const whole = `${prefix}${prefix.endsWith("'") ? '' : ' '}Molen`
        expect(splitPrefix(whole)).toEqual({ prefix, familyName: 'Molen' })
      }),
    )
  })
})

test('the schema cleans every part and composes accents (E60, E61)', () => {
  expect(nameParts.parse({ ...noor, givenName: ' Zoe\u0308\u00a0 ', prefix: 'van\tden' })).toEqual({
    ...noor,
    givenName: 'Zoë',
    prefix: 'van den',
  })
})
