import { useRef } from 'react'
import type { OperationOutput } from '#domain/contract/operations'

export type Call = OperationOutput<'meetings.callList'>['calls'][number]

/** The list in the order in which it was first seen: a family that was just called must not jump away. */
export function useKeptOrder(calls: readonly Call[]): readonly Call[] {
  const places = useRef(new Map<string, number>())
  for (const { householdId } of calls) {
    if (!places.current.has(householdId)) places.current.set(householdId, places.current.size)
  }
  const placeOf = ({ householdId }: Call) => places.current.get(householdId) ?? 0
  return [...calls].sort((a, b) => placeOf(a) - placeOf(b))
}
