import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationInput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import type { TurnShown } from '#domain/rota/board-contract'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { turnLabel } from './board-columns.ts'
import { conflictText, STATE_WORDS } from './board-words.ts'
import { SwapForm } from './SwapForm.tsx'

type Shown = TurnShown['filled'][number]

interface PlaceModalProps {
  /** Null: closed. */
  chosen: { readonly turn: TurnShown; readonly place: Shown } | null
  onCarry: (turn: TurnShown, place: Shown) => void
  /** The family does not come: who stands by is called. */
  onFallenOut: (turnId: string) => void
  onClose: () => void
  onDone: (message: string) => void
}

/** One family on one turn: why it stands there, and what can be done. */
export function PlaceModal({ chosen, ...rest }: PlaceModalProps) {
  return (
    <Modal opened={chosen !== null} onClose={rest.onClose} title={chosen?.place.name ?? ''} size={720}>
      {chosen === null ? null : <OnePlace {...chosen} {...rest} />}
    </Modal>
  )
}

interface OnePlaceProps extends Omit<PlaceModalProps, 'chosen'> {
  turn: TurnShown
  place: Shown
}

function OnePlace({ turn, place, onCarry, onFallenOut, onClose, onDone }: OnePlaceProps) {
  const [swapping, setSwapping] = useState(false)
  const why = useRead('rota.whyMe', { placeId: place.placeId }, { keep: () => false })
  const isStanding = place.state === 'proposed' || place.state === 'planned'
  const done = (message: string) => {
    onDone(message)
    onClose()
  }
  if (swapping) {
    return <SwapForm {...{ turn, place }} onCancel={() => setSwapping(false)} onDone={done} />
  }
  return (
    <Stack gap="md">
      <Text>{turnLabel(turn)}</Text>
      <Stack gap={2} mih={48}>
        <Text fw={600}>Waarom dit gezin?</Text>
        <Text>{why.data?.sentence ?? ''}</Text>
        {place.conflicts.length === 0 ? null : <Text>{conflictText(place.conflicts)}</Text>}
        {place.overrule === '' ? null : <Text>{`Toch ingedeeld: ${place.overrule}`}</Text>}
      </Stack>
      {isStanding ? (
        <Planning
          {...{ place, onDone: done }}
          onCarry={() => onCarry(turn, place)}
          onSwap={() => setSwapping(true)}
        />
      ) : null}
      <Reporting {...{ turn, place, onFallenOut, onDone: done }} />
    </Stack>
  )
}

interface PlanningProps {
  place: Shown
  onCarry: () => void
  onSwap: () => void
  onDone: (message: string) => void
}

function Planning({ place, onCarry, onSwap, onDone }: PlanningProps) {
  const lock = useChange('rota.lock')
  const move = useChange('rota.move')
  const { placeId, name } = place
  const isLocked = place.locked !== '' && place.locked !== 'published'
  return (
    <Stack gap="xs">
      <Group>
        <Button data-autofocus onClick={onCarry}>
          Verplaatsen
        </Button>
        <Button variant="default" onClick={onSwap}>
          Ruilen
        </Button>
        <Button
          variant="default"
          loading={lock.isPending}
          onClick={() =>
            lock.mutate(
              { placeId, locked: !isLocked },
              { onSuccess: () => onDone(isLocked ? `${name} is losgemaakt.` : `${name} staat vast.`) },
            )
          }
        >
          {isLocked ? 'Losmaken' : 'Vastzetten'}
        </Button>
        <Button
          variant="default"
          loading={move.isPending}
          onClick={() =>
            move.mutate(
              { placeId, turnId: null, overrule: '' },
              { onSuccess: () => onDone(`${name} staat niet meer op deze beurt.`) },
            )
          }
        >
          Van deze beurt halen
        </Button>
      </Group>
      <RefusalNotice error={lock.error ?? move.error} />
    </Stack>
  )
}

type Report = Pick<OperationInput<'rota.report'>, 'state' | 'toldOn'> & { readonly label: string }

/** Before its day a turn can only be called off. What did not happen is noted kindly, and counted nowhere. */
function Reporting({
  turn,
  place,
  onFallenOut,
  onDone,
}: Pick<OnePlaceProps, 'turn' | 'place' | 'onFallenOut' | 'onDone'>) {
  const { today } = useSchool()
  const report = useChange('rota.report')
  const isStanding = place.state === 'proposed' || place.state === 'planned'
  const cameOrNot: Report[] = [
    { label: 'Is geweest', state: 'done', toldOn: null },
    { label: 'Niet gekomen, wel gemeld', state: 'absent', toldOn: today },
    { label: 'Niet gekomen, niet gemeld', state: 'absent', toldOn: null },
  ]
  const backLabel = turn.date < today ? 'Nog niet bekend' : 'Toch weer ingedeeld'
  const choices: Report[] = [
    ...(turn.date <= today
      ? cameOrNot.filter(({ state }) => state !== 'done' || place.state !== 'done')
      : []),
    ...(isStanding ? [{ label: 'Afgezegd', state: 'cancelled', toldOn: today } as const] : []),
    ...(isStanding ? [] : [{ label: backLabel, state: 'planned', toldOn: null } as const]),
  ]
  const isLate = isStanding && turn.date >= today && turn.cancelUntil < today
  function onKept({ state }: OperationInput<'rota.report'>) {
    onDone('Opgeslagen.')
    // a place fell open that somebody else may still take
    const isOut = state === 'cancelled' || state === 'absent'
    if (isOut && isStanding && turn.date >= today && !turn.cancelled) onFallenOut(turn.turnId)
  }
  return (
    <Stack gap="xs">
      <Text fw={600}>{turn.date <= today ? 'Hoe ging het?' : 'Kan het gezin niet?'}</Text>
      {isStanding ? null : <Text>{`Nu genoteerd: ${STATE_WORDS[place.state]}.`}</Text>}
      {isLate ? (
        <Text size="sm">
          {`Afmelden kon tot en met ${longDate(turn.cancelUntil)}. Bij “Afgezegd” ziet u meteen wie reserve staat, met telefoonnummer.`}
        </Text>
      ) : null}
      <Group>
        {choices.map(({ label, ...input }) => (
          <Button
            key={label}
            variant="default"
            loading={report.isPending}
            onClick={() =>
              report.mutate({ placeId: place.placeId, ...input }, { onSuccess: (_, kept) => onKept(kept) })
            }
          >
            {label}
          </Button>
        ))}
      </Group>
      <RefusalNotice error={report.error} />
    </Stack>
  )
}
