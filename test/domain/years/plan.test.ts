import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/kernel/date'
import type { SchoolYear } from '#domain/kernel/school-year'
import { buildNewYear, type YearChoices } from '#domain/years/new-year'
import type { OldGroup, OldPupil, OldSeat, OldYear } from '#domain/years/old-year'
import { planYearChange, type YearPlan } from '#domain/years/plan'

const LABEL = '2026-2027' as SchoolYear
const AUGUST = '2026-08-01' as IsoDate
const day = (text: string) => text as IsoDate

/** '3A' has year 3, '5/6' years 5 and 6; a name without digits needs its years. */
function group(name: string, more: Partial<OldGroup> = {}): OldGroup {
  const years = [...name.matchAll(/\d/g)].map(Number)
  return { id: name, name, kind: 'base', years, staffIds: [`juf ${name}`], coordinatorId: null, ...more }
}

function seat(groupId: string | null, year: number | null, more: Partial<OldSeat> = {}): OldSeat {
  return { groupId, year, fromDate: AUGUST, untilDate: null, ...more }
}

function pupil(id: string, seats: OldSeat[], more: Partial<OldPupil> = {}): OldPupil {
  const dates = { birthDate: day('2018-03-14'), enrolledOn: null, leftOn: null }
  return { id, name: id, ...dates, seats, carers: [], ...more }
}

function year(groups: OldGroup[], pupils: OldPupil[]): OldYear {
  return { label: LABEL, groups, pupils }
}

const plan = (old: OldYear, ...repeating: string[]) => planYearChange(old, new Set(repeating))

/** 'Noor: 3A → 4A (4)'. */
function fates({ moves, undecided, gone }: YearPlan): string[] {
  return [
    ...moves.flatMap(({ group: from, pupils, newName }) =>
      pupils.map((one) => `${one.id}: ${from?.name ?? 'geen'} → ${newName ?? 'van school'} (${one.year})`),
    ),
    ...undecided.map(({ id, year: at, reason }) => `${id}: ${reason} (${at})`),
    ...gone.map((id) => `${id}: weg`),
  ]
}

