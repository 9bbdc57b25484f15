import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Asks another question. With `before` it is drawn only when that has ended, so that a key draws once: its answer. What
 * was asked later is never overtaken by what was asked earlier.
 */
export type Ask<Question> = (
  change: Partial<Question>,
  before?: (asked: Question) => Promise<unknown>,
) => void

/**
 * The question of a list, kept with this entry of the history: Back from a card shows the same rows again, and a
 * fresh visit from the menu begins empty. Nothing of it stands in the address. `ask` is always the same function.
 */
export function useKeptQuestion<Question extends object>(
  key: string,
  empty: Question,
): [Question, Ask<Question>] {
  const [drawn, setDrawn] = useState(() => ({ question: keptQuestion(key, empty), place: 0 }))
  const latest = useRef(drawn)
  const ask: Ask<Question> = useCallback((change, before) => {
    const asked = { question: { ...latest.current.question, ...change }, place: latest.current.place + 1 }
    latest.current = asked
    const draw = () => setDrawn((now) => (now.place < asked.place ? asked : now))
    if (before === undefined) draw()
    else void before(asked.question).then(draw)
  }, [])
  useEffect(() => {
    if (drawn.place > 0) window.history.replaceState({ [key]: drawn.question }, '')
  }, [key, drawn])
  return [drawn.question, ask]
}

function keptQuestion<Question extends object>(key: string, empty: Question): Question {
  const state: unknown = window.history.state
  const kept = isRecord(state) ? state[key] : undefined
  return isRecord(kept) ? { ...empty, ...kept } : empty
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
