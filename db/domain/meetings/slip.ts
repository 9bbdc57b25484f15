// One answer slip typed at the counter: single keys for the answer, digits for the adults (printing 4.3).
import type { Answer } from './answer.ts'

export interface Slip {
  /** Null: nothing chosen yet. */
  readonly answer: Answer | null
  readonly adults: number
  readonly interpreter: boolean
  readonly childcare: boolean
}

export const EMPTY_SLIP: Slip = { answer: null, adults: 0, interpreter: false, childcare: false }

/** More people than can be typed with one key are filled in by hand. */
export const MOST_ADULTS = 20

const ANSWER_KEYS: Readonly<Record<string, Answer>> = { j: 'yes', n: 'no', m: 'maybe', '?': 'unclear' }

/**
 * What a key does to a slip; null for a key that means nothing here. A number of adults without an answer is a yes, and
 * who does not come brings nobody.
 */
export function pressOnSlip(slip: Slip, key: string): Slip | null {
  const pressed = key.toLowerCase()
  const answer = ANSWER_KEYS[pressed]
  if (answer !== undefined) return withAnswer(slip, answer)
  if (slip.answer === 'no') return null
  if (/^[1-9]$/.test(pressed)) return { ...slip, answer: slip.answer ?? 'yes', adults: Number(pressed) }
  if (pressed === 't') return { ...slip, interpreter: !slip.interpreter }
  if (pressed === 'o') return { ...slip, childcare: !slip.childcare }
  return null
}

/** The same slip with this answer: one adult for who comes, and nobody for who does not. */
export function withAnswer(slip: Slip, answer: Answer): Slip {
  if (answer === 'no') return { ...EMPTY_SLIP, answer }
  return { ...slip, answer, adults: slip.adults === 0 && answer !== 'unclear' ? 1 : slip.adults }
}