describe('what becomes of one pupil', () => {
  const cases: { title: string; old: OldYear; fate: string; repeats?: true }[] = [
    {
      title: 'goes one year on, the digits of the group with it',
      old: year([group('3A')], [pupil('Noor', [seat('3A', 3)])]),
      fate: 'Noor: 3A → 4A (4)',
    },
    {
      title: 'a name with a word keeps the word',
      old: year([group('Groep 3 Vlinders')], [pupil('Noor', [seat('Groep 3 Vlinders', 3)])]),
      fate: 'Noor: Groep 3 Vlinders → Groep 4 Vlinders (4)',
    },
    {
      title: 'only the digit of the year shifts',
      old: year([group('3-3', { years: [3] })], [pupil('Noor', [seat('3-3', 3)])]),
      fate: 'Noor: 3-3 → 4-3 (4)',
    },
    {
      title: 'a name without digits stays: no meaning is read from it (E43)',
      old: year([group('Kabouters', { years: [2] })], [pupil('Noor', [seat('Kabouters', 2)])]),
      fate: 'Noor: Kabouters → Kabouters (3)',
    },
    {
      title: 'the younger year of a combination group stays in it',
      old: year([group('5/6')], [pupil('Noor', [seat('5/6', 5)])]),
      fate: 'Noor: 5/6 → 5/6 (6)',
    },
    {
      title: 'the older year of a combination group goes to the group of the next year',
      old: year([group('5/6'), group('7')], [pupil('Noor', [seat('5/6', 6)])]),
      fate: 'Noor: 5/6 → 7 (7)',
    },
    {
      title: 'without such a group a new one gets the number as its name',
      old: year([group('5/6')], [pupil('Noor', [seat('5/6', 6)])]),
      fate: 'Noor: 5/6 → 7 (7)',
    },
    {
      title: 'year 8 leaves school',
      old: year([group('8')], [pupil('Noor', [seat('8', 8)])]),
      fate: 'Noor: 8 → van school (8)',
    },
    {
      title: 'year 8 leaves from a combination group, and from no group at all',
      old: year([group('7/8')], [pupil('Noor', [seat('7/8', 8)]), pupil('Sem', [seat(null, 8)])]),
      fate: 'Noor: 7/8 → van school (8) | Sem: geen → van school (8)',
    },
    {
      title: 'the year of the child wins over that of the group (E31)',
      old: year([group('3A')], [pupil('Noor', [seat('3A', 4)])]),
      fate: 'Noor: 3A → 5 (5)',
    },
    {
      title: 'a child without a year has that of a group of one year',
      old: year([group('3A')], [pupil('Noor', [seat('3A', null)])]),
      fate: 'Noor: 3A → 4A (4)',
    },
    {
      title: 'without a year in a combination group nobody can tell: named',
      old: year([group('5/6')], [pupil('Noor', [seat('5/6', null)])]),
      fate: 'Noor: noYear (null)',
    },
    {
      title: 'a school without years goes on as it is',
      old: year([group('Bruin', { years: [] })], [pupil('Noor', [seat('Bruin', null)])]),
      fate: 'Noor: Bruin → Bruin (null)',
    },
    {
      title: 'who repeats stays in year and group',
      old: year([group('3A')], [pupil('Noor', [seat('3A', 3)])]),
      fate: 'Noor: 3A → 3A (3)',
      repeats: true,
    },
    {
      title: 'year 8 can be repeated',
      old: year([group('8')], [pupil('Noor', [seat('8', 8)])]),
      fate: 'Noor: 8 → 8 (8)',
      repeats: true,
    },
    {
      title: 'a toddler of four by 1 August goes to year 1',
      old: year(
        [group('Peuters', { years: [0] }), group('1/2 Egels')],
        [pupil('Noor', [seat('Peuters', 0)], { birthDate: day('2023-08-01') })],
      ),
      fate: 'Noor: Peuters → 1/2 Egels (1)',
    },
    {
      title: 'a younger toddler stays, and so does one without a birth date',
      old: year(
        [group('Peuters', { years: [0] })],
        [
          pupil('Noor', [seat('Peuters', 0)], { birthDate: day('2023-08-02') }),
          pupil('Sem', [seat('Peuters', 0)], { birthDate: null }),
        ],
      ),
      fate: 'Noor: Peuters → Peuters (0) | Sem: Peuters → Peuters (0)',
    },
    {
      title: 'the announced stay announced, with their year (E48)',
      old: year(
        [group('Aangemeld', { kind: 'announced', years: [] })],
        [pupil('Noor', [seat('Aangemeld', 1)])],
      ),
      fate: 'Noor: Aangemeld → Aangemeld (1)',
    },
    {
      title: 'who sits in no group is named, and is a year older',
      old: year([], [pupil('Noor', [seat(null, 3)]), pupil('Sem', [])]),
      fate: 'Noor: noGroup (4) | Sem: noGroup (null)',
    },
    {
      title: 'a place that ended before the end of the year is no place any more',
      old: year([group('3A')], [pupil('Noor', [seat('3A', 3, { untilDate: day('2027-02-01') })])]),
      fate: 'Noor: noGroup (4)',
    },
    {
      title: 'who begins after the summer is named and goes no year on',
      old: year(
        [group('3A')],
        [
          pupil('Noor', [], { enrolledOn: day('2027-09-20') }),
          pupil('Sem', [seat('3A', 3, { fromDate: day('2027-08-30') })]),
        ],
      ),
      fate: 'Noor: starting (null) | Sem: starting (3)',
    },
    {
      title: 'who has left is left alone, also with a place that was never closed (E70)',
      old: year([group('3A')], [pupil('Noor', [seat('3A', 3)], { leftOn: day('2027-07-31') })]),
      fate: 'Noor: weg',
    },
    {
      title: 'who will leave in the new year still goes along (E71)',
      old: year([group('3A')], [pupil('Noor', [seat('3A', 3)], { leftOn: day('2027-08-01') })]),
      fate: 'Noor: 3A → 4A (4)',
    },
    {
      title: 'of two places that last the later one counts',
      old: year(
        [group('3A'), group('3B')],
        [pupil('Noor', [seat('3A', 3), seat('3B', 3, { fromDate: day('2026-11-01') })])],
      ),
      fate: 'Noor: 3B → 4B (4)',
    },
  ]
  test.each(cases)('$title', ({ old, fate, repeats }) => {
    const planned = plan(old, ...(repeats ? old.pupils.map(({ id }) => id) : []))
    expect(fates(planned).join(' | ')).toBe(fate)
  })
})

