import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { PreviewChange, PreviewItem } from '#domain/importing/lists/preview'
import { VirtualList } from '../ui/VirtualList.tsx'
import { isTicked, type Ticks } from './list-decisions.ts'
import { heightFor } from './list-height.ts'

interface ListItemsProps {
  label: string
  items: readonly PreviewItem[]
  ticks: Ticks
  onTick: (keys: readonly string[], ticked: boolean) => void
}

type Row = { readonly item: PreviewItem; readonly change: PreviewChange | null }

const ROW_HEIGHT = 52
const SORTS: Readonly<Record<PreviewItem['sort'], string>> = {
  pupil: 'leerling',
  parent: 'ouder',
  household: 'adres',
  group: 'groep',
}

/** One line per item and one below it per change, all of one height, so that 40,000 scroll as well as 4. */
export function ListItems({ label, items, ticks, onTick }: ListItemsProps) {
  const rows = items.flatMap((item): Row[] => [
    { item, change: null },
    ...item.changes.map((change) => ({ item, change })),
  ])
  return (
    <VirtualList
      label={label}
      count={rows.length}
      rowHeight={ROW_HEIGHT}
      height={heightFor(rows.length, ROW_HEIGHT)}
      row={(index) => {
        const row = rows[index]
        if (row === undefined) return null
        return row.change === null ? (
          <ItemRow item={row.item} ticks={ticks} onTick={onTick} />
        ) : (
          <ChangeRow item={row.item} change={row.change} ticks={ticks} onTick={onTick} />
        )
      }}
    />
  )
}

type RowProps = Pick<ListItemsProps, 'ticks' | 'onTick'> & { item: PreviewItem }

function ItemRow({ item, ticks, onTick }: RowProps) {
  const words = (
    <Group gap="xs" wrap="nowrap" miw={0} flex={1}>
      <Badge variant="light" tt="none" flex="none">
        {SORTS[item.sort]}
      </Badge>
      <Stack gap={0} miw={0} flex={1}>
        <Text fw={500} truncate>
          {item.title}
        </Text>
        {item.facts === '' ? null : (
          <Text size="sm" truncate title={item.facts}>
            {item.facts}
          </Text>
        )}
      </Stack>
    </Group>
  )
  return (
    <Group wrap="nowrap" gap="sm" px="xs" h={ROW_HEIGHT}>
      {item.ticks.length === 0 ? null : (
        <Checkbox
          aria-label={`${item.title} overnemen, ${item.facts}`}
          checked={isTicked(item, ticks)}
          onChange={(event) => onTick(item.ticks, event.currentTarget.checked)}
        />
      )}
      {words}
    </Group>
  )
}

function ChangeRow({ item, change, ticks, onTick }: RowProps & { change: PreviewChange }) {
  const text =
    change.old === '' ? `${change.label}: ${change.new}` : `${change.label}: ${change.old} → ${change.new}`
  return (
    <Group wrap="nowrap" gap="sm" pl={44} pr="xs" h={ROW_HEIGHT}>
      <Checkbox
        aria-label={`${item.title}, ${text}`}
        checked={ticks.get(change.key) ?? change.ticked}
        onChange={(event) => onTick([change.key], event.currentTarget.checked)}
      />
      <Text truncate title={text}>
        {text}
      </Text>
    </Group>
  )
}
