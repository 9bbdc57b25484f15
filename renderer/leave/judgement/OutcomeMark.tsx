import { Text } from '@mantine/core'
import type { Outcome } from '#domain/leave/judgement'
import { OUTCOME_LOOKS } from './outcome-words.ts'

/** What becomes of it: a drawing and the word. */
export function OutcomeMark({ outcome, strong = false }: { outcome: Outcome; strong?: boolean }) {
  const { word, tone } = OUTCOME_LOOKS[outcome]
  return (
    <span className={`outcome-mark outcome-${tone}`}>
      <OutcomeShape outcome={outcome} />
      <Text component="span" fw={strong ? 700 : 600}>
        {word}
      </Text>
    </span>
  )
}

/** Only the drawing; the word must stand beside it or be told otherwise. */
export function OutcomeShape({ outcome, size = 20 }: { outcome: Outcome; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={OUTCOME_LOOKS[outcome].shape} />
    </svg>
  )
}
