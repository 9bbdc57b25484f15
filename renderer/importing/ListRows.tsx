import { Text } from '@mantine/core'
import type { RowPart } from '#domain/importing/lists/preview'
import type { PreviewActions, SeenPreview } from './list-preview.ts'
import { PreviewRows } from './PreviewRows.tsx'

interface ListRowsProps {
  label: string
  part: RowPart
  seen: SeenPreview
  actions: PreviewActions
}

const ROW_HEIGHT = 40

/** Rows of the list with which nothing happens. */
export function ListRows({ actions, ...part }: ListRowsProps) {
  return (
    <PreviewRows
      {...part}
      onGone={actions.onGone}
      rowHeight={ROW_HEIGHT}
      row={({ rows }, place) => {
        const row = rows[place]
        return row === undefined ? null : (
          <Text px="xs" py={8} truncate>
            Regel {row.line}: {row.title}
          </Text>
        )
      }}
    />
  )
}
