import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { CleanedKind } from '#domain/privacy/privacy'
import { ROTATION_TEXT } from '#domain/privacy/retention'
import { useChange, useRead } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { focusTitle } from '../ui/focus-title.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type ProposedKind, toggleKind } from './chosen-kinds.ts'
import { KindCard } from './KindCard.tsx'

/** What is past its term today, by kind, with a tick for what goes now. */
export function CleanUpProposal() {
  const proposal = useRead('privacy.proposal', {})
  if (proposal.data === undefined)
    return proposal.error === null ? <Waiting /> : <RefusalNotice error={proposal.error} />
  return <Proposed kinds={proposal.data.kinds} />
}

function Proposed({ kinds }: { kinds: readonly ProposedKind[] }) {
  const [ticked, tick] = useState<readonly CleanedKind[]>([])
  const cleanUp = useChange('privacy.cleanUp')
  const chosen = kinds.filter(({ kind, count }) => count > 0 && ticked.includes(kind))
  const rows = chosen.reduce((sum, { count }) => sum + count, 0)
  const isEmpty = kinds.every(({ count }) => count === 0)
  function submit() {
    cleanUp.mutate(
      { kinds: chosen.map(({ kind, count, fingerprint }) => ({ kind, count, fingerprint })) },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeruimd. Het bewijs staat bij Bewijs.' })
          tick([])
          focusTitle()
        },
      },
    )
  }
  return (
    <Stack maw={860}>
      {isEmpty ? (
        <Remark title="Er is niets om op te ruimen.">Alles is nog binnen de bewaartermijn.</Remark>
      ) : null}
      {kinds
        .filter(({ count, kept }) => count + kept.length > 0)
        .map((kind) => (
          <KindCard
            key={kind.kind}
            proposed={kind}
            ticked={chosen.includes(kind)}
            onTick={() => tick(toggleKind(kinds, ticked, kind.kind))}
          />
        ))}
      <RefusalNotice error={cleanUp.error} />
      {isEmpty ? null : (
        <div>
          {chosen.length === 0 ? (
            <Text>Vink aan wat weg mag. Daarna kunt u opruimen.</Text>
          ) : (
            <ConfirmButton
              label={`Opruimen (${rows.toLocaleString('nl')} ${rows === 1 ? 'regel' : 'regels'})`}
              question="Wat u opruimt, is daarna weg. Ouderloket maakt eerst een back-up. Een tweede persoon kijkt mee."
              confirmLabel="Ja, opruimen"
              busy={cleanUp.isPending}
              onConfirm={submit}
            />
          )}
        </div>
      )}
      <Text size="sm">{ROTATION_TEXT}</Text>
    </Stack>
  )
}
