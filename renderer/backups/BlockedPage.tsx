import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { AppStatus } from '#domain/school/contract'
import { useChange } from '../api/hooks.ts'
import { momentText } from '../ui/moment-text.ts'

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
  FILE_MISSING: {
    title: 'Het bestand van de school is weg.',
    advice:
      'De sleutel is er nog wel. Is de map verplaatst? Zet het bestand dan terug. Anders zet u de laatste back-up terug.',
  },
  FILE_READ_ONLY: {
    title: 'Ouderloket mag niet in de gegevensmap schrijven.',
    advice: 'Er is niets veranderd. Vraag uw ICT-beheerder om schrijfrecht in deze map.',
  },
  DISK_FULL: {
    title: 'De schijf van deze computer is vol.',
    advice: 'Er is niets veranderd. Maak ruimte vrij en probeer het opnieuw.',
  },
  DISK_ERROR: {
    title: 'De schijf van deze computer gaf een fout.',
    advice:
      'Er is niets veranderd. Start de computer opnieuw en probeer het nog een keer. Lukt het weer niet? Bel dan uw ICT-beheerder.',
  },
  PLACE_NETWORK: {
    title: 'De gegevensmap staat op een netwerkschijf.',
    advice:
      'Daar kan het bestand stukgaan. Er is niets veranderd. Vraag uw ICT-beheerder om een map op deze computer zelf. Back-ups mogen wel op het netwerk.',
  },
  PLACE_SYNC: {
    title: 'De gegevensmap wordt gesynchroniseerd, zoals met OneDrive of Dropbox.',
    advice:
      'Daar kan het bestand stukgaan. Er is niets veranderd. Vraag uw ICT-beheerder om een map die niet wordt gesynchroniseerd.',
  },
  MIGRATION_FAILED: {
    title: 'Het bestand kon niet worden bijgewerkt voor deze versie van Ouderloket.',
    advice:
      'Uw gegevens zijn nog zoals ze waren. Kijk of de schijf vol is en probeer het opnieuw. Lukt het weer niet? Bel uw ICT-beheerder.',
  },
  CONTENT_DIFFERS: {
    title: 'Er ontbreken gegevens, of iets anders dan Ouderloket heeft ze veranderd.',
    advice:
      'Gooi niets weg en verander niets. Zet de laatste back-up terug; het bestand van nu blijft bewaard.',
  },
}

/** Trying again does not help here: the last good backup does. */
const DAMAGED: readonly AppStatus['problem'][] = [
  'FILE_DAMAGED',
  'KEY_MISSING',
  'FILE_MISSING',
  'CONTENT_DIFFERS',
]

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
        {status.openElsewhere === null ? null : <Text mt="xs">{whereItIs(status.openElsewhere)}</Text>}
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

/** 'Ouderloket is open op BALIE-02 (joke), sinds 21-11-2026, 08:10.' */
function whereItIs({ computer, user, since }: NonNullable<AppStatus['openElsewhere']>): string {
  const who = user === '' ? '' : ` (${user})`
  return `Ouderloket is open op ${computer}${who}, sinds ${momentText(since)}.`
}
