import { Paper, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Form } from '../ui/Form.tsx'

interface TypeBackProps {
  busy: boolean
  error: unknown
  onType: (typed: string) => void
}

/** The printed key, typed back: only then is it sure that the paper is right. */
export function TypeBack({ busy, error, onType }: TypeBackProps) {
  const [typed, setTyped] = useState('')
  return (
    <Paper withBorder p="md">
      <Form submitLabel="Klopt dit?" onSubmit={() => onType(typed)} busy={busy} error={error}>
        <TextInput
          label="Typ de herstelsleutel over van het papier"
          description="Streepjes en hoofdletters maken niet uit."
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
    </Paper>
  )
}
