import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChange } from '../api/hooks.ts'
import { ChosenSecret, useChosenSecret } from '../ui/ChosenSecret.tsx'
import { Form } from '../ui/Form.tsx'

/** The first person of a new school: its head, who adds the others later. */
export function FirstHead() {
  const [name, setName] = useState('')
  const chosen = useChosenSecret()
  const make = useChange('access.firstHead')
  function submit() {
    if (chosen.check()) make.mutate({ name, secret: chosen.value })
  }
  return (
    <Form submitLabel="Klaar, school openen" onSubmit={submit} busy={make.isPending} error={make.error}>
      <Stack maw={420}>
        <TextInput
          label="Uw naam"
          description="U wordt de eerste directeur. Collega’s voegt u later toe bij Beheer."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="name"
          required
        />
        <ChosenSecret secret={chosen} kind="password" />
      </Stack>
    </Form>
  )
}
