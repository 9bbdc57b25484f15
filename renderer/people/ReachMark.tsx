import type { Reach } from '#domain/people/cards'
import { REACH_TEXTS } from './list-labels.ts'

const SHAPES: Readonly<Record<Reach, string>> = {
  email: 'M2 4h16v12H2z M2 5l8 6 8-6',
  paper: 'M5 2h7l4 4v12H5z M12 2v4h4',
  none: 'M10 2a8 8 0 1 0 .01 0z M8 8a2 2 0 1 1 2 3v1 M10 14.5v.5',
}

/** How a family is reached: a drawing and the word. */
export function ReachMark({ reach }: { reach: Reach }) {
  return (
    <span className="reach-mark small">
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden
      >
        <path d={SHAPES[reach]} />
      </svg>
      {REACH_TEXTS[reach]}
    </span>
  )
}
