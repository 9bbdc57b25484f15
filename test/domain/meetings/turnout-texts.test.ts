import { describe, expect, test } from 'vitest'
import {
  countingRule,
  groupLineText,
  percentText,
  shortfallText,
  withoutListText,
} from '#domain/meetings/turnout-texts'

describe('the rule under every report', () => {
  test.each([
    [
      { target: 80, onBehalfCounts: true, onlineCounts: false },
      'Geteld: leerlingen van wie ten minste één volwassene aanwezig was. Doel: meer dan 80 %.',
    ],
    [
      { target: 75, onBehalfCounts: false, onlineCounts: false },
      'Geteld: leerlingen van wie ten minste één ouder of verzorger aanwezig was. Doel: meer dan 75 %.',
    ],
    [
      { target: 80, onBehalfCounts: true, onlineCounts: true },
      'Geteld: leerlingen van wie ten minste één volwassene op school of online aanwezig was. Doel: meer dan 80 %.',
    ],
    [
      { target: 100, onBehalfCounts: false, onlineCounts: true },
      'Geteld: leerlingen van wie ten minste één ouder of verzorger op school of online aanwezig was. Doel: alle leerlingen.',
    ],
  ])('%o', (rule, text) => expect(countingRule(rule)).toBe(text))
})

describe('a share as text', () => {
  test.each([
    [19, 24, '79,2 %'],
    [199, 250, '79,6 %'],
    [20, 25, '80,0 %'],
    [0, 24, '0,0 %'],
    [24, 24, '100,0 %'],
    [1, 3000, '0,0 %'],
    [2, 3, '66,7 %'],
    [1, 16, '6,3 %'],
    [0, 0, '–'],
  ])('%i of %i is %s', (represented, pupils, text) =>
    expect(percentText({ represented, pupils }, 80)).toBe(text),
  )

  test.each([
    [1999, 2500, '79,96 %'],
    [2001, 2500, '80,04 %'],
    [31_999, 40_000, '79,998 %'],
    [32_001, 40_000, '80,003 %'],
    [32_000, 40_000, '80,0 %'],
  ])('never reads as the target when it is not: %i of %i is %s', (represented, pupils, text) =>
    expect(percentText({ represented, pupils }, 80)).toBe(text),
  )

  test('another target is not special to it', () =>
    expect(percentText({ represented: 1999, pupils: 2500 }, 75)).toBe('80,0 %'))
})

describe('what is missing', () => {
  const line = (families: number) => ({ pupils: 24, reached: false, shortfall: { pupils: 4, families } })
  test.each([
    [line(3), 'nog 3 gezinnen'],
    [line(1), 'nog 1 gezin'],
    [line(1240), 'nog 1.240 gezinnen'],
    [{ ...line(0), reached: true }, 'doel gehaald'],
    [{ ...line(0), pupils: 0 }, 'geen leerlingen'],
    [null, 'geen lijst'],
  ])('%o: %s', (figures, text) => expect(shortfallText(figures)).toBe(text))
})

test.each([
  ['4', 'groep 4: 19 van 24'],
  ['Kabouters', 'Kabouters: 19 van 24'],
  ['Groep 5/6', 'groep 5/6: 19 van 24'],
])('the wall: %s', (name, text) => expect(groupLineText(name, { represented: 19, pupils: 24 })).toBe(text))

test.each([
  [[], ''],
  [[['7', 0]], ''],
  [[['7', 1]], 'Geen lijst van groep 7 (1 leerling). Deze leerling is niet meegeteld.'],
  [
    [
      ['7', 24],
      ['8', 0],
      ['Kabouters', 9],
      ['3A', 20],
    ],
    'Geen lijst van groep 7 (24 leerlingen), Kabouters (9 leerlingen) en groep 3A (20 leerlingen). Deze leerlingen zijn niet meegeteld.',
  ],
] as const)('groups without a list are named: %o', (groups, text) =>
  expect(withoutListText(groups.map(([name, pupils]) => ({ groupId: name, name, pupils })))).toBe(text),
)
