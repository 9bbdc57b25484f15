import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { ImportReport } from '#domain/importing/report'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

interface ImportDoneProps {
  restorePointId: string
  report: ImportReport
  onClose: () => void
}

const KINDS: readonly [keyof ImportReport['written'], string][] = [
  ['pupils', 'leerlingen'],
  ['groups', 'groepen'],
  ['staff', 'leerkrachten'],
  ['persons', 'ouders'],
  ['households', 'gezinnen'],
]

/** What an import did, and the way back. */
export function ImportDone({ restorePointId, report, onClose }: ImportDoneProps) {
  const undo = useChange('undo.apply')
  if (undo.isSuccess) {
    return (
      <Stack>
        <Alert color="blue" title="De import is ongedaan gemaakt" role="status">
          Alles is weer zoals voor de import.
        </Alert>
        <Group>
          <Button onClick={onClose}>Verder</Button>
        </Group>
      </Stack>
    )
  }
  return (
    <Stack>
      <Alert color="green" title="De import is klaar" role="status">
        <List>
          {KINDS.filter(([kind]) => report.written[kind].added + report.written[kind].changed > 0).map(
            ([kind, label]) => (
              <List.Item key={kind}>
                {label}: {report.written[kind].added} nieuw, {report.written[kind].changed} gewijzigd
              </List.Item>
            ),
          )}
        </List>
      </Alert>
      <Text>{report.refused} Deze gegevens zijn niet opgeslagen.</Text>
      <RefusalNotice error={undo.error} />
      <Group>
        <Button component={Link} href="/gezinnen">
          Naar de gezinnen
        </Button>
        <Button variant="default" onClick={onClose}>
          Nog een bestand inlezen
        </Button>
        <Button component={Link} href={`/papier/importverslag/${restorePointId}`} variant="default">
          Verslag afdrukken
        </Button>
        <Button
          variant="default"
          loading={undo.isPending}
          onClick={() => undo.mutate({ id: restorePointId })}
        >
          Ongedaan maken
        </Button>
      </Group>
    </Stack>
  )
}
