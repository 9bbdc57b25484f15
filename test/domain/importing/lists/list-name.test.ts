import { expect, test } from 'vitest'
import { languageCode } from '#domain/importing/lists/languages'
import { proposeListName } from '#domain/importing/lists/list-name'

test.each([
  ['Ouderlijst ParnasSys 14-11-2026.xlsx', '', 'Ouderlijst ParnasSys'],
  ['Ouderlijst_ParnasSys_20261114 (2).csv', '', 'Ouderlijst ParnasSys'],
  ['2026-11-14 - Ouders.csv', '', 'Ouders'],
  ['Groep 5.xlsx', 'Ouders', 'Groep 5 Ouders'],
  ['14-11-2026.csv', '', 'Lijst'],
])('%s is called %s%s', (file, sheet, name) => {
  expect(proposeListName(file, sheet)).toBe(name)
})

test.each([
  ['Pools', 'pl'],
  ['TÜRKÇE', 'tr'],
  ['nl', 'nl'],
  ['Klingon', ''],
  ['', ''],
])('the language %j is %j', (text, code) => {
  expect(languageCode(text)).toBe(code)
})
