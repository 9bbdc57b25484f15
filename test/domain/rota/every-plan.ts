// The slow and certain way: every plan that may be made, each judged from the facts alone. Shares nothing with the solver
// but the reasons of a family and a turn.
import type { Family, Place, Proposal, RotaFacts, Score, Turn } from '#domain/rota/facts'
import { asAsked, factReasons } from '#domain/rota/reasons'

/** The best score of all plans that keep what is locked and have no reason against them. */
export function bestScore(facts: RotaFacts): Score {
  const locked = lockedPlaces(facts)
  let best: Score | null = null
  const walk = (at: number, given: readonly Place[]) => {
    const one = facts.turns[at]
    if (one === undefined) {
      const score = scoreOfPlaces(facts, given)
      if (best === null || isBetter(score, best)) best = score
      return
    }
    const free =
      one.date < facts.today ? 0 : one.places - locked.filter((place) => place.turnId === one.id).length
    for (const families of groupsOf(facts.families, Math.max(0, free))) {
      const more = families.map(({ id }) => ({ turnId: one.id, familyId: id }))
      if (families.every((who) => isAllowed(facts, [...locked, ...given], { who, one }))) {
        walk(at + 1, [...given, ...more])
      }
    }
  }
  walk(0, [])
  return best!
}

/** Locked, published where that never moves, and what has been; each once, of families and turns that exist. */
export function lockedPlaces({ locked, previous, families, turns, settings, today }: RotaFacts): Place[] {
  const isPast = (turnId: string) => turns.some(({ id, date }) => id === turnId && date < today)
  const published = previous.filter(
    (place) => (place.published && settings.movePublished === 'never') || isPast(place.turnId),
  )
  const all = new Map(
    [...locked, ...published].map(({ turnId, familyId }) => [`${turnId}|${familyId}`, { turnId, familyId }]),
  )
  return [...all.values()].filter(
    ({ turnId, familyId }) =>
      turns.some(({ id }) => id === turnId) && families.some(({ id }) => id === familyId),
  )
}

/** The score of a proposal, computed again from its places. */
export function scoreAgain(facts: RotaFacts, { places }: Proposal): Score {
  return scoreOfPlaces(
    facts,
    places.filter(({ locked }) => !locked),
  )
}

function isAllowed(
  facts: RotaFacts,
  others: readonly Place[],
  { who, one }: { who: Family; one: Turn },
): boolean {
  if (factReasons(who, asAsked(one, facts)).length > 0) return false
  const own = others.filter(({ familyId }) => familyId === who.id).map(({ turnId }) => turnOf(facts, turnId))
  if (who.maximum !== null && who.done.length + own.length >= who.maximum) return false
  return !own.some((other) => other.id === one.id || isSameHour(one, other))
}

export function isSameHour(one: Turn, other: Turn): boolean {
  return one.date === other.date && one.begin < other.end && other.begin < one.end
}

export function turnOf({ turns }: RotaFacts, turnId: string): Turn {
  return turns.find(({ id }) => id === turnId)!
}

function scoreOfPlaces(facts: RotaFacts, given: readonly Place[]): Score {
  const all = [...lockedPlaces(facts), ...given]
  const loads = facts.families.map(({ id, load }) =>
    all
      .filter(({ familyId }) => familyId === id)
      .reduce((sum, { turnId }) => sum + turnOf(facts, turnId).weight, load),
  )
  const lost = [...possiblyKept(facts)].filter(([key]) => !all.some((one) => keyOf(one) === key))
  const { movePublished } = facts.settings
  const price = lost
    .filter(([, published]) => published && movePublished !== 'never')
    .reduce(
      (sum, [key]) => sum + (2 * Number(movePublished) - 3) * turnOf(facts, key.split('|')[0]!).weight ** 2,
      0,
    )
  const costs = given.map((place) => costOf(facts, place))
  return {
    filled: given.length,
    loads:
      movePublished === 'never'
        ? loads.sort((a, b) => b - a)
        : [loads.reduce((sum, load) => sum + load * load, price)],
    changes: lost.length,
    dislike: costs.reduce((sum, { dislike }) => sum + dislike, 0),
    repeats: costs.reduce((sum, { repeats }) => sum + repeats, 0),
  }
}

/** Places of the previous plan that might have stayed, and whether they were published. */
function possiblyKept(facts: RotaFacts): Map<string, boolean> {
  const locked = lockedPlaces(facts)
  const kept = new Map<string, boolean>()
  for (const place of facts.previous) {
    const who = facts.families.find(({ id }) => id === place.familyId)
    const one = facts.turns.find(({ id }) => id === place.turnId)
    if (who === undefined || one === undefined || locked.some((other) => keyOf(other) === keyOf(place)))
      continue
    const full = locked.filter(({ turnId }) => turnId === one.id).length >= one.places
    const own = locked
      .filter(({ familyId }) => familyId === who.id)
      .map(({ turnId }) => turnOf(facts, turnId))
    const blocked =
      factReasons(who, asAsked(one, facts)).length > 0 || own.some((other) => isSameHour(one, other))
    if (!full && !blocked) kept.set(keyOf(place), place.published || kept.get(keyOf(place)) === true)
  }
  return kept
}

const keyOf = ({ turnId, familyId }: Place) => `${turnId}|${familyId}`

function costOf(facts: RotaFacts, { turnId, familyId }: Place): { dislike: number; repeats: number } {
  const [one, who] = [turnOf(facts, turnId), facts.families.find(({ id }) => id === familyId)!]
  const wish = who.wishes.find(({ taskId }) => taskId === one.taskId)?.wish
  const other = one.groupId !== null && !who.groupIds.includes(one.groupId)
  return {
    dislike: (wish === 'likes' ? 0 : wish === 'ratherNot' ? 9 : 4) + (other ? 10 : 0),
    repeats: who.done.filter(({ taskId }) => taskId === one.taskId).length,
  }
}

function isBetter(one: Score, other: Score): boolean {
  const list = ({ filled, loads, changes, dislike, repeats }: Score) => [
    -filled,
    ...loads,
    changes,
    dislike,
    repeats,
  ]
  const [a, b] = [list(one), list(other)]
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && a[at]! < b[at]!
}

/** All groups of up to `most` families. */
function groupsOf(families: readonly Family[], most: number): Family[][] {
  const groups: Family[][] = [[]]
  for (const one of families) {
    for (const group of [...groups]) if (group.length < most) groups.push([...group, one])
  }
  return groups
}
