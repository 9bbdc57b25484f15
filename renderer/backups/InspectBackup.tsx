import { Modal, Stack, Table, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { BackupShown, SchoolCounts } from '#domain/backups/contract'
import { Refusal, useAsk, useChange } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Form } from '../ui/Form.tsx'
import { momentText } from '../ui/moment-text.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'

/** Looks into a backup: its counts beside those of today, and the button that puts it back. */
export function InspectBackup({ backup, onClose }: { backup: BackupShown | null; onClose: () => void }) {
  return (
    <Modal
      opened={backup !== null}
      onClose={onClose}
      title={backup === null ? 'Back-up' : `Back-up van ${momentText(backup.at)}`}
      size={720}
      closeOnClickOutside={false}
    >
      {backup === null ? null : <Inspected key={backup.id} backup={backup} onClose={onClose} />}
    </Modal>
  )
}

function Inspected({ backup, onClose }: { backup: BackupShown; onClose: () => void }) {
  const [key, setKey] = useState<string | null>(null)
  const inspect = useAsk('backups.inspect')
  const restore = useChange('backups.restore')
  const { mutate } = inspect
  useEffect(() => mutate({ id: backup.id, key: null }), [mutate, backup.id])
  const needsKey =
    inspect.error instanceof Refusal &&
    ['KEY_NEEDED', 'WRONG_RECOVERY_KEY'].includes(inspect.error.error.code)
  return (
    <Stack>
      {inspect.isPending ? <Waiting /> : null}
      {needsKey ? (
        <OwnKey
          error={inspect.error}
          busy={inspect.isPending}
          onType={(typed) => {
            setKey(typed)
            mutate({ id: backup.id, key: typed })
          }}
        />
      ) : (
        <RefusalNotice error={inspect.error} />
      )}
      {inspect.data === undefined ? null : (
        <>
          <Counts then={inspect.data.backup.counts} now={inspect.data.now} />
          <Text>
            Zet u deze back-up terug, dan is alles weer zoals toen. Van nu wordt eerst een back-up gemaakt:
            ook die kunt u weer terugzetten. Iedereen meldt zich daarna opnieuw aan.
          </Text>
          <RefusalNotice error={restore.error} />
          <ConfirmButton
            label="Terugzetten"
            question={`Alles wat na ${momentText(backup.at)} is ingevoerd, staat er dan niet meer in.`}
            confirmLabel="Ja, terugzetten"
            busy={restore.isPending}
            onConfirm={() =>
              restore.mutate(
                { id: backup.id, sha256: backup.sha256, key },
                {
                  onSuccess: () => {
                    notifications.show({ message: 'De back-up is teruggezet.' })
                    onClose()
                  },
                },
              )
            }
          />
        </>
      )}
    </Stack>
  )
}

function OwnKey({ error, busy, onType }: { error: unknown; busy: boolean; onType: (typed: string) => void }) {
  const [typed, setTyped] = useState('')
  return (
    <Form submitLabel="Openen" onSubmit={() => onType(typed)} busy={busy} error={error}>
      <TextInput
        label="Herstelsleutel of wachtzin van toen"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </Form>
  )
}

const COUNTED: readonly { key: keyof SchoolCounts; label: string }[] = [
  { key: 'pupils', label: 'Leerlingen' },
  { key: 'persons', label: 'Ouders en contacten' },
  { key: 'households', label: 'Gezinnen' },
  { key: 'groups', label: 'Groepen' },
]

function Counts({ then, now }: { then: SchoolCounts; now: SchoolCounts }) {
  return (
    <Table withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Wat</Table.Th>
          <Table.Th scope="col">In de back-up</Table.Th>
          <Table.Th scope="col">Nu</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {COUNTED.map(({ key, label }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{then[key]}</Table.Td>
            <Table.Td>{now[key]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
