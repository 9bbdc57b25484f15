import { Alert, Button, Group, Paper, Text } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { useChange, useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

type Outcome = OperationOutput<'audit.verify'>

/** The characters to hold beside those of a backup, the day of the last check, and a check now. */
export function AuditCheck() {
  const head = useRead('audit.head', {})
  const verify = useChange('audit.verify')
  return (
    <Paper component="section" aria-label="Controle" withBorder p="md">
      <Group justify="space-between" align="center" wrap="wrap">
        <div>
          <Text>
            Kenmerk van de laatste regel: <b>{head.data?.head || 'nog geen'}</b>
          </Text>
          <Text size="sm">{head.data === undefined ? ' ' : checkedText(head.data)}</Text>
        </div>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({})}>
          Controleren
        </Button>
      </Group>
      <RefusalNotice error={head.error ?? verify.error} />
      <div aria-live="polite">
        {verify.data === undefined ? null : <CheckOutcome outcome={verify.data} />}
      </div>
    </Paper>
  )
}

function checkedText({ entries, verifiedOn }: OperationOutput<'audit.head'>): string {
  const lines = `${entries.toLocaleString('nl')} ${entries === 1 ? 'regel' : 'regels'}`
  return verifiedOn === null
    ? `${lines}, nog nooit helemaal gecontroleerd.`
    : `${lines}, voor het laatst helemaal gecontroleerd op ${longDate(verifiedOn)}.`
}

function CheckOutcome({ outcome: { entries, brokenAt, differing } }: { outcome: Outcome }) {
  if (brokenAt === null && differing.length === 0) {
    return (
      <Alert color="green" variant="light" mt="sm" title="Alles klopt">
        Alle {entries.toLocaleString('nl')} regels en alle gegevens zijn zoals Ouderloket ze schreef.
      </Alert>
    )
  }
  return (
    <Alert color="red" variant="light" mt="sm" title="Er klopt iets niet">
      {brokenAt === null ? null : (
        <Text>
          Regel {brokenAt.toLocaleString('nl')} van het logboek is niet zoals Ouderloket die schreef, of
          ontbreekt.
        </Text>
      )}
      {differing.length === 0 ? null : (
        <Text>Buiten Ouderloket om gewijzigd of beschadigd: {differing.join(', ')}.</Text>
      )}
      <Text>
        Er is niets gewijzigd. Schrijf dit op, maak een back-up onder Beheer en vraag uw beheerder om hulp.
        Zet een oudere back-up pas terug als u weet wat er is gebeurd.
      </Text>
    </Alert>
  )
}
