import { type ReactNode, useMemo, useState } from 'react'
import { type Gate, GateContext } from '../api/gate.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import type { Wish } from './wish.ts'

type Question =
  | { kind: 'confirm'; answer: (confirmed: boolean) => void }
  | { kind: 'propose'; wish: Wish; answer: (done: { outcome: unknown } | null) => void }

interface GateProviderProps {
  /** The session has ended: the screen locks, and what is half typed is kept. */
  onSignedOut: () => void
  children: ReactNode
}

/** Asks what stands between a call and its answer, in a dialog over the screen that made the call. */
export function GateProvider({ onSignedOut, children }: GateProviderProps) {
  const [question, setQuestion] = useState<Question | null>(null)
  const gate = useMemo<Gate>(
    () => ({
      confirm: () => new Promise((answer) => setQuestion({ kind: 'confirm', answer })),
      propose: (name, input, mayAlone) =>
        new Promise((answer) => setQuestion({ kind: 'propose', wish: { name, input, mayAlone }, answer })),
      signedOut: onSignedOut,
    }),
    [onSignedOut],
  )
  return (
    <GateContext value={gate}>
      {children}
      {question?.kind === 'confirm' ? (
        <ConfirmDialog
          onAnswer={(confirmed) => {
            setQuestion(null)
            question.answer(confirmed)
          }}
        />
      ) : null}
      {question?.kind === 'propose' ? (
        <ProposeDialog
          wish={question.wish}
          onAnswer={(done) => {
            setQuestion(null)
            question.answer(done)
          }}
        />
      ) : null}
    </GateContext>
  )
}
