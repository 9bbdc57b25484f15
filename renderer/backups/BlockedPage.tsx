import { Alert, Button, Group, Stack, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { AppStatus } from '#domain/school/contract'
import { useChange } from '../api/hooks.ts'

const TEXTS: Record<NonNullable<AppStatus['problem']>, { title: string; advice: string }> = {
  FILE_BUSY: {
    title: 'De school is al open in een ander venster.',
    advice: 'Er is niets veranderd. Sluit het andere venster van Ouderloket en probeer het opnieuw.',
  },
  FILE_DAMAGED: {
    title: 'Het bestand van de school kan niet worden gelezen.',
    advice: 'Er is niets veranderd. Gooi niets weg en bel uw ICT-beheerder.',
  },
  DATABASE_NEWER_THAN_APP: {
    title: 'Dit bestand hoort bij een nieuwere versie van Ouderloket.',
    advice: 'Er is niets veranderd. Installeer de nieuwe versie en open de school dan.',
  },
  NOT_OUR_DATABASE: {
    title: 'Dit bestand is niet van Ouderloket.',
    advice: 'Er is niets veranderd. Vraag uw ICT-beheerder wat er op deze plek staat.',
  },
  KEY_MISSING: {
    title: 'De sleutel van de school ontbreekt.',
    advice: 'Er is niets veranderd. Zet het bestand met de sleutel terug in de gegevensmap.',
  },
}

/** Trying again does not help here: the last good backup does. */
const DAMAGED: readonly AppStatus['problem'][] = ['FILE_DAMAGED', 'KEY_MISSING']

/** The school file cannot be opened: what is wrong, and that nothing was changed. */
export function BlockedPage({ status }: { status: AppStatus }) {
  const open = useChange('school.open')
  const close = useChange('school.close')
  const text = TEXTS[status.problem ?? 'FILE_DAMAGED']
  return (
    <Stack component="main" p="xl" maw={620} mx="auto">
      <Title order={1}>De school gaat niet open</Title>
      <Alert color="red" title={text.title} role="alert">
        {text.advice}
      </Alert>
      <Group>
        <Button
          component={Link}
          href="/herstellen"
          variant={DAMAGED.includes(status.problem) ? 'filled' : 'default'}
        >
          Een back-up terugzetten
        </Button>
        <Button
          variant={DAMAGED.includes(status.problem) ? 'default' : 'filled'}
          loading={open.isPending}
          onClick={() => open.mutate({ kind: status.found.real ? 'real' : 'practice' })}
        >
          Opnieuw proberen
        </Button>
        <Button variant="default" onClick={() => close.mutate({})}>
          Naar het begin
        </Button>
      </Group>
    </Stack>
  )
}
