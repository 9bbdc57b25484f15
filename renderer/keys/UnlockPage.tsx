import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

/** The school is there but closed: a passphrase opens it, or the printed recovery key. */
export function UnlockPage() {
  const [typed, setTyped] = useState('')
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase')
  const unlock = useChange('school.unlock')
  const recover = useChange('keys.unlockWithRecovery')
  const close = useChange('school.close')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (way === 'passphrase') unlock.mutate({ passphrase: typed })
    else recover.mutate({ typed })
  }
  function change(to: typeof way) {
    setWay(to)
    setTyped('')
    unlock.reset()
    recover.reset()
  }
  const field = {
    value: typed,
    onChange: (event: { currentTarget: HTMLInputElement }) => setTyped(event.currentTarget.value),
  }
  return (
    <Stack component="main" p="xl" maw={560} mx="auto">
      <Title order={1}>School openen</Title>
      <Text>
        {way === 'passphrase'
          ? 'Deze school is op slot. Typ de wachtzin.'
          : 'Pak het papier met de herstelsleutel van de school en typ de sleutel over.'}
      </Text>
      <form onSubmit={submit}>
        <Stack>
          {way === 'passphrase' ? (
            <PasswordInput label="Wachtzin" {...field} autoComplete="current-password" data-autofocus />
          ) : (
            <TextInput
              label="Herstelsleutel"
              {...field}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
            />
          )}
          <RefusalNotice error={unlock.error ?? recover.error} />
          <Group>
            <Button type="submit" loading={unlock.isPending || recover.isPending} disabled={typed === ''}>
              Openen
            </Button>
            <Button variant="default" onClick={() => close.mutate({})}>
              Terug naar het begin
            </Button>
          </Group>
        </Stack>
      </form>
      <Anchor
        component="button"
        type="button"
        ta="left"
        onClick={() => change(way === 'passphrase' ? 'recovery' : 'passphrase')}
      >
        {way === 'passphrase' ? 'Openen met de herstelsleutel' : 'Openen met een wachtzin'}
      </Anchor>
      <Anchor component={Link} href="/herstellen">
        Een back-up terugzetten
      </Anchor>
    </Stack>
  )
}
