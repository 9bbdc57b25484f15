import { NumberInput, Stack, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useChange, useRead } from '../api/hooks.ts'
import { Form } from '../ui/Form.tsx'

/** After how many minutes without a key the screen locks. */
export function IdleMinutes() {
  const desk = useRead('access.desk', {})
  if (desk.data === undefined) return null
  return <MinutesForm key={desk.data.idleMinutes} now={desk.data.idleMinutes} />
}

function MinutesForm({ now }: { now: number }) {
  const [minutes, setMinutes] = useState<number | string>(now)
  const save = useChange('access.saveIdle')
  return (
    <Stack component="section" gap="sm" maw={420}>
      <Title order={2}>Vergrendelen</Title>
      <Form
        onSubmit={() =>
          save.mutate(
            { minutes: Number(minutes) },
            { onSuccess: () => notifications.show({ message: 'Opgeslagen.' }) },
          )
        }
        busy={save.isPending}
        error={save.error}
      >
        <NumberInput
          label="Minuten zonder toets of muis tot het scherm op slot gaat"
          description="Van 1 tot 15."
          min={1}
          max={15}
          value={minutes}
          onChange={setMinutes}
        />
      </Form>
    </Stack>
  )
}
