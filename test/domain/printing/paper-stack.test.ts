import { expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import { type PaperStack, pageRanges, stackPapers } from '#domain/printing/paper-stack'
import { paperSchemas } from '#domain/printing/papers'
import { aTown, type Town } from './letter-facts.ts'

const letter = {
  subject: 'Ouderavond van groep «groep»',
  paragraphs: ['Voor «namen van de kinderen».'],
  closing: 'Met vriendelijke groet,',
  signer: 'Ineke',
  date: '21 november 2026',
  only: 'paper' as const,
}

/** 250 households over four groups; one in ten by post, one in twenty-five secret. */
function bigSchool(): Town {
  const town = aTown()
  const groups = ['1/2', '3A', '5/6', '8'].map((group) => town.group(group, { teachers: ['Noor Visser'] }))
  for (let nth = 0; nth < 250; nth += 1) {
    town.household(`H${nth}`, { secret: nth % 25 === 0 })
    const group = nth % 10 === 1 ? null : groups[nth % 4]
    town.pupil(`K${nth}`, { name: `Kind${nth} Berg`, at: [`H${nth}`], ...(group ? { group } : {}) })
  }
  return town
}

test('250 households: each divider counts what follows, each household exactly once, nothing outside the schema (P10)', () => {
  const stack = stackPapers(bigSchool().plan(), letter)
  const bundles: { group: string; said: number; follow: number }[] = []
  for (const item of stack.items) {
    if (item.kind === 'divider') bundles.push({ group: item.group, said: item.letters, follow: 0 })
    else bundles[bundles.length - 1]!.follow += 1
  }
  expect(bundles.map(({ group }) => group)).toEqual([
    'Groep 1/2',
    'Groep 3A',
    'Groep 5/6',
    'Groep 8',
    'Per post',
    'Afgeschermd adres',
  ])
  expect(bundles.filter(({ said, follow }) => said !== follow)).toEqual([])
  const households = stack.entries.flatMap((entry) => entry?.householdId ?? [])
  expect([households.length, new Set(households).size]).toEqual([250, 250])
  expect(paperSchemas.letterRun.shape.letters.safeParse(stack.items).success).toBe(true)
})

test('a divider lists the children to tick, the younger ones with their groups, and the choice of the office', () => {
  const town = aTown()
  town.group('3A')
  town.group('5/6', { teachers: ['Bram Visser'] })
  town.household('H')
  town.pupil('Sem', { name: 'Sem Berg', group: '5/6', at: ['H'], birthDate: '2015-01-01' as IsoDate })
  town.pupil('Noor', { name: 'Noor Berg', group: '3A', at: ['H'] })
  expect(stackPapers(town.plan(), letter).items[0]).toMatchObject({
    kind: 'divider',
    group: 'Groep 5/6',
    teachers: ['Bram Visser'],
    letters: 1,
    households: ['Sem Berg, ook voor Noor (3A)'],
  })
  expect(stackPapers(town.plan({ carriers: { H: 'Noor' } }), letter).items[0]).toMatchObject({
    group: 'Groep 3A',
    households: ['Noor Berg (gekozen door de balie), ook voor Sem (5/6)'],
  })
})

test('the divider of the closed stack counts and names nobody (L13)', () => {
  const town = aTown()
  town.group('3A')
  town.household('G', { secret: true })
  town.pupil('Sem', { name: 'Sem Berg', group: '3A', at: ['G'] })
  const [divider] = stackPapers(town.plan(), letter).items
  expect(divider).toMatchObject({ letters: 1, households: [] })
  expect(divider?.kind === 'divider' && divider.note).toMatch(/^1 adres afgeschermd\./)
})

test('merge fields stand in the subject and in the text', () => {
  const town = aTown()
  town.group('3A')
  town.household('H')
  town.pupil('Sem', { name: 'Sem Berg', group: '3A', at: ['H'] })
  expect(stackPapers(town.plan(), letter).items[1]).toMatchObject({
    subject: 'Ouderavond van groep 3A',
    paragraphs: ['Voor Sem.'],
    addressLines: ['Aan de ouders/verzorgers van Sem Berg', 'Hstraat 1', '1000 AB  ROTTERDAM'],
  })
})

test('pages are counted over letters of more than one page', () => {
  const town = bigSchool()
  const whole = stackPapers(town.plan({ selection: { by: 'pupils', pupilIds: ['K2', 'K4', 'K6'] } }), letter)
  const stack: PaperStack = { items: whole.items, entries: whole.entries }
  // divider, K4 of two pages; divider, K2 of one, K6 of three.
  expect(stack.entries.map((entry) => entry?.key ?? '-')).toEqual(['-', 'H4', '-', 'H2', 'H6'])
  expect(Object.fromEntries(pageRanges(stack, [1, 2, 1, 1, 3]))).toEqual({
    H4: { firstPage: 2, lastPage: 3 },
    H2: { firstPage: 5, lastPage: 5 },
    H6: { firstPage: 6, lastPage: 8 },
  })
})

test('twenty children and a long envelope still make a letter within the schema', () => {
  const town = aTown()
  town.group('3A')
  town.household('H')
  for (let nth = 0; nth < 24; nth += 1) {
    town.pupil(`K${nth}`, {
      name: `Wilhelminapaulina${nth} van Oldenbarnevelt${nth}`,
      group: '3A',
      at: ['H'],
    })
  }
  expect(
    paperSchemas.letterRun.shape.letters.safeParse(stackPapers(town.plan(), letter).items).error,
  ).toBeUndefined()
})
