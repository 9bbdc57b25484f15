import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

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

/** A long list of which only the rows in view exist; a table of 70,000 rows paints as fast as one of 20. */
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    <div ref={frame} style={{ height, overflow: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <div role="list" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="listitem"
            aria-setsize={count}
            aria-posinset={item.index + 1}
            style={{
              position: 'absolute',
              top: 0,
              left: 0,
              right: 0,
              height: item.size,
              transform: `translateY(${item.start}px)`,
            }}
          >
            {row(item.index)}
          </div>
        ))}
      </div>
    </div>
  )
}
