import { describe, expect, test } from 'vitest'
import { NATIONAL_POLICY } from '#domain/leave/policy'
import { leavePolicy, leaveSettings } from '#domain/leave/policy-settings'
import { NEW_ROW, newFeastId, partOf, withWish } from '../../../renderer/leave/settings/policy-form.ts'
import {
  movedUp,
  placeForRow,
  proofText,
  readYears,
  rowText,
  yearsText,
} from '../../../renderer/leave/settings/policy-words.ts'
import { checkEntry, entryOf, rowOf } from '../../../renderer/leave/settings/row-entry.ts'

const { rows } = leavePolicy.parse(structuredClone(NATIONAL_POLICY))
const ANYBODY = { degrees: null, relations: null, places: null, years: null }

test.each([
  [ANYBODY, 'Iedereen'],
  [{ ...ANYBODY, degrees: [1] }, 'Familie in de 1e graad'],
  [
    { ...ANYBODY, degrees: [1, 2, 3], places: ['abroad' as const] },
    'Familie in de 1e, 2e en 3e graad, in het buitenland',
  ],
  [
    { ...ANYBODY, relations: ['parent' as const, 'grandparent' as const], years: [12.5, 25] },
    'Ouder en opa of oma, bij 12,5 en 25 jaar',
  ],
])('the row %j is for «%s»', (row, text) => {
  expect(rowText(row)).toBe(text)
})

test.each([
  ['12,5 25 40', [12.5, 25, 40]],
  ['40; 25, 12.5', [12.5, 25, 40]],
  ['25 en 25 jaar', [25]],
  ['', []],
])('the years «%s» are read as %j', (text, years) => {
  expect(readYears(text)).toEqual(years)
})

test('years that are shown in the form are read back the same', () => {
  for (const row of rows) expect(readYears(entryOf(row).years)).toEqual(row.years ?? [])
  expect(yearsText([12.5, 25])).toBe('12,5 en 25')
})

test('proof says what and when', () => {
  expect(proofText({ proof: { document: 'de trouwkaart', when: 'afterwards' } })).toBe(
    'de trouwkaart, mag achteraf',
  )
  expect(proofText({ proof: null })).toBe('')
})

describe('a row in the form', () => {
  test('comes out as it went in, for every row of the national policy', () => {
    for (const row of rows) {
      expect(checkEntry(entryOf(row))).toEqual({})
      expect(rowOf(entryOf(row))).toEqual(row)
    }
  })

  test('forgets what does not belong to the choice', () => {
    const entry = { ...entryOf(NEW_ROW), degrees: ['2', '1'], relations: ['parent' as const], years: '25' }
    expect(rowOf({ ...entry, who: 'degrees' as const })).toMatchObject({
      degrees: [1, 2],
      relations: null,
      years: null,
    })
    expect(rowOf({ ...entry, who: 'relations' as const })).toMatchObject({
      degrees: null,
      relations: ['parent'],
    })
    expect(rowOf({ ...entry, circumstance: 'weddingJubilee' as const }).years).toEqual([25])
  })

  test.each([
    [{ maxDays: '' }, 'maxDays'],
    [{ maxDays: 0 }, 'maxDays'],
    [{ maxDays: 1.25 }, 'maxDays'],
    [{ maxDays: 10.5 }, 'maxDays'],
    [{ who: 'degrees' as const }, 'degrees'],
    [{ who: 'relations' as const }, 'relations'],
    [{ proof: 'before' as const, document: ' ' }, 'document'],
  ])('with %j has a message at %s', (more, field) => {
    expect(Object.keys(checkEntry({ ...entryOf(NEW_ROW), ...more }))).toEqual([field])
  })
})

describe('the table', () => {
  test('puts a new row behind the last one of its circumstance, or at the end', () => {
    expect(rows[placeForRow(rows, 'wedding') - 1]?.circumstance).toBe('wedding')
    expect(rows[placeForRow(rows, 'wedding')]?.circumstance).not.toBe('wedding')
    expect(placeForRow(rows, 'other')).toBe(rows.length)
  })

  test('moves a row one place up and leaves the first where it is', () => {
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
    expect(movedUp(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c'])
  })
})

test('a wish goes off and on the list that is always refused, also one without a row', () => {
  const off = withWish([{ wish: 'carnival', on: true, source: 'x' }], 'carnival', false)
  expect(off).toEqual([{ wish: 'carnival', on: false, source: 'x' }])
  expect(withWish(off, 'prize', true)).toEqual([
    ...off,
    { wish: 'prize', on: true, source: 'beleid van de school' },
  ])
  expect(withWish([], 'prize', false)).toEqual([])
})

test('a feast of the school gets an id that no other has', () => {
  expect(newFeastId([{ id: 'own1' }, { id: 'purim' }, { id: 'own3' }])).toBe('own2')
})

test.each([
  ['policy.rows.3.proof.document', 'rows'],
  ['policy.outsideRows.death', 'rows'],
  ['policy.feasts.0.days', 'feasts'],
  ['policy.daysPerDuty', 'feasts'],
  ['policy.never.2.source', 'never'],
  ['policy.leadTimes.overTen', 'counting'],
  ['deputy', 'counting'],
])('a message at %s stands on the tab %s', (path, part) => {
  expect(partOf(path)).toBe(part)
})

test('what is wrong in a number is said in Dutch', () => {
  const policy = { ...structuredClone(NATIONAL_POLICY), daysPerDuty: 0.3, decisionTarget: '' }
  const leadTimes = { ...NATIONAL_POLICY.leadTimes, overTen: 1.5 }
  const checked = leaveSettings.safeParse({ policy: { ...policy, leadTimes }, deputy: '', committee: false })
  const messages = checked.error?.issues.map(({ path, message }) => `${String(path.at(-1))}: ${message}`)
  expect([...new Set(messages)]).toEqual([
    'daysPerDuty: Vul hele of halve dagen in, van 0,5 tot 10.',
    'overTen: Vul een heel aantal dagen in, van 0 tot 366.',
    'decisionTarget: Vul een heel aantal dagen in, van 1 tot 40.',
  ])
})
