import { useState } from 'react'
import type { ConflictShown } from '#domain/rota/board-contract'
import { useChange, useRead } from '../../api/hooks.ts'

/** A family on its way to another turn, by drag or by keyboard. */
export interface Carried {
  readonly placeId: string
  readonly householdId: string
  readonly name: string
  readonly fromTurnId: string
}

export interface Carry {
  readonly carried: Carried | null
  /** The turn below it. */
  readonly over: string | null
  /** What stands against dropping it there; null while that is being asked. */
  readonly conflicts: readonly ConflictShown[] | null
  /** Dropped with something soft against it: a reason is asked. */
  readonly asking: boolean
  readonly error: unknown
  readonly busy: boolean
  start(carried: Carried): void
  moveOver(turnId: string): void
  drop(turnId: string): void
  overrule(reason: string): void
  stop(): void
}

/** Carries one family at a time; conflicts are known before it is dropped, and the service checks them again. */
export function useCarry(onDone: (message: string) => void): Carry {
  const [carried, setCarried] = useState<Carried | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const move = useChange('rota.move')
  const isElsewhere = carried !== null && over !== null && over !== carried.fromTurnId
  const found = useRead(
    'rota.candidates',
    { turnId: over ?? '', without: carried?.placeId ?? null },
    { enabled: isElsewhere, keep: () => false },
  )
  const own = found.data?.families.find(({ householdId }) => householdId === carried?.householdId)
  const conflicts = isElsewhere ? (own?.conflicts ?? null) : null
  const stop = () => {
    setCarried(null)
    setOver(null)
    setAsking(false)
  }
  const write = (turnId: string, overrule: string) => {
    if (carried === null) return
    const { placeId, name } = carried
    move.mutate(
      { placeId, turnId, overrule },
      {
        onSuccess: () => {
          stop()
          onDone(`${name} is verplaatst.`)
        },
      },
    )
  }
  return {
    carried,
    over,
    conflicts,
    asking,
    error: move.error,
    busy: move.isPending,
    stop,
    start: (next) => {
      move.reset()
      setCarried(next)
      setOver(next.fromTurnId)
    },
    moveOver: setOver,
    drop: (turnId) => {
      if (carried === null) return
      if (turnId === carried.fromTurnId) return stop()
      setOver(turnId)
      // not known yet: the service says it
      const known = turnId === over ? (conflicts ?? []) : []
      if (known.some(({ hard }) => hard)) return
      if (known.length > 0) setAsking(true)
      else write(turnId, '')
    },
    overrule: (reason) => {
      if (over !== null) write(over, reason)
    },
  }
}
