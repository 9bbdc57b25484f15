import { Button, Group, Stack, Tabs, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ListDecisions, ListPreview, PreviewItem } from '#domain/importing/lists/preview'
import { VirtualList } from '../ui/VirtualList.tsx'
import { ListItems } from './ListItems.tsx'
import { ListQuestions } from './ListQuestions.tsx'
import { type Ticks, withTicks } from './list-decisions.ts'
import { heightFor } from './list-height.ts'

interface ListPartsProps {
  preview: ListPreview
  decisions: ListDecisions
  ticks: Ticks
  onTicks: (decisions: ListDecisions) => void
  /** The preview is made again. */
  onAnswer: (decisions: ListDecisions) => void
}

interface Part {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly explanation: string
  readonly content: () => ReactNode
}

/** The parts of the preview; only those that hold something. */
export function ListParts(props: ListPartsProps) {
  const parts = partsOf(props).filter(({ count }) => count > 0)
  const [shown, setShown] = useState<string | null>(null)
  const part = parts.find(({ value }) => value === shown) ?? parts[0]
  if (part === undefined) return null
  return (
    <Tabs value={part.value} onChange={setShown} keepMounted={false}>
      <Tabs.List aria-label="Wat er met de lijst gebeurt">
        {parts.map(({ value, label, count }) => (
          <Tabs.Tab key={value} value={value}>
            {label} ({count})
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={part.value} pt="sm">
        <Stack gap="xs">
          <Text size="sm">{part.explanation}</Text>
          {part.content()}
        </Stack>
      </Tabs.Panel>
    </Tabs>
  )
}

function partsOf({ preview, decisions, ticks, onTicks, onAnswer }: ListPartsProps): Part[] {
  const items = (label: string, list: readonly PreviewItem[]) => () => (
    <>
      <TickAll items={list} decisions={decisions} onTicks={onTicks} />
      <ListItems
        label={label}
        items={list}
        ticks={ticks}
        onTick={(keys, ticked) => onTicks(withTicks(decisions, keys, ticked))}
      />
    </>
  )
  const questions = (label: string, list: ListPreview['questions']) => () => (
    <ListQuestions label={label} questions={list} decisions={decisions} onAnswer={onAnswer} />
  )
  return [
    {
      value: 'questions',
      label: 'Vragen',
      count: preview.questions.length,
      explanation: 'Alleen u kunt dit weten. Zonder antwoord doen we er niets mee.',
      content: questions('Vragen', preview.questions),
    },
    {
      value: 'fresh',
      label: 'Nieuw',
      count: preview.fresh.length,
      explanation: 'Dit komt erbij. Haal het vinkje weg bij wat u niet wilt.',
      content: items('Nieuw', preview.fresh),
    },
    {
      value: 'changed',
      label: 'Gewijzigd',
      count: preview.changed.length,
      explanation: 'Wat leeg was, vullen we in. Wat anders is dan bij ons, gebeurt alleen met een vinkje.',
      content: items('Gewijzigd', preview.changed),
    },
    {
      value: 'households',
      label: 'Adressen',
      count: preview.households.length,
      explanation: 'Wie op één adres woont, wordt één gezin. Haal het vinkje weg als dat niet klopt.',
      content: items('Adressen', preview.households),
    },
    {
      value: 'joined',
      label: 'Eén persoon',
      count: preview.joined.length,
      explanation: 'Deze ouders zien we als één persoon. Kies iets anders als dat niet klopt.',
      content: questions('Eén persoon', preview.joined),
    },
    {
      value: 'absent',
      label: 'Niet in de lijst',
      count: preview.absent.length,
      explanation:
        'Deze ouders staan bij ons, maar niet in de lijst. Ze blijven. Met een vinkje horen ze niet meer bij het kind.',
      content: items('Niet in de lijst', preview.absent),
    },
    {
      value: 'notFound',
      label: 'Niet gevonden',
      count: preview.notFound.length,
      explanation: 'Deze kinderen kennen we niet. Deze regels slaan we over.',
      content: () => <Lines label="Niet gevonden" lines={preview.notFound} />,
    },
    {
      value: 'same',
      label: 'Hetzelfde',
      count: preview.same.length,
      explanation: 'Bij deze kinderen verandert er niets.',
      content: () => <Lines label="Hetzelfde" lines={preview.same} />,
    },
  ]
}

interface TickAllProps {
  items: readonly PreviewItem[]
  decisions: ListDecisions
  onTicks: (decisions: ListDecisions) => void
}

/** All ticks of a part at once. */
function TickAll({ items, decisions, onTicks }: TickAllProps) {
  if (items.length < 4) return null
  const set = (ticked: boolean) => {
    const keys = items.flatMap((item) => [...item.ticks, ...item.changes.map(({ key }) => key)])
    onTicks(withTicks(decisions, keys, ticked))
  }
  return (
    <Group gap="sm">
      <Button variant="default" size="sm" onClick={() => set(true)}>
        Alles aanvinken
      </Button>
      <Button variant="default" size="sm" onClick={() => set(false)}>
        Alle vinkjes weg
      </Button>
    </Group>
  )
}

function Lines({ label, lines }: { label: string; lines: ListPreview['same'] }) {
  return (
    <VirtualList
      label={label}
      count={lines.length}
      rowHeight={40}
      height={heightFor(lines.length, 40)}
      row={(index) => {
        const line = lines[index]
        return line === undefined ? null : (
          <Text px="xs" py={8} truncate>
            Regel {line.line}: {line.title}
          </Text>
        )
      }}
    />
  )
}
