import { describe, expect, test } from 'vitest'
import { isoDate } from '#domain/kernel/date'
import { type PresenceFacts, presenceOfFamilies } from '#domain/meetings/family-presence'

const [TUESDAY, THURSDAY] = [isoDate.parse('2026-09-01'), isoDate.parse('2026-09-03')]
const pupil = (id: string, groupId: string | null, ...householdIds: string[]) => ({
  ...{ id, groupId, householdIds },
  date: TUESDAY,
})

function presence(facts: Partial<PresenceFacts>) {
  const homes = presenceOfFamilies({
    countsFor: 'family',
    pupils: [pupil('sem', '4', 'bakker'), pupil('noor', '4', 'mother', 'father'), pupil('ali', '7', 'aydin')],
    visits: [],
    keptGroups: new Set(['4']),
    today: TUESDAY,
    ...facts,
  })
  return Object.fromEntries(
    [...homes].map(([home, { came, otherHome }]) => [home, came ? 'came' : otherHome ? 'other' : 'absent']),
  )
}

const visit = (householdId: string | null, ...pupilIds: string[]) => ({ householdId, pupilIds })

describe('the presence of a family', () => {
  test('is unknown without a list, and absent only with one', () => {
    expect(presence({})).toEqual({ bakker: 'absent', mother: 'absent', father: 'absent' })
    expect(presence({ keptGroups: new Set() })).toEqual({})
  })

  test('is counted per home, and says that the other home of the child was there', () => {
    expect(presence({ visits: [visit('mother', 'noor')] })).toEqual({
      bakker: 'absent',
      mother: 'came',
      father: 'other',
    })
  })

  test('through a guest counts for every home of the child', () => {
    expect(presence({ visits: [visit(null, 'noor')] })).toMatchObject({ mother: 'came', father: 'came' })
  })

  test('with the parents of another child counts for the homes of the child that was named', () => {
    expect(presence({ visits: [visit('bakker', 'sem', 'noor')] })).toEqual({
      bakker: 'came',
      mother: 'came',
      father: 'came',
    })
  })

  test('at an evening per group: the other home was there only for the child that was ticked', () => {
    const pupils = [pupil('noor', '4', 'mother', 'father'), pupil('tim', '4', 'mother', 'grandma')]
    const visits = [visit('mother', 'noor')]
    expect(presence({ pupils, visits })).toMatchObject({ father: 'other', grandma: 'other' })
    expect(presence({ pupils, visits, countsFor: 'group' })).toMatchObject({
      father: 'other',
      grandma: 'absent',
    })
  })

  test('is not in doubt when it came, also where no list was kept', () => {
    expect(presence({ keptGroups: new Set(), visits: [visit('aydin', 'ali')] })).toEqual({ aydin: 'came' })
  })

  test('stays unknown while the list of a brother or sister was not typed back', () => {
    const pupils = [pupil('sem', '4', 'bakker'), pupil('lot', '7', 'bakker')]
    expect(presence({ pupils })).toEqual({})
    expect(presence({ pupils, keptGroups: new Set(['4', '7']) })).toEqual({ bakker: 'absent' })
  })

  test('stays unknown while the evening of a child is still to come', () => {
    const pupils = [pupil('sem', '4', 'bakker'), { ...pupil('lot', '7', 'bakker'), date: THURSDAY }]
    const keptGroups = new Set(['4', '7'])
    expect(presence({ pupils, keptGroups })).toEqual({})
    expect(presence({ pupils, keptGroups, today: THURSDAY })).toEqual({ bakker: 'absent' })
  })

  test('of a child without a group needs the list of those', () => {
    const pupils = [pupil('sem', null, 'bakker')]
    expect(presence({ pupils })).toEqual({})
    expect(presence({ pupils, keptGroups: new Set([null]) })).toEqual({ bakker: 'absent' })
  })
})
