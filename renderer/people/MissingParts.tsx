import { List, Text } from '@mantine/core'
import type { MissingKind } from '#domain/people/cards'
import { Section } from '../ui/Section.tsx'
import { MISSING_TEXTS } from './labels.ts'

/** What is missing on a card, each with the next step; nothing when all is there. */
export function MissingParts({ missing }: { missing: readonly MissingKind[] }) {
  if (missing.length === 0) return null
  return (
    <Section title="Dit ontbreekt nog">
      <List spacing={4}>
        {missing.map((kind) => (
          <List.Item key={kind}>
            <Text span fw={600}>
              {MISSING_TEXTS[kind].what}.
            </Text>{' '}
            {MISSING_TEXTS[kind].next}
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
