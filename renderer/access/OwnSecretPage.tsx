import { PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { secretKind } from '#domain/access/secret'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { ChosenSecret, useChosenSecret } from '../ui/ChosenSecret.tsx'
import { Form } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'

/** The own password or PIN. */
export function OwnSecretPage() {
  const { session } = useSchool()
  const [secret, setSecret] = useState('')
  const chosen = useChosenSecret()
  const change = useChange('access.changeSecret')
  function submit() {
    if (!chosen.check()) return
    change.mutate(
      { secret, chosen: chosen.value },
      {
        onSuccess: () => {
          notifications.show({ message: 'Uw geheim is gewijzigd.' })
          setSecret('')
          chosen.clear()
        },
      },
    )
  }
  return (
    <Page title="Mijn geheim wijzigen">
      <Form onSubmit={submit} submitLabel="Wijzigen" busy={change.isPending} error={change.error}>
        <Stack maw={420}>
          <PasswordInput
            label={session.role === 'head' ? 'Wachtwoord van nu' : 'Pincode van nu'}
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            autoComplete="current-password"
            required
          />
          <ChosenSecret secret={chosen} kind={secretKind(session.role)} />
        </Stack>
      </Form>
    </Page>
  )
}
