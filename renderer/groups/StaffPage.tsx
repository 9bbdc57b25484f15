import { Anchor, Button, Paper, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EditStaff, NEW_MEMBER } from './EditStaff.tsx'

type Member = OperationOutput<'groups.staff'>['staff'][number]

/** Who works at the school, with the groups of this year. */
export function StaffPage() {
  const staff = useRead('groups.staff', {})
  const [editing, edit] = useState<Member | null>(null)
  return (
    <Page
      title="Medewerkers"
      actions={
        <Button variant="light" onClick={() => edit(NEW_MEMBER)}>
          Medewerker toevoegen
        </Button>
      }
    >
      <Text>
        Kies bij een groep wie er lesgeeft.{' '}
        <Anchor component={Link} href="/groepen">
          Alle groepen
        </Anchor>
      </Text>
      <RefusalNotice error={staff.error} />
      {staff.data === undefined ? <Waiting /> : <StaffTable staff={staff.data.staff} onEdit={edit} />}
      <EditStaff member={editing} onClose={() => edit(null)} />
    </Page>
  )
}

function StaffTable({ staff, onEdit }: { staff: readonly Member[]; onEdit: (member: Member) => void }) {
  if (staff.length === 0) {
    return (
      <Paper withBorder p="lg">
        <Text>Er zijn nog geen medewerkers. Voeg er een toe, of lees ze in met uw leerlingen.</Text>
      </Paper>
    )
  }
  return (
    <Table verticalSpacing={5} highlightOnHover aria-label="Medewerkers">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Naam</Table.Th>
          <Table.Th>E-mailadres</Table.Th>
          <Table.Th>Groepen</Table.Th>
          <Table.Th>
            <VisuallyHidden>Wijzigen</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {staff.map((member) => (
          <Table.Tr key={member.id}>
            <Table.Td className="breaking">{member.name || 'naam onbekend'}</Table.Td>
            <Table.Td className="breaking">{member.details.email}</Table.Td>
            <Table.Td className="breaking">{member.groups.join(', ')}</Table.Td>
            <Table.Td ta="right">
              <Button size="compact-md" variant="default" onClick={() => onEdit(member)}>
                Wijzigen
                <VisuallyHidden> van {member.name}</VisuallyHidden>
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
