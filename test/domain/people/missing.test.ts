import { describe, expect, test } from 'vitest'
import { MISSING_KINDS, type MissingKind } from '#domain/people/cards'
import { compareMissing, type MissingFacts, missingOf } from '#domain/people/missing'

type Tie = MissingFacts['ties'][number]
const aTie = (facts: Partial<Tie> = {}): Tie => ({
  role: 'mother',
  custody: 'yes',
  deceased: false,
  householdId: 'home',
  emailState: 'known',
  hasPhone: true,
  ...facts,
})
const aChild = (facts: Partial<MissingFacts> = {}): MissingFacts => ({
  familyName: 'Berg',
  birthDate: '2018-03-14',
  hasGroup: true,
  households: [{ id: 'home', hasAddress: true }],
  ties: [aTie()],
  ...facts,
})

describe('what is missing around a child', () => {
  test.each<[string, Partial<MissingFacts>, MissingKind[]]>([
    ['nothing', {}, []],
    [
      'everything',
      { familyName: '', birthDate: null, hasGroup: false, households: [], ties: [] },
      ['noParent', 'noAddress', 'noPhone', 'emailUnknown', 'birthDate', 'familyName', 'noGroup'],
    ],
    [
      'a parent: a grandparent is none',
      { ties: [aTie({ role: 'grandparent' })] },
      ['noParent', 'emailUnknown'],
    ],
    [
      'a parent: the only one died',
      { ties: [aTie({ deceased: true })] },
      ['noParent', 'noPhone', 'emailUnknown'],
    ],
    [
      'an address: the household has none',
      { households: [{ id: 'home', hasAddress: false }] },
      ['noAddress'],
    ],
    [
      'no address: the second household has one',
      {
        households: [
          { id: 'other', hasAddress: false },
          { id: 'home', hasAddress: true },
        ],
      },
      [],
    ],
    ['no gezag: all live at one address (7.3)', { ties: [aTie({ custody: 'unknown' })] }, []],
    [
      'gezag: unknown and living apart',
      { ties: [aTie(), aTie({ custody: 'unknown', householdId: 'elsewhere' })] },
      ['custodyUnknown'],
    ],
    [
      'no gezag: of a stepparent it is not asked',
      { ties: [aTie(), aTie({ role: 'stepparent', custody: 'unknown', householdId: 'elsewhere' })] },
      [],
    ],
    [
      'no telephone: that of the grandparent will do',
      { ties: [aTie({ hasPhone: false }), aTie({ role: 'grandparent' })] },
      [],
    ],
    ['no e-mail: "heeft geen" is an answer', { ties: [aTie({ emailState: 'none' })] }, []],
    [
      'e-mail: one has none, of the other it is not known',
      { ties: [aTie({ emailState: 'none' }), aTie({ emailState: 'unknown' })] },
      ['emailUnknown'],
    ],
    ['e-mail: it bounced', { ties: [aTie({ emailState: 'bounced' })] }, ['emailUnknown']],
    ['no e-mail: one works', { ties: [aTie(), aTie({ emailState: 'unknown' })] }, []],
  ])('%s', (_, facts, expected) => {
    expect(missingOf(aChild(facts))).toEqual(expected)
  })
})

test('the worst fact comes first, then the most facts', () => {
  const rows: MissingKind[][] = [['noGroup'], ['noAddress'], ['noParent'], ['noAddress', 'noPhone'], []]
  expect(rows.sort((a, b) => compareMissing(MISSING_KINDS, a, b))).toEqual([
    ['noParent'],
    ['noAddress', 'noPhone'],
    ['noAddress'],
    ['noGroup'],
    [],
  ])
})
