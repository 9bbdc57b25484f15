// What the forms of people make of typed text, and what the lists ask for.
import { describe, expect, test } from 'vitest'
import {
  type FamilyQuestion,
  pageInput,
  pageOf,
  pageOfSlot,
} from '../../../renderer/people/family-question.ts'
import { emailText, LANGUAGE_CHOICES, languageChoices } from '../../../renderer/people/labels.ts'
import { EMPTY_PERSON, EMPTY_PHONE, personToSave } from '../../../renderer/people/person-form.ts'
import { newTie, tieToSave } from '../../../renderer/people/tie-form.ts'
import { momentText } from '../../../renderer/ui/moment-text.ts'

const berg: FamilyQuestion = { text: 'berg', filter: 'onPaper', groupId: null }

test('a row of a long list belongs to one page of twenty-five, and a page in view keeps its slot', () => {
  expect([0, 24, 25, 60].map(pageOf)).toEqual([0, 0, 1, 2])
  expect(pageInput(berg, 2)).toEqual({ ...berg, offset: 50, limit: 25 })
  for (const first of [0, 1, 2, 7]) {
    const pages = [0, 1, 2].map((slot) => pageOfSlot(slot, first))
    expect([...pages].sort((a, b) => a - b)).toEqual([first, first + 1, first + 2])
    expect(pages.map((page) => page % 3)).toEqual([0, 1, 2])
  }
})

describe('saving a person', () => {
  test('stores numbers with their country, keeps what is no number, and leaves empty rows out', () => {
    const phones = ['06 5270 2892', '', '0612', '06-12345678 (oma)'].map((number) => ({
      ...EMPTY_PHONE,
      number,
    }))
    expect(personToSave({ ...EMPTY_PERSON, phones }).phones).toEqual([
      { ...EMPTY_PHONE, number: '+31652702892' },
      { ...EMPTY_PHONE, number: '0612' },
      { ...EMPTY_PHONE, number: '+31612345678', remark: 'oma' },
    ])
  })

  test('a remark that was typed beside a number wins over the words within it', () => {
    const phone = { ...EMPTY_PHONE, number: '06-12345678 (oma)', remark: 'op maandag' }
    expect(personToSave({ ...EMPTY_PERSON, phones: [phone] }).phones[0]?.remark).toBe('op maandag')
  })
})

describe('saving a tie', () => {
  test('a new tie knows nothing about gezag', () => {
    expect(newTie(3)).toMatchObject({ custody: 'unknown', contactOrder: 3 })
  })

  test('the order of contact stays within what the contract takes', () => {
    expect(newTie(25).contactOrder).toBe(20)
  })

  test('a request stays only with who is informed on request', () => {
    const tie = { ...newTie(1), informationRequest: 'reports' } as const
    expect(tieToSave({ ...tie, information: 'onRequest' }).informationRequest).toBe('reports')
    expect(tieToSave({ ...tie, information: 'none' }).informationRequest).toBe('none')
  })
})

test.each([
  ['known', 'noor@example.org', 'noor@example.org'],
  ['none', '', 'heeft geen e-mail'],
  ['unknown', '', 'e-mail onbekend'],
  ['bounced', 'noor@example.org', 'noor@example.org (komt niet aan)'],
] as const)('e-mail that is %s is said in words', (emailState, email, words) => {
  expect(emailText({ email, emailState })).toBe(words)
})

test('a language from an import that is not in the list can still be saved', () => {
  expect(languageChoices('tr')).toEqual(LANGUAGE_CHOICES)
  expect(languageChoices('kmr').at(-1)).toEqual({ value: 'kmr', label: 'kmr' })
})

test('a moment is shown on the clock of the school, in winter and in summer', () => {
  expect(momentText('2026-11-21T14:30:00.000Z')).toBe('21-11-2026, 15:30')
  expect(momentText('2026-07-01T22:30:00.000Z')).toBe('02-07-2026, 00:30')
})
