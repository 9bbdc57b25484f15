// What happened at the door since it opened. The screen is ahead of the file: a family is in at once, its saving waits in
// line, and what is not saved stands there until it is.
import { useRef, useState } from 'react'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import type { DoorFamily, VisitShown } from '#domain/meetings/door-contract'
import type { GroupLine } from '#domain/meetings/shown'
import { useChange } from '../../api/hooks.ts'

export type DoorLoaded = OperationOutput<'meetings.door'>
export type CheckIn = OperationInput<'meetings.checkIn'>

/** One family that was let in. */
export interface Entry {
  readonly key: number
  readonly family: DoorFamily
  readonly input: CheckIn
  /** undone: struck through again; known: it was in already, nothing was written. */
  readonly state: 'saving' | 'saved' | 'known' | 'failed' | 'undone'
  readonly visit: VisitShown | null
  readonly error: unknown
}

export interface Door {
  readonly visits: ReadonlyMap<string, VisitShown>
  readonly lines: readonly GroupLine[]
  /** Since the door opened, the last one last. */
  readonly entries: readonly Entry[]
  /** @returns the key of its entry */
  letIn(family: DoorFamily, input: CheckIn): number
  /** Of before a lock: shown as not saved. */
  takeBack(unsaved: readonly { family: DoorFamily; input: CheckIn }[]): void
  retry(key: number): void
  forget(key: number): void
  /** Strikes the last family through. @returns which one; null when there is none */
  undoLast(): DoorFamily | null
  strike(visitId: string, struck: boolean): void
  /** A visit that could not be struck or put back. */
  readonly strikeError: unknown
}

export function useDoor(loaded: DoorLoaded): Door {
  const [visits, setVisits] = useState(() => mapOf(loaded.visits))
  const [lines, setLines] = useState(loaded.lines)
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const checkIn = useChange('meetings.checkIn')
  const strikeVisit = useChange('meetings.strike')
  const known = useRef<readonly Entry[]>([])
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const nextKey = useRef(1)

  function renew(change: (before: readonly Entry[]) => readonly Entry[]) {
    known.current = change(known.current)
    setEntries(known.current)
  }
  const patch = (key: number, more: Partial<Entry>) =>
    renew((before) => before.map((entry) => (entry.key === key ? { ...entry, ...more } : entry)))
  const find = (key: number) => known.current.find((entry) => entry.key === key)
  function answered({ visit, lines: counted }: { visit: VisitShown; lines: readonly GroupLine[] }) {
    setVisits((before) => new Map(before).set(visit.visitId, visit))
    setLines([...counted])
  }
  /** In the order of the keys: each one its own change. */
  const wait = (work: () => Promise<void>) => {
    line.current = line.current.then(work, work)
  }
  const save = (key: number) =>
    wait(async () => {
      const entry = find(key)
      if (entry === undefined || entry.state !== 'saving') return
      try {
        const answer = await checkIn.mutateAsync(entry.input)
        answered(answer)
        const written = find(key)?.state === 'undone' ? 'undone' : 'saved'
        patch(key, { state: answer.already ? 'known' : written, visit: answer.visit })
      } catch (error) {
        patch(key, { state: 'failed', error })
      }
    })
  const add = (family: DoorFamily, input: CheckIn, state: Entry['state']) => {
    const key = nextKey.current++
    renew((before) => [...before, { key, family, input, state, visit: null, error: null }])
    return key
  }
  const strikeNow = async (visitId: string, struck: boolean) => {
    const answer = await strikeVisit.mutateAsync({ visitId, struck }).catch(() => null)
    if (answer !== null) answered(answer)
    const isUndone = struck === (answer !== null)
    renew((before) =>
      before.map((entry) =>
        entry.visit?.visitId === visitId ? { ...entry, state: isUndone ? 'undone' : 'saved' } : entry,
      ),
    )
  }

  return {
    ...{ visits, lines, entries, strikeError: strikeVisit.error },
    strike: (visitId, struck) => wait(() => strikeNow(visitId, struck)),
    letIn(family, input) {
      const key = add(family, input, 'saving')
      save(key)
      return key
    },
    takeBack: (unsaved) => {
      for (const { family, input } of unsaved) add(family, input, 'failed')
    },
    retry(key) {
      patch(key, { state: 'saving', error: null })
      save(key)
    },
    forget: (key) => renew((before) => before.filter((entry) => entry.key !== key)),
    undoLast() {
      const last = known.current.filter(({ state }) => state === 'saving' || state === 'saved').at(-1)
      if (last === undefined) return null
      patch(last.key, { state: 'undone' })
      wait(async () => {
        const entry = find(last.key)
        // one that was never saved, or that was in already, has nothing to strike
        if (entry?.state === 'undone' && entry.visit !== null) await strikeNow(entry.visit.visitId, true)
      })
      return last.family
    },
  }
}

function mapOf(visits: readonly VisitShown[]): ReadonlyMap<string, VisitShown> {
  return new Map(visits.map((visit) => [visit.visitId, visit]))
}
