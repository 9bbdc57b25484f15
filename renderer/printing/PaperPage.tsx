import { Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { Page } from '../ui/Page.tsx'
import { choicesOf, NEW_LETTER } from './letter-draft.ts'
import { PrintLog } from './PrintLog.tsx'

interface Job {
  readonly title: string
  readonly text: string
  readonly button: string
  readonly href: string
}

const JOBS: readonly Job[] = [
  {
    title: 'Brief aan gezinnen',
    text: 'Schrijf een brief. U ziet wie hem per e-mail krijgt en wie op papier.',
    button: 'Brief schrijven',
    href: '/papier/brief?papier=0',
  },
  {
    title: 'Klassenlijst',
    text: 'Een lijst per groep, met de kolommen die u kiest.',
    button: 'Klassenlijst maken',
    href: '/papier/klassenlijst',
  },
  {
    title: 'Ontbrekende gegevens',
    text: 'Per groep een blad met wat de school nog niet weet van een gezin.',
    button: 'Blad maken',
    href: '/papier/ontbreekt',
  },
  {
    title: 'Proefvel voor de envelop',
    text: 'Kijk of het adres goed in het venster van uw envelop staat.',
    button: 'Proefvel maken',
    href: '/papier/proefvel',
  },
]

/** What can be printed, and what was. */
export function PaperPage() {
  return (
    <Page title="Papier">
      <PaperFamilies />
      <SimpleGrid cols={{ base: 2, lg: 4 }}>
        {JOBS.map((job) => (
          <Card key={job.href} withBorder component="section" aria-label={job.title}>
            <Stack h="100%" justify="space-between">
              <div>
                <Title order={2} size="h4">
                  {job.title}
                </Title>
                <Text mt={4}>{job.text}</Text>
              </div>
              <Button component={Link} href={job.href} variant="default">
                {job.button}
              </Button>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
      <PrintLog />
    </Page>
  )
}

/** The stack that no parent app makes: everybody without e-mail (L25). */
function PaperFamilies() {
  const plan = useRead('printing.plan', choicesOf(NEW_LETTER, 'beste'))
  const reach = plan.data?.reach
  return (
    <Card withBorder component="section" aria-label="Papieren gezinnen" bg="loket.0">
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'center' }}>
        <Text>
          {reach === undefined
            ? 'Gezinnen zonder e-mail krijgen elk bericht op papier.'
            : `Geen e-mail of liever papier: ${reach.paper} van de ${reach.families} gezinnen. Zij krijgen elk bericht op papier.`}
        </Text>
        <Button component={Link} href="/papier/brief?papier=1" size="lg">
          Papieren gezinnen{reach === undefined ? '' : ` (${reach.paper})`}
        </Button>
      </SimpleGrid>
    </Card>
  )
}
