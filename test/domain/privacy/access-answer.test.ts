import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import {
  applyCovering,
  dueOn,
  extendedDueOn,
  hiddenText,
  mayKnowAboutChild,
} from '#domain/privacy/access-answer'

const day = (text: string) => isoDate.parse(text)

describe('the term of an answer', () => {
  test.each([
    ['2026-11-22', '2026-12-22', '2027-02-22'],
    ['2027-01-31', '2027-02-28', '2027-04-30'],
    ['2026-12-01', '2027-01-01', '2027-03-01'],
  ])('of %s ends on %s, extended on %s', (received, due, later) => {
    expect([dueOn(day(received)), extendedDueOn(day(received))]).toEqual([due, later])
  })
})

describe('covering', () => {
  const fact = (id: string, aboutOthers: boolean) => ({ id, label: id, value: id, source: '', aboutOthers })
  const sections = [
    { title: 'Een', facts: [fact('own', false), fact('other', true)] },
    { title: 'Twee', facts: [fact('remark', true)] },
  ]
  const shown = (uncovered: string[], covered: string[]) =>
    applyCovering(sections, { uncovered, covered }).sections.map(({ title, facts }) => [
      title,
      ...facts.map(({ id }) => id),
    ])

  test('hides what is about others unless it is uncovered, and shows the rest unless it is covered', () => {
    expect(shown([], [])).toEqual([['Een', 'own']])
    expect(shown(['remark'], [])).toEqual([
      ['Een', 'own'],
      ['Twee', 'remark'],
    ])
    expect(shown(['other'], ['own'])).toEqual([['Een', 'other']])
  })

  test('wins over uncovering, and ids that are not there do nothing', () => {
    expect(shown(['other', 'unknown'], ['other', 'own', 'unknown'])).toEqual([])
  })

  test('counts what is not shown', () => {
    expect(applyCovering(sections, { uncovered: [], covered: [] }).hidden).toBe(2)
    expect([hiddenText(0), hiddenText(1)]).toEqual(['', expect.stringContaining('1 gegeven')])
  })
})

describe('what somebody may know about a child', () => {
  test.each([
    ['mother', 'yes', 'always', true],
    ['father', 'no', 'onRequest', true],
    ['mother', 'unknown', 'always', true],
    ['father', 'no', 'none', false],
    ['mother', 'yes', 'none', false],
    ['guardian', 'yes', 'always', true],
    ['stepparent', 'yes', 'always', true],
    ['stepparent', 'no', 'always', false],
    ['grandparent', 'unknown', 'always', false],
    ['babysitter', 'no', 'always', false],
  ] as const)('%s, gezag %s, information %s: %s', (role, custody, information, may) => {
    expect(mayKnowAboutChild({ role, custody, information })).toBe(may)
  })
})
