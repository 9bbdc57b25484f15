import { describe, expect, test } from 'vitest'
import { type RecipientsQuestion, recipientsOf } from '#domain/printing/decision-recipients'
import { type FactPerson, indexFacts } from '#domain/printing/letter-facts'
import { aChoice, aTown, type Town, WITH_CUSTODY, WITHOUT_CUSTODY } from './letter-facts.ts'

/** Sem lives with his mother (M); his father lives elsewhere (F). */
function apart(ties: Parameters<Town['pupil']>[1]['ties'] = {}, father: Partial<FactPerson> = {}): Town {
  const town = aTown()
  town.household('M')
  town.household('F')
  town.person('Mo Bos', 'M', { gender: 'woman' })
  town.person('Fa Smit', 'F', { gender: 'man', ...father })
  town.pupil('Sem', {
    name: 'Sem Smit',
    at: ['M'],
    ties: { 'Mo Bos': WITH_CUSTODY, 'Fa Smit': WITH_CUSTODY, ...ties },
  })
  return town
}

function sheets(town: Town, more: Partial<RecipientsQuestion> = {}) {
  const [pupil] = town.facts.pupils
  if (pupil === undefined) throw new Error('a town with a child')
  return recipientsOf({
    child: { pupil, group: null, present: true, sortKey: '' },
    index: indexFacts(town.facts),
    to: { personId: 'Mo Bos', name: 'Mo Bos', householdId: 'M' },
    choices: aChoice({ kind: 'decision', style: 'geachte' }),
    way: 'post',
    email: '',
    ...more,
  }).map(
    ({ householdId, lines, copyOf }) =>
      `${householdId ?? '-'}: ${lines[0]}${copyOf && `, kopie van ${copyOf}`}`,
  )
}

const toMother = 'M: Mevrouw Mo Bos'

describe('who gets a decision', () => {
  test('who asked, and a copy for the other parent with gezag', () => {
    expect(sheets(apart())).toEqual([toMother, 'F: De heer Fa Smit, kopie van Mo Bos'])
  })

  test('the father asked: the mother gets the copy', () => {
    expect(sheets(apart(), { to: { personId: 'Fa Smit', name: 'Fa Smit', householdId: 'F' } })).toEqual([
      'F: De heer Fa Smit',
      'M: Mevrouw Mo Bos, kopie van Fa Smit',
    ])
  })

  test.each([
    ['without gezag', WITHOUT_CUSTODY],
    ['whose gezag is unknown', { custody: 'unknown' as const }],
    ['who may not be informed', { ...WITH_CUSTODY, information: 'none' as const }],
    ['who is a stepparent', { ...WITH_CUSTODY, role: 'stepparent' as const }],
  ])('no copy for a parent %s', (_, tie) => {
    expect(sheets(apart({ 'Fa Smit': tie }))).toEqual([toMother])
  })

  test('nothing for a parent who has died', () => {
    expect(sheets(apart({}, { deceased: true }))).toEqual([toMother])
  })

  test('a voogd that is an institution gets a copy in its own name', () => {
    const town = apart({ 'Fa Smit': WITHOUT_CUSTODY, Bureau: { ...WITH_CUSTODY, role: 'guardian' } })
    town.household('B', { kind: 'institution' })
    town.person('Bureau', 'B', { institution: true, letterName: 'Bureau Jeugdzorg' })
    expect(sheets(town)).toEqual([toMother, 'B: Bureau Jeugdzorg, kopie van Mo Bos'])
  })

  test('two parents elsewhere in one home share a copy', () => {
    const town = apart({ 'Pa Smit': WITH_CUSTODY })
    town.person('Pa Smit', 'F', { gender: 'man' })
    expect(sheets(town)).toEqual([toMother, 'F: De heren Smit, kopie van Mo Bos'])
  })

  test('a name on the form that is a parent of the file is that parent', () => {
    expect(sheets(apart(), { to: { personId: null, name: ' mo bos', householdId: null } })[0]).toBe(toMother)
  })

  test('somebody who is not in the file gets it at the household of the form, and both parents a copy', () => {
    expect(sheets(apart(), { to: { personId: null, name: 'Oma Bos', householdId: 'M' } })).toEqual([
      'M: Oma Bos',
      'M: Mevrouw Mo Bos, kopie van Oma Bos',
      'F: De heer Fa Smit, kopie van Oma Bos',
    ])
  })

  test('without a known address, or with a secret one, it is handed over', () => {
    const town = apart()
    const secret = {
      ...town.facts,
      households: town.facts.households.map((one) => ({ ...one, secret: true })),
    }
    const [pupil] = secret.pupils
    if (pupil === undefined) throw new Error('a town with a child')
    const all = recipientsOf({
      child: { pupil, group: null, present: true, sortKey: '' },
      index: indexFacts(secret),
      to: { personId: 'Mo Bos', name: 'Mo Bos', householdId: 'M' },
      choices: aChoice({ kind: 'decision', style: 'geachte' }),
      way: 'post',
      email: '',
    })
    for (const { lines, handOut } of all) {
      expect(lines.slice(1)).toEqual(['Persoonlijk geven, in een gesloten envelop'])
      expect(handOut).toBe('persoonlijk gegeven')
    }
    expect(all).toHaveLength(2)
  })
})
