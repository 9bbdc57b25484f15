import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { RefusalNotice } from '../../ui/Notice.tsx'

interface OverruleFormProps {
  /** What stands against it, in words. */
  text: string
  submitLabel: string
  busy: boolean
  error: unknown
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** Something soft stands against it: it may be set aside, with a reason that stays with the place. */
export function OverruleForm({ text, submitLabel, busy, error, onSubmit, onCancel }: OverruleFormProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (reason.trim() === '') setMissing(true)
        else onSubmit(reason)
      }}
    >
      <Stack gap="sm">
        <Text>{text}</Text>
        <TextInput
          label="Waarom kan het toch?"
          description="Bijvoorbeeld: het gezin wil het zelf"
          required
          autoFocus
          data-autofocus
          maxLength={160}
          value={reason}
          error={missing && reason.trim() === '' ? 'Schrijf kort op waarom.' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalNotice error={error} />
        <Group>
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Annuleren
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
