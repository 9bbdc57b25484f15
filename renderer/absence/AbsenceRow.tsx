import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core'
import { Link } from 'wouter'
import { ABSENCE_TEXTS } from '#domain/absence/absence'
import { narrowDate, tableDate } from '#domain/kernel/date-text'
import { type Absence, hoursText, PART_TEXTS } from './absence-words.ts'

/** What can be done with a noted day. */
export type RowAction = 'invite' | 'remove'

interface AbsenceRowProps {
  row: Absence
  onChoose: (what: RowAction, row: Absence) => void
}

/** One day of one child. What was reported stays. */
export function AbsenceRow({ row, onChoose }: AbsenceRowProps) {
  const { pupilId, pupil, group, date, part, kind, hours, note, reportedOn, invitedOn } = row
  const isWithoutReason = kind === 'unauthorised' || kind === 'luxury' || kind === 'late'
  const about = `: ${narrowDate(date)}, ${pupil}`
  return (
    <Table.Tr>
      <Table.Td>
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
        {reportedOn === null ? null : <Text size="sm">Gemeld op {tableDate(reportedOn)}</Text>}
        {invitedOn === null ? null : <Text size="sm">Uitgenodigd op {tableDate(invitedOn)}</Text>}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {isWithoutReason && invitedOn === null ? (
            <Button variant="default" onClick={() => onChoose('invite', row)}>
              Uitnodigen
              <VisuallyHidden>{about}</VisuallyHidden>
            </Button>
          ) : null}
          {reportedOn === null ? (
            <Button variant="default" onClick={() => onChoose('remove', row)}>
              Weghalen
              <VisuallyHidden>{about}</VisuallyHidden>
            </Button>
          ) : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
