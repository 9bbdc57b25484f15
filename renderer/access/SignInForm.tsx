import { Anchor, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { secretKind } from '#domain/access/secret'
import { useChange } from '../api/hooks.ts'
import { ChosenSecret, useChosenSecret } from '../ui/ChosenSecret.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import type { Tile } from './tile.ts'

/** The secret of the chosen person; who got a first secret also chooses an own one. */
export function SignInForm({ tile, onForgotten }: { tile: Tile; onForgotten: () => void }) {
  const [secret, setSecret] = useState('')
  const chosen = useChosenSecret()
  const signIn = useChange('access.signIn')
  if (tile.lockedOut && tile.role !== 'head') {
    return (
      <Text>{tile.name} kan zich niet aanmelden: het geheim was te vaak verkeerd. Vraag de directeur.</Text>
    )
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (tile.mustChoose && !chosen.check()) return
    signIn.mutate({ accountId: tile.id, secret, chosen: tile.mustChoose ? chosen.value : null })
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={420}>
        {/* password managers want a name beside a password */}
        <input type="text" autoComplete="username" value={tile.name} readOnly hidden />
        <PasswordInput
          label={tile.mustChoose ? 'Het geheim dat u hebt gekregen' : secretName(tile)}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          autoComplete="current-password"
          inputMode={tile.role === 'head' ? 'text' : 'numeric'}
          autoFocus
        />
        {tile.mustChoose ? <ChosenSecret secret={chosen} kind={secretKind(tile.role)} /> : null}
        <RefusalNotice error={signIn.error} />
        <Group>
          <Button type="submit" loading={signIn.isPending} disabled={secret === ''}>
            Aanmelden
          </Button>
          {tile.role === 'head' ? (
            <Anchor component="button" type="button" onClick={onForgotten}>
              Wachtwoord vergeten
            </Anchor>
          ) : null}
        </Group>
      </Stack>
    </form>
  )
}

function secretName({ role, name }: Tile): string {
  return `${role === 'head' ? 'Wachtwoord' : 'Pincode'} van ${name}`
}
