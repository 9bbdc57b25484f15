import { Group, Stack, Text, Title } from '@mantine/core'
import { groupTitle } from '#domain/groups/texts'
import type { IsoDate } from '#domain/kernel/date'
import { NO_GROUP } from '#domain/people/texts'
import { DateField } from '../ui/DateField.tsx'
import { PupilNames } from './PupilNames.tsx'
import type { Move } from './planned-groups.ts'

interface LeavingPartProps {
  moves: readonly Move[]
  lastDay: IsoDate | null
  onLastDay: (day: IsoDate | null) => void
}

/** Year 8 leaves school, with one last day for all. */
export function LeavingPart({ moves, lastDay, onLastDay }: LeavingPartProps) {
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        Wie gaat van school?
      </Title>
      {moves.length === 0 ? (
        <Text>Niemand: er zijn geen leerlingen in leerjaar 8.</Text>
      ) : (
        <Stack gap="xs">
          {moves.map((move) => (
            <Group key={move.row} gap="xs">
              <Text fw={600}>{move.group === '' ? NO_GROUP : groupTitle(move.group)}</Text>
              <PupilNames pupils={move.pupils} />
            </Group>
          ))}
          <DateField
            label="Laatste schooldag van deze leerlingen"
            w={320}
            required
            value={lastDay}
            onChange={onLastDay}
            error={lastDay === null ? 'Vul de laatste schooldag in.' : undefined}
          />
        </Stack>
      )}
    </section>
  )
}
