import { Group, NumberInput, Stack } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { useChange } from '../../api/hooks.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'

/** A car that is there, or one for a driver who has none yet. */
export interface EditedCar {
  readonly carId: string | null
  readonly personId: string
  readonly driver: string
  readonly seats: number
  readonly boosters: number
}

interface EditCarProps {
  tripId: string
  /** Null: closed. */
  car: EditedCar | null
  onClose: () => void
}

const count = z.number('Vul een getal in.').int().min(0).max(9)
const belts = z.strictObject({ seats: count, boosters: count })

/** How many children a driver can take, and how many boosters there are. */
export function EditCar({ tripId, car, onClose }: EditCarProps) {
  return (
    <FormModal
      name={car === null ? '' : `rotaCar:${tripId}:${car.personId}`}
      title={car === null ? '' : `Auto van ${car.driver}`}
      opened={car !== null}
      onClose={onClose}
    >
      {(close) =>
        car === null ? null : (
          <>
            <CarForm tripId={tripId} car={car} onClose={close} />
            {car.carId === null ? null : <RemoveCar carId={car.carId} onClose={close} />}
          </>
        )
      }
    </FormModal>
  )
}

function CarForm({ tripId, car, onClose }: EditCarProps & { car: EditedCar }) {
  const save = useChange('rota.saveCar')
  const form = useForm<z.infer<typeof belts>>({
    initialValues: { seats: car.seats, boosters: car.boosters },
    validate: schemaResolver(belts, { sync: true }),
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((values) =>
        save.mutate(
          { tripId, personId: car.personId, ...values },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              onClose()
            },
          },
        ),
      )}
      busy={save.isPending}
      error={save.error}
      onCancel={onClose}
    >
      <Group align="flex-start">
        <NumberInput
          label="Gordels voor kinderen"
          description="Zonder de rijder"
          data-autofocus
          w={220}
          min={0}
          max={9}
          allowDecimal={false}
          {...form.getInputProps('seats')}
        />
        <NumberInput
          label="Verhogers of zitjes"
          description="Voor kinderen kleiner dan 1,35 m"
          w={260}
          min={0}
          max={9}
          allowDecimal={false}
          {...form.getInputProps('boosters')}
        />
      </Group>
    </Form>
  )
}

function RemoveCar({ carId, onClose }: { carId: string; onClose: () => void }) {
  const remove = useChange('rota.removeCar')
  const takeBack = useTakeBack()
  return (
    <Stack gap="xs" align="flex-start">
      <RefusalNotice error={remove.error} />
      <ConfirmButton
        label="Auto weghalen"
        question="De auto gaat niet mee. De kinderen in deze auto hebben dan nog geen auto."
        confirmLabel="Ja, weghalen"
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(
            { carId },
            {
              onSuccess: ({ restorePointId }) => {
                takeBack('De auto is weggehaald.', restorePointId)
                onClose()
              },
            },
          )
        }
      />
    </Stack>
  )
}
