// Lots for popular tasks (rota.md 6): who wants it by the date takes part, and not who is quickest. The seed and the list
// are kept, so that anybody can draw again and find the same.
import { chanceOf, compareText } from './chance.ts'

export interface Entrant {
  readonly familyId: string
  /** Points with what is planned. */
  readonly load: number
  /** Draws of this task that were lost since the last one won. */
  readonly plus: number
}

/** lowestFirst: the lowest balance first, lots between equals. tickets: who did less has more tickets. */
export type LotRule = 'lowestFirst' | 'tickets'

export interface Draw {
  readonly rule: LotRule
  readonly places: number
  readonly seed: number
  readonly entrants: readonly Entrant[]
}

export interface DrawResult {
  readonly winners: readonly string[]
  /** In the order in which they are called. */
  readonly reserves: readonly string[]
  /** What the next draw of this task begins with: a plus more for who lost, none for who won. */
  readonly plus: ReadonlyMap<string, number>
  /** Protocol van de loting: all that is needed to draw again, each family with its lot. */
  readonly protocol: {
    readonly rule: LotRule
    readonly seed: number
    readonly places: number
    readonly lines: readonly DrawLine[]
  }
}

export interface DrawLine extends Entrant {
  readonly tickets: number
  /** The lot that counted; the highest comes first. */
  readonly lot: number
  readonly rank: number
}

/** Draws. A family that stands on the list twice counts once; the order of the list plays no part. */
export function drawLots({ rule, places, seed, entrants }: Draw): DrawResult {
  const unique = [...new Map(entrants.map((entrant) => [entrant.familyId, entrant])).values()]
  const highest = unique.reduce((most, { load }) => Math.max(most, load), 0)
  const drawn = unique.map((entrant) => {
    const tickets = rule === 'tickets' ? 1 + highest - entrant.load + entrant.plus : 1
    return { ...entrant, tickets, lot: bestOf(seed, entrant.familyId, tickets) }
  })
  const lines = drawn.sort(byRule(rule)).map((line, at) => ({ ...line, rank: at + 1 }))
  const ids = lines.map(({ familyId }) => familyId)
  return {
    winners: ids.slice(0, places),
    reserves: ids.slice(places),
    plus: new Map(lines.map(({ familyId, plus }, at) => [familyId, at < places ? 0 : plus + 1])),
    protocol: { rule, seed, places, lines },
  }
}

/**
 * Draws by tickets again from what was kept (protocol van de loting): the same seed and tickets give the same lots, and so
 * the same order. The lot of a family does not depend on who else takes part.
 */
export function drawnAgain<Ticket extends Pick<DrawLine, 'familyId' | 'tickets'>>(
  seed: number,
  tickets: readonly Ticket[],
): (Ticket & Pick<DrawLine, 'lot' | 'rank'>)[] {
  return tickets
    .map((ticket) => ({ ...ticket, lot: bestOf(seed, ticket.familyId, ticket.tickets) }))
    .sort((one, other) => other.lot - one.lot || compareText(one.familyId, other.familyId))
    .map((ticket, at) => ({ ...ticket, rank: at + 1 }))
}

type Drawn = Omit<DrawLine, 'rank'>

/** With `lowestFirst` a plus makes the balance one lower. */
function byRule(rule: LotRule): (one: Drawn, other: Drawn) => number {
  const standing = ({ load, plus }: Drawn) => (rule === 'lowestFirst' ? load - plus : 0)
  return (one, other) =>
    standing(one) - standing(other) || other.lot - one.lot || compareText(one.familyId, other.familyId)
}

/** One lot per ticket, the best one counts: twice the tickets is twice the chance to be first. */
function bestOf(seed: number, familyId: string, tickets: number): number {
  let best = 0
  for (let ticket = 0; ticket < tickets; ticket += 1) {
    best = Math.max(best, chanceOf(seed, familyId, String(ticket)))
  }
  return best
}
