import { Anchor, Table, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { GroupSummary } from '#domain/groups/group'
import { groupTitle, yearsText } from '#domain/groups/texts'

interface GroupTableProps {
  title: string
  groups: readonly GroupSummary[]
  /** With the total below. */
  counted?: boolean
}

/** Groups with who teaches, who coordinates and how many children. */
export function GroupTable({ title, groups, counted = false }: GroupTableProps) {
  const heading = useId()
  const total = groups.reduce((sum, { pupils }) => sum + pupils, 0)
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading} mb={4}>
        {title}
      </Title>
      <Table highlightOnHover verticalSpacing={7} layout="fixed" aria-labelledby={heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">Groep</Table.Th>
            <Table.Th w="12%">Leerjaar</Table.Th>
            <Table.Th>Leerkracht</Table.Th>
            <Table.Th w="22%">Coördinator</Table.Th>
            <Table.Th w="12%" ta="right">
              Leerlingen
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </Table.Tbody>
        {counted ? (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={4}>Samen</Table.Th>
              <Table.Th ta="right" className="digits">
                {total.toLocaleString('nl-NL')}
              </Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        ) : null}
      </Table>
    </section>
  )
}

function GroupLine({ group }: { group: GroupSummary }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/groepen/${group.id}`} fw={600} className="breaking">
          {groupTitle(group.name)}
        </Anchor>
      </Table.Td>
      <Table.Td>{yearsText(group.years)}</Table.Td>
      <Table.Td className="breaking">{group.teachers.join(', ')}</Table.Td>
      <Table.Td className="breaking">
        {group.coordinator === null ? <NoCoordinator group={group} /> : group.coordinator.name}
      </Table.Td>
      <Table.Td ta="right" className="digits">
        {group.pupils}
      </Table.Td>
    </Table.Tr>
  )
}

/** Every stamgroep has one parent who arranges the help of parents. */
function NoCoordinator({ group }: { group: GroupSummary }) {
  return group.kind === 'base' ? (
    <Text span size="sm" c="dimmed">
      nog niemand
    </Text>
  ) : null
}
