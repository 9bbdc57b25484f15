// The cases A01 to A17 of counting, and what lies beside them.
import { describe, expect, test } from 'vitest'
import { countTurnout, type TurnoutFacts } from '#domain/meetings/counting'
import { neededFor, type Tally } from '#domain/meetings/turnout'
import { percentText, shortfallText, withoutListText } from '#domain/meetings/turnout-texts'
import { facts, group, guest, oneGroup, pupil, pupilsIn, visit, visitsFor } from './turnout-facts.ts'

/** '19/24 79,2 %, needed 20, nog 1 gezin' of the only group, or of the named one. */
function lineOf(given: TurnoutFacts, name = '4'): string {
  const { target, groups } = countTurnout(given)
  const line = groups.find((one) => one.name === name)
  if (line === undefined) return 'no line'
  return `${share(line, target)}, needed ${line.needed}, ${shortfallText(line)}`
}

const share = (tally: Tally, target = 80) =>
  `${tally.represented}/${tally.pupils} ${percentText(tally, target)}`

/** Pupils represented by group: '3A 1, 5/6 1'. */
const byGroup = (given: TurnoutFacts) =>
  countTurnout(given)
    .groups.map(({ name, represented }) => `${name} ${represented}`)
    .join(', ')

describe('a group against the target', () => {
  test('A01: 19 of 24 is 79,2 %, 20 are needed, one more', () => {
    expect(lineOf(oneGroup(24, 19))).toBe('19/24 79,2 %, needed 20, nog 1 gezin')
  })

  test('A02, in the stricter words that came later: 20 of 25 is 80,0 %, not over 80 %, so 21 are needed', () => {
    expect(lineOf(oneGroup(25, 20))).toBe('20/25 80,0 %, needed 21, nog 1 gezin')
    expect(lineOf(oneGroup(25, 21))).toBe('21/25 84,0 %, needed 21, doel gehaald')
  })

  test('A03: excused pupils stay in the first share and are out of the second', () => {
    const excusedHouseholds = [26, 27, 28].map((number) => `home of 4 ${number}`)
    const [line] = countTurnout(oneGroup(28, 20, { excusedHouseholds })).groups
    expect(line && [share(line), line.excused, share(line.withoutExcused)]).toEqual([
      '20/28 71,4 %',
      3,
      '20/25 80,0 %',
    ])
  })

  test('A04: twins absent close a gap of two as one family', () => {
    const pupils = [
      ...pupilsIn('4', 22),
      ...['Ada', 'Bo'].map((id) => pupil(id, { householdIds: ['twins'] })),
    ]
    const given = facts({ pupils, visits: visitsFor(pupils.slice(0, 18)) })
    expect(lineOf(given)).toBe('18/24 75,0 %, needed 20, nog 1 gezin')
  })

  test('A16: a group without pupils has no share and no error', () => {
    expect(lineOf(oneGroup(0, 0))).toBe('0/0 –, needed 0, geen leerlingen')
    expect(countTurnout(facts({ groups: [] })).school.reached).toBe(false)
  })

  test('a target of all cannot be passed: it asks for all', () => {
    expect([neededFor(24, 100), neededFor(24, 99), neededFor(0, 100)]).toEqual([24, 24, 0])
    expect(lineOf(oneGroup(24, 24, { target: 100 }))).toBe('24/24 100,0 %, needed 24, doel gehaald')
  })

  test.each([
    [79, 100, 81, 'nog 2 gezinnen'],
    [80, 100, 81, 'nog 1 gezin'],
    [81, 100, 81, 'doel gehaald'],
    [0, 1, 1, 'nog 1 gezin'],
    [1, 1, 1, 'doel gehaald'],
    [4, 5, 5, 'nog 1 gezin'],
  ])('%i of %i: %i needed, %s', (represented, size, needed, text) => {
    const [line] = countTurnout(oneGroup(size, represented)).groups
    expect(line && [line.needed, shortfallText(line)]).toEqual([needed, text])
  })
})

