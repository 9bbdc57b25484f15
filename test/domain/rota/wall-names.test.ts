import { describe, expect, test } from 'vitest'
import { type WallNameStyle, wallNames } from '#domain/rota/wall-names'
import { aName } from '../../support/people.ts'

const helper = (key: string, adults: string[], children: string[] = []) => ({
  key,
  adults: adults.map(aName),
  children,
})
const shown = (helpers: Parameters<typeof wallNames>[0], style: WallNameStyle = 'firstNames') => [
  ...wallNames(helpers, style).values(),
]

describe('names on the wall', () => {
  test('are first names, of both adults while it is open who comes', () => {
    expect(
      shown([helper('a', ['Sara van den Berg']), helper('b', ['Mark Jansen', 'Aylin Demir', 'Oma Jansen'])]),
    ).toEqual(['Sara', 'Mark of Aylin'])
  })

  test('get a letter of the surname only where two families are called the same', () => {
    const helpers = [
      helper('a', ['Sara van den Berg']),
      helper('b', ['Sara Öztürk']),
      helper('c', ['Mark Jansen']),
    ]
    expect(shown(helpers)).toEqual(['Sara B.', 'Sara Ö.', 'Mark'])
  })

  test('of one family on many turns stay the same', () => {
    expect(shown([helper('a', ['Sara van den Berg']), helper('a', ['Sara van den Berg'])])).toEqual(['Sara'])
  })

  test('are those of a child where no adult is known', () => {
    expect(shown([helper('a', [], ['Noor'])])).toEqual(['gezin van Noor'])
    expect(shown([helper('a', [])])).toEqual(['een gezin'])
  })

  test('can be initials, without tussenvoegsel', () => {
    const helpers = [
      helper('a', ['Sara van den Berg']),
      helper('b', ['Mark Jansen', 'Élodie Jansen']),
      helper('c', [], ['Noor']),
    ]
    expect(shown(helpers, 'initials')).toEqual(['S.B.', 'M.J. of É.J.', 'gezin van N.'])
  })
})
