import { expect, test } from 'vitest'
import { unmetTexts } from '#domain/rota/unmet-texts'
import { day, rotaFacts, turn } from './rota-facts.ts'

const FACTS = rotaFacts({
  today: day('2027-01-11'),
  turns: [
    turn('over', { date: day('2027-01-05') }),
    turn('first', { date: day('2027-01-12') }),
    turn('second', { date: day('2027-01-19') }),
  ],
})
const named = (id: string) => `gezin ${id}`

test('a family without its rest and two that are apart are named once each, with the days', () => {
  const apart = { kind: 'together', families: ['Bos', 'Kok'] } as const
  expect(
    unmetTexts(
      FACTS,
      [
        { kind: 'rest', familyId: 'Aa', turnIds: ['first', 'second'] },
        { ...apart, turnId: 'second' },
        { ...apart, turnId: 'first' },
        { kind: 'apart', families: ['Aa', 'Kok'], turnId: 'first' },
      ],
      named,
    ),
  ).toEqual([
    'gezin Aa: minder rust dan gevraagd bij lezen (di 12 jan en di 19 jan)',
    'gezin Bos; gezin Kok: niet samen ingedeeld (di 12 jan, di 19 jan)',
    'gezin Aa; gezin Kok: toch samen ingedeeld (di 12 jan)',
  ])
})

test('what is over is not named', () => {
  expect(
    unmetTexts(
      FACTS,
      [
        { kind: 'rest', familyId: 'Aa', turnIds: ['over'] },
        { kind: 'together', families: ['Bos', 'Kok'], turnId: 'over' },
      ],
      named,
    ),
  ).toEqual([])
})
