import { Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { verdict } from '#domain/access/rights'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { Form } from '../ui/Form.tsx'
import { momentText } from '../ui/moment-text.ts'

interface SecondPlaceProps {
  folder: string
  elsewhereAt: string | null
}

/** A second place outlives fire and theft: a USB stick or a network drive gets a copy of each backup. */
export function SecondPlace({ folder, elsewhereAt }: SecondPlaceProps) {
  const { role } = useSchool().session
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Tweede plaats</Title>
      <Text>
        {folder === ''
          ? 'Er is nog geen tweede plaats. Bij brand of diefstal bent u dan ook de back-ups kwijt.'
          : `Elke back-up gaat ook naar ${folder}.`}{' '}
        {folder === ''
          ? ''
          : elsewhereAt === null
            ? 'Er staat daar nog niets.'
            : `De nieuwste daar is van ${momentText(elsewhereAt)}.`}
      </Text>
      {verdict('keepSafety', role) === 'may' ? <PlaceForm key={folder} folder={folder} /> : null}
    </Stack>
  )
}

function PlaceForm({ folder }: { folder: string }) {
  const [typed, setTyped] = useState(folder)
  const save = useChange('backups.saveSecondPlace')
  return (
    <Form
      submitLabel="Tweede plaats opslaan"
      onSubmit={() =>
        save.mutate({ folder: typed }, { onSuccess: () => notifications.show({ message: 'Opgeslagen.' }) })
      }
      busy={save.isPending}
      error={save.error}
    >
      <Group align="flex-end">
        <TextInput
          w={520}
          label="Map voor de tweede plaats"
          description="Bijvoorbeeld E:\Ouderloket op een USB-stick. Leeg: geen tweede plaats."
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          spellCheck={false}
        />
      </Group>
    </Form>
  )
}
