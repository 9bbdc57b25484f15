import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'

type Revealed = OperationOutput<'people.reveal'>

interface RevealGateProps {
  what: OperationInput<'people.reveal'>
  /** What is secret: 'een geheim adres'. */
  secret: string
  onCancel: () => void
  children: (revealed: Revealed) => ReactNode
}

/** Editing what is secret begins with looking at it; that is said first, and then written down. */
export function RevealGate({ what, secret, onCancel, children }: RevealGateProps) {
  const reveal = useChange('people.reveal')
  if (reveal.data !== undefined) return children(reveal.data)
  return (
    <Stack>
      <Text>Hier staat {secret}. Om te wijzigen moet u het zien. Dat u kijkt, wordt opgeschreven.</Text>
      <RefusalNotice error={reveal.error} />
      <Group>
        <Button onClick={() => reveal.mutate(what)} loading={reveal.isPending} data-autofocus>
          Tonen en wijzigen
        </Button>
        <Button variant="default" onClick={onCancel}>
          Annuleren
        </Button>
      </Group>
    </Stack>
  )
}
