import { Anchor, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ageOn } from '#domain/kernel/date'
import { tableDate } from '#domain/kernel/date-text'
import type { HouseholdCard } from '#domain/people/cards'
import { NO_GROUP } from '#domain/people/texts'
import { useSchool } from '../app/school-context.ts'
import { Section } from '../ui/Section.tsx'

/** The children of a household, with the other household of each by name. */
export function HouseholdChildren({ card, actions }: { card: HouseholdCard; actions: ReactNode }) {
  return (
    <Section title="Kinderen" actions={actions}>
      {card.children.length === 0 ? (
        <Text>
          Er woont nog geen kind in dit gezin. Voeg een leerling toe, of kies dit gezin bij de leerling.
        </Text>
      ) : null}
      <Stack gap="md">
        {card.children.map((child) => (
          <Child key={child.id} child={child} />
        ))}
      </Stack>
    </Section>
  )
}

function Child({ child }: { child: HouseholdCard['children'][number] }) {
  const { today } = useSchool()
  const facts = [
    child.group || NO_GROUP,
    child.birthDate === null
      ? 'geboortedatum onbekend'
      : `geboren ${tableDate(child.birthDate)} (${ageOn(child.birthDate, today)} jaar)`,
    child.leftOn === null ? '' : `laatste schooldag ${tableDate(child.leftOn)}`,
  ]
  return (
    <div className="card-block">
      <Title order={3} size="h5">
        <Anchor component={Link} href={`/leerlingen/${child.id}`} inherit>
          {child.name}
        </Anchor>
      </Title>
      <Text>{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      {child.rhythm === '' ? null : <Text size="sm">Woont hier: {child.rhythm}</Text>}
      {child.otherHousehold === null ? null : (
        <Text size="sm">
          Woont ook bij{' '}
          <Anchor component={Link} href={`/gezinnen/${child.otherHousehold.id}`}>
            {child.otherHousehold.name}
          </Anchor>
        </Text>
      )}
    </div>
  )
}
