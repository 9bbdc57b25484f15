import {
  Alert,
  Anchor,
  Button,
  Group,
  List,
  Paper,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type * as z from 'zod'
import type { duplicatePair } from '#domain/people/cards'
import { useChange, useRead } from '../api/hooks.ts'
import { focusTitle } from '../ui/focus-title.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'

type Pair = z.infer<typeof duplicatePair>

const REASON_TEXTS: Readonly<Record<Pair['reason'], string>> = {
  sameEmailAndSurname: 'Zelfde e-mailadres en achternaam',
  sameNameAndHousehold: 'Zelfde naam in hetzelfde gezin',
  sameNameAndChild: 'Zelfde naam bij hetzelfde kind',
}

interface Merged {
  readonly restorePointId: string
  readonly name: string
}

/** Two persons that may be one, side by side; nothing is made one without the office. */
export function DuplicatesPage() {
  const duplicates = useRead('people.duplicates', {})
  const [merged, setMerged] = useState<Merged | null>(null)
  function forget() {
    setMerged(null)
    focusTitle()
  }
  return (
    <Page
      title="Dubbele ouders"
      actions={
        <Button component={Link} href="/terugdraaien" variant="light">
          Ongedaan maken
        </Button>
      }
    >
      <Text>Deze ouders lijken op elkaar. U kiest of het één persoon is.</Text>
      {merged === null ? null : (
        <MergedNotice key={merged.restorePointId} merged={merged} onUndone={forget} />
      )}
      <RefusalNotice error={duplicates.error} />
      {duplicates.data === undefined ? (
        <Waiting />
      ) : (
        <Pairs pairs={duplicates.data.pairs} onMerged={setMerged} />
      )}
    </Page>
  )
}

/** What was just made one, with the way back beside it. */
function MergedNotice({ merged, onUndone }: { merged: Merged; onUndone: () => void }) {
  const undo = useChange('undo.apply')
  return (
    <Stack gap="sm">
      <Alert color="loket" variant="light" role="status" title={`${merged.name} is nu één persoon.`}>
        <Button
          size="sm"
          variant="default"
          loading={undo.isPending}
          autoFocus
          onClick={() => undo.mutate({ id: merged.restorePointId }, { onSuccess: onUndone })}
        >
          Ongedaan maken
        </Button>
      </Alert>
      <RefusalNotice error={undo.error} />
    </Stack>
  )
}

function Pairs({ pairs, onMerged }: { pairs: readonly Pair[]; onMerged: (merged: Merged) => void }) {
  if (pairs.length === 0) {
    return (
      <Paper withBorder p="lg">
        <Text>Er zijn geen ouders die op elkaar lijken.</Text>
      </Paper>
    )
  }
  return pairs.map((pair) => (
    <PairCard key={`${pair.first.id} ${pair.second.id}`} pair={pair} onMerged={onMerged} />
  ))
}

function PairCard({ pair, onMerged }: { pair: Pair; onMerged: (merged: Merged) => void }) {
  const [keepId, setKeepId] = useState(pair.first.id)
  const merge = useChange('people.merge')
  const refuse = useChange('people.refuseMerge')
  const persons = [pair.first, pair.second]
  const dropId = keepId === pair.first.id ? pair.second.id : pair.first.id
  // the pair goes with the answer, so what comes after cannot be left to it
  async function makeOne() {
    const { restorePointId } = await merge.mutateAsync({ keepId, dropId })
    onMerged({ restorePointId, name: persons.find(({ id }) => id === keepId)?.name ?? '' })
  }
  async function keepTwo() {
    await refuse.mutateAsync({ firstId: pair.first.id, secondId: pair.second.id })
    focusTitle()
  }
  const names = `${pair.first.name} en ${pair.second.name}`
  return (
    <Paper component="section" aria-label={names} withBorder p="md">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {REASON_TEXTS[pair.reason]}
        </Title>
        <Radio.Group label="Welke gegevens blijven staan?" value={keepId} onChange={setKeepId}>
          <SimpleGrid cols={2} mt={6}>
            {persons.map((person) => (
              <div key={person.id}>
                <Radio value={person.id} label={person.name} />
                <List size="sm" mt={4} withPadding>
                  {person.facts.map((fact) => (
                    <List.Item key={fact}>{fact}</List.Item>
                  ))}
                </List>
                <Anchor component={Link} href={`/ouders/${person.id}`} size="sm" className="small-button">
                  Kaart van {person.name}
                </Anchor>
              </div>
            ))}
          </SimpleGrid>
        </Radio.Group>
        <RefusalNotice error={merge.error ?? refuse.error} />
        <Group>
          <Button
            loading={merge.isPending}
            aria-label={`Samenvoegen: ${names}`}
            onClick={() => void makeOne().catch(shownAbove)}
          >
            Samenvoegen
          </Button>
          <Button
            variant="default"
            loading={refuse.isPending}
            aria-label={`Zijn twee personen: ${names}`}
            onClick={() => void keepTwo().catch(shownAbove)}
          >
            Zijn twee personen
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** A refusal stands above the buttons already. */
function shownAbove(): void {}
