// The order in which children are seated: friends after one another, and first for whom one car is not like another.
import type { Rider } from './car-rules.ts'

/** Somebody with whom a child wants to sit, or who wants to sit with it. */
export interface Friend {
  /** The place in the order; null: locked in a car. */
  readonly at: number | null
  /** The car in which it is locked; -1 when it is not. */
  readonly lockedAt: number
  /** One, or two when both want it. */
  readonly wishes: number
}

export interface Arranged {
  readonly rider: Rider
  readonly friends: readonly Friend[]
}

interface Known {
  /** The car of each locked child. */
  readonly lockedAt: ReadonlyMap<string, number>
  /** A parent of this child drives. */
  readonly isDriven: (id: string) => boolean
}

/** Children that are not locked, in the order in which they are seated. */
export function arrange(riders: readonly Rider[], known: Known): Arranged[] {
  const wishes = wishesBetween(riders)
  const ids = seatingOrder(riders, known, wishes)
  const placeOf = new Map(ids.map((id, at) => [id, at]))
  const riderOf = new Map(riders.map((rider) => [rider.id, rider]))
  return ids.flatMap((id) => {
    const rider = riderOf.get(id)
    const friends = [...(wishes.get(id) ?? [])].map(([friendId, count]) => ({
      at: placeOf.get(friendId) ?? null,
      lockedAt: known.lockedAt.get(friendId) ?? -1,
      wishes: count,
    }))
    return rider === undefined ? [] : { rider, friends }
  })
}

type Wishes = ReadonlyMap<string, ReadonlyMap<string, number>>

function wishesBetween(riders: readonly Rider[]): Wishes {
  const wishes = new Map(riders.map(({ id }) => [id, new Map<string, number>()]))
  for (const { id, friendId } of riders) {
    if (friendId === null || friendId === id) continue
    const [own, other] = [wishes.get(id), wishes.get(friendId)]
    if (own === undefined || other === undefined) continue
    own.set(friendId, (own.get(friendId) ?? 0) + 1)
    other.set(id, (other.get(id) ?? 0) + 1)
  }
  return wishes
}

/** Groups of friends one after the other, the largest first: what is hard comes while there is room. */
function seatingOrder(riders: readonly Rider[], { lockedAt, isDriven }: Known, wishes: Wishes): string[] {
  const free = riders.map(({ id }) => id).filter((id) => !lockedAt.has(id))
  const waiting = new Set(free)
  const groups: string[][] = []
  for (const id of [...free.filter(isDriven), ...free]) {
    if (waiting.has(id)) groups.push(walk(id, waiting, wishes))
  }
  const isTied = (id: string) =>
    isDriven(id) || [...(wishes.get(id)?.keys() ?? [])].some((friendId) => lockedAt.has(friendId))
  const tied = (group: readonly string[]) => (group.some(isTied) ? 1 : 0)
  return groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => tied(b.group) - tied(a.group) || b.group.length - a.group.length || a.index - b.index)
    .flatMap(({ group }) => group)
}

/** Depth first, so that few children wait for a friend at a time. Takes who is met out of `waiting`. */
function walk(from: string, waiting: Set<string>, wishes: Wishes): string[] {
  if (!waiting.delete(from)) return []
  return [from, ...[...(wishes.get(from)?.keys() ?? [])].flatMap((next) => walk(next, waiting, wishes))]
}
