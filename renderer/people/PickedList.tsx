import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'

interface PickedListProps {
  scope: 'pupil' | 'person'
  label: string
  /** What the button beside a name does, for a screen reader. */
  removeLabel: string
  chosen: readonly Picked[]
  onChange: (chosen: readonly Picked[]) => void
}

/** Several children or persons: those chosen, and a field to search one more. */
export function PickedList({ scope, label, removeLabel, chosen, onChange }: PickedListProps) {
  return (
    <Stack gap="xs">
      {chosen.map((one) => (
        <Group key={one.id} justify="space-between" wrap="nowrap">
          <Text>{one.name}</Text>
          <Button
            variant="subtle"
            size="sm"
            onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
          >
            Weghalen
            <VisuallyHidden>
              : {one.name} {removeLabel}
            </VisuallyHidden>
          </Button>
        </Group>
      ))}
      <SearchPicker
        key={chosen.length}
        scope={scope}
        label={label}
        value={null}
        onChange={(picked) => {
          if (picked !== null && chosen.every(({ id }) => id !== picked.id)) onChange([...chosen, picked])
        }}
      />
    </Stack>
  )
}
