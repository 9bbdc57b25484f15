import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FamilyToAsk } from '#domain/buddies/contract'
import { SIDE_TEXTS } from '#domain/buddies/texts'
import { Section } from '../ui/Section.tsx'
import './buddies.css'
import { childrenText } from './buddy-words.ts'

/** So many stand there before somebody asks for more. */
const AT_ONCE = 8

interface FamiliesToAskProps {
  families: readonly FamilyToAsk[]
  onAdd: (family: FamilyToAsk) => void
}

/** Families that said something of it elsewhere: asked in person before they stand in a list. */
export function FamiliesToAsk({ families, onAdd }: FamiliesToAskProps) {
  const [shown, show] = useState(AT_ONCE)
  if (families.length === 0) return null
  return (
    <Section title="Misschien vragen">
      <Text size="sm">
        Deze gezinnen noemden talen op het formulier van september
        {families.some(({ from }) => from === 'secondOffer')
          ? ', of spraken over een buddy met de directeur'
          : ''}
        . Vraag het eerst; voeg het gezin daarna toe.
      </Text>
      <ul className="buddy-rows" aria-label="Misschien vragen">
        {families.slice(0, shown).map((one) => (
          <li key={`${one.family.householdId} ${one.side}`}>
            <Group justify="space-between" wrap="nowrap">
              <div className="breaking">
                <Anchor component={Link} href={`/gezinnen/${one.family.householdId}`} fw={600}>
                  {one.family.name}
                </Anchor>
                <Text size="sm">
                  {[
                    childrenText(one.family),
                    one.from === 'secondOffer' ? SIDE_TEXTS[one.side] : '',
                    one.languages,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
              </div>
              <Button
                size="sm"
                flex="none"
                variant="default"
                aria-label={`Toevoegen: ${one.family.name}`}
                onClick={() => onAdd(one)}
              >
                Toevoegen
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {shown < families.length ? (
        <Group>
          <Button variant="default" onClick={() => show(families.length)}>
            Alle {families.length} tonen
          </Button>
        </Group>
      ) : null}
    </Section>
  )
}
