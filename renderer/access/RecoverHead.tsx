import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { secretKind } from '#domain/access/secret'
import { useChange } from '../api/hooks.ts'
import { ChosenSecret, useChosenSecret } from '../ui/ChosenSecret.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import type { Tile } from './tile.ts'

/** A head who forgot the password, or typed it wrong too often: the recovery key of the school lets in. */
export function RecoverHead({ tile, onCancel }: { tile: Tile; onCancel: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState('')
  const chosen = useChosenSecret()
  const recover = useChange('access.recoverHead')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (chosen.check()) recover.mutate({ accountId: tile.id, recoveryKey, secret: chosen.value })
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={520}>
        <Text>
          Pak het papier met de herstelsleutel van de school. Typ de sleutel over en kies een nieuw wachtwoord
          voor {tile.name}. Dit komt in het logboek.
        </Text>
        <TextInput
          label="Herstelsleutel"
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <ChosenSecret secret={chosen} kind={secretKind(tile.role)} />
        <RefusalNotice error={recover.error} />
        <Group>
          <Button type="submit" loading={recover.isPending} disabled={recoveryKey === ''}>
            Wachtwoord wijzigen en aanmelden
          </Button>
          <Button variant="default" onClick={onCancel}>
            Terug
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
