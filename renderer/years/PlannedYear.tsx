import { Badge, Group, Paper, Text, Title } from '@mantine/core'
import { groupNameKey } from '#domain/groups/group-name'
import { groupTitle, pupilsText } from '#domain/groups/texts'
import { joinNames } from '#domain/kernel/salutation'
import type { PlannedGroup, Preview } from './planned-groups.ts'

interface PlannedYearProps {
  to: string
  preview: Preview
  groups: readonly PlannedGroup[]
}

/** The groups as they will be, so that a name typed wrong is seen before it happens. */
export function PlannedYear({ to, preview, groups }: PlannedYearProps) {
  const names = new Set(groups.map(({ name }) => groupNameKey(name)))
  const classes = groups.filter(({ announced }) => !announced)
  const empty = preview.newcomers.filter((name) => !names.has(groupNameKey(name)))
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb={6}>
        Zo worden de groepen van {to}
      </Title>
      <Group gap="xs">
        {groups.map(({ name, pupils, announced }) => (
          <Badge key={`${name} ${announced}`} variant="outline" color="dark">
            {groupTitle(name)} · {pupils}
          </Badge>
        ))}
        {groups.length === 0 ? <Text>Nog geen groepen.</Text> : null}
      </Group>
      <Text size="sm" mt="xs">
        {pupilsText(preview.moving)} in {classes.length} groepen, {pupilsText(preview.leaving)} van school.
        {empty.length === 0 ? '' : ` Voor nieuwe kleuters blijft er ook: ${joinNames(empty)}.`}
        {preview.ending.length === 0
          ? ''
          : ` ${joinNames(preview.ending)} stopt met dit schooljaar; maak zo nodig een nieuwe.`}
      </Text>
    </Paper>
  )
}
