import { describe, expect, test } from 'vitest'
import { holdPromises, type PromiseFacts } from '#domain/meetings/promises'

const inGroup4 = (id: string, ...householdIds: string[]) => ({ id, groupId: '4', householdIds })

function held(facts: Partial<PromiseFacts>) {
  const promises = holdPromises({
    answers: new Map(),
    pupils: [inGroup4('sem', 'bakker'), inGroup4('noor', 'yildiz'), inGroup4('ali', 'mother', 'father')],
    visits: [],
    keptGroups: new Set(['4']),
    ...facts,
  })
  return Object.fromEntries(Object.entries(promises).map(([name, homes]) => [name, [...homes]]))
}

describe('promise and presence', () => {
  test('are two lists: promised and not come, came unannounced (A14)', () => {
    const answers = new Map([
      ['bakker', 'yes'],
      ['yildiz', 'no'],
      ['mother', 'yes'],
    ] as const)
    const visits = [
      { householdId: 'yildiz', pupilIds: ['noor'] },
      { householdId: 'mother', pupilIds: ['ali'] },
    ]
    expect(held({ answers, visits })).toEqual({
      promised: ['bakker', 'mother'],
      came: ['yildiz', 'mother'],
      promisedNotCome: ['bakker'],
      unknown: [],
      unannounced: ['yildiz'],
    })
  })

  test('a family that said perhaps is neither', () => {
    const answers = new Map([
      ['bakker', 'maybe'],
      ['yildiz', 'maybe'],
    ] as const)
    expect(held({ answers, visits: [{ householdId: 'bakker', pupilIds: [] }] })).toMatchObject({
      promisedNotCome: [],
      unannounced: [],
    })
  })

  test('of two parents living apart each keeps the own promise (A05)', () => {
    const answers = new Map([
      ['mother', 'yes'],
      ['father', 'yes'],
    ] as const)
    expect(held({ answers, visits: [{ householdId: 'father', pupilIds: ['ali'] }] })).toMatchObject({
      came: ['father'],
      promisedNotCome: ['mother'],
    })
  })

  test('a grandmother with grandchildren of two families came for both (A12)', () => {
    const answers = new Map([
      ['bakker', 'yes'],
      ['yildiz', 'yes'],
    ] as const)
    expect(held({ answers, visits: [{ householdId: null, pupilIds: ['sem', 'noor'] }] })).toMatchObject({
      promisedNotCome: [],
      unannounced: [],
    })
  })

  test('a family that takes along the child of neighbours came for it', () => {
    const answers = new Map([
      ['bakker', 'yes'],
      ['yildiz', 'yes'],
    ] as const)
    expect(held({ answers, visits: [{ householdId: 'yildiz', pupilIds: ['noor', 'sem'] }] })).toMatchObject({
      came: ['yildiz', 'bakker'],
      promisedNotCome: [],
    })
  })

  test('without a list for its children a family is unknown, not absent', () => {
    const answers = new Map([['bakker', 'yes']] as const)
    expect(held({ answers, keptGroups: new Set(['7', null]) })).toMatchObject({
      promisedNotCome: [],
      unknown: ['bakker'],
    })
  })

  test('a family may stand on the list of a brother or sister that was not typed back yet', () => {
    const answers = new Map([['bakker', 'yes']] as const)
    const pupils = [inGroup4('sem', 'bakker'), { id: 'lot', groupId: '7', householdIds: ['bakker'] }]
    expect(held({ answers, pupils })).toMatchObject({ promisedNotCome: [], unknown: ['bakker'] })
  })
})
