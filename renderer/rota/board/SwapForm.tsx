import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { narrowDate } from '#domain/kernel/date-text'
import type { TurnShown } from '#domain/rota/board-contract'
import { Refusal, useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { conflictText } from './board-words.ts'
import { OverruleForm } from './OverruleForm.tsx'

interface SwapFormProps {
  turn: TurnShown
  place: TurnShown['filled'][number]
  turns: readonly TurnShown[]
  onCancel: () => void
  onDone: (message: string) => void
}

/** Ruilen: with the turn of another family, or a family takes this one over. Both balances are shown and follow. */
export function SwapForm({ turn, place, turns, onCancel, onDone }: SwapFormProps) {
  const [chosen, choose] = useState<string | null>(null)
  const swap = useChange('rota.swap')
  const found = useRead('rota.candidates', { turnId: turn.turnId, without: place.placeId })
  const families = found.data?.families ?? []
  const others = placesOf(turns).filter(
    (one) => one.place.householdId !== place.householdId && one.turn.turnId !== turn.turnId,
  )
  const withPlace = others.find((one) => one.place.placeId === chosen)
  const taker = withPlace?.place.householdId ?? chosen
  const balance = (householdId: string | null) =>
    families.find((family) => family.householdId === householdId)?.load ?? 0
  function send(overrule: string) {
    if (chosen === null) return
    const to = withPlace === undefined ? { withPlaceId: null, householdId: chosen } : null
    swap.mutate(
      {
        placeId: place.placeId,
        ...(to ?? { withPlaceId: chosen, householdId: null }),
        overrule,
      },
      { onSuccess: () => onDone('Geruild. Beide standen zijn bijgewerkt.') },
    )
  }
  const soft = softTexts(swap.error)
  if (soft !== null) {
    return (
      <OverruleForm
        text={`Let op: ${soft.join('; ')}`}
        submitLabel="Toch ruilen"
        busy={swap.isPending}
        error={null}
        onSubmit={send}
        onCancel={() => swap.reset()}
      />
    )
  }
  return (
    <Stack gap="md" mih={300}>
      <Select
        label="Met wie?"
        description="Kies een beurt om mee te wisselen, of een gezin dat deze beurt overneemt"
        searchable
        data-autofocus
        limit={40}
        nothingFoundMessage="Niets gevonden. Typ minder letters."
        value={chosen}
        onChange={choose}
        data={[
          {
            group: 'Wisselen met een beurt op het scherm',
            items: others.map((one) => ({
              value: one.place.placeId,
              label: `${one.place.name} – ${narrowDate(one.turn.date)} ${one.turn.task}`,
            })),
          },
          {
            group: 'Neemt deze beurt over',
            items: families
              .filter(({ householdId, conflicts }) => {
                const isHard = conflicts.some(({ hard }) => hard)
                return householdId !== place.householdId && !isHard
              })
              .map(({ householdId, name, conflicts }) => ({
                value: householdId,
                label: `${name} – ${conflictText(conflicts)}`,
              })),
          },
        ]}
      />
      <Text mih={24} role="status">
        {taker === null
          ? ''
          : `Stand nu: ${place.name} ${balance(place.householdId)}, het andere gezin ${balance(taker)}. Beide standen gaan mee.`}
      </Text>
      <RefusalNotice error={swap.error} />
      <Group>
        <Button disabled={chosen === null} loading={swap.isPending} onClick={() => send('')}>
          Ruilen
        </Button>
        <Button variant="default" onClick={onCancel}>
          Annuleren
        </Button>
      </Group>
    </Stack>
  )
}

function placesOf(turns: readonly TurnShown[]) {
  return turns.flatMap((turn) =>
    turn.filled
      .filter(({ state }) => state === 'proposed' || state === 'planned')
      .map((place) => ({ turn, place })),
  )
}

/** What may be set aside with a reason; null when the answer was another one. */
function softTexts(error: unknown): string[] | null {
  if (!(error instanceof Refusal) || error.error.code !== 'OVERRULE_REASON') return null
  const { texts } = error.error.details as { texts: string[] }
  return texts
}
