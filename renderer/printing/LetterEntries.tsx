import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { VirtualList } from '../ui/VirtualList.tsx'
import type { LetterDraft } from './letter-draft.ts'
import { letters, type Plan, type PlanEntry, REASON_TEXTS } from './print-words.ts'

interface LetterEntriesProps {
  plan: Plan
  draft: LetterDraft
  onChange: (part: Partial<LetterDraft>) => void
}

const ROW = 76

/** Every letter of the run in handing order, and the child that carries it home (L03). */
export function LetterEntries({ plan, draft, onChange }: LetterEntriesProps) {
  const [opened, { toggle }] = useDisclosure(false)
  const { entries } = plan
  if (entries.length === 0) return null
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" size="sm" aria-expanded={opened} onClick={toggle}>
          Alle brieven bekijken ({entries.length})
        </Button>
      </Group>
      {opened ? (
        <VirtualList
          label={`${letters(entries.length)}, in de volgorde van uitdelen`}
          count={entries.length}
          rowHeight={ROW}
          height={`${Math.min(entries.length, 5) * ROW}px`}
          row={(index) => {
            const entry = entries[index]
            return entry === undefined ? null : <EntryRow entry={entry} draft={draft} onChange={onChange} />
          }}
        />
      ) : null}
    </Stack>
  )
}

function EntryRow({
  entry,
  draft,
  onChange,
}: { entry: PlanEntry } & Pick<LetterEntriesProps, 'draft' | 'onChange'>) {
  const children = entry.children.map(({ name, group }) => `${name} (${group || 'zonder groep'})`).join(', ')
  const why = entry.reasons.map((reason) => REASON_TEXTS[reason]).filter((text) => text !== '')
  const way = entry.channel === 'email' ? 'per e-mail' : [entry.handOut, ...why].join(' · ')
  return (
    <Group wrap="nowrap" justify="space-between" h={ROW} px="xs">
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text truncate fw={600}>
          {entry.addressee}
        </Text>
        <Text size="sm" truncate>
          {children}
        </Text>
        <Text size="sm" truncate>
          {way}
        </Text>
      </div>
      <CarrierChoice entry={entry} draft={draft} onChange={onChange} />
    </Group>
  )
}

/** Only where there is something to choose: a letter for more than one child that goes by hand. */
function CarrierChoice({
  entry,
  draft,
  onChange,
}: { entry: PlanEntry } & Pick<LetterEntriesProps, 'draft' | 'onChange'>) {
  const { householdId, children, channel, carrierId } = entry
  if (householdId === null || carrierId === null || channel === 'email' || children.length < 2) return null
  return (
    <NativeSelect
      aria-label={`Wie neemt de brief mee? ${entry.addressee}`}
      w={220}
      data={children.map(({ id, name, group }) => ({ value: id, label: `mee met ${name} (${group})` }))}
      value={carrierId}
      onChange={(event) => {
        const carrier = event.currentTarget.value
        onChange({ carriers: { ...draft.carriers, [householdId]: carrier } })
        // the letter moves to the bundle of the other group, out of sight
        const name = children.find(({ id }) => id === carrier)?.name ?? ''
        notifications.show({ message: `De brief gaat mee met ${name}.` })
      }}
    />
  )
}
