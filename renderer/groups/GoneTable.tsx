import { Anchor, Table, Title } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { GroupSeat } from '#domain/groups/contract'
import { groupTitle } from '#domain/groups/texts'
import { tableDate } from '#domain/kernel/date-text'

/** Who left the group during the year, with where to. */
export function GoneTable({ pupils }: { pupils: readonly GroupSeat[] }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading} mb={4}>
        Eerder dit jaar in deze groep
      </Title>
      <Table verticalSpacing={5} aria-labelledby={heading}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Naam</Table.Th>
            <Table.Th>Van</Table.Th>
            <Table.Th>Tot en met</Table.Th>
            <Table.Th>Daarna</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pupils.map((pupil) => (
            <Table.Tr key={pupil.placementId}>
              <Table.Td className="breaking">
                <Anchor component={Link} href={`/leerlingen/${pupil.id}`}>
                  {pupil.name}
                </Anchor>
              </Table.Td>
              <Table.Td className="digits">{tableDate(pupil.fromDate)}</Table.Td>
              <Table.Td className="digits">
                {pupil.untilDate === null ? '' : tableDate(pupil.untilDate)}
              </Table.Td>
              <Table.Td>{pupil.wentTo === '' ? 'niet meer in een groep' : groupTitle(pupil.wentTo)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