describe('parents who live apart', () => {
  const kim = pupil('Kim', { householdIds: ['mother', 'father'] })

  test('A05: both come for one child: one pupil, two persons, both parents', () => {
    const { school } = countTurnout(facts({ pupils: [kim], visits: [visit('mother'), visit('father')] }))
    expect(school).toMatchObject({
      represented: 1,
      persons: 2,
      families: { represented: 2, all: 2 },
      bothParents: { reached: 1, all: 1 },
    })
  })

  test('one is enough for the target, and is one family', () => {
    const { school } = countTurnout(facts({ pupils: [kim], visits: [visit('mother', { adults: 2 })] }))
    expect(school).toMatchObject({
      represented: 1,
      reached: true,
      persons: 2,
      families: { represented: 1, all: 2 },
      bothParents: { reached: 0, all: 1 },
    })
  })

  test('a home represents its own children, not the half sisters at the other home', () => {
    const lot = pupil('Lot', { householdIds: ['father'] })
    const given = facts({ pupils: [kim, lot], visits: [visit('mother')] })
    expect(lineOf(given)).toBe('1/2 50,0 %, needed 2, nog 1 gezin')
  })

  test('both parents is per child: on an evening per group each ticked another one', () => {
    const jip = { ...kim, id: 'Jip' }
    const visits = [visit('mother', { pupilIds: ['Kim'] }), visit('father', { pupilIds: ['Jip'] })]
    const { school } = countTurnout(facts({ countsFor: 'group', pupils: [kim, jip], visits }))
    expect(school).toMatchObject({ represented: 2, bothParents: { reached: 0, all: 2 } })
  })

  test('a pupil is excused when all its homes are, and nobody came', () => {
    const lot = pupil('Lot', { householdIds: ['father'] })
    const away = pupil('Mees', { householdIds: [] })
    const pupils = [kim, lot, away]
    const excused = (households: string[], visits = [visit('nobody')]) =>
      countTurnout(facts({ pupils, visits, excusedHouseholds: households })).school.excused
    expect([
      excused(['father']),
      excused(['father', 'mother']),
      excused(['father', 'mother'], [visit('mother')]),
    ]).toEqual([1, 2, 1])
  })
})

describe('a family with children in several groups', () => {
  const groups = [group('3A', { years: [3] }), group('5/6', { years: [5, 6] }), group('8')]
  const children = [
    ['3A', 3],
    ['5/6', 6],
    ['8', 8],
  ] as const
  const pupils = children.map(([groupId, year]) =>
    pupil(`child in ${groupId}`, { groupId, year, householdIds: ['home'] }),
  )

  test('A06: at a reception one in each of three groups, one family, persons as entered', () => {
    const given = facts({
      groups,
      pupils,
      visits: [visit('home', { pupilIds: ['child in 3A'], adults: 2 })],
    })
    const { school } = countTurnout(given)
    expect([byGroup(given), school.families, school.persons]).toEqual([
      '3A 1, 5/6 1, 8 1',
      { represented: 1, all: 1 },
      2,
    ])
  })

  test('A07: on an evening per group only the ticked child', () => {
    const visits = [visit('home', { pupilIds: ['child in 3A'] })]
    expect(byGroup(facts({ countsFor: 'group', groups, pupils, visits }))).toBe('3A 1, 5/6 0, 8 0')
  })

  test('two children in one group: the adults came once', () => {
    const twins = ['Ada', 'Bo'].map((id) => pupil(id, { householdIds: ['twins'] }))
    const { groups } = countTurnout(facts({ pupils: twins, visits: [visit('twins', { adults: 2 })] }))
    expect(groups[0]).toMatchObject({ represented: 2, persons: 2, families: { represented: 1, all: 1 } })
  })

  test('each line has its own families and persons; the school has them once', () => {
    const turnout = countTurnout(facts({ groups, pupils, visits: [visit('home', { adults: 2 })] }))
    expect(turnout.groups.map(({ families, persons }) => [families.represented, persons])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ])
    expect(turnout.school).toMatchObject({ families: { represented: 1 }, persons: 2 })
  })
})

