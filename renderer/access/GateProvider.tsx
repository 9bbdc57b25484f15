import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { type Gate, GateContext } from '../api/gate.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'

type Question =
  | { kind: 'confirm'; answer: (confirmed: boolean) => void }
  | { kind: 'propose'; wish: Wish; answer: (done: { outcome: unknown } | null) => void }

/** A call that needs a second person. */
export interface Wish {
  readonly name: string
  readonly input: unknown
  readonly mayAlone: boolean
}

/** Asks what stands between a call and its answer, in a dialog over the screen that made the call. */
export function GateProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient()
  const [question, setQuestion] = useState<Question | null>(null)
  const gate = useMemo<Gate>(
    () => ({
      confirm: () => new Promise((answer) => setQuestion({ kind: 'confirm', answer })),
      propose: (name, input, mayAlone) =>
        new Promise((answer) => setQuestion({ kind: 'propose', wish: { name, input, mayAlone }, answer })),
      signedOut: () => void cache.invalidateQueries({ queryKey: ['school.status'] }),
    }),
    [cache],
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
