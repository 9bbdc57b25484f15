import { expect, test } from 'vitest'
import { posterWords } from '#domain/meetings/poster'
import { aMeeting, TWO_EVENINGS } from './on-paper.ts'

test('a poster welcomes in Dutch first and in each language once that it has a word for', () => {
  const { welcomes } = posterWords(aMeeting(), ['ar', 'zh', 'nl', 'tr'])
  expect(welcomes.map(({ language, direction }) => [language, direction])).toEqual([
    ['nl', 'ltr'],
    ['ar', 'rtl'],
    ['tr', 'ltr'],
  ])
})

test('a poster says the groups only where they come on different evenings or are not all', () => {
  expect(posterWords(aMeeting(), [])).toMatchObject({
    who: '',
    evenings: [{ day: 'dinsdag 1 september 2026', times: 'van 19.30 tot 21.00 uur', who: '' }],
  })
  expect(posterWords(aMeeting({ evenings: TWO_EVENINGS }), []).evenings.map(({ who }) => who)).toEqual([
    'groep 1/2A en 3',
    'groep 5/6 en 8',
  ])
  expect(posterWords(aMeeting({ scope: 'groups', evenings: [TWO_EVENINGS[0]!] }), []).who).toBe(
    'groep 1/2A en 3',
  )
})
