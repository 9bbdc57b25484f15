import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import { type Right, verdict } from '#domain/access/rights'
import { useRead } from '../api/hooks.ts'
import { Page } from '../ui/Page.tsx'
import { SafetyState } from './SafetyState.tsx'
import { useSchool } from './school-context.ts'

interface Entry {
  readonly path: string
  readonly label: string
  readonly about: string
  readonly right: Right
}

const ENTRIES: readonly Entry[] = [
  {
    path: '/kalender',
    label: 'Schoolkalender',
    about: 'Vakanties, studiedagen en vrije dagen van een schooljaar.',
    right: 'keepCalendar',
  },
  {
    path: '/verlof/beleid',
    label: 'Verlofbeleid',
    about: 'Wat de school zelf kiest bij verlof, en de gemeenten.',
    right: 'seeLeave',
  },
  {
    path: '/beheer/geheim',
    label: 'Mijn geheim wijzigen',
    about: 'Uw eigen wachtwoord of pincode.',
    right: 'begin',
  },
  {
    path: '/beheer/back-ups',
    label: 'Back-ups',
    about: 'Maken, terugzetten en een tweede plaats.',
    right: 'seeSafety',
  },
  {
    path: '/beheer/voorstellen',
    label: 'Voorstellen',
    about: 'Wat wacht op een tweede persoon.',
    right: 'seeProposals',
  },
  {
    path: '/beheer/opruimen',
    label: 'Opruimen',
    about: 'Wat te lang is bewaard, en de bewaartermijnen.',
    right: 'seeRetention',
  },
  {
    path: '/beheer/inzage',
    label: 'Inzage',
    about: 'Een ouder vraagt wat u over het gezin bewaart.',
    right: 'seeAccessRequests',
  },
  {
    path: '/beheer/gebruikers',
    label: 'Gebruikers',
    about: 'Wie met Ouderloket werkt, en met welke rol.',
    right: 'seeAccounts',
  },
  { path: '/beheer/rechten', label: 'Rechten', about: 'Welke rol mag wat.', right: 'seeProposals' },
  {
    path: '/beheer/sleutels',
    label: 'Sleutels',
    about: 'De herstelsleutel en de wachtzinnen van het bestand.',
    right: 'keepKeys',
  },
  { path: '/beheer/logboek', label: 'Logboek', about: 'Wie heeft wanneer wat gedaan.', right: 'seeAudit' },
]

/** Beheer: everything about safety and privacy, as far as the role may see it. */
export function ManagePage() {
  const { role } = useSchool().session
  const status = useRead('school.status', {})
  return (
    <Page title="Beheer">
      {status.data?.logbookBroken === true ? (
        <Alert
          color="red"
          variant="light"
          role="alert"
          title="Het logboek is niet meer zoals Ouderloket het schreef."
        >
          Uw gegevens zijn te gebruiken. Laat de directeur bij Logboek op «Controleren» drukken en bel uw
          ICT-beheerder.
        </Alert>
      ) : null}
      <SafetyState />
      <Stack component="ul" gap="md" p={0} m={0} className="plain-list">
        {ENTRIES.filter(({ right }) => verdict(right, role) !== 'refused').map(({ path, label, about }) => (
          <li key={path}>
            <Anchor component={Link} href={path} fw={600} size="lg">
              {label}
            </Anchor>
            <Text>{about}</Text>
          </li>
        ))}
      </Stack>
    </Page>
  )
}
