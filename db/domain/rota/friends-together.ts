// How many wishes of friends can be met at most when nobody sits with more than a car holds: what makes the search short.
import type { Arranged } from './friend-order.ts'

/**
 * Per child in the order of seating: the most wishes that can be met among it and all who come after, in cars of at most
 * `room` children. Each child has been reached from an earlier friend, so that friends form trees; a wish that closes a
 * ring is counted as met.
 */
export function mostWishes(order: readonly Arranged[], room: number): number[] {
  const parents = order.map(({ friends }, at) => earlierFriend(friends, at))
  const kept = keptBelow(order, parents, room)
  const rings = order.map(({ friends }, at) => ringWishes(friends, { at, parent: parents[at] ?? NOBODY }))
  const tops = kept.map((one) => Math.max(...one))
  return order.map((_, from) => {
    const trees = tops.filter((_top, at) => at >= from && (parents[at] ?? NOBODY) < from)
    const closed = rings.slice(from).flatMap((some) => some.filter(({ at }) => at >= from))
    return sum(trees) + sum(closed.map(({ wishes }) => wishes))
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

const NOBODY = -1

/** The last of the friends before it: the one from which it was reached. */
function earlierFriend(friends: Arranged['friends'], at: number): number {
  return Math.max(
    NOBODY,
    ...friends.flatMap((friend) => (friend.at !== null && friend.at < at ? friend.at : [])),
  )
}

/** Wishes with an earlier friend from whom it was not reached. */
function ringWishes(
  friends: Arranged['friends'],
  { at, parent }: { at: number; parent: number },
): { at: number; wishes: number }[] {
  return friends.flatMap((friend) =>
    friend.at !== null && friend.at < at && friend.at !== parent
      ? { at: friend.at, wishes: friend.wishes }
      : [],
  )
}

/** Per child and number of children in its car (from 1): the most wishes met among it and who was reached from it. */
function keptBelow(order: readonly Arranged[], parents: readonly number[], room: number): number[][] {
  const kept: number[][] = order.map(() => [0])
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const parent = parents[at] ?? NOBODY
    const [own, above] = [kept[at], kept[parent]]
    const wishes = order[at]?.friends.find((friend) => friend.at === parent)?.wishes ?? 0
    if (own !== undefined && above !== undefined) kept[parent] = joined(above, own, { wishes, room })
  }
  return kept
}

function joined(
  above: readonly number[],
  own: readonly number[],
  { wishes, room }: { wishes: number; room: number },
): number[] {
  const apart = Math.max(...own)
  const together = above.map((one) => one + apart)
  for (const [a, first] of above.entries()) {
    for (const [b, second] of own.entries()) {
      // both count from one child
      const size = a + b + 1
      if (size + 1 <= room) together[size] = Math.max(together[size] ?? 0, first + second + wishes)
    }
  }
  return together
}
