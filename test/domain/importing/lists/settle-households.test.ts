import { describe, expect, test } from 'vitest'
import { matchList } from '#domain/importing/lists/match'
import type { HouseholdJoin, HouseholdPlan, ListPlan, ResidencePlan } from '#domain/importing/lists/plan'
import { settleHouseholds } from '#domain/importing/lists/settle-households'

const NOTHING = matchList(
  [],
  { pupils: [], persons: [], households: [], groups: [], refusals: [] },
  { kind: 'parents' },
)

function household(key: string, fields: Partial<HouseholdPlan> = {}): HouseholdPlan {
  const address = {
    street: '',
    houseNumber: '',
    addition: '',
    indication: '',
    postcode: '',
    town: '',
  } as const
  return {
    key,
    householdId: null,
    state: 'new',
    addressKey: key,
    address,
    secret: null,
    second: false,
    lines: [2],
    pupils: [],
    persons: [],
    doubt: null,
    ticked: true,
    ...fields,
  }
}

const join = (left: string, right: string, answer: HouseholdJoin['answer'] = 'yes'): HouseholdJoin => ({
  question: `household:${left}|${right}`,
  left,
  right,
  reason: 'NEAR_MISS',
  answer,
  fingerprint: left,
})

const lives = (who: string, home: string): ResidencePlan => ({
  who,
  kind: 'pupil',
  household: home,
  state: 'first',
  answer: null,
  ticked: true,
})

const settle = (parts: Partial<ListPlan>, homes: [string, string[]][] = []) => {
  const { households, residences } = settleHouseholds({ ...NOTHING, ...parts }, new Map(homes))
  return {
    households: households.map(({ key, householdId, secret, pupils }) => ({
      key,
      householdId,
      secret,
      pupils,
    })),
    residences: residences.map(({ who, household: home }) => [who, home]),
  }
}

describe('a confirmed near-miss', () => {
  test('of two new households makes one, with all who live in either, and as secret as either', () => {
    const found = settle({
      households: [
        household('household-2', { pupils: ['noor'], secret: true }),
        household('household-3', { pupils: ['sem'], secret: false }),
      ],
      residences: [lives('noor', 'household-2'), lives('sem', 'household-3')],
      householdJoins: [join('household-2', 'household-3')],
    })
    expect(found).toEqual({
      households: [{ key: 'household-3', householdId: null, secret: true, pupils: ['sem', 'noor'] }],
      residences: [
        ['noor', 'household-3'],
        ['sem', 'household-3'],
      ],
    })
  })

  test('with a household we know brings the family there; who lives there already needs nothing', () => {
    const found = settle(
      {
        households: [household('household-2', { pupils: ['noor', 'sem'] })],
        residences: [lives('noor', 'household-2'), lives('sem', 'household-2')],
        householdJoins: [join('household-2', 'home')],
      },
      [['sem', ['home']]],
    )
    expect(found).toEqual({
      households: [{ key: 'household-2', householdId: 'home', secret: null, pupils: ['noor', 'sem'] }],
      residences: [['noor', 'home']],
    })
  })

  test('round in a circle ends', () => {
    const found = settle({
      households: [household('household-2'), household('household-3'), household('household-4')],
      householdJoins: [
        join('household-2', 'household-3'),
        join('household-3', 'household-4'),
        join('household-4', 'household-2'),
      ],
    })
    expect(found.households.map(({ key }) => key)).toEqual(['household-4'])
  })

  test('that is open or refused changes nothing', () => {
    const households = [household('household-2'), household('household-3'), household('household-4')]
    const householdJoins = [
      join('household-2', 'household-3', null),
      join('household-3', 'household-4', 'no'),
    ]
    expect(settle({ households, householdJoins }).households).toHaveLength(3)
  })
})
