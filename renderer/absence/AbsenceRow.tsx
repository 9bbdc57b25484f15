import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link } from 'wouter'
import { ABSENCE_TEXTS } from '#domain/absence/absence'
import { narrowDate, tableDate } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { type Absence, hoursText, PART_TEXTS } from './absence-words.ts'

interface AbsenceRowProps {
  row: Absence
  onInvite: (row: Absence) => void
}

/** One day of one child. What was reported stays. */
export function AbsenceRow({ row, onInvite }: AbsenceRowProps) {
  const remove = useChange('absence.remove')
  const { id, pupilId, pupil, group, date, part, kind, hours, note, reportedOn, invitedOn } = row
  const isWithoutReason = kind === 'unauthorised' || kind === 'luxury' || kind === 'late'
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {narrowDate(date)}
        <Text size="sm">
          {PART_TEXTS[part]}, {hoursText(hours)}
        </Text>
      </Table.Td>
      <Table.Th scope="row" className="breaking">
        <Anchor component={Link} href={`/leerlingen/${pupilId}`}>
          {pupil}
        </Anchor>
        {group === '' ? null : <Text size="sm">{group}</Text>}
      </Table.Th>
      <Table.Td className="breaking">
        {ABSENCE_TEXTS[kind]}
        {note === '' ? null : <Text size="sm">{note}</Text>}
      </Table.Td>
      <Table.Td>
        {reportedOn === null ? null : <Text size="sm">Gemeld op {tableDate(reportedOn)}</Text>}
        {invitedOn === null ? null : <Text size="sm">Uitgenodigd op {tableDate(invitedOn)}</Text>}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end">
          {isWithoutReason && invitedOn === null ? (
            <Button variant="default" onClick={() => onInvite(row)}>
              Uitnodigen
              <VisuallyHidden>: {pupil}</VisuallyHidden>
            </Button>
          ) : null}
          {reportedOn === null ? (
            <ConfirmButton
              label="Weghalen"
              question={`${narrowDate(date)} van ${pupil} weghalen?`}
              confirmLabel="Ja, weghalen"
              busy={remove.isPending}
              onConfirm={() =>
                remove.mutate({ id }, { onSuccess: () => notifications.show({ message: 'Weggehaald.' }) })
              }
            />
          ) : null}
        </Group>
        <RefusalNotice error={remove.error} />
      </Table.Td>
    </Table.Tr>
  )
}
