import { expect, test } from 'vitest'
import { planMissingSheet } from '#domain/printing/missing-plan'
import { aTown } from './letter-facts.ts'

test('asks per household what is not known, each household once, and nothing of who is complete', () => {
  const town = aTown()
  town.group('5/6')
  town.group('3A', { teachers: ['Fatima el Amrani'] })
  town.household('H')
  town.household('F')
  town.household('Klaar')
  town.person('Anna Berg', 'H')
  town.person('Bas Berg', 'F')
  town.person('Eva Zon', 'Klaar', { emailState: 'none' })
  const ties = { 'Anna Berg': {}, 'Bas Berg': {} }
  town.pupil('Sem', { name: 'Sem Berg', group: '3A', at: ['H'], ties, birthDate: null })
  town.pupil('Noor', { name: 'Noor Berg', group: '5/6', at: ['H'], ties })
  town.pupil('Lot', { name: 'Lot Zon', group: '3A', at: ['Klaar'], ties: { 'Eva Zon': {} } })
  town.pupil('Kim', { name: 'Kim Dam', group: '5/6', at: [] })
  const facts = { ...town.facts, reachableByPhone: new Set(['Eva Zon']) }
  expect(planMissingSheet(facts, ['3A', '5/6'])).toEqual([
    {
      group: 'Groep 3A',
      teachers: ['Fatima el Amrani'],
      households: [
        {
          name: 'Ouders/verzorgers van Noor en Sem',
          children: ['Noor Berg', 'Sem Berg'],
          missing: [
            'Telefoonnummer',
            'E-mailadres (of: heeft er geen)',
            'Geboortedatum van Sem',
            'Wie heeft het gezag over Noor?',
            'Wie heeft het gezag over Sem?',
          ],
        },
      ],
    },
    {
      group: 'Groep 5/6',
      teachers: [],
      households: [
        {
          name: 'Ouders/verzorgers van Kim',
          children: ['Kim Dam'],
          missing: [
            'Naam van een ouder of verzorger',
            'Adres',
            'Telefoonnummer',
            'E-mailadres (of: heeft er geen)',
          ],
        },
      ],
    },
  ])
})
