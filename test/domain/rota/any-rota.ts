// Random small rotas: few families, few places, so that every plan can be tried.
import fc from 'fast-check'
import type { Family, Pair, Place, RotaFacts, Turn } from '#domain/rota/facts'
import { day, family, rotaFacts, turn } from './rota-facts.ts'

/** A Tuesday, a Wednesday and the Tuesday after. */
const DATES = ['2027-01-12', '2027-01-13', '2027-01-19'].map(day)
/** Hours that are the same or apart. */
const HOURS = [
  ['08:30', '09:30'],
  ['10:00', '11:00'],
] as const
/** The whole morning overlaps two hours that do not overlap each other. */
const LONG_HOURS = [...HOURS, ['08:30', '11:00']] as const

const anyTask = fc.constantFrom('reading', 'reading', 'lice')
const anyGroups = fc.constantFrom(['4'], ['4'], ['5'], ['4', '5'])

const anyFamily: fc.Arbitrary<Omit<Family, 'id'>> = fc.record({
  member: fc.constantFrom(true, true, true, true, true, true, false),
  groupIds: anyGroups,
  load: fc.integer({ min: -1, max: 2 }),
  available: fc.constantFrom(null, null, [
    { weekday: 2, begin: '08:00', end: '12:00' },
    { weekday: 3, begin: '08:00', end: '10:00' },
  ]),
  cannot: fc.subarray(['turn 0', 'turn 1', 'turn 2'], { maxLength: 1 }),
  busy: fc.constantFrom([], [], [{ date: day('2027-01-13'), begin: '09:15', end: '10:15' }]),
  wishes: fc
    .constantFrom<Family['wishes'][number]['wish'][]>(
      [],
      ['likes'],
      ['ratherNot'],
      ['likes', 'ratherNot'],
      ['declines'],
    )
    .map((wishes) => wishes.map((wish, at) => ({ taskId: at === 0 ? 'reading' : 'lice', wish }))),
  exempt: fc.constantFrom([], [], [], [{ from: day('2027-01-13'), until: day('2027-01-31') }]),
  maximum: fc.constantFrom(null, null, 1, 2),
  certificates: fc.constantFrom(
    [],
    [{ kind: 'vog' as const, until: day('2027-01-15') }],
    [{ kind: 'vog' as const, until: null }],
  ),
  done: fc.array(
    fc.record({ taskId: anyTask, date: fc.constantFrom(day('2027-01-05'), day('2026-11-03')) }),
    {
      maxLength: 2,
    },
  ),
})

export interface Shape {
  /** Turns of one, two or three points; otherwise all of one. */
  readonly points?: boolean
  /** Turns that overlap in part. */
  readonly long?: boolean
  /** Days of rest and pairs. */
  readonly side?: boolean
  /** Families and turns, about; without it at most five and four, so that every plan can be tried. */
  readonly size?: number
  readonly movePublished?: RotaFacts['settings']['movePublished']
}

function anyTurn({ points, long }: Shape): fc.Arbitrary<Omit<Turn, 'id'>> {
  return fc
    .record({
      taskId: anyTask,
      groupId: fc.constantFrom('4', '4', '5', null),
      date: fc.constantFrom(...DATES),
      hours: fc.constantFrom(...(long ? LONG_HOURS : HOURS)),
      places: fc.constantFrom(1, 1, 2),
      weight: points ? fc.integer({ min: 1, max: 3 }) : fc.constant(1),
      needs: fc.constantFrom<Turn['needs']>([], [], [], ['vog']),
    })
    .map(({ hours: [begin, end], ...rest }) => ({ ...rest, begin, end }))
}

function anyPlace(size: number): fc.Arbitrary<Place> {
  return fc.record({
    turnId: fc.integer({ min: 0, max: size - 1 }).map((at) => `turn ${at}`),
    familyId: fc.integer({ min: 0, max: size - 1 }).map((at) => `family ${at}`),
  })
}
const anyPair: fc.Arbitrary<Pair> = fc.record({
  kind: fc.constantFrom('together', 'apart'),
  families: fc.constantFrom<Pair['families'][]>(['family 0', 'family 1'], ['family 2', 'family 1']),
})

/** Families, turns, locked places and a plan before, all by chance. */
export function anyRota(shape: Shape = {}): fc.Arbitrary<RotaFacts> {
  const size = shape.size ?? 4
  const least = shape.size === undefined ? 1 : size - 4
  return fc
    .record({
      families: fc.array(anyFamily, { minLength: least, maxLength: size + 1 }),
      turns: fc.array(anyTurn(shape), { minLength: least, maxLength: size }),
      locked: fc.array(anyPlace(size), { maxLength: size / 2 }),
      previous: fc.array(
        anyPlace(size).chain((place) => fc.boolean().map((published) => ({ ...place, published }))),
        { maxLength: size },
      ),
      pairs: shape.side ? fc.array(anyPair, { maxLength: 2 }) : fc.constant([]),
      restDays: fc.constant(shape.side ? 8 : 0),
      groups: fc.constantFrom<RotaFacts['settings']['groups']>('own', 'preferred'),
      today: fc.constantFrom('2026-09-01', '2026-09-01', '2027-01-13').map(day),
      seed: fc.nat(),
    })
    .map(({ families, turns, groups, restDays, ...rest }) =>
      rotaFacts({
        ...rest,
        families: families.map((one, at) => family(`family ${at}`, one)),
        turns: turns.map((one, at) => turn(`turn ${at}`, one)),
        tasks: [
          { id: 'reading', name: 'lezen', restDays },
          { id: 'lice', name: 'luizencontrole', restDays: 0 },
        ],
        settings: { groups, movePublished: shape.movePublished ?? 'never' },
      }),
    )
}
