import { Button, Checkbox, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { tableDate } from '#domain/kernel/date-text'
import type { MemberShown } from '#domain/panels/sitting-contract'
import { groupsText } from '#domain/panels/texts'
import { Section } from '../ui/Section.tsx'
import { AddMember } from './AddMember.tsx'
import { EditMember } from './EditMember.tsx'
import { CHOSEN_LABELS, membersText, type OpenedPanel, TERM_LABELS } from './panel-words.ts'

/** Leden: who sits, until when, and what asks for attention. */
export function Members({ opened }: { opened: OpenedPanel }) {
  const [adding, add] = useState(false)
  const [editing, edit] = useState<MemberShown | null>(null)
  const [withPast, showPast] = useState(false)
  const { panel, members } = opened
  const past = members.filter(({ state }) => state === 'over').length
  const shown = members.filter(({ state }) => withPast || state !== 'over')
  const sitting = members.filter(({ state }) => state === 'sits' || state === 'ending').length
  return (
    <Section
      title={`Leden: ${sitting} van ${panel.seats}`}
      actions={
        <Button variant="default" onClick={() => add(true)}>
          Lid toevoegen
        </Button>
      }
    >
      {shown.length === 0 ? (
        <Text>Er zijn nog geen leden. Loot hieronder, of voeg toe wie zich aanmeldde.</Text>
      ) : (
        <MemberTable members={shown} onEdit={edit} />
      )}
      {past === 0 ? null : (
        <Checkbox
          label={`Ook wie gestopt is (${membersText(past)})`}
          checked={withPast}
          onChange={(event) => showPast(event.currentTarget.checked)}
        />
      )}
      <AddMember panel={panel} opened={adding} onClose={() => add(false)} />
      <EditMember panelId={panel.id} member={editing} onClose={() => edit(null)} />
    </Section>
  )
}

interface MemberTableProps {
  members: readonly MemberShown[]
  onEdit: (member: MemberShown) => void
}

function MemberTable({ members, onEdit }: MemberTableProps) {
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Naam</Table.Th>
          <Table.Th scope="col">Groep</Table.Th>
          <Table.Th scope="col">Termijn</Table.Th>
          <Table.Th scope="col">Hoe</Table.Th>
          <Table.Th scope="col">Stand</Table.Th>
          <Table.Th scope="col">Wijzigen</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map((member) => (
          <Table.Tr key={member.memberId}>
            <Table.Th scope="row" className="breaking">
              {member.name}
            </Table.Th>
            <Table.Td>{groupsText(member.groups)}</Table.Td>
            <Table.Td>
              <span className="digits">{tableDate(member.from)}</span> tot en met{' '}
              <span className="digits">{tableDate(member.until)}</span>
            </Table.Td>
            <Table.Td>{CHOSEN_LABELS[member.chosen]}</Table.Td>
            <Table.Td fw={member.gone || member.state === 'ending' ? 600 : 400}>
              {member.gone ? 'niet meer op school' : TERM_LABELS[member.state]}
            </Table.Td>
            <Table.Td>
              <Button
                variant="default"
                size="sm"
                aria-label={`Wijzigen: ${member.name}`}
                onClick={() => onEdit(member)}
              >
                Wijzigen
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
