import { Button, Table } from '@mantine/core'
import type { BackupShown } from '#domain/backups/contract'
import { momentText } from '../ui/moment-text.ts'
import { countsText, REASON_TEXTS, sizeText } from './words.ts'

interface BackupTableProps {
  backups: readonly BackupShown[]
  /** The button of each row. */
  chooseLabel: string
  onChoose: (backup: BackupShown) => void
}

/** Backups, the newest first, with what is in them. */
export function BackupTable({ backups, chooseLabel, onChoose }: BackupTableProps) {
  return (
    <Table withTableBorder verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Gemaakt</Table.Th>
          <Table.Th scope="col">School en inhoud</Table.Th>
          <Table.Th scope="col">Stand</Table.Th>
          <Table.Th scope="col">Kiezen</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.id}>
            <Table.Th scope="row" fw={400}>
              <b>{momentText(backup.at)}</b>
              <br />
              {REASON_TEXTS[backup.reason]}
            </Table.Th>
            <Table.Td>
              {backup.school}
              <br />
              {countsText(backup.counts)}
            </Table.Td>
            <Table.Td>
              {backup.whole ? 'heel' : 'beschadigd'}, {sizeText(backup.bytes)}
              {backup.elsewhere ? ', ook op de tweede plaats' : ''}
            </Table.Td>
            <Table.Td>
              <Button
                variant="default"
                disabled={!backup.whole}
                onClick={() => onChoose(backup)}
                aria-label={`${chooseLabel}: ${momentText(backup.at)}`}
              >
                {chooseLabel}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
