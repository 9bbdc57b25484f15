import { Text } from '@mantine/core'
import type { RowPart } from '#domain/importing/lists/preview'
import { VirtualList } from '../ui/VirtualList.tsx'
import { heightFor } from './list-height.ts'
import { type PreviewActions, type SeenPreview, usePreviewPage } from './list-preview.ts'

interface ListRowsProps {
  label: string
  part: RowPart
  seen: SeenPreview
  actions: PreviewActions
}

const ROW_HEIGHT = 40

/** Rows of the list with which nothing happens. */
export function ListRows(props: ListRowsProps) {
  const { lines } = props.seen.preview.parts[props.part]
  return (
    <VirtualList
      label={props.label}
      count={lines}
      rowHeight={ROW_HEIGHT}
      height={heightFor(lines, ROW_HEIGHT)}
      row={(index) => <RowAt {...props} index={index} />}
    />
  )
}

function RowAt({ part, seen, actions, index }: ListRowsProps & { index: number }) {
  const { page, place } = usePreviewPage(seen.id, { part, onGone: actions.onGone }, index)
  const row = page?.rows[place]
  return row === undefined ? null : (
    <Text px="xs" py={8} truncate>
      Regel {row.line}: {row.title}
    </Text>
  )
}
