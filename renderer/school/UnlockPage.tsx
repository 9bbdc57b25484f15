import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

/** The school is there but closed: the passphrase opens it. */
export function UnlockPage() {
  const [passphrase, setPassphrase] = useState('')
  const unlock = useChange('school.unlock')
  const close = useChange('school.close')
  function submit(event: FormEvent) {
    event.preventDefault()
    unlock.mutate({ passphrase })
  }
  return (
    <Stack component="main" p="xl" maw={520} mx="auto">
      <Title order={1}>School openen</Title>
      <Text>Deze school is op slot. Typ de wachtzin.</Text>
      <form onSubmit={submit}>
        <Stack>
          <PasswordInput
            label="Wachtzin"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="current-password"
            data-autofocus
          />
          <RefusalNotice error={unlock.error} />
          <Group>
            <Button type="submit" loading={unlock.isPending} disabled={passphrase === ''}>
              Openen
            </Button>
            <Button variant="default" onClick={() => close.mutate({})}>
              Terug naar het begin
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
