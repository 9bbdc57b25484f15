import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'

interface VirtualListProps {
  /** What a screen reader calls the list. */
  label: string
  count: number
  /** Height of a row in pixels at 100 %. */
  rowHeight: number
  row: (index: number) => ReactNode
  /** Called with the first and last row in view, to fetch what is shown. */
  onRange?: (first: number, last: number) => void
  height?: string
}

/**
 * A long list of which only the rows in view exist; a table of 70,000 rows paints as fast as one of 20.
 * The arrow keys go from row to row: to the first link or button in each.
 */
export function VirtualList({ label, count, rowHeight, row, onRange, height = '65vh' }: VirtualListProps) {
  const frame = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => frame.current,
    overscan: 8,
    onChange: (instance) => {
      const range = instance.range
      if (range !== null) onRange?.(range.startIndex, range.endIndex)
    },
  })
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
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
          >
            {row(item.index)}
          </li>
        ))}
      </ul>
    </section>
  )
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
