// Who of a draw gets which turn: in the order of the lots, and somebody with a better lot never loses a place to who has a
// worse one. A family that can choose makes room for one that cannot.

/** `order` is by lot; `can` are the turns that a family could take, in order of date; `places` of each turn. */
export interface DrawnTurns {
  readonly order: readonly string[]
  readonly can: ReadonlyMap<string, readonly string[]>
  readonly places: ReadonlyMap<string, number>
}

/** The turn of each winner; who is not in it lost. */
export function turnsByLot({ order, can, places }: DrawnTurns): ReadonlyMap<string, string> {
  const turnOf = new Map<string, string>()
  const holders = new Map<string, string[]>()
  const take = (family: string, turn: string, instead?: string) => {
    holders.set(turn, [...(holders.get(turn) ?? []).filter((one) => one !== instead), family])
    turnOf.set(family, turn)
    return true
  }
  const seat = (family: string, seen: Set<string>): boolean => {
    const turns = (can.get(family) ?? []).filter((turn) => !seen.has(turn))
    for (const turn of turns) seen.add(turn)
    const free = turns.find((turn) => (holders.get(turn)?.length ?? 0) < (places.get(turn) ?? 0))
    if (free !== undefined) return take(family, free)
    return turns.some((turn) => {
      const leaves = holders.get(turn)?.find((other) => seat(other, seen))
      return leaves !== undefined && take(family, turn, leaves)
    })
  }
  for (const family of order) seat(family, new Set())
  return turnOf
}
