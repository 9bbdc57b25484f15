import { Checkbox, SimpleGrid } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'
import { groupTitle } from '#domain/groups/texts'

type GroupRow = OperationOutput<'groups.list'>['groups'][number]

interface GroupChoiceProps {
  groups: readonly GroupRow[]
  value: readonly string[]
  onChange: (groupIds: string[]) => void
}

/** Some groups of this year; announced pupils are no group to write to (E48). */
export function GroupChoice({ groups, value, onChange }: GroupChoiceProps) {
  return (
    <Checkbox.Group label="Welke groepen?" value={[...value]} onChange={onChange}>
      <SimpleGrid cols={4} spacing="sm" mt="xs">
        {groups
          .filter(({ kind }) => kind !== 'announced')
          .map(({ id, name, pupils }) => (
            <Checkbox key={id} value={id} label={`${groupTitle(name)} (${pupils})`} />
          ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}
