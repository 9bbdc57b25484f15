import { expect, test } from 'vitest'
import { EVERY_FAMILY, pageInput, pageOf, pageOfSlot } from '../../../renderer/people/family-question.ts'

test.each([
  [0, [0, 1, 2]],
  [1, [3, 1, 2]],
  [2, [3, 4, 2]],
  [3, [3, 4, 5]],
  [7, [9, 7, 8]],
])('three pages from page %i on stand in slots in which a page keeps its place', (first, pages) => {
  expect([0, 1, 2].map((slot) => pageOfSlot(slot, first))).toEqual(pages)
})

test('a row is asked with its page', () => {
  expect([0, 24, 25, 1_749].map(pageOf)).toEqual([0, 0, 1, 69])
  expect(pageInput({ ...EVERY_FAMILY, text: 'berg' }, 2)).toEqual({
    text: 'berg',
    filter: 'all',
    groupId: null,
    offset: 50,
    limit: 25,
  })
})
