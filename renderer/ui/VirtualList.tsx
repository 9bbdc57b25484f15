import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

interface VirtualListProps {
  /** What a screen reader calls the list. */
  label: string
  count: number
  /** Height of a row in pixels at 100 %. */
  rowHeight: number
  row: (index: number) => ReactNode
  /** Called with the first and last row that are drawn, to fetch what is shown. */
  onRange?: (first: number, last: number) => void
  height?: string
  /** Another value is another list: it begins at its top. */
  subject?: unknown
}

/** Rows drawn outside the view, at both sides: the arrow keys can always go on. */
const SPARE = 8

/**
 * A long list of which only the rows in view exist; a table of 70,000 rows paints as fast as one of 20. All rows have
 * one height, so that nothing is measured. The arrow keys go from row to row: to the first link or button in each.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, row, onRange, height = '65vh', subject } = props
  const frame = useRef<HTMLElement>(null)
  const view = useView(frame, rowHeight)
  const first = Math.max(0, Math.min(view.first, count) - SPARE)
  const last = Math.min(count - 1, view.last + SPARE)
  useEffect(() => {
    onRange?.(first, last)
  }, [onRange, first, last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject decides when, not where
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.scrollTop = 0
  }, [subject])
  return (
    <section
      ref={frame}
      className="virtual-list"
      style={{ height }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      onKeyDown={moveToRow}
    >
      <ul style={{ height: count * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place).map((index) => (
          <li
            key={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first and last row in view, however many rows there are. */
function useView(frame: RefObject<HTMLElement | null>, rowHeight: number) {
  const [view, setView] = useState({ first: 0, last: -1 })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) - 1
      setView((before) => (before.first === first && before.last === last ? before : { first, last }))
    }
    // in the same frame: a quickly moving list must not show holes
    const scrolled = () => flushSync(look)
    const resized = new ResizeObserver(look)
    look()
    resized.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [frame, rowHeight])
  return view
}

/** Rows just outside the view exist already, so the next one can always take the focus. */
function moveToRow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const target = event.target as HTMLElement
  if (step === undefined || target.matches('input, textarea, [role="combobox"]')) return
  const row = target.closest('li')
  const position = row === null ? 1 : Number(row.getAttribute('aria-posinset')) + step
  const next = event.currentTarget.querySelector<HTMLElement>(
    `li[aria-posinset="${position}"] :is(a, button)`,
  )
  // faster than the rows are drawn: waiting a moment is better than scrolling away from the focus
  if (row !== null || next !== null) event.preventDefault()
  next?.focus()
}
