import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { TurnShown } from '#domain/rota/board-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { standing } from './board-columns.ts'
import { conflictText } from './board-words.ts'
import { OverruleForm } from './OverruleForm.tsx'

type Reserve = OperationOutput<'rota.reserves'>['families'][number]

interface ReservesProps {
  turn: TurnShown
  onDone: (message: string) => void
  onClose: () => void
}

/** Who stands by, with the number to call: who helped least first. Standing by is no turn; being called up is one. */
export function Reserves({ turn, onDone, onClose }: ReservesProps) {
  const found = useRead('rota.reserves', { turnId: turn.turnId }, { keep: () => false })
  const isFull = standing(turn).length >= turn.places
  return (
    <Stack gap={6} component="section" aria-label="Reservelijst" mih={24 + 62 * turn.reserves.length}>
      <Text fw={600}>
        {isFull ? 'Reservelijst' : 'Er is plaats. Bel eerst wie reserve staat, van boven naar beneden.'}
      </Text>
      <RefusalNotice error={found.error} />
      {found.data?.families.map((family) => (
        <OneReserve key={family.householdId} {...{ turn, family, isFull, onDone, onClose }} />
      ))}
    </Stack>
  )
}

interface OneReserveProps extends ReservesProps {
  family: Reserve
  isFull: boolean
}

function OneReserve({ turn, family, isFull, onDone, onClose }: OneReserveProps) {
  const [asking, ask] = useState(false)
  const place = useChange('rota.place')
  const reserve = useChange('rota.reserve')
  const { turnId } = turn
  const { householdId, name, conflicts } = family
  const isHard = conflicts.some(({ hard }) => hard)
  const put = (overrule: string) =>
    place.mutate(
      { turnId, householdId, locked: 'hand', overrule },
      {
        onSuccess: () => {
          onDone(`${name} is ingedeeld.`)
          onClose()
        },
      },
    )
  if (asking) {
    return (
      <OverruleForm
        text={`${name}: ${conflictText(conflicts).toLowerCase()}`}
        submitLabel="Toch indelen"
        busy={place.isPending}
        error={place.error}
        onSubmit={put}
        onCancel={() => ask(false)}
      />
    )
  }
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text>{name}</Text>
          <Text size="sm">{`${phonesText(family)} · stand ${family.load}`}</Text>
        </div>
        <Group gap="xs" wrap="nowrap" flex="none">
          {isFull || isHard ? null : (
            <Button
              size="sm"
              aria-label={`${name} indelen`}
              loading={place.isPending}
              onClick={() => (conflicts.length === 0 ? put('') : ask(true))}
            >
              Indelen
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            aria-label={`${name} van de reservelijst halen`}
            loading={reserve.isPending}
            onClick={() =>
              reserve.mutate(
                { turnId, householdId, standsBy: false },
                { onSuccess: () => onDone(`${name} is van de reservelijst gehaald.`) },
              )
            }
          >
            Van de lijst halen
          </Button>
        </Group>
      </Group>
      {isHard && !isFull ? <Text size="sm">{conflictText(conflicts)}</Text> : null}
      <RefusalNotice error={place.error ?? reserve.error} />
    </>
  )
}

function phonesText({ phones, secretNumber }: Reserve): string {
  const numbers = phones.map(({ who, number }) => `${who} ${number}`)
  if (secretNumber) numbers.push('geheim nummer: vraag de administratie')
  return numbers.length === 0 ? 'Geen nummer bekend' : numbers.join(', ')
}