test('rows stand in group order, leavers last', () => {
  const old = year(
    ['10', '8B', '8A', '5/6', '6', '3A'].map((name) =>
      group(name, name === '10' ? { name: 'Bijen', years: [1] } : {}),
    ),
    [
      pupil('a', [seat('8B', 8)]),
      pupil('b', [seat('8A', 8)]),
      pupil('c', [seat('6', 6)]),
      pupil('d', [seat('5/6', 6)]),
      pupil('e', [seat('5/6', 5)]),
      pupil('f', [seat('3A', 3)]),
      pupil('g', [seat('10', 1)]),
    ],
  )
  expect(plan(old).moves.map(({ group: from, toYear }) => `${from?.name} ${toYear}`)).toEqual([
    'Bijen 2',
    '3A 4',
    '5/6 6',
    '5/6 7',
    '6 7',
    '8A null',
    '8B null',
  ])
})

test('who grow out of combination groups fill the groups of the next year evenly', () => {
  const toddlers = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => pupil(`${name}${index}`, [seat(name, 2)]))
  const names = ['1/2 Bijen', '1/2 Egels', '1/2 Uilen']
  const old = year(
    [...names.map((name) => group(name)), group('3A'), group('3B')],
    [...toddlers('1/2 Bijen', 4), ...toddlers('1/2 Egels', 9), ...toddlers('1/2 Uilen', 6)],
  )
  expect(plan(old).moves.map(({ group: from, newName }) => `${from?.name} → ${newName}`)).toEqual([
    '1/2 Bijen → 3B',
    '1/2 Egels → 3A',
    '1/2 Uilen → 3B',
  ])
})

test('two groups of one name that were kept apart (E35) stay apart', () => {
  const old = year(
    [group('3A', { id: 'noord' }), group('3A', { id: 'zuid' })],
    [pupil('Noor', [seat('noord', 3)]), pupil('Sem', [seat('zuid', 3)])],
  )
  expect(fates(plan(old))).toEqual(['Noor: 3A → 4A (4)', 'Sem: 3A → 4A (2) (4)'])
})

/** The new year with the proposed names. */
function build(old: OldYear, choices: Partial<YearChoices> = {}, planned = plan(old)) {
  const names = new Map(planned.moves.map(({ row, newName }) => [row, newName]))
  return buildNewYear(old, planned, { names, teachers: 'stay', keepCoordinators: true, ...choices })
}

describe('the groups of the new year', () => {
  const old = year(
    [group('3A'), group('3B'), group('4A'), group('5/6'), group('7')],
    [
      pupil('Noor', [seat('3A', 3)]),
      pupil('Sem', [seat('3B', 3)]),
      pupil('Ali', [seat('5/6', 5)]),
      pupil('Bo', [seat('5/6', 6)]),
      pupil('Cas', [seat('5/6', 6)]),
    ],
  )
  test('have the years of who comes and of their namesake', () => {
    const made = build(old).groups.map(({ name, years }) => `${name}: ${years.join(' ')}`)
    expect(made).toEqual(['4A: 4', '4B: 4', '5/6: 5 6', '7: 7'])
  })
  test.each([
    ['stay', ['4A: juf 4A', '4B: ', '5/6: juf 5/6', '7: juf 7']],
    ['follow', ['4A: juf 3A', '4B: juf 3B', '5/6: ', '7: juf 5/6']],
    ['none', ['4A: ', '4B: ', '5/6: ', '7: ']],
  ] as const)('get teachers: %s', (teachers, expected) => {
    const made = build(old, { teachers }).groups.map(({ name, staffIds }) => `${name}: ${staffIds.join()}`)
    expect(made).toEqual(expected)
  })
  test('rows with the same name, whatever capitals and spaces, become one group', () => {
    const planned = plan(old)
    const names = new Map(
      planned.moves.map(({ row, group: from }) => [row, from?.name === '3A' ? '4 a' : '4A']),
    )
    const made = build(old, { names }, planned)
    expect(made.groups.map(({ name, years }) => [name, years])).toEqual([['4 a', [4, 6, 7]]])
    expect(new Set(made.seats.map(({ groupKey }) => groupKey)).size).toBe(1)
  })
  test('for the youngest are there again, also when nobody comes yet', () => {
    const first = year([group('1'), group('8C')], [pupil('Noor', [seat('1', 1)])])
    expect(build(first).groups).toMatchObject([
      { name: '2', years: [2] },
      { name: '1', years: [1], staffIds: ['juf 1'], coordinatorId: null },
    ])
  })
  test('a row that leaves by decision of the office has no group', () => {
    const planned = plan(old)
    const names = new Map<string, string | null>(planned.moves.map(({ row }) => [row, null]))
    const made = build(old, { names }, planned)
    expect([made.groups, made.seats, made.leaving.length]).toEqual([[], [], 5])
  })
})

