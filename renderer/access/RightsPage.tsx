import { Table, Text } from '@mantine/core'
import { RIGHTS, type Right, ROLE_LABELS, ROLES, type Role, rightRow, verdict } from '#domain/access/rights'
import { Page } from '../ui/Page.tsx'

/** The authorisation table of the programme, exactly as dispatch uses it. */
export function RightsPage() {
  return (
    <Page title="Rechten">
      <Text>
        Deze tabel zit vast in het programma. Wat er niet in staat, mag niemand. Bij «met geheim» typt u uw
        wachtwoord nog een keer. Bij «twee personen» kijkt een tweede persoon mee.
      </Text>
      <Table captionSide="top" withTableBorder stickyHeader>
        <Table.Caption>Welke rol mag wat</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Wat</Table.Th>
            {ROLES.map((role) => (
              <Table.Th key={role} scope="col" w={150}>
                {ROLE_LABELS[role]}
              </Table.Th>
            ))}
            <Table.Th scope="col" w={210}>
              Extra
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(Object.keys(RIGHTS) as Right[]).map((right) => (
            <Table.Tr key={right}>
              <Table.Th scope="row" fw={400}>
                {rightRow(right).label}
              </Table.Th>
              {ROLES.map((role) => (
                <Table.Td key={role}>{cellText(right, role)}</Table.Td>
              ))}
              <Table.Td>{extraText(right)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Page>
  )
}

function cellText(right: Right, role: Role): string {
  return { may: 'ja', mayPropose: 'doet een voorstel', refused: '–' }[verdict(right, role)]
}

function extraText(right: Right): string {
  const { again, secondPerson } = rightRow(right)
  return [again === true ? 'met geheim' : '', secondPerson === true ? 'twee personen' : '']
    .filter((part) => part !== '')
    .join(', ')
}
