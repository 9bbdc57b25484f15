import { Anchor, Button, Table, Text, VisuallyHidden } from '@mantine/core'
import { memo, useState } from 'react'
import { Link } from 'wouter'
import { capital } from '#domain/kernel/text'
import { ABSENCE_REASON_TEXTS } from '#domain/meetings/reason-texts'
import { FormModal } from '../../ui/FormModal.tsx'
import { useKeptOrder } from '../answers/kept-order.ts'
import { More } from './More.tsx'
import { NoteFamily } from './NoteFamily.tsx'
import { type Absent, AT_ONCE, missedText, OTHER_HOME, spokenText } from './reach-words.ts'

interface AbsentTableProps {
  meetingId: string
  absent: readonly Absent[]
  /** Who had said to come. */
  promised: ReadonlySet<string>
}

/** Families that were not there, with what they said of it and whether they were spoken to. */
export function AbsentTable({ meetingId, absent, promised }: AbsentTableProps) {
  const [shown, show] = useState(AT_ONCE)
  const families = useKeptOrder(absent)
  return (
    <>
      <Table aria-label="Gezinnen die niet kwamen" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Gezin</Table.Th>
            <Table.Th scope="col">Gemist</Table.Th>
            <Table.Th scope="col">Reden</Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>Noteren</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {families.slice(0, shown).map((family) => (
            <AbsentRow
              key={family.householdId}
              meetingId={meetingId}
              family={family}
              promised={promised.has(family.householdId)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {shown < absent.length ? <More onMore={() => show(shown + AT_ONCE)} /> : null}
    </>
  )
}

interface AbsentRowProps {
  meetingId: string
  family: Absent
  promised: boolean
}

const AbsentRow = memo(function AbsentRow({ meetingId, family, promised }: AbsentRowProps) {
  const [noting, note] = useState(false)
  const { householdId, name, children, missed } = family
  return (
    <Table.Tr>
      <Table.Th scope="row" className="breaking" fw={400}>
        <Anchor component={Link} href={`/gezinnen/${householdId}`}>
          {name}
        </Anchor>
        <Text size="sm">{children.join(', ')}</Text>
        {promised ? <Text size="sm">Had gezegd te komen</Text> : null}
      </Table.Th>
      <Table.Td>{missedText(missed)}</Table.Td>
      <Table.Td className="breaking">
        <Why family={family} />
      </Table.Td>
      <Table.Td ta="right">
        <Button variant="default" onClick={() => note(true)}>
          Noteren
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
        <FormModal
          name={`absent:${householdId}`}
          title={`Niet gekomen: ${name}`}
          opened={noting}
          onClose={() => note(false)}
        >
          {(done) => <NoteFamily meetingId={meetingId} family={family} onDone={done} />}
        </FormModal>
      </Table.Td>
    </Table.Tr>
  )
})

function Why({ family }: { family: Absent }) {
  const { excused, reason, note, otherHome } = family
  const parts = [
    excused ? 'Vrijgesteld' : '',
    reason === null ? '' : ABSENCE_REASON_TEXTS[reason],
    otherHome ? capital(OTHER_HOME) : '',
  ].filter((part) => part !== '')
  const spoken = spokenText(family)
  return (
    <>
      {parts.map((part) => (
        <Text key={part}>{part}</Text>
      ))}
      {note === '' ? null : <Text size="sm">{note}</Text>}
      {spoken === '' ? null : <Text size="sm">{spoken}</Text>}
    </>
  )
}
