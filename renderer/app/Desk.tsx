import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { GateProvider } from '../access/GateProvider.tsx'
import { changesAnswered } from '../api/answered.ts'
import { useChange, useRead } from '../api/hooks.ts'
import { type CollectDrafts, DraftKeeper } from './DraftKeeper.tsx'
import { IdleGuard } from './IdleGuard.tsx'
import { LockContext } from './lock-context.ts'

/** How long a lock waits for a change that is on its way, in milliseconds. */
const LONGEST_WAIT = 1000

/** Somebody is signed in: their drafts, the lock (Ctrl+L, idle), and the questions before sensitive calls. */
export function Desk({ children }: { children: ReactNode }) {
  const cache = useQueryClient()
  const desk = useRead('access.desk', {})
  const lock = useChange('access.lock')
  const stay = useChange('access.stay')
  const collect = useRef<CollectDrafts>(() => [])
  const locking = useRef(false)
  const lockNow = useMemo(
    () => async () => {
      if (locking.current) return
      locking.current = true
      await changesAnswered(cache, LONGEST_WAIT)
      await lock.mutateAsync({ drafts: collect.current() }).catch(() => undefined)
      // nothing of the school stays in the window behind a locked screen
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'school.status' })
      // what was said last may hold a name, and its way back is not for who comes next
      notifications.clean()
      locking.current = false
    },
    [cache, lock.mutateAsync],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      void lockNow()
    }
    // in forms and dialogs too: before anything on the page sees the key
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [lockNow])
  return (
    <LockContext value={lockNow}>
      <GateProvider onSignedOut={lockNow}>
        <DraftKeeper collect={collect}>{children}</DraftKeeper>
      </GateProvider>
      <IdleGuard
        minutes={desk.data?.idleMinutes ?? 5}
        onWork={() => stay.mutate({})}
        onLock={() => void lockNow()}
      />
    </LockContext>
  )
}
