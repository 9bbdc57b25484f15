import { expect, test } from 'vitest'
import { fillMergeFields, mergeValues, unknownMergeFields } from '#domain/printing/merge-fields'

const child = (callName: string, group: string) => ({
  id: callName,
  name: `${callName} Berg`,
  callName,
  group,
  groupId: group === '' ? null : group,
})
const values = mergeValues({
  children: [child('Sem', '5/6'), child('Noor', 'Groep 3/4'), child('Ali', '5/6')],
  date: '21 november 2026',
  teachersOf: (groupId) => (groupId === '5/6' ? ['Bram Visser', 'Fatima el Amrani'] : []),
})

const CASES: [string, string][] = [
  ['Voor «namen van de kinderen».', 'Voor Sem, Noor en Ali.'],
  ['In groep «groep».', 'In groep 5/6 en 3/4.'],
  ['Vraag het «juf of meester».', 'Vraag het Bram Visser en Fatima el Amrani.'],
  ['Op «datum» en « Datum ».', 'Op 21 november 2026 en 21 november 2026.'],
  ['«namen  van de kinderen»', 'Sem, Noor en Ali'],
  ['Zonder velden, met < en >.', 'Zonder velden, met < en >.'],
]
test.each(CASES)('%s', (text, expected) => expect(fillMergeFields(text, values)).toBe(expected))

test('a child without a group or teacher gets words that still read', () => {
  const alone = mergeValues({ children: [child('Sem', '')], date: '1 mei 2027', teachersOf: () => [] })
  expect(alone).toMatchObject({ groep: 'zonder groep', 'juf of meester': 'de leerkracht' })
})

test('what is no field is named, once each', () => {
  expect(unknownMergeFields(['«roepnaam» «groep»', 'en «roepnaam», «»'])).toEqual(['roepnaam', ''])
})
