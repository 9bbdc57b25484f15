import type { ReactNode } from 'react'
import type { PreviewPage, PreviewPart } from '#domain/importing/lists/preview'
import { VirtualList } from '../ui/VirtualList.tsx'
import { heightFor } from './list-height.ts'
import { type PreviewActions, type SeenPreview, usePreviewPage } from './list-preview.ts'

interface PreviewRowsProps {
  label: string
  part: PreviewPart
  seen: SeenPreview
  onGone: PreviewActions['onGone']
  /** In pixels; all rows of a part are of one height. */
  rowHeight: number
  /** One row of the page that stands here; null when the page has none at this place. */
  row: (page: PreviewPage, place: number) => ReactNode
}

/** The rows of one part of the preview; the page of a row is asked when the row comes into view. */
export function PreviewRows(props: PreviewRowsProps) {
  const { label, part, seen, rowHeight } = props
  const { lines } = seen.preview.parts[part]
  return (
    <VirtualList
      label={label}
      count={lines}
      rowHeight={rowHeight}
      height={heightFor(lines, rowHeight)}
      row={(index) => <RowAt {...props} index={index} />}
    />
  )
}

function RowAt({ part, seen, onGone, row, index }: PreviewRowsProps & { index: number }) {
  const { page, place } = usePreviewPage(seen.id, { part, onGone }, index)
  return page === undefined ? null : row(page, place)
}
