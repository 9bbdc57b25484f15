import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '#domain/access/contract'
import { useChange, useRead } from '../api/hooks.ts'
import { type DraftSource, type Drafts, DraftsContext } from '../ui/drafts.tsx'
import { Waiting } from '../ui/Waiting.tsx'

/** Asks every form on the screen what it holds. */
export type CollectDrafts = () => Draft[]

interface DraftKeeperProps {
  /** The lock reads through this what is half typed. */
  collect: RefObject<CollectDrafts>
  children: ReactNode
}

/** Gives the forms their drafts of before the lock, and collects them at the next one. */
export function DraftKeeper({ collect, children }: DraftKeeperProps) {
  const kept = useRead('access.drafts', {})
  if (kept.data === undefined && !kept.isError) return <Waiting />
  return (
    <Keeper collect={collect} kept={kept.data?.drafts ?? []}>
      {children}
    </Keeper>
  )
}

function Keeper({ collect, kept, children }: DraftKeeperProps & { kept: readonly Draft[] }) {
  const [path] = useLocation()
  const forms = useRef(new Map<string, () => DraftSource>())
  const dropKept = useChange('access.dropDraft')
  const drop = useRef(dropKept.mutate)
  useEffect(() => {
    drop.current = dropKept.mutate
    collect.current = () =>
      [...forms.current].flatMap(([form, source]) => {
        const { isDirty, values } = source()
        return isDirty() ? [{ path, form, values: values() }] : []
      })
  })
  const drafts = useMemo<Drafts>(() => {
    const here = (form: string) => kept.find((one) => one.path === path && one.form === form)
    return {
      waiting: (form) => here(form)?.values ?? null,
      join(form, source) {
        forms.current.set(form, source)
        return () => forms.current.delete(form)
      },
      drop(form) {
        // a dialog that closes is still drawn for a moment: a lock then must not keep it again
        forms.current.delete(form)
        if (here(form) !== undefined) drop.current({ path, form })
      },
    }
  }, [kept, path])
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}
