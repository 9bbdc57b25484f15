import { expect, test } from 'vitest'
import { type StandsThere, whyOthers } from '#domain/rota/why-others'

const by = (load: number, kind: StandsThere['by'] = 'proposal'): StandsThere => ({ load, by: kind })

test.each<[string, number, number, StandsThere[]]>([
  ['', 1, 1, []],
  ['De plaatsen van deze beurt zijn verloot.', 0, 1, [by(1, 'draw'), by(1, 'draw')]],
  ['Wie hier staat, koos deze beurt zelf of is met de hand ingedeeld.', 0, 1, [by(3, 'hand'), by(2, 'draw')]],
  [
    'Wie hier staat, heeft zonder deze beurt een lagere stand: hoogstens 1. Dit gezin staat op 2.',
    2,
    1,
    [by(2), by(1), by(9, 'hand')],
  ],
  [
    'De stand is gelijk (1). Dan tellen de voorkeuren van alle gezinnen samen, en daarna het lot.',
    1,
    2,
    [by(3)],
  ],
  [
    'Dit gezin heeft nu een lagere stand dan een gezin dat hier staat. Ruil de beurt, of maak een nieuw voorstel.',
    0,
    1,
    [by(1), by(3)],
  ],
])('%s', (sentence, load, weight, present) => {
  expect(whyOthers({ load, weight, present })).toBe(sentence)
})
