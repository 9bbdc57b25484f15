import { useRef } from 'react'
import type { OperationOutput } from '#domain/contract/operations'

export type Call = OperationOutput<'meetings.callList'>['calls'][number]

/** The list in the order in which it was first seen: a family about which something was noted must not jump away. */
export function useKeptOrder<Family extends { readonly householdId: string }>(
  families: readonly Family[],
): readonly Family[] {
  const places = useRef(new Map<string, number>())
  for (const { householdId } of families) {
    if (!places.current.has(householdId)) places.current.set(householdId, places.current.size)
  }
  const placeOf = ({ householdId }: Family) => places.current.get(householdId) ?? 0
  return [...families].sort((a, b) => placeOf(a) - placeOf(b))
}
