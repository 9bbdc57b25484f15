import { useEffect, useState } from 'react'
import type { ConflictShown } from '#domain/rota/board-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { conflictText, wayOutText } from './board-words.ts'

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
  /** Dropped, and not yet written or refused. */
  readonly busy: boolean
  start(carried: Carried): void
  moveOver(turnId: string): void
  /** From the mouse it ends there, also when it cannot be; by keyboard it goes on to another turn. */
  drop(turnId: string, by: 'mouse' | 'key'): void
  overrule(reason: string): void
  stop(): void
}

/** Carries one family at a time; conflicts are known before it is dropped, and the service checks them again. */
export function useCarry(
  say: (message: string) => void,
  /** Turns on which nobody can be put from here, with what stands against it. */
  closed: ReadonlyMap<string, ConflictShown>,
): Carry {
  const [carried, setCarried] = useState<Carried | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [dropped, setDropped] = useState<'mouse' | 'key' | null>(null)
  const move = useChange('rota.move')
  const isElsewhere = carried !== null && over !== null && over !== carried.fromTurnId
  const found = useRead(
    'rota.candidates',
    { turnId: over ?? '', without: carried?.placeId ?? null },
    { enabled: isElsewhere && !closed.has(over), keep: () => false },
  )
  const own = found.data?.families.find(({ householdId }) => householdId === carried?.householdId)
  const shut = over === null ? undefined : closed.get(over)
  const known = shut === undefined ? (own?.conflicts ?? null) : [shut]
  const conflicts = isElsewhere ? known : null
  const stop = () => {
    setCarried(null)
    setOver(null)
    setAsking(false)
    setDropped(null)
  }
  const write = (turnId: string, overrule: string) => {
    if (carried === null) return
    const { placeId, name } = carried
    move.mutate(
      { placeId, turnId, overrule },
      {
        onSuccess: () => {
          stop()
          say(`${name} is verplaatst.`)
        },
      },
    )
  }
  // a drop waits until it is known what stands against it
  useEffect(() => {
    if (dropped === null || conflicts === null || carried === null || over === null) return
    setDropped(null)
    if (conflicts.some(({ hard }) => hard)) {
      if (dropped === 'key') return
      say(`${carried.name}: ${conflictText(conflicts)}. ${wayOutText(conflicts)}`)
      stop()
    } else if (conflicts.length > 0) setAsking(true)
    else write(over, '')
  })
  return {
    carried,
    over,
    conflicts,
    asking,
    error: move.error,
    busy: move.isPending || dropped !== null,
    stop,
    start: (next) => {
      move.reset()
      setCarried(next)
      setOver(next.fromTurnId)
    },
    moveOver: setOver,
    drop: (turnId, by) => {
      if (carried === null) return
      if (turnId === carried.fromTurnId) return stop()
      setOver(turnId)
      setDropped(by)
    },
    overrule: (reason) => {
      if (over !== null) write(over, reason)
    },
  }
}
