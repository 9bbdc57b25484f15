import { Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useChange, useRead } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'
import { FormModal } from '../ui/FormModal.tsx'

/** A new data key, for when a key has come into wrong hands. */
export function RenewKey() {
  const [renewing, setRenewing] = useState(false)
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Nieuwe sleutel</Title>
      <Text>
        Is een sleutel in verkeerde handen gekomen? Geef het bestand dan een nieuwe. Oude back-ups houden hun
        eigen sleutel.
      </Text>
      <Group>
        <Button variant="default" onClick={() => setRenewing(true)}>
          Het bestand een nieuwe sleutel geven
        </Button>
      </Group>
      <FormModal name="" title="Nieuwe sleutel" opened={renewing} onClose={() => setRenewing(false)}>
        {(close) => <RenewForm onClose={close} />}
      </FormModal>
    </Stack>
  )
}

function RenewForm({ onClose }: { onClose: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const status = useRead('keys.status', {})
  const renew = useChange('keys.renew')
  return (
    <Form
      submitLabel="Nieuwe sleutel geven"
      onSubmit={() =>
        renew.mutate(
          { recoveryKey, passphrase },
          {
            onSuccess: () => {
              notifications.show({ message: 'Het bestand heeft een nieuwe sleutel.' })
              onClose()
            },
          },
        )
      }
      busy={renew.isPending}
      error={renew.error}
      onCancel={onClose}
    >
      <TextInput
        label="Herstelsleutel"
        description="Van het papier; hij opent daarna ook het bestand met de nieuwe sleutel."
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        required
        data-autofocus
      />
      {status.data?.passphrases.length === 0 ? null : (
        <PasswordInput
          label="Een wachtzin die blijft"
          description="De andere wachtzinnen vervallen."
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="current-password"
        />
      )}
    </Form>
  )
}
