import type { OperationOutput } from '#domain/contract/operations'
import { groupNameKey } from '#domain/groups/group-name'
import { compareGroups } from '#domain/kernel/group-order'

export type Preview = OperationOutput<'years.preview'>
export type Move = Preview['moves'][number]

/** A group of the new year as it comes out of the names on the screen. */
export interface PlannedGroup {
  readonly name: string
  readonly years: readonly number[]
  readonly pupils: number
  /** The announced: no class. */
  readonly announced: boolean
}

/** Rows with the same name become one group; in group order. Rows without a name are left out. */
export function plannedGroups(moves: readonly Move[], nameOf: (move: Move) => string | null): PlannedGroup[] {
  const groups = new Map<string, PlannedGroup>()
  for (const move of moves) {
    const name = nameOf(move)?.trim() ?? ''
    if (name === '') continue
    const key = `${move.announced} ${groupNameKey(name)}`
    const known = groups.get(key) ?? { name, years: [], pupils: 0 }
    groups.set(key, {
      announced: move.announced,
      name: known.name,
      years: [...known.years, ...(move.toYear === null ? [] : [move.toYear])],
      pupils: known.pupils + move.pupils.length,
    })
  }
  return [...groups.values()].sort(compareGroups)
}
