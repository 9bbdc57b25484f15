import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileWords } from '#domain/kernel/file-name'
import { cleanLine } from '#domain/kernel/text'

test.each([
  ['Ouderavond: groep 3/4 – Zoë', 'Ouderavond groep 3-4 Zoe'],
  ['Łukasz & Ægir', 'Lukasz Aegir'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\CON', 'C-Windows-CON'],
  ['brief\u202Efdp.exe', 'brief-fdp-exe'],
  ['Uitnodiging...', 'Uitnodiging'],
  ['دعوة', ''],
  ['\uD83D', ''],
  [' - a - ', 'a'],
])('T17 %j → %j', (title, words) => expect(fileWords(title, 80)).toBe(words))

test('T17 of any text only letters, digits, spaces, hyphens and underscores, and no more than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(fileWords(cleanLine(text), 80)).toMatch(/^(?![ -])[A-Za-z0-9 _-]{0,80}(?<![ -])$/)
    }),
    { numRuns: 2000 },
  )
})
