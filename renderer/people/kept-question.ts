import { useCallback, useRef, useState } from 'react'

/**
 * The question of a list, kept with this entry of the history: Back from a card shows the same rows again, and a
 * fresh visit from the menu begins empty. Nothing of it stands in the address. `ask` is always the same function, as long
 * as `onAsk` is, which hears of a question before it is drawn.
 */
export function useKeptQuestion<Question extends object>(
  key: string,
  empty: Question,
  onAsk?: (question: Question) => void,
) {
  const [question, setQuestion] = useState<Question>(() => {
    const state: unknown = window.history.state
    const kept = isRecord(state) ? state[key] : undefined
    return isRecord(kept) ? { ...empty, ...kept } : empty
  })
  const latest = useRef(question)
  const ask = useCallback(
    (change: Partial<Question>) => {
      latest.current = { ...latest.current, ...change }
      onAsk?.(latest.current)
      setQuestion(latest.current)
      window.history.replaceState({ [key]: latest.current }, '')
    },
    [key, onAsk],
  )
  return [question, ask] as const
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