describe('the coordinator', () => {
  const coordinated = (carers: string[]) =>
    year(
      [group('5/6', { coordinatorId: 'mevrouw Bakker' }), group('7')],
      [pupil('Noor', [seat('5/6', 5)]), pupil('Sem', [seat('5/6', 6)], { carers })],
    )
  const who = (old: OldYear, keepCoordinators = true) =>
    build(old, { keepCoordinators }).groups.map(({ name, coordinatorId }) => `${name}: ${coordinatorId}`)
  test('goes along with the own child', () => {
    expect(who(coordinated(['mevrouw Bakker']))).toEqual(['5/6: null', '7: mevrouw Bakker'])
  })
  test('whose child goes nowhere is no coordinator any more', () => {
    expect(who(coordinated([]))).toEqual(['5/6: null', '7: null'])
  })
  test('is asked anew when the office wants that', () => {
    expect(who(coordinated(['mevrouw Bakker']), false)).toEqual(['5/6: null', '7: null'])
  })
})

const NAMES = ['Peuters', '1/2 Egels', '3A', '3B', '5/6', '7/8', '8', 'Bruin', 'Aangemeld']
const anyDay = fc.constantFrom<(IsoDate | null)[]>(
  null,
  day('2026-11-01'),
  day('2027-07-31'),
  day('2027-08-20'),
)
const anySeat = fc.record({
  groupId: fc.option(fc.constantFrom(...NAMES)),
  year: fc.option(fc.nat(8)),
  fromDate: fc.constantFrom(AUGUST, day('2026-11-02'), day('2027-08-30')),
  untilDate: anyDay,
})
const anyPupil = fc.record({
  birthDate: fc.option(fc.constantFrom(day('2023-01-05'), day('2016-02-29'))),
  enrolledOn: anyDay,
  leftOn: anyDay,
  seats: fc.array(anySeat, { maxLength: 3 }),
  repeats: fc.boolean(),
})

test('every pupil of the old year moves, leaves or is named, and nobody twice', () => {
  const groups = NAMES.map((name) =>
    group(name, {
      kind: name === 'Aangemeld' ? 'announced' : 'base',
      ...(name === 'Peuters' ? { years: [0] } : {}),
    }),
  )
  fc.assert(
    fc.property(fc.array(anyPupil, { maxLength: 30 }), (drawn) => {
      const pupils = drawn.map(({ repeats, ...one }, index) => ({
        ...pupil(`p${index}`, []),
        ...one,
        seats: [...one.seats].sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1)),
      }))
      const old = year(groups, pupils)
      const repeating = drawn.flatMap(({ repeats }, index) => (repeats ? [`p${index}`] : []))
      const planned = plan(old, ...repeating)
      const made = build(old, {}, planned)
      const named = planned.undecided.map(({ id }) => id)
      const seated = made.seats.filter(({ groupKey }) => groupKey !== null).map(({ pupilId }) => pupilId)
      const all = [...seated, ...made.leaving, ...named, ...planned.gone].sort()
      expect(all).toEqual(pupils.map(({ id }) => id).sort())
      expect(new Set(made.seats.map(({ pupilId }) => pupilId)).size).toBe(made.seats.length)
      const keys = new Set(made.groups.map(({ key }) => key))
      expect(made.seats.every(({ groupKey }) => groupKey === null || keys.has(groupKey))).toBe(true)
      expect(made.seats.every(({ year: at }) => at === null || (at >= 0 && at <= 8))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
