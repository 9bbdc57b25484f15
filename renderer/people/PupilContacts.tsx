import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { fullName } from '#domain/kernel/name'
import type { PupilCard } from '#domain/people/cards'
import { Section } from '../ui/Section.tsx'
import { AddPerson } from './AddPerson.tsx'
import { AdultBlock } from './AdultBlock.tsx'

/** Who to call about this child, in the order of contact. */
export function PupilContacts({ card }: { card: PupilCard }) {
  const [adding, add] = useDisclosure(false)
  const pupil = { id: card.id, name: card.title }
  const [home] = card.households
  return (
    <Section
      title="Bellen in deze volgorde"
      actions={
        <Button variant="default" size="sm" onClick={add.open}>
          Ouder of contact toevoegen
        </Button>
      }
    >
      {card.ties.length === 0 ? <Text>Nog niemand. Voeg een ouder of verzorger toe.</Text> : null}
      <Stack component="ol" gap="md" className="call-order">
        {card.ties.map(({ person, ...tie }) => (
          <li key={tie.id}>
            <AdultBlock
              adult={person}
              ties={[{ ...tie, pupilId: card.id, pupilName: fullName(card.details) || card.title }]}
            />
          </li>
        ))}
      </Stack>
      <AddPerson
        opened={adding}
        onClose={add.close}
        pupils={[pupil]}
        household={home === undefined ? null : { id: home.id, name: home.title }}
        contactOrder={card.ties.length + 1}
      />
    </Section>
  )
}