describe('who counts', () => {
  test.each([
    ['A08: who starts after the day', 'new'],
    ['A09: who left the day before', 'left'],
  ])('%s is not among the pupils, and ticking adds nobody', (_, id) => {
    const given = oneGroup(10, 0)
    const visits = [visit(`home of ${id}`, { pupilIds: [id] })]
    const { school } = countTurnout({ ...given, visits })
    expect(school).toMatchObject({ pupils: 10, represented: 0, families: { represented: 0 }, persons: 1 })
  })

  test('A10: who moves from 4A to 4B afterwards counts in the group of the day, 4A', () => {
    const pupils = [pupil('mover', { groupId: '4A' }), ...pupilsIn('4B', 2)]
    const given = facts({
      groups: [group('4A'), group('4B')],
      pupils,
      visits: visitsFor(pupils.slice(0, 1)),
    })
    expect(byGroup(given)).toBe('4A 1, 4B 0')
  })

  test('pupils in no group have their own line and are in the school', () => {
    const pupils = [...pupilsIn('4', 2), ...pupilsIn('', 3, { groupId: null })]
    const given = facts({ pupils, visits: visitsFor(pupils.slice(1, 3)) })
    const { withoutGroup, school } = countTurnout(given)
    expect([withoutGroup.figures && share(withoutGroup.figures), share(school)]).toEqual([
      '1/3 33,3 %',
      '2/5 40,0 %',
    ])
    expect(countTurnout({ ...given, keptWithoutGroup: false })).toMatchObject({
      withoutGroup: { pupils: 3, figures: null },
      school: { pupils: 2, represented: 1 },
    })
  })

  test('a group that is not known is no group: nobody falls out', () => {
    const pupils = [pupil('lost', { groupId: 'gone' })]
    expect(countTurnout(facts({ pupils })).withoutGroup.pupils).toBe(1)
  })

  test('A11: a combination group as one, with its two years beside it', () => {
    const fifth = pupilsIn('5/6', 13, { year: 5 })
    const sixth = Array.from({ length: 12 }, (_, index) =>
      pupil(`sixth ${index}`, { groupId: '5/6', year: 6 }),
    )
    const given = facts({
      groups: [group('5/6', { years: [5, 6] })],
      pupils: [...fifth, ...sixth],
      visits: [...visitsFor(fifth.slice(0, 11)), ...visitsFor(sixth.slice(0, 10))],
    })
    const turnout = countTurnout(given)
    const [line] = turnout.groups
    expect(line && share(line)).toBe('21/25 84,0 %')
    const split = ['5: 11/13 84,6 %', '6: 10/12 83,3 %']
    expect(line?.perYear.map((one) => `${one.year}: ${share(one)}`)).toEqual(split)
    expect(turnout.perYear.map((one) => `${one.year}: ${share(one)}`)).toEqual(split)
  })

  test('a group of one year has no split, also with a child of another year in it', () => {
    const pupils = [...pupilsIn('4', 2), pupil('older', { year: 5 }), pupil('unknown', { year: null })]
    const { groups, perYear } = countTurnout(facts({ pupils }))
    expect([groups[0]?.perYear, perYear.map(({ year, pupils: size }) => [year, size])]).toEqual([
      [],
      [
        [4, 2],
        [5, 1],
      ],
    ])
  })
})

