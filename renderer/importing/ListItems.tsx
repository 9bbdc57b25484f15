import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { PreviewLine, TickedPart } from '#domain/importing/lists/preview'
import { isTicked } from './list-decisions.ts'
import type { PreviewActions, SeenPreview } from './list-preview.ts'
import { PreviewRows } from './PreviewRows.tsx'

interface ListItemsProps {
  label: string
  part: TickedPart
  seen: SeenPreview
  actions: PreviewActions
}

const ROW_HEIGHT = 52
const SORTS: Readonly<Record<PreviewLine['sort'], string>> = {
  pupil: 'leerling',
  parent: 'ouder',
  household: 'adres',
  group: 'groep',
}

/** One line per item and one below it per change, all of one height, so that 40,000 scroll as well as 4. */
export function ListItems({ label, part, seen, actions }: ListItemsProps) {
  const { ticks } = seen.preview.parts[part]
  return (
    <>
      {ticks < 4 ? null : (
        <Group gap="sm">
          <Button variant="default" size="sm" onClick={() => actions.onTickAll(part, true)}>
            Alles aanvinken
          </Button>
          <Button variant="default" size="sm" onClick={() => actions.onTickAll(part, false)}>
            Alle vinkjes weg
          </Button>
        </Group>
      )}
      <PreviewRows
        label={label}
        part={part}
        seen={seen}
        onGone={actions.onGone}
        rowHeight={ROW_HEIGHT}
        row={({ lines }, place) => {
          const line = lines[place]
          return line === undefined ? null : <LineRow line={line} part={part} actions={actions} />
        }}
      />
    </>
  )
}

function LineRow({ line, part, actions }: { line: PreviewLine; part: TickedPart; actions: PreviewActions }) {
  return line.change === null ? (
    <ItemRow line={line} part={part} actions={actions} />
  ) : (
    <ChangeRow line={line} change={line.change} part={part} actions={actions} />
  )
}

interface RowProps {
  line: PreviewLine
  part: TickedPart
  actions: PreviewActions
}

function ItemRow({ line, part, actions }: RowProps) {
  return (
    <Group wrap="nowrap" gap="sm" px="xs" h={ROW_HEIGHT}>
      {line.ticks.length === 0 ? null : (
        <Checkbox
          aria-label={`${line.title} overnemen, ${line.facts}`}
          checked={isTicked(line, actions.ticks)}
          onChange={(event) => actions.onTick(part, line.ticks, event.currentTarget.checked)}
        />
      )}
      <Group gap="xs" wrap="nowrap" miw={0} flex={1}>
        <Badge variant="light" tt="none" flex="none">
          {SORTS[line.sort]}
        </Badge>
        <Stack gap={0} miw={0} flex={1}>
          <Text fw={500} truncate>
            {line.title}
          </Text>
          {line.facts === '' ? null : (
            <Text size="sm" truncate title={line.facts}>
              {line.facts}
            </Text>
          )}
        </Stack>
      </Group>
    </Group>
  )
}

function ChangeRow({
  line,
  change,
  part,
  actions,
}: RowProps & { change: NonNullable<PreviewLine['change']> }) {
  const text =
    change.old === '' ? `${change.label}: ${change.new}` : `${change.label}: ${change.old} → ${change.new}`
  return (
    <Group wrap="nowrap" gap="sm" pl={44} pr="xs" h={ROW_HEIGHT}>
      <Checkbox
        aria-label={`${line.title}, ${text}`}
        checked={isTicked(line, actions.ticks)}
        onChange={(event) => actions.onTick(part, line.ticks, event.currentTarget.checked)}
      />
      <Text truncate title={text}>
        {text}
      </Text>
    </Group>
  )
}
