import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import type { OperationInput } from '#domain/contract/operations'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useCopy } from '../ui/use-copy.tsx'
import { count, families } from './print-words.ts'

interface LetterEmailsProps {
  choices: OperationInput<'printing.plan'>
  households: number
}

/** Ouderloket sends no e-mail: it gives the addresses, each once, and a file for the parent app. */
export function LetterEmails({ choices, households }: LetterEmailsProps) {
  const list = useChange('printing.emailList')
  const { copy, forget, byHand } = useCopy()
  // other choices are other addresses
  const asked = JSON.stringify(choices)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(forget, [asked])

  async function copyAddresses() {
    const { emails } = await list.mutateAsync(choices)
    await copy(emails.join('; '), `${count(emails.length, 'adres', 'adressen')} gekopieerd.`)
  }
  async function save() {
    const { csv } = await list.mutateAsync(choices)
    saveFile(csv.bytes, csv.fileName, 'text/csv')
  }
  return (
    <Stack gap="xs">
      <Text>
        Per e-mail: {families(households)}. Ouderloket verstuurt zelf geen e-mail. Plak de adressen in het vak{' '}
        <b>BCC</b>.
      </Text>
      <Group>
        <Button
          variant="default"
          loading={list.isPending}
          onClick={() => void copyAddresses().catch(() => undefined)}
        >
          Adressen kopiëren
        </Button>
        <Button variant="default" loading={list.isPending} onClick={() => void save().catch(() => undefined)}>
          CSV voor de ouderapp
        </Button>
      </Group>
      <RefusalNotice error={list.error} />
      {byHand}
    </Stack>
  )
}