describe('who came', () => {
  const [ali, bea] = [pupil('Ali'), pupil('Bea')]

  test('A12: a grandmother with grandchildren of two families represents both, when that is on', () => {
    const given = facts({ pupils: [ali, bea], visits: [guest(['Ali', 'Bea'])] })
    expect(countTurnout(given).school).toMatchObject({
      represented: 2,
      families: { represented: 2 },
      persons: 1,
    })
    expect(countTurnout({ ...given, onBehalfCounts: false }).school).toMatchObject({
      represented: 0,
      families: { represented: 0 },
      persons: 1,
    })
  })

  test('of a guest for a child with two homes it is not known from which', () => {
    const kim = pupil('Kim', { householdIds: ['mother', 'father'] })
    const { school } = countTurnout(facts({ pupils: [kim], visits: [guest(['Kim'])] }))
    expect(school).toMatchObject({
      represented: 1,
      families: { represented: 0, all: 2 },
      bothParents: { reached: 0 },
    })
  })

  test('a child that came with another family is represented, and its own family is', () => {
    const visits = [visit('home of Ali', { pupilIds: ['Ali', 'Bea'] })]
    expect(countTurnout(facts({ pupils: [ali, bea], visits })).school).toMatchObject({
      represented: 2,
      families: { represented: 2 },
    })
  })

  test('A13: with the visit struck through, which leaves it out before, the count falls', () => {
    const counts = [3, 2].map((represented) => countTurnout(oneGroup(5, represented)).school.represented)
    expect(counts).toEqual([3, 2])
  })

  test('A14: without a visit nobody is represented; promises are no part of the facts', () => {
    expect(countTurnout(oneGroup(5, 0)).school).toMatchObject({ represented: 0, persons: 0 })
  })

  test('A17: a list typed twice counts nobody twice, but for the persons as they were entered', () => {
    const once = oneGroup(24, 19)
    const twice = countTurnout({
      ...once,
      visits: [...once.visits, ...once.visits.map((one) => ({ ...one }))],
    })
    const { persons, ...figures } = countTurnout(once).school
    expect(twice.school).toEqual({ ...figures, persons: 2 * persons })
  })

  test('online stands apart, and counts only where that was agreed', () => {
    const visits = [
      visit('home of Ali', { online: true }),
      visit('home of Bea', { online: true, adults: 2 }),
      visit('home of Bea'),
    ]
    const given = facts({ pupils: [ali, bea], visits })
    expect(countTurnout(given).school).toMatchObject({
      represented: 1,
      persons: 1,
      families: { represented: 1 },
      online: { pupils: 1, persons: 3 },
    })
    expect(countTurnout({ ...given, onlineCounts: true }).school).toMatchObject({
      represented: 2,
      persons: 1,
      families: { represented: 2 },
      online: { pupils: 1, persons: 3 },
    })
  })
})

test('A15: a group without a list is out of the total and named with its pupils', () => {
  const names = ['1', '2', '3', '4']
  const classes = names.map((name) => pupilsIn(name, 10))
  const given = facts({
    groups: names.map((name) => group(name, { kept: name !== '4' })),
    pupils: classes.flat(),
    visits: classes.flatMap((pupils) => visitsFor(pupils.slice(0, 9))),
  })
  const { groups, withoutList, school } = countTurnout(given)
  expect([groups.map(({ name }) => name), share(school), school.families]).toEqual([
    ['1', '2', '3'],
    '27/30 90,0 %',
    { represented: 27, all: 30 },
  ])
  expect(withoutListText(withoutList)).toBe(
    'Geen lijst van groep 4 (10 leerlingen). Deze leerlingen zijn niet meegeteld.',
  )
})

test('the school is the pupils of all groups, not the mean of their shares', () => {
  const [small, large] = [pupilsIn('3', 5), pupilsIn('4', 20)]
  const given = facts({
    groups: [group('4'), group('3')],
    pupils: [...small, ...large],
    visits: visitsFor([...small.slice(0, 5), ...large.slice(0, 10)]),
  })
  expect(share(countTurnout(given).school)).toBe('15/25 60,0 %')
  expect(byGroup(given)).toBe('3 5, 4 10')
})
