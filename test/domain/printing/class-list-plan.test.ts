import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { type ClassListParent, type ClassListPupil, planClassList } from '#domain/printing/class-list-plan'
import { aTown } from './letter-facts.ts'

const nameOf = (text: string) => {
  const town = aTown()
  town.person(text, null)
  const [person] = town.facts.persons
  if (person === undefined) throw new Error('no name')
  return person.name
}

function aHome(id: string, secret = false) {
  const town = aTown()
  town.household(id, { secret })
  return town.facts.households[0] ?? null
}

const aParent = (name: string, more: Partial<ClassListParent> = {}): ClassListParent => ({
  name: nameOf(name),
  householdId: 'H',
  email: `${name.split(' ')[0]?.toLowerCase()}@voorbeeld.nl`,
  hasConsent: true,
  phones: ['+31612345678'],
  ...more,
})

const aChild = (name: string, more: Partial<ClassListPupil> = {}): ClassListPupil => ({
  id: name,
  name: nameOf(name),
  birthDate: '2018-03-14' as IsoDate,
  household: aHome('H'),
  parents: [],
  ...more,
})

const ALL = { columns: ['birthDate', 'parents', 'phone', 'email', 'address'], emptyColumns: 1 } as const

test('a family with consent stands on the list with what was chosen', () => {
  const list = planClassList([aChild('Noor van den Berg', { parents: [aParent('Anna Berg')] })], {
    ...ALL,
    sort: 'familyName',
  })
  expect(list.columns.map(({ title }) => title)).toEqual([
    'Nr',
    'Naam',
    'Geboren',
    'Ouders/verzorgers',
    'Telefoon',
    'E-mail',
    'Adres',
    '',
  ])
  expect(list.rows).toEqual([
    [
      '1',
      'Berg, Noor van den',
      '14-03-2018',
      'Anna Berg',
      '06 1234 5678',
      'anna@voorbeeld.nl',
      'Hstraat 1, 1000 AB Rotterdam',
      '',
    ],
  ])
  expect(list.footnote).toBe('')
  expect(list.landscape).toBe(true)
})

describe('without consent', () => {
  test('only the name and the birth date of the child; the families are counted once', () => {
    const without = [aParent('Anna Berg', { hasConsent: false })]
    const list = planClassList(
      [
        aChild('Noor Berg', { parents: without }),
        aChild('Sem Berg', { parents: without }),
        aChild('Tim Kok', { household: null }),
      ],
      { ...ALL, sort: 'givenName' },
    )
    expect(list.rows.map((row) => row.slice(1, 7))).toEqual([
      ['Noor Berg', '14-03-2018', '', '', '', ''],
      ['Sem Berg', '14-03-2018', '', '', '', ''],
      ['Tim Kok', '14-03-2018', '', '', '', ''],
    ])
    expect(list.footnote).toBe('2 gezinnen staan niet met gegevens op deze lijst.')
  })

  test('one family reads as one', () => {
    const list = planClassList([aChild('Noor Berg')], { ...ALL, sort: 'givenName' })
    expect(list.footnote).toBe('1 gezin staat niet met gegevens op deze lijst.')
  })

  test('a list without such columns has no footnote', () => {
    const list = planClassList([aChild('Noor Berg')], {
      columns: ['birthDate'],
      sort: 'givenName',
      emptyColumns: 4,
    })
    expect(list.footnote).toBe('')
    expect(list.landscape).toBe(false)
  })

  test('consent of a parent who lives elsewhere opens no address of the home', () => {
    const elsewhere = aParent('Bas Smit', { householdId: 'X' })
    const [row] = planClassList([aChild('Noor Berg', { parents: [elsewhere] })], {
      ...ALL,
      sort: 'givenName',
    }).rows
    expect(row?.slice(3)).toEqual(['Bas Smit', '06 1234 5678', 'bas@voorbeeld.nl', '', ''])
  })
})

test('a secret address is never shown and counted apart', () => {
  const secret = aChild('Noor Berg', { household: aHome('H', true), parents: [aParent('Anna Berg')] })
  const list = planClassList([secret], { ...ALL, sort: 'givenName' })
  expect(list.rows[0]?.[6]).toBe('')
  expect(list.footnote).toBe('1 adres is afgeschermd.')
})

test('sorts by roepnaam or by achternaam', () => {
  const children = ['Zoë Aalders', 'Adam van den Berg', 'Bo Bakker'].map((name) => aChild(name))
  const names = (sort: 'givenName' | 'familyName') =>
    planClassList(children, { columns: [], sort, emptyColumns: 0 }).rows.map(([, name]) => name)
  expect(names('givenName')).toEqual(['Adam van den Berg', 'Bo Bakker', 'Zoë Aalders'])
  expect(names('familyName')).toEqual(['Aalders, Zoë', 'Bakker, Bo', 'Berg, Adam van den'])
})
