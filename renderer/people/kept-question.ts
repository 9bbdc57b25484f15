import { useCallback, useRef, useState } from 'react'

/**
 * The question of a list, kept with this entry of the history: Back from a card shows the same rows again, and a
 * fresh visit from the menu begins empty. Nothing of it stands in the address. `ask` is always the same function.
 */
export function useKeptQuestion<Question extends object>(key: string, empty: Question) {
  const [question, setQuestion] = useState<Question>(() => {
    const state: unknown = window.history.state
    const kept = isRecord(state) ? state[key] : undefined
    return isRecord(kept) ? { ...empty, ...kept } : empty
  })
  const latest = useRef(question)
  const ask = useCallback(
    (change: Partial<Question>) => {
      latest.current = { ...latest.current, ...change }
      setQuestion(latest.current)
      window.history.replaceState({ [key]: latest.current }, '')
    },
    [key],
  )
  return [question, ask] as const
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
