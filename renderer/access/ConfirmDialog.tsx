import { Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'

/** The secret again, before something sensitive. */
export function ConfirmDialog({ onAnswer }: { onAnswer: (confirmed: boolean) => void }) {
  const [secret, setSecret] = useState('')
  const confirm = useChange('access.confirm')
  return (
    <Modal opened onClose={() => onAnswer(false)} title="Bent u het?" closeOnClickOutside={false}>
      <Form
        submitLabel="Doorgaan"
        onSubmit={() => confirm.mutate({ secret }, { onSuccess: () => onAnswer(true) })}
        busy={confirm.isPending}
        error={confirm.error}
        onCancel={() => onAnswer(false)}
      >
        <Stack>
          <Text>Dit is gevoelig. Typ uw wachtwoord of pincode nog een keer.</Text>
          <PasswordInput
            label="Wachtwoord of pincode"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            autoComplete="current-password"
            data-autofocus
          />
        </Stack>
      </Form>
    </Modal>
  )
}
