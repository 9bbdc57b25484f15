import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import type { OperationInput } from '#domain/contract/operations'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { count, families } from './print-words.ts'

interface LetterEmailsProps {
  choices: OperationInput<'printing.plan'>
  households: number
}

/** Ouderloket sends no e-mail: it gives the addresses, each once, and a file for the parent app. */
export function LetterEmails({ choices, households }: LetterEmailsProps) {
  const list = useChange('printing.emailList')
  const [byHand, setByHand] = useState<string | null>(null)
  // other choices are other addresses
  const asked = JSON.stringify(choices)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setByHand(null), [asked])

  async function copy() {
    const { emails } = await list.mutateAsync(choices)
    const text = emails.join('; ')
    try {
      await navigator.clipboard.writeText(text)
      setByHand(null)
      notifications.show({ message: `${count(emails.length, 'adres', 'adressen')} gekopieerd.` })
    } catch {
      setByHand(text)
    }
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
        <Button variant="default" loading={list.isPending} onClick={() => void copy().catch(() => undefined)}>
          Adressen kopiëren
        </Button>
        <Button variant="default" loading={list.isPending} onClick={() => void save().catch(() => undefined)}>
          CSV voor de ouderapp
        </Button>
      </Group>
      <RefusalNotice error={list.error} />
      {byHand === null ? null : <SelectedText text={byHand} />}
    </Stack>
  )
}

/** Where the clipboard is denied: the text stands ready, selected. */
function SelectedText({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [])
  return (
    <Textarea
      ref={area}
      label="Kopiëren lukt hier niet vanzelf. Druk op Ctrl + C."
      readOnly
      value={text}
      maxRows={6}
    />
  )
}
