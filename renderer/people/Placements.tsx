import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import type { PupilCard } from '#domain/people/cards'
import { NO_GROUP } from '#domain/people/texts'
import { Section } from '../ui/Section.tsx'

/** In which group the child sits and sat; a change of group keeps what was. */
export function Placements({ placements }: Pick<PupilCard, 'placements'>) {
  return (
    <Section title="Groepen">
      {placements.length === 0 ? (
        <Text>Dit kind zit nog in geen groep. Open de groep en zet het kind erin.</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Schooljaar</Table.Th>
              <Table.Th>Groep</Table.Th>
              <Table.Th>Leerjaar</Table.Th>
              <Table.Th>Van</Table.Th>
              <Table.Th>Tot en met</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {placements.map((placement) => (
              <Table.Tr key={placement.id}>
                <Table.Td>{placement.schoolYear}</Table.Td>
                <Table.Td>
                  <GroupName placement={placement} />
                </Table.Td>
                <Table.Td>{yearText(placement.year)}</Table.Td>
                <Table.Td className="digits">{tableDate(placement.fromDate)}</Table.Td>
                <Table.Td className="digits">
                  {placement.untilDate === null ? 'nu' : tableDate(placement.untilDate)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  )
}

function GroupName({ placement }: { placement: PupilCard['placements'][number] }) {
  const name = placement.group || NO_GROUP
  return (
    <>
      {placement.groupId === null ? (
        name
      ) : (
        <Anchor component={Link} href={`/groepen/${placement.groupId}`}>
          {name}
        </Anchor>
      )}
      {placement.composed ? ' (samengesteld)' : ''}
    </>
  )
}

function yearText(year: number | null): string {
  if (year === null) return 'onbekend'
  return year === 0 ? 'peuters' : String(year)
}
