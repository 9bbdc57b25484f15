import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectSources } from './sources.ts'

const WORD = /\| `(\w+)`/g

test('every word of the glossary is a word of the code', () => {
  const glossary = readFileSync(new URL('../../db/domain/README.md', import.meta.url), 'utf8')
  const words = [...glossary.matchAll(WORD)].map((match) => match[1] ?? '')
  const code = projectSources()
    .filter(({ path }) => path.startsWith('db/'))
    .map(({ text }) => text)
    .join('\n')
  expect(words.length).toBeGreaterThan(15)
  expect(words.filter((word) => !new RegExp(`\\b${word}`).test(code))).toEqual([])
})
