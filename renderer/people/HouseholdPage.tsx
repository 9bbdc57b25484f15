import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useParams } from 'wouter'
import type { HouseholdCard } from '#domain/people/cards'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddPerson } from './AddPerson.tsx'
import { AddPupil } from './AddPupil.tsx'
import { type Adult, AdultBlock } from './AdultBlock.tsx'
import { HouseholdAddress } from './HouseholdAddress.tsx'
import { HouseholdChildren } from './HouseholdChildren.tsx'
import { MissingParts } from './MissingParts.tsx'

/** Gezinskaart. Another household is another page: nothing of the one before may stay on screen. */
export function HouseholdPage() {
  const { id = '' } = useParams<{ id: string }>()
  return <LoadedHousehold key={id} id={id} />
}

function LoadedHousehold({ id }: { id: string }) {
  const card = useRead('people.household', { id })
  if (card.data !== undefined) return <Household card={card.data} />
  return card.isError ? (
    <Page title="Gezin">
      <RefusalNotice error={card.error} />
    </Page>
  ) : (
    <Waiting />
  )
}

function Household({ card }: { card: HouseholdCard }) {
  return (
    <Page
      title={card.title}
      actions={
        <>
          {card.children.length === 0 ? null : <LeaveLink id={card.id} />}
          <PaperLink id={card.id} />
        </>
      }
    >
      <MissingParts missing={card.missing} />
      <HouseholdAddress household={card} />
      <HouseholdChildren card={card} actions={<AddChild card={card} />} />
      <Section title="Ouders en verzorgers" actions={<AddAdult card={card} />}>
        <Adults adults={card.adults} nobody="Er woont nog geen ouder in dit gezin." />
      </Section>
      {card.elsewhere.length === 0 ? null : (
        <Section title="Horen bij deze kinderen, wonen ergens anders">
          <Adults adults={card.elsewhere} nobody="" />
        </Section>
      )}
    </Page>
  )
}

function LeaveLink({ id }: { id: string }) {
  return (
    <Button component={Link} href={`/verlof/nieuw/gezin/${id}`} variant="default">
      Verlof aanvragen
    </Button>
  )
}

function PaperLink({ id }: { id: string }) {
  return (
    <Button component={Link} href={`/papier/gezin/${id}`} variant="light">
      Wat kreeg dit gezin?
    </Button>
  )
}

function Adults({ adults, nobody }: { adults: readonly Adult[]; nobody: string }) {
  if (adults.length === 0) return <Text>{nobody}</Text>
  return (
    <Stack gap="md">
      {adults.map((adult) => (
        <AdultBlock key={adult.id} adult={adult} ties={adult.ties} />
      ))}
    </Stack>
  )
}

function AddChild({ card }: { card: HouseholdCard }) {
  const [adding, add] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="sm" onClick={add.open}>
        Leerling toevoegen
      </Button>
      <AddPupil opened={adding} onClose={add.close} household={{ id: card.id, name: card.title }} />
    </>
  )
}

function AddAdult({ card }: { card: HouseholdCard }) {
  const [adding, add] = useDisclosure(false)
  if (card.children.length === 0) return null
  return (
    <>
      <Button variant="default" size="sm" onClick={add.open}>
        Ouder toevoegen
      </Button>
      <AddPerson
        opened={adding}
        onClose={add.close}
        pupils={card.children}
        household={{ id: card.id, name: card.title }}
        contactOrder={card.adults.length + card.elsewhere.length + 1}
      />
    </>
  )
}
