// Whoever decides can read the law behind every finding.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleInWords, lawTextsOf } from '#domain/leave/law-texts'

const folder = new URL('../../../db/domain/leave/', import.meta.url)

/** Every `article` that a rule can give to a finding. */
function namedArticles(): string[] {
  const named = readdirSync(folder)
    .filter((name) => /^(application|circumstance-policy|judge|awb-terms|article-.*)\.ts$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(new URL(name, folder), 'utf8')
      const literals = [...code.matchAll(/(?:article: |ARTICLE = |article = )'([^']+)'/g)].map(
        ([, one]) => one,
      )
      const chosen = [...code.matchAll(/article: inTime \? '([^']+)' : '([^']+)'/g)].flatMap(([, a, b]) => [
        a,
        b,
      ])
      // '14' alone is the counter of an example, no finding
      return [...literals, ...chosen].flatMap((one) => (one !== undefined && /[a-z]/i.test(one) ? [one] : []))
    })
  return [...new Set(named)]
}

const WITHOUT_LAW = ['beleid van de school', 'praktijk', 'schoolkalender']

test('finds a text for every article that a finding can name', () => {
  const named = namedArticles()
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((article) => lawTextsOf(article).length === 0).sort()).toEqual(WITHOUT_LAW)
})

test('finds each text of a list, of both acts, once and in order', () => {
  const keys = (article: string) => lawTextsOf(article).map(({ key }) => key)
  expect(keys('LPW 11 onder f, 13a; Beleidsregel art. 1')).toEqual(['LPW 11', 'LPW 13a', 'Beleidsregel 1'])
  expect(keys('LPW 13a lid 2, 14 lid 3')).toEqual(['LPW 13a', 'LPW 14'])
  expect(keys('LPW 14 lid 2; LPW 14 lid 3; Awb 4:5')).toEqual(['LPW 14', 'Awb 4:5'])
  expect(keys('LPW 2, 21a; Stcrt. 2017, 29777')).toEqual(['LPW 2', 'LPW 21a'])
  expect(keys('LPW 21a lid 1; WRO 12 lid 3')).toEqual(['LPW 21a', 'WRO 12'])
})

test('has the version of every act, and quotes with their own words only', () => {
  const texts = namedArticles().flatMap((article) => lawTextsOf(article))
  for (const { title, source, paragraphs } of texts) {
    expect(title).toMatch(/, artikel \d/)
    expect(source).toMatch(/^BWBR\d{7}, /)
    expect(paragraphs.join('').length).toBeGreaterThan(20)
  }
  expect(lawTextsOf('LPW 13a lid 2')[0]?.paragraphs[1]).toContain(
    'slechts eenmaal voor ten hoogste tien dagen',
  )
})

test.each([
  ['LPW 13', 'Leerplichtwet, artikel 13'],
  ['LPW 11 onder e, 13', 'Leerplichtwet, artikel 11 onder e en 13'],
  [
    'LPW 11 onder g, 14; Beleidsregel art. 2',
    'Leerplichtwet, artikel 11 onder g en 14; Beleidsregel, artikel 2',
  ],
  ['Awb 6:7, 6:8, 6:11', 'Algemene wet bestuursrecht, artikel 6:7, 6:8 en 6:11'],
  ['LPW 2, 21a; Stcrt. 2017, 29777', 'Leerplichtwet, artikel 2 en 21a; Stcrt. 2017, 29777'],
  ['beleid van de school', 'beleid van de school'],
])('%s is read as %s', (article, words) => {
  expect(articleInWords(article)).toBe(words)
})
