import { Stack } from '@mantine/core'
import type { CarriedYears } from '#domain/rota/carry-over'
import { useChange } from '../../api/hooks.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'

/** What is left of a year that is over, or was done too much, goes along to the next one. */
export function CarryOver({ from, to }: CarriedYears) {
  const carry = useChange('rota.carryOver')
  const takeBack = useTakeBack()
  return (
    <Stack gap="xs" align="flex-start">
      <ConfirmButton
        label={`Standen van ${from} meenemen`}
        question={`De standen van ${from} gaan mee naar ${to}. Wie meer deed, wordt dan minder gevraagd; wie minder deed, iets meer. Nooit meer dan u bij Instellingen koos.`}
        confirmLabel="Ja, meenemen"
        busy={carry.isPending}
        onConfirm={() =>
          carry.mutate(
            { from, to },
            {
              onSuccess: ({ families, restorePointId }) =>
                takeBack(
                  families === 1
                    ? 'De stand van 1 gezin is meegenomen.'
                    : `De standen van ${families} gezinnen zijn meegenomen.`,
                  restorePointId,
                ),
            },
          )
        }
      />
      <RefusalNotice error={carry.error} />
    </Stack>
  )
}
