import { Stack, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import type { PreviewPart, QuestionPart, RowPart, TickedPart } from '#domain/importing/lists/preview'
import { ListItems } from './ListItems.tsx'
import { ListQuestions } from './ListQuestions.tsx'
import { ListRows } from './ListRows.tsx'
import type { PreviewActions, SeenPreview } from './list-preview.ts'

interface ListPartsProps {
  seen: SeenPreview
  actions: PreviewActions
}

type Part = { readonly label: string; readonly explanation: string } & (
  | { readonly kind: 'items'; readonly part: TickedPart }
  | { readonly kind: 'questions'; readonly part: QuestionPart }
  | { readonly kind: 'rows'; readonly part: RowPart }
)

const PARTS: readonly Part[] = [
  {
    kind: 'questions',
    part: 'questions',
    label: 'Vragen',
    explanation: 'Alleen u kunt dit weten. Zonder antwoord doen we er niets mee.',
  },
  {
    kind: 'items',
    part: 'fresh',
    label: 'Nieuw',
    explanation: 'Dit komt erbij. Haal het vinkje weg bij wat u niet wilt.',
  },
  {
    kind: 'items',
    part: 'changed',
    label: 'Gewijzigd',
    explanation: 'Wat leeg was, vullen we in. Wat anders is dan bij ons, gebeurt alleen met een vinkje.',
  },
  {
    kind: 'items',
    part: 'households',
    label: 'Adressen',
    explanation: 'Wie op één adres woont, wordt één gezin. Haal het vinkje weg als dat niet klopt.',
  },
  {
    kind: 'questions',
    part: 'joined',
    label: 'Eén persoon',
    explanation: 'Deze ouders zien we als één persoon. Kies iets anders als dat niet klopt.',
  },
  {
    kind: 'items',
    part: 'absent',
    label: 'Niet in de lijst',
    explanation:
      'Deze ouders staan bij ons, maar niet in de lijst. Ze blijven. Met een vinkje horen ze niet meer bij het kind.',
  },
  {
    kind: 'rows',
    part: 'notFound',
    label: 'Niet gevonden',
    explanation: 'Deze kinderen kennen we niet. Deze regels slaan we over.',
  },
  {
    kind: 'rows',
    part: 'same',
    label: 'Hetzelfde',
    explanation: 'Bij deze kinderen verandert er niets.',
  },
]

/** The parts of the preview; only those that hold something. */
export function ListParts({ seen, actions }: ListPartsProps) {
  const countOf = (part: PreviewPart) => seen.preview.parts[part].lines
  const parts = PARTS.filter(({ part }) => countOf(part) > 0)
  const [wanted, setWanted] = useState<string | null>(null)
  const shown = parts.find(({ part }) => part === wanted) ?? parts[0]
  if (shown === undefined) return null
  return (
    <Tabs value={shown.part} onChange={setWanted} keepMounted={false}>
      <Tabs.List aria-label="Wat er met de lijst gebeurt">
        {parts.map(({ part, label }) => (
          <Tabs.Tab key={part} value={part}>
            {label} ({countOf(part)})
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown.part} pt="sm">
        <Stack gap="xs">
          <Text size="sm">{shown.explanation}</Text>
          <PartLines key={shown.part} shown={shown} seen={seen} actions={actions} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  )
}

function PartLines({ shown, seen, actions }: ListPartsProps & { shown: Part }) {
  const common = { label: shown.label, seen, actions }
  switch (shown.kind) {
    case 'items':
      return <ListItems {...common} part={shown.part} />
    case 'questions':
      return <ListQuestions {...common} part={shown.part} />
    case 'rows':
      return <ListRows {...common} part={shown.part} />
  }
}
