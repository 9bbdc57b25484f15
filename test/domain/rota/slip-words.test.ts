import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { PHRASE_LANGUAGES } from '#domain/meetings/invitation-phrases'
import { phraseLanguage, SLIP_LANGUAGES, slipPhrasesIn } from '#domain/rota/slip-phrases'
import { thankYouCard } from '#domain/rota/thanks-card'
import { turnSlip } from '#domain/rota/turn-slip'
import { aSlipFamily, someTold } from '../../electron/documents/rota-papers.ts'

const slipWith = (balance: ReturnType<typeof someTold>['balance']) =>
  turnSlip(aSlipFamily(), someTold({ balance }))

describe('the sum on a slip', () => {
  test.each([
    [{ asked: 4, corrected: 1, done: 1, planned: 1, left: 1 }, '4 – 1 – 1 – 1 = 1', ''],
    [
      { asked: 4, corrected: 0, done: 5, planned: 1, left: -2 },
      '4 – 0 – 5 – 1 = –2',
      'U doet meer dan wij vragen. Dank u wel!',
    ],
    [{ asked: 4, corrected: -2, done: 0, planned: 1, left: 5 }, '4 + 2 – 0 – 1 = 5', ''],
    [{ asked: 1.5, corrected: 0, done: 0, planned: 1, left: 0.5 }, '1,5 – 0 – 0 – 1 = 0,5', ''],
    [
      { asked: 0, corrected: 0, done: 1, planned: 1, left: -2 },
      '',
      'U hielp dit schooljaar al één keer. Dank u wel!',
    ],
    [{ asked: 0, corrected: 0, done: 0, planned: 1, left: -1 }, '', ''],
  ])('of %j is %s', (balance, sum, words) => {
    const slip = slipWith(balance)
    expect(slip.balance.map(({ sign, value }) => `${sign} ${value}`.trim()).join(' ')).toBe(sum)
    expect(slip.balanceWords).toBe(words)
  })
})

describe('words in another language', () => {
  test('are there for the languages of an invitation, for each the first that a family reads', () => {
    expect([...SLIP_LANGUAGES].sort()).toEqual([...PHRASE_LANGUAGES].sort())
    for (const language of SLIP_LANGUAGES) expect(slipPhrasesIn(language)).not.toBeNull()
    expect([phraseLanguage(['ti', 'tr', 'en']), phraseLanguage(['ti']), phraseLanguage([])]).toEqual([
      'tr',
      null,
      null,
    ])
    expect(turnSlip(aSlipFamily({ languages: ['ar'] }), someTold()).other).toMatchObject({
      lang: 'ar',
      direction: 'rtl',
    })
  })
})

describe('how to swap', () => {
  test('names the telephone of the school and the longest time beforehand', () => {
    const words = turnSlip(aSlipFamily(), someTold()).swap
    expect(words).toContain('liefst 14 dagen vooraf. Telefoon: 010 123 45 67.')
    const none = turnSlip(aSlipFamily(), someTold({ phone: '', turns: [] })).swap
    expect(none).toBe(
      'Kunt u niet? Ruil met een ander gezin en lever de ruilstrook in, of laat het ons weten.',
    )
  })
})

describe('a card of thanks', () => {
  const turn = (task: string, endsAt = '09:30') => ({
    task,
    icon: 'other' as const,
    beginsAt: '08:30',
    endsAt,
  })
  const card = (turns: ReturnType<typeof turn>[]) =>
    thankYouCard({ name: 'Sara', handOut: 'via groep 3', languages: [] }, turns, '2026-2027')

  test.each([
    [[turn('Lezen', '08:50')], 'één keer', 'een half uur', ['Lezen']],
    [[turn('Lezen'), turn('Tuin', '10:05'), turn('Lezen')], '3 keer', '3,5 uur', ['Lezen (2 keer)', 'Tuin']],
  ])('counts in half hours', (turns, times, hours, tasks) => {
    const made = card(turns)
    expect(made.sentence).toContain(`hielp u ${times} op school, samen ongeveer ${hours}.`)
    expect(made.tasks).toEqual(tasks)
  })

  test('names eight tasks at most', () => {
    const { tasks } = card(Array.from({ length: 11 }, (_, at) => turn(`Taak ${String(at).padStart(2, '0')}`)))
    expect(tasks).toHaveLength(8)
    expect(tasks.at(-1)).toBe('en nog meer')
  })
})

test('turns on a slip with many are brief', () => {
  const [turn] = someTold().turns
  const many = turnSlip(
    aSlipFamily(),
    someTold({ turns: Array.from({ length: 5 }, () => ({ ...turn!, date: '2027-01-12' as IsoDate })) }),
  )
  expect(many.turns[0]?.day).toBe('di 12 jan')
})
