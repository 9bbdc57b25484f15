import { Button, Group, Stack, Text } from '@mantine/core'
import type { OperationOutput } from '#domain/contract/operations'
import type { TurnShown } from '#domain/rota/board-contract'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { standing } from './board-columns.ts'
import { conflictText } from './board-words.ts'
import { OverruleForm } from './OverruleForm.tsx'

type Candidate = OperationOutput<'rota.candidates'>['families'][number]

interface ChosenFamilyProps {
  turn: TurnShown
  family: Candidate
  place: { readonly busy: boolean; readonly error: unknown; readonly put: (reason: string) => void }
  back: () => void
  onClose: () => void
  onDone: (message: string) => void
}

/** Something stands against this family: what, why not, and the ways out. */
export function ChosenFamily({ turn, family, place, back, onClose, onDone }: ChosenFamilyProps) {
  const { name, conflicts, whyOthers } = family
  const isHard = conflicts.some(({ hard }) => hard)
  return (
    <Stack gap="sm">
      <Text fw={600}>{name}</Text>
      {isHard ? (
        <>
          <Text>{conflictText(conflicts)}</Text>
          {whyOthers === '' ? null : <Text>{whyOthers}</Text>}
          {conflicts.map((one) => (
            <Text key={one.text} size="sm">
              {one.hard ? one.wayOut : `Ook: ${one.text}.`}
            </Text>
          ))}
          <Group>
            <Button onClick={back} data-autofocus autoFocus>
              Ander gezin kiezen
            </Button>
          </Group>
        </>
      ) : (
        <OverruleForm
          text={conflictText(conflicts)}
          submitLabel="Toch indelen"
          busy={place.busy}
          error={place.error}
          onSubmit={place.put}
          onCancel={back}
        />
      )}
      <OtherWays {...{ turn, family, back, onClose, onDone }} />
    </Stack>
  )
}

function OtherWays({ turn, family, back, onClose, onDone }: Omit<ChosenFamilyProps, 'place'>) {
  const reserve = useChange('rota.reserve')
  const saveTurn = useChange('rota.saveTurn')
  const { turnId, revision, groupId, date, beginsAt, endsAt, places, note } = turn
  const { householdId, name } = family
  const isOn = turn.filled.some((place) => place.householdId === householdId)
  const isReserve = turn.reserves.some((one) => one.householdId === householdId)
  return (
    <>
      <Group>
        {isOn || isReserve ? null : (
          <Button
            variant="default"
            loading={reserve.isPending}
            onClick={() =>
              reserve.mutate(
                { turnId, householdId, standsBy: true },
                {
                  onSuccess: () => {
                    onDone(`${name} staat op de reservelijst.`)
                    onClose()
                  },
                },
              )
            }
          >
            Op de reservelijst
          </Button>
        )}
        {standing(turn).length < places ? null : (
          <Button
            variant="default"
            loading={saveTurn.isPending}
            onClick={() =>
              saveTurn.mutate(
                { turnId, revision, details: { groupId, date, beginsAt, endsAt, places: places + 1, note } },
                {
                  onSuccess: () => {
                    onDone('Er is een plaats bij.')
                    back()
                  },
                },
              )
            }
          >
            Een plaats erbij maken
          </Button>
        )}
      </Group>
      <RefusalNotice error={reserve.error ?? saveTurn.error} />
    </>
  )
}
