import { describe, expect, test } from 'vitest'
import { mergePersons, mergeTies } from '#domain/people/merge'
import type { PersonDetails } from '#domain/people/person'
import type { TieDetails } from '#domain/people/tie'
import { personEntryOf, tieEntry } from '../../support/entries.ts'

const aPerson = (facts: Partial<PersonDetails>) => {
  const { phones, ...entry } = personEntryOf('Eva de Boer') as PersonDetails
  return { ...entry, ...facts }
}
const aTie = (facts: Partial<TieDetails>) => ({ ...(tieEntry as TieDetails), ...facts })

describe('two persons become one', () => {
  test.each<[string, Partial<PersonDetails>, Partial<PersonDetails>, Partial<PersonDetails>]>([
    [
      'gaps are filled',
      { initials: '', letterName: '' },
      { initials: 'E.', letterName: 'Eva Boer' },
      { initials: 'E.', letterName: 'Eva Boer' },
    ],
    ['what is known stays', { initials: 'E.' }, { initials: 'E.M.' }, { initials: 'E.' }],
    [
      'an address comes with what is known about it',
      { emailState: 'none' },
      { email: 'e@voorbeeld.nl', emailState: 'bounced' },
      { email: 'e@voorbeeld.nl', emailState: 'bounced' },
    ],
    [
      'an own address stays',
      { email: 'a@voorbeeld.nl', emailState: 'known' },
      { email: 'b@voorbeeld.nl', emailState: 'known' },
      { email: 'a@voorbeeld.nl', emailState: 'known' },
    ],
    [
      '"heeft geen" beats "onbekend"',
      { emailState: 'unknown' },
      { emailState: 'none' },
      { email: '', emailState: 'none' },
    ],
    ['"heeft geen" stays', { emailState: 'none' }, { emailState: 'unknown' }, { emailState: 'none' }],
    [
      'a wish of one is a wish',
      { wantsPaper: false },
      { wantsPaper: true, needsInterpreter: true, largePrint: true },
      { wantsPaper: true, needsInterpreter: true, largePrint: true },
    ],
    ['a language beats untouched Dutch', { language: 'nl' }, { language: 'pl' }, { language: 'pl' }],
    ['a chosen language stays', { language: 'tr' }, { language: 'pl' }, { language: 'tr' }],
    ['remarks stand below each other, equal ones once', { remark: 'a' }, { remark: 'b' }, { remark: 'a\nb' }],
    ['equal remarks stay one', { remark: 'a' }, { remark: 'a' }, { remark: 'a' }],
  ])('%s', (_, keep, drop, expected) => {
    expect(mergePersons(aPerson(keep), aPerson(drop))).toEqual(aPerson({ ...keep, ...expected }))
  })
})

describe('two ties to one child become one', () => {
  test('gezag that is known wins over unknown, with its source', () => {
    const known = {
      custody: 'no',
      custodySource: 'uitspraak gezien',
      custodyOn: '2026-01-05' as never,
    } as const
    expect(mergeTies(aTie({ contactOrder: 3 }), aTie({ ...known, contactOrder: 2 }))).toEqual(
      aTie({ ...known, contactOrder: 2 }),
    )
    expect(mergeTies(aTie(known), aTie({}))).toEqual(aTie(known))
  })

  test('a role that says more wins', () => {
    expect(mergeTies(aTie({ role: 'parent' }), aTie({ role: 'mother' }))?.role).toBe('mother')
    expect(mergeTies(aTie({ role: 'mother' }), aTie({ role: 'parent' }))?.role).toBe('mother')
  })

  test.each<[Partial<TieDetails>, Partial<TieDetails>]>([
    [{ custody: 'yes' }, { custody: 'no' }],
    [{ information: 'none' }, { information: 'always' }],
  ])('never by choosing between %o and %o', (keep, drop) => {
    expect(mergeTies(aTie(keep), aTie(drop))).toBeNull()
  })
})
