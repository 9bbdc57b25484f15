import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { formalName } from '#domain/kernel/name'
import type { PersonCard } from '#domain/people/cards'
import { languageName } from '#domain/people/languages'
import { NOT_TIED } from '#domain/people/texts'
import { useRead } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EditPerson } from './EditPerson.tsx'
import { emailText } from './labels.ts'
import { Phones } from './Phones.tsx'
import { TieLine } from './TieLine.tsx'

/** The card of a parent or another person around children. */
export function PersonPage() {
  const { id = '' } = useParams<{ id: string }>()
  return <LoadedPerson key={id} id={id} />
}

function LoadedPerson({ id }: { id: string }) {
  const card = useRead('people.person', { id })
  if (card.data !== undefined) return <Person card={card.data} />
  return card.isError ? (
    <Page title="Ouder">
      <RefusalNotice error={card.error} />
    </Page>
  ) : (
    <Waiting />
  )
}

function Person({ card }: { card: PersonCard }) {
  const [editing, edit] = useDisclosure(false)
  // after editing a number that was shown is covered again: it may be another one now
  const [edits, setEdits] = useState(0)
  const { details } = card
  return (
    <Page
      title={card.title}
      actions={
        <Button variant="light" onClick={edit.open}>
          Gegevens wijzigen
        </Button>
      }
    >
      <Text>{marksOf(card).join(' · ')}</Text>
      <Section title="Bereik">
        <Group gap="xl" align="flex-start">
          <Phones key={edits} person={{ id: card.id, name: card.title, phones: details.phones }} />
          <Text className="breaking">{emailText(details)}</Text>
        </Group>
        <Household card={card} />
      </Section>
      <Section title="Kinderen">
        <Ties card={card} />
      </Section>
      {details.remark === '' ? null : (
        <Section title="Opmerking">
          <Text className="lines">{details.remark}</Text>
        </Section>
      )}
      {card.ties.length === 0 ? <RemovePerson card={card} /> : null}
      <EditPerson
        opened={editing}
        onClose={() => {
          edit.close()
          setEdits(edits + 1)
        }}
        person={{ id: card.id, name: card.title }}
      />
    </Page>
  )
}

function marksOf({ details }: PersonCard): string[] {
  const marks = [
    `Op brieven: ${details.letterName || formalName(details)}`,
    `taal: ${languageName(details.language)}`,
    details.needsInterpreter ? 'tolk nodig' : '',
    details.wantsPaper ? 'wil brieven op papier' : '',
    details.largePrint ? 'grote letters' : '',
    details.deceased ? 'overleden' : '',
    details.institution ? 'instelling' : '',
    details.classListConsentOn === null
      ? 'geen toestemming voor de klassenlijst'
      : `toestemming voor de klassenlijst op ${tableDate(details.classListConsentOn)}`,
  ]
  return marks.filter((mark) => mark !== '')
}

function Household({ card }: { card: PersonCard }) {
  if (card.household === null) return <Text>Woont in geen gezin dat bij de school bekend is.</Text>
  return (
    <Text>
      Woont in{' '}
      <Anchor component={Link} href={`/gezinnen/${card.household.id}`}>
        {card.household.title}
      </Anchor>
    </Text>
  )
}

function Ties({ card }: { card: PersonCard }) {
  if (card.ties.length === 0)
    return <Text>Deze persoon {NOT_TIED}. Voeg de persoon toe op de kaart van een leerling.</Text>
  return (
    <Stack gap="md">
      {card.ties.map((tie) => (
        <div key={tie.id} className="card-block">
          <Anchor component={Link} href={`/leerlingen/${tie.pupilId}`}>
            {tie.pupilName}
          </Anchor>
          <TieLine tie={tie} personName={card.title} />
        </div>
      ))}
    </Stack>
  )
}

function RemovePerson({ card }: { card: PersonCard }) {
  const [, navigate] = useLocation()
  return (
    <BinButton
      operation="people.removePerson"
      input={{ id: card.id }}
      label="Persoon verwijderen"
      question={`${card.title} wordt verwijderd, met telefoonnummers en e-mail. Terughalen kan nog 30 dagen.`}
      confirmLabel="Ja, verwijderen"
      gone={`${card.title} is verwijderd.`}
      onGone={() => navigate('/gezinnen')}
    />
  )
}
