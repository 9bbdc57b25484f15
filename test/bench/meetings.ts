// Meetings: counting a school again after each family that comes in, for the door and the wall.
import { type CountedPupil, countTurnout, type TurnoutFacts } from '#domain/meetings/counting'
import type { Bench } from './bench.ts'
import { inPairs, timedNow } from './measure.ts'

const ROUNDS = 9
const IN_A_GROUP = 25

export const meetings: Bench = async ({ sizes, report }) => {
  for (const pupils of [1_000, ...sizes.filter((size) => size > 1_000)]) {
    const facts = schoolOf(pupils)
    const counted = await inPairs(
      ROUNDS,
      () => timedNow(() => countTurnout(facts)),
      () => timedNow(() => ticked(facts)),
    )
    report({
      work: 'count who is represented',
      pupils,
      ours: counted.ours,
      beside: { name: 'only pupils, no families', ms: counted.beside, ratio: counted.ratio },
      goal: pupils === 1_000 ? '≤ 16 ms' : '≤ 1 s',
      note: `${facts.groups.length.toLocaleString('en')} groups, half came`,
    })
  }
}

/**
 * Ten pupils are seven families. Each fifth family has a second home; each tenth shares it with the next family. The
 * children of a family sit in different groups, every second family came.
 */
function schoolOf(size: number): TurnoutFacts {
  const groups = Array.from({ length: size / IN_A_GROUP }, (_, index) => ({
    id: `${index}`,
    name: `${1 + (index % 8)}-${index}`,
    years: [1 + (index % 8)],
    kept: true,
  }))
  const pupils = Array.from({ length: size }, (_, index): CountedPupil => {
    const family = Math.floor((index * 7) / 10)
    const group = (index * 13) % groups.length
    return { id: `${index}`, groupId: `${group}`, year: 1 + (group % 8), householdIds: homesOf(family) }
  })
  const families = Math.floor((size * 7) / 10)
  const visits = Array.from({ length: families / 2 }, (_, index) => ({
    householdId: `home ${2 * index}`,
    pupilIds: [],
    adults: 1 + (index % 2),
    onBehalf: index % 20 === 0,
    online: false,
  }))
  return { ...RECEPTION, pupils, groups, visits }
}

const RECEPTION = {
  target: 80,
  countsFor: 'family',
  onBehalfCounts: true,
  onlineCounts: false,
  excusedHouseholds: [],
  keptWithoutGroup: false,
} as const

function homesOf(family: number): string[] {
  if (family % 10 === 0) return [`home ${family}`, `home ${family + 1}`]
  return family % 5 === 0 ? [`home ${family}`, `second home ${family}`] : [`home ${family}`]
}

/** What one writes first: each pupil looked up among the homes that came, added up per group. */
function ticked({ pupils, visits }: TurnoutFacts): Map<string | null, number> {
  const came = new Set(visits.map(({ householdId }) => householdId))
  const perGroup = new Map<string | null, number>()
  for (const { groupId, householdIds } of pupils) {
    const isThere = householdIds.some((id) => came.has(id))
    perGroup.set(groupId, (perGroup.get(groupId) ?? 0) + (isThere ? 1 : 0))
  }
  return perGroup
}
