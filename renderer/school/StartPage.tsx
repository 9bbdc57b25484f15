import { Anchor, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AppStatus } from '#domain/school/contract'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { NewSchoolForm } from './NewSchoolForm.tsx'

/** First start, or after closing a school: open what is there, begin a new school, or practise. */
export function StartPage({ status }: { status: AppStatus }) {
  const [making, setMaking] = useState(false)
  const practise = useChange('school.practise')
  const open = useChange('school.open')
  const busy = practise.isPending || open.isPending
  if (making) return <NewSchoolForm status={status} onCancel={() => setMaking(false)} />
  return (
    <Stack component="main" p="xl" maw={900} mx="auto" gap="lg">
      <Title order={1}>Welkom bij Ouderloket</Title>
      <Text>Alles blijft op deze computer. Er gaat niets over het internet.</Text>
      <RefusalNotice error={practise.error ?? open.error} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Card withBorder padding="lg">
          <Stack h="100%" justify="space-between">
            <div>
              <Title order={2} size="h3">
                {status.found.real ? 'Mijn school' : 'Nieuwe school'}
              </Title>
              <Text mt="xs">
                {status.found.real
                  ? 'Open het bestand van uw school op deze computer.'
                  : 'Begin met de gegevens van uw eigen school. Daarna leest u uw leerlingen in.'}
              </Text>
            </div>
            {status.found.real ? (
              <Button loading={busy} onClick={() => open.mutate({ kind: 'real' })}>
                Mijn school openen
              </Button>
            ) : (
              <Button loading={busy} onClick={() => setMaking(true)}>
                Nieuwe school beginnen
              </Button>
            )}
          </Stack>
        </Card>
        <Card withBorder padding="lg">
          <Stack h="100%" justify="space-between">
            <div>
              <Title order={2} size="h3">
                Oefenschool
              </Title>
              <Text mt="xs">
                Een verzonnen school met 400 leerlingen. U kunt alles proberen en niets kapotmaken.
              </Text>
            </div>
            <Group gap="sm">
              <Button variant="light" loading={busy} onClick={() => practise.mutate({ startAgain: false })}>
                Oefenschool openen
              </Button>
              {status.found.practice ? (
                <Button variant="subtle" loading={busy} onClick={() => practise.mutate({ startAgain: true })}>
                  Opnieuw beginnen
                </Button>
              ) : null}
            </Group>
          </Stack>
        </Card>
      </SimpleGrid>
      <Group>
        <Anchor component={Link} href="/herstellen">
          Een back-up terugzetten
        </Anchor>
        <Text size="sm">Versie {status.version}</Text>
      </Group>
    </Stack>
  )
}
