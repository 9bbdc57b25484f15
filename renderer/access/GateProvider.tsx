import { type ReactNode, useMemo, useState } from 'react'
import { type Gate, GateContext } from '../api/gate.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import type { Wish } from './wish.ts'

interface Asked {
  readonly wish: Wish
  readonly answer: (done: { outcome: unknown } | null) => void
}

interface GateProviderProps {
  /** The session has ended: the screen locks, and what is half typed is kept. */
  onSignedOut: () => void
  children: ReactNode
}

/**
 * Asks what stands between a call and its answer, in a dialog over the screen that made the call. The secret may be asked
 * over the question for a second person: that dialog waits below it for what becomes of its own call.
 */
export function GateProvider({ onSignedOut, children }: GateProviderProps) {
  const [asked, ask] = useState<Asked | null>(null)
  const [confirming, confirm] = useState<{ answer: (confirmed: boolean) => void } | null>(null)
  const gate = useMemo<Gate>(
    () => ({
      confirm: () => new Promise((answer) => confirm({ answer })),
      propose: (name, input, mayAlone) =>
        new Promise((answer) => ask({ wish: { name, input, mayAlone }, answer })),
      signedOut: onSignedOut,
    }),
    [onSignedOut],
  )
  return (
    <GateContext value={gate}>
      {children}
      {asked === null ? null : (
        <ProposeDialog
          wish={asked.wish}
          onAnswer={(done) => {
            ask(null)
            asked.answer(done)
          }}
        />
      )}
      {confirming === null ? null : (
        <ConfirmDialog
          onAnswer={(confirmed) => {
            confirm(null)
            confirming.answer(confirmed)
          }}
        />
      )}
    </GateContext>
  )
}
