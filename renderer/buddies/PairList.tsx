import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PairShown } from '#domain/buddies/contract'
import type { IsoDate } from '#domain/kernel/date'
import { Section } from '../ui/Section.tsx'
import { isDue } from './buddy-words.ts'
import { FollowUpPaper } from './FollowUpPaper.tsx'
import { PairCard } from './PairCard.tsx'

interface PairListProps {
  pairs: readonly PairShown[]
  today: IsoDate
}

/** Pairs that run: first who is asked how it goes, then who is still asked whether it wants to, then the others. */
export function PairList({ pairs, today }: PairListProps) {
  const [old, showOld] = useState(false)
  const due = pairs.filter((pair) => isDue(pair, today))
  const proposed = pairs.filter(({ state }) => state === 'proposed')
  const others = pairs.filter((pair) => pair.state === 'coupled' && !isDue(pair, today))
  const ended = pairs.filter(({ state }) => state === 'ended')
  if (pairs.length === 0) return null
  return (
    <Section title="Buddyparen">
      {due.length === 0 ? null : (
        <Stack gap="sm">
          <Text fw={600}>
            {due.length === 1 ? 'Van 1 paar is het tijd' : `Van ${due.length} paren is het tijd`} om te vragen
            hoe het gaat.
          </Text>
          <FollowUpPaper pairIds={due.map(({ pairId }) => pairId)} />
        </Stack>
      )}
      {[...due, ...proposed, ...others].map((pair) => (
        <PairCard key={pair.pairId} pair={pair} today={today} />
      ))}
      {due.length + proposed.length + others.length === 0 ? <Text>Er loopt nu geen paar.</Text> : null}
      {ended.length === 0 ? null : (
        <Group>
          <Button variant="default" aria-expanded={old} onClick={() => showOld(!old)}>
            {old ? 'Gestopte paren verbergen' : `Gestopte paren tonen (${ended.length})`}
          </Button>
        </Group>
      )}
      {old
        ? [...ended].reverse().map((pair) => <PairCard key={pair.pairId} pair={pair} today={today} />)
        : null}
    </Section>
  )
}
