// Families by chance, mixed as at a Dutch town school; the shares are estimates, chosen to fill every list.
import type { Dice } from './dice.ts'
import type { AdultPlan, ChildPlan, FamilyPlan, HomePlan } from './family-plan.ts'
import { NAMES, type Origin } from './name-lists.ts'

const ORIGINS: readonly (readonly [Origin, number])[] = [
  ['dutch', 74],
  ['turkish', 6],
  ['moroccan', 6],
  ['surinamese', 5],
  ['polish', 4],
  ['syrian', 3],
  ['ukrainian', 1],
  ['eritrean', 1],
]

/** Some families asked for letters in their own language. */
const LANGUAGES: Partial<Record<Origin, string>> = {
  turkish: 'tr',
  polish: 'pl',
  syrian: 'ar',
  ukrainian: 'uk',
  eritrean: 'ti',
}

/** A family with at most `room` children. */
export function ordinaryFamily(dice: Dice, room: number): FamilyPlan {
  const origin = dice.weigh(ORIGINS)
  const size = dice.weigh([
    [1, 69],
    [2, 26],
    [3, 5],
  ] as const)
  const shape = dice.weigh([
    ['together', 74],
    ['apart', 16],
    ['single', 10],
  ] as const)
  const own = LANGUAGES[origin]
  const language = own !== undefined && dice.chance(0.4) ? own : 'nl'
  const home: HomePlan = { language, wantsPaper: dice.chance(0.03) }
  const shared = shape === 'apart' && dice.chance(0.5)
  const child: ChildPlan = shared ? { homes: [0, 1], rhythm: rhythm(dice) } : {}
  return {
    origin,
    homes: shape === 'apart' ? [home, { language }] : [home],
    adults: [...parents(dice, origin, shape), ...others(dice)].map((adult) => ({ ...adult, language })),
    children: yearsOf(dice, Math.min(size, room)).map((year) => ({ ...child, year })),
  }
}

/** Leerjaren of brothers and sisters, eldest first, one to three years apart. */
function yearsOf(dice: Dice, size: number): number[] {
  const years = [size + dice.below(9 - size)]
  for (let younger = size - 1; younger >= 1; younger -= 1) {
    const highest = (years.at(-1) ?? 0) - 1
    years.push(Math.max(younger, highest - dice.below(3)))
  }
  return years
}

function parents(dice: Dice, origin: Origin, shape: 'together' | 'apart' | 'single'): AdultPlan[] {
  const mother: AdultPlan = {
    sex: 'woman',
    surname: dice.pick(NAMES[origin].surnames),
    ties: [{ role: 'mother' }],
  }
  if (shape === 'single') return [mother]
  const unknown = shape === 'apart' && dice.chance(0.15)
  const tie = unknown ? ({ role: 'father', custody: 'unknown' } as const) : ({ role: 'father' } as const)
  return [mother, { sex: 'man', home: shape === 'apart' ? 1 : 0, ties: [tie] }]
}

/** Grandparents and other people to call, for some families; their address is seldom known. */
function others(dice: Dice): AdultPlan[] {
  const role = dice.weigh([
    ['none', 46],
    ['grandparent', 32],
    ['emergencyContact', 16],
    ['babysitter', 6],
  ] as const)
  if (role === 'none') return []
  const sex = dice.chance(0.7) ? 'woman' : 'man'
  const phones = [
    { emergency: role === 'emergencyContact', remark: role === 'grandparent' ? 'opa en oma' : '' },
  ]
  return [{ sex, home: null, email: 'unknown', phones, ties: [{ role }] }]
}

function rhythm(dice: Dice): string {
  return dice.pick([
    'even weken bij vader, oneven weken bij moeder',
    'om de week, wissel op vrijdag',
    'woensdag en om het weekend bij vader',
  ])
}
