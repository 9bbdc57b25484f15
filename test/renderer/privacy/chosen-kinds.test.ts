import { expect, test } from 'vitest'
import type { CleanedKind } from '#domain/privacy/privacy'
import { toggleKind } from '../../../renderer/privacy/chosen-kinds.ts'
import { dueText } from '../../../renderer/privacy/request-words.ts'

const KINDS: readonly { kind: CleanedKind; needs: CleanedKind[] }[] = [
  { kind: 'pupilFile', needs: ['prints'] },
  { kind: 'familyContact', needs: ['pupilFile'] },
  { kind: 'prints', needs: [] },
  { kind: 'drafts', needs: [] },
]

test.each([
  ['a kind alone', [], 'drafts', ['drafts']],
  [
    'a kind with all that it needs',
    ['drafts'],
    'familyContact',
    ['drafts', 'familyContact', 'pupilFile', 'prints'],
  ],
  ['off: with all that need it', ['drafts', 'familyContact', 'pupilFile', 'prints'], 'prints', ['drafts']],
  [
    'off: what it needed may stay',
    ['familyContact', 'pupilFile', 'prints'],
    'familyContact',
    ['pupilFile', 'prints'],
  ],
] as const)('ticks %s', (_, ticked, kind, after) => {
  expect(toggleKind(KINDS, ticked, kind)).toEqual(after)
})

test.each([
  [20, 'nog 20 dagen', false],
  [8, 'nog 8 dagen', false],
  [7, 'Let op: nog 7 dagen', true],
  [1, 'Let op: nog 1 dag', true],
  [0, 'Let op: vandaag is de laatste dag', true],
  [-1, 'Te laat: 1 dag over de termijn', true],
])('with %i days left says "%s"', (days, text, urgent) => {
  expect(dueText(days)).toEqual({ text, urgent })
})
