// The draw of a panel: lots by tickets as everywhere, one of a household, and spread over the groups (features 127).
// It knows numbers only, no names: with seed and list anybody can draw again, also after somebody left.
import { bestLot, ticketsOf } from '../kernel/chance.ts'
import type { DrawAnswer } from './panel.ts'

export interface Lot {
  /** On the list of this draw. */
  readonly number: number
  /** Names of the groups it stands for; none for who has no group. */
  readonly groups: readonly string[]
  /** Equal numbers live together. */
  readonly homes: readonly number[]
  /** Terms in a panel before. */
  readonly terms: number
  /** Draws lost since the last one won. */
  readonly plus: number
}

export interface PanelDraw<Item extends Lot = Lot> {
  readonly seed: number
  readonly places: number
  /** Members that a group has already, by its name. */
  readonly seated: Readonly<Record<string, number>>
  readonly lots: readonly Item[]
}

export type DrawnLot<Item extends Lot = Lot> = Item & {
  readonly tickets: number
  /** The lot that counted; the highest comes first. */
  readonly lot: number
}

/**
 * All lots in the order in which they are called: each place goes to a group with the fewest members yet, and within it
 * to the highest lot. Who lives with somebody called before comes last. The order of the list plays no part.
 */
export function drawPanel<Item extends Lot>({ seed, seated, lots }: PanelDraw<Item>): DrawnLot<Item>[] {
  const most = lots.reduce((highest, { terms }) => Math.max(highest, terms), 0)
  const waiting = lots
    .map((item) => {
      const tickets = ticketsOf({ load: item.terms, plus: item.plus }, most)
      return { ...item, tickets, lot: bestLot(seed, String(item.number), tickets) }
    })
    .sort((one, other) => other.lot - one.lot || one.number - other.number)
  const members = new Map(Object.entries(seated))
  const called: DrawnLot<Item>[] = []
  const homes = new Set<number>()
  for (let next = nextOf(waiting, members, homes); next !== null; next = nextOf(waiting, members, homes)) {
    waiting.splice(waiting.indexOf(next), 1)
    called.push(next)
    for (const group of groupsOf(next)) members.set(group, (members.get(group) ?? 0) + 1)
    for (const home of next.homes) homes.add(home)
  }
  return [...called, ...waiting]
}

/**
 * Numbers that have a place or were asked for it, in the order of `drawPanel`: who says no is followed by the first
 * reserve that lives with nobody asked. Who said yes keeps the place, whatever the others answer.
 */
export function calledNumbers(
  order: readonly (Pick<Lot, 'number' | 'homes'> & { readonly answer: DrawAnswer })[],
  places: number,
): number[] {
  const members = order.filter(({ answer }) => answer === 'yes')
  const homes = new Set(members.flatMap((member) => member.homes))
  let taken = members.length
  return order.flatMap(({ number, homes: own, answer }) => {
    if (answer !== 'open') return number
    if (taken >= places || own.some((home) => homes.has(home))) return []
    for (const home of own) homes.add(home)
    taken += 1
    return number
  })
}

/**
 * Is the kept list still the one that was drawn from? After a clean-up lots are gone, and another draw of the rest would
 * show an outcome that never was.
 */
export function isWhole(draw: PanelDraw<Lot & { readonly won: boolean }>): boolean {
  const order = drawPanel(draw)
  const numbers = new Set(order.map(({ number }) => number))
  const called = new Set(
    calledNumbers(
      order.map((lot) => ({ ...lot, answer: 'open' as const })),
      draw.places,
    ),
  )
  return (
    order.length > 0 &&
    order.every((_, at) => numbers.has(at + 1)) &&
    order.every(({ number, won }) => won === called.has(number))
  )
}

/** Draws lost since the last one in which the place was offered; the oldest draw first. */
export function plusOf(earlier: readonly { readonly won: boolean; readonly answer: DrawAnswer }[]): number {
  return earlier.reduce((plus, { won, answer }) => (won || answer !== 'open' ? 0 : plus + 1), 0)
}

/** The first by lot among those of the group with the fewest members, whose household is not called yet. */
function nextOf<Item extends DrawnLot>(
  waiting: readonly Item[],
  members: ReadonlyMap<string, number>,
  homes: ReadonlySet<number>,
): Item | null {
  let best: Item | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const item of waiting) {
    if (item.homes.some((home) => homes.has(home))) continue
    const own = Math.min(...groupsOf(item).map((group) => members.get(group) ?? 0))
    if (own < fewest) [best, fewest] = [item, own]
  }
  return best
}

/** Who has no group stands for those without one. */
function groupsOf({ groups }: Pick<Lot, 'groups'>): readonly string[] {
  return groups.length === 0 ? [''] : groups
}
