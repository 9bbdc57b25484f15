import { Anchor, Button, List, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, useParams } from 'wouter'
import { groupTitle } from '#domain/groups/texts'
import { formatPostcode } from '#domain/kernel/address'
import { ageOn } from '#domain/kernel/date'
import { longDate, tableDate } from '#domain/kernel/date-text'
import type { PupilCard } from '#domain/people/cards'
import { NO_ADDRESS, NO_GROUP, SECRET_ADDRESS } from '#domain/people/texts'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddHousehold } from './AddHousehold.tsx'
import { EditPupil } from './EditPupil.tsx'
import { MissingParts } from './MissingParts.tsx'
import { Placements } from './Placements.tsx'
import { PupilContacts } from './PupilContacts.tsx'

/** Leerlingkaart. */
export function PupilPage() {
  const { id = '' } = useParams<{ id: string }>()
  return <LoadedPupil key={id} id={id} />
}

function LoadedPupil({ id }: { id: string }) {
  const card = useRead('people.pupil', { id })
  if (card.data !== undefined) return <Pupil card={card.data} />
  return card.isError ? (
    <Page title="Leerling">
      <RefusalNotice error={card.error} />
    </Page>
  ) : (
    <Waiting />
  )
}

function Pupil({ card }: { card: PupilCard }) {
  const [editing, edit] = useDisclosure(false)
  return (
    <Page
      title={card.title}
      actions={
        <>
          <Button variant="default" component={Link} href={`/verlof/nieuw/leerling/${card.id}`}>
            Verlof aanvragen
          </Button>
          <Button variant="default" component={Link} href={`/leerlingen/${card.id}/verlof`}>
            Verlof en verzuim
          </Button>
          <Button variant="light" onClick={edit.open}>
            Leerling wijzigen
          </Button>
        </>
      }
    >
      <PupilFacts card={card} />
      <MissingParts missing={card.missing} />
      <PupilContacts card={card} />
      <Households card={card} />
      <Siblings card={card} />
      <Placements placements={card.placements} />
      <EditPupil opened={editing} onClose={edit.close} pupil={card} />
    </Page>
  )
}

function PupilFacts({ card }: { card: PupilCard }) {
  const { today, school } = useSchool()
  const { birthDate, firstNames, pupilNumber, leftOn, remark } = card.details
  const facts = [
    ...groupsNow(card, school.schoolYear),
    birthDate === null
      ? 'Geboortedatum onbekend'
      : `Geboren ${longDate(birthDate)} (${ageOn(birthDate, today)} jaar)`,
    firstNames === '' ? '' : `Voornamen: ${firstNames}`,
    pupilNumber === '' ? '' : `Leerlingnummer ${pupilNumber}`,
    leftOn === null ? '' : `Laatste schooldag ${tableDate(leftOn)}`,
  ]
  return (
    <div>
      <Text>{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      {remark === '' ? null : <Text className="lines">{remark}</Text>}
    </div>
  )
}

/** 'Groep 5/6, leerjaar 5', and the composed groups beside it. */
function groupsNow({ placements }: PupilCard, schoolYear: string): string[] {
  const current = placements.filter((one) => one.schoolYear === schoolYear && one.untilDate === null)
  return current.map(({ group, composed, year }) => {
    const name = group === '' ? NO_GROUP : groupTitle(group)
    return composed || year === null || year === 0 ? name : `${name}, leerjaar ${year}`
  })
}

function Households({ card }: { card: PupilCard }) {
  const [adding, add] = useDisclosure(false)
  return (
    <Section
      title="Woont in"
      actions={
        card.households.length >= 2 ? null : (
          <Button variant="default" size="sm" onClick={add.open}>
            Gezin toevoegen
          </Button>
        )
      }
    >
      {card.households.length === 0 ? <NoHousehold postcodeHint={card.postcodeHint} /> : null}
      <Stack gap="sm">
        {card.households.map((household) => (
          <div key={household.id}>
            <Anchor component={Link} href={`/gezinnen/${household.id}`}>
              {household.title}
            </Anchor>
            <Text>
              {household.secret ? SECRET_ADDRESS : household.address || NO_ADDRESS}
              {household.rhythm === '' ? '' : ` · ${household.rhythm}`}
            </Text>
          </div>
        ))}
      </Stack>
      <AddHousehold opened={adding} onClose={add.close} pupils={[{ id: card.id, name: card.title }]} />
    </Section>
  )
}

function NoHousehold({ postcodeHint }: { postcodeHint: string }) {
  return (
    <Text>
      Nog geen gezin. Kies een gezin bij “Leerling wijzigen”, of voeg er een toe.
      {postcodeHint === '' ? '' : ` De postcode in het leerlingsysteem is ${formatPostcode(postcodeHint)}.`}
    </Text>
  )
}

function Siblings({ card }: { card: PupilCard }) {
  if (card.siblings.length === 0) return null
  return (
    <Section title="Broers en zussen op school">
      <List>
        {card.siblings.map(({ id, name, group }) => (
          <List.Item key={id}>
            <Anchor component={Link} href={`/leerlingen/${id}`}>
              {name}
            </Anchor>{' '}
            ({group || NO_GROUP})
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
