import {
  Button,
  type ComboboxItem,
  type ComboboxItemGroup,
  Group,
  type OptionsFilter,
  Select,
  Stack,
  Text,
} from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { narrowDate } from '#domain/kernel/date-text'
import { fold } from '#domain/kernel/fold'
import type { ConflictShown, TurnShown } from '#domain/rota/board-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { turnLabel } from './board-columns.ts'
import { conflictText } from './board-words.ts'
import { OverruleForm } from './OverruleForm.tsx'

type Place = TurnShown['filled'][number]
type Offers = OperationOutput<'rota.swapOffers'>

interface SwapFormProps {
  turn: TurnShown
  place: Place
  onCancel: () => void
  onDone: (message: string) => void
}

/**
 * Ruilen: to a turn that is short of people, with a turn of another family, or another family takes this one over; from the
 * whole year. Both balances are shown and follow.
 */
export function SwapForm(props: SwapFormProps) {
  const found = useRead('rota.swapOffers', { placeId: props.place.placeId }, { keep: () => false })
  return (
    <Stack gap="md" mih={300}>
      <Text>{turnLabel(props.turn)}</Text>
      <RefusalNotice error={found.error} />
      {found.isPending ? <Waiting /> : null}
      {found.data === undefined ? null : <Choosing {...props} offers={found.data} />}
    </Stack>
  )
}

interface Way {
  readonly value: string
  readonly label: string
  readonly conflicts: readonly ConflictShown[]
  /** What happens with the balances. */
  readonly balance: string
  readonly to:
    | { readonly turnId: string }
    | { readonly withPlaceId: string }
    | { readonly householdId: string }
}

function Choosing({ place, offers, onCancel, onDone }: SwapFormProps & { offers: Offers }) {
  const [chosen, choose] = useState<string | null>(null)
  const [asking, ask] = useState(false)
  const swap = useChange('rota.swap')
  const move = useChange('rota.move')
  const groups = waysOf(place, offers)
  const ways = groups.flatMap(({ items }) => items)
  const way = ways.find(({ value }) => value === chosen)
  if (ways.length === 0) return <NothingFits onCancel={onCancel} />
  const error = swap.error ?? move.error
  const busy = swap.isPending || move.isPending
  function send(overrule: string) {
    if (way === undefined) return
    const { placeId } = place
    const done = { onSuccess: () => onDone('Geruild. De standen zijn bijgewerkt.') }
    const none = { withPlaceId: null, householdId: null }
    if ('turnId' in way.to) move.mutate({ placeId, turnId: way.to.turnId, overrule }, done)
    else swap.mutate({ placeId, ...none, ...way.to, overrule }, done)
  }
  if (asking && way !== undefined) {
    return (
      <OverruleForm
        text={conflictText(way.conflicts)}
        submitLabel="Toch ruilen"
        busy={busy}
        error={error}
        onSubmit={send}
        onCancel={() => ask(false)}
      />
    )
  }
  return (
    <>
      <Select
        label="Waarmee ruilen?"
        description="Typ een dag, een taak of een naam. Eerst staan beurten waar nog iemand nodig is."
        searchable
        autoFocus
        filter={withWords}
        maxDropdownHeight={260}
        nothingFoundMessage="Niets gevonden. Typ minder letters."
        value={chosen}
        onChange={choose}
        data={groups.map(({ group, items }) => ({
          group,
          items: items.map(({ value, label }) => ({ value, label })),
        }))}
      />
      <Stack gap={2} mih={52} role="status">
        {way === undefined || way.conflicts.length === 0 ? null : <Text>{conflictText(way.conflicts)}</Text>}
        <Text>{way?.balance ?? ''}</Text>
      </Stack>
      <RefusalNotice error={error} />
      <Group>
        <Button
          disabled={way === undefined}
          loading={busy}
          onClick={() => (way?.conflicts.length === 0 ? send('') : ask(true))}
        >
          Ruilen
        </Button>
        <Button variant="default" onClick={onCancel}>
          Annuleren
        </Button>
      </Group>
    </>
  )
}

/** So many of each kind before anything is typed, and in all afterwards: what fits is found by typing. */
const [FIRST_OF_KIND, MOST_FOUND] = [10, 60]

/** Each word that was typed stands somewhere in it: 'lees 12 jan', 'boer'. */
const withWords: OptionsFilter = ({ options, search }) => {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const isFound = ({ label }: ComboboxItem) => words.every((word) => fold(label).includes(word))
  const most = words.length === 0 ? FIRST_OF_KIND : MOST_FOUND
  return options
    .filter((option): option is ComboboxItemGroup<ComboboxItem> => 'group' in option)
    .map(({ group, items }) => ({ group, items: items.filter(isFound).slice(0, most) }))
    .filter(({ items }) => items.length > 0)
}

function NothingFits({ onCancel }: { onCancel: () => void }) {
  return (
    <>
      <Text>
        Er is nu niets om mee te ruilen: geen beurt met een open plaats, en geen gezin dat dan kan. Zet bij de
        beurt een gezin op de reservelijst, of verplaats de beurt bij Taken en beurten.
      </Text>
      <Group>
        <Button autoFocus onClick={onCancel}>
          Terug
        </Button>
      </Group>
    </>
  )
}

function waysOf({ name }: Place, { load, short, swaps, takers }: Offers): { group: string; items: Way[] }[] {
  const groups = [
    {
      group: 'Hier is nog iemand nodig (de eigen beurt komt open)',
      items: short.map((turn) => ({
        value: `turn ${turn.turnId}`,
        label: `${turnText(turn)} – ${turn.open === 1 ? '1 plaats open' : `${turn.open} plaatsen open`}`,
        conflicts: turn.conflicts,
        balance: `De stand van ${name} blijft ${load}, als de beurten even zwaar tellen.`,
        to: { turnId: turn.turnId },
      })),
    },
    {
      group: 'Wisselen met een ander gezin',
      items: swaps.map((turn) => ({
        value: `place ${turn.placeId}`,
        label: `${turnText(turn)} – ${turn.name}`,
        conflicts: turn.conflicts,
        balance: bothText({ name, load }, turn),
        to: { withPlaceId: turn.placeId },
      })),
    },
    {
      group: 'Een ander gezin neemt de beurt over',
      items: takers.map((family) => ({
        value: `family ${family.householdId}`,
        label: `${family.name} – stand ${family.load}`,
        conflicts: family.conflicts,
        balance: bothText({ name, load }, family),
        to: { householdId: family.householdId },
      })),
    },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function turnText({
  date,
  beginsAt,
  task,
  group,
}: Offers['short'][number] | Offers['swaps'][number]): string {
  return `${narrowDate(date)} ${beginsAt} ${task}${group === '' ? '' : ` (${group})`}`
}

interface Balance {
  readonly name: string
  readonly load: number
}

function bothText(one: Balance, other: Balance): string {
  return `Stand nu: ${one.name} ${one.load}; ${other.name} ${other.load}. Beide standen gaan mee.`
}
