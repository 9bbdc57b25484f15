import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText } from '#domain/kernel/text'

test.each([
  ['  Noor   van den\tBerg ', 'Noor van den Berg'],
  ['Zoe\u0308', 'Zoë'],
  ['Sem\u0000 de\u00a0Vries', 'Sem de Vries'],
  ['\u202eNoor\u202c', 'Noor'],
  ['مي\u200cخواهم', 'مي\u200cخواهم'],
  ["O'Neill", "O'Neill"],
  ['', ''],
])('cleans the line %j to %j', (text, clean) => expect(cleanLine(text)).toBe(clean))

test('keeps the line ends of a longer text, at most one empty line in a row', () => {
  expect(cleanText('Beste ouders, \r\n\r\n\r\n\r\nTot  morgen.\r\n')).toBe('Beste ouders,\n\nTot morgen.')
})

test('a clean line stays as it is, whatever it began as', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => cleanLine(cleanLine(text)) === cleanLine(text)),
  )
})
