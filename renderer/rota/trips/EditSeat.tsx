import { Checkbox, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useChange } from '../../api/hooks.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { beltsText, remarksOf, type Trip, type TripChild } from './trip-words.ts'

interface EditSeatProps {
  trip: Trip
  /** Null: closed. */
  child: TripChild | null
  onClose: () => void
}

/** In which car a child sits, with whom, or how it goes otherwise. */
export function EditSeat({ trip, child, onClose }: EditSeatProps) {
  return (
    <FormModal
      name={child === null ? '' : `rotaSeat:${trip.tripId}:${child.pupilId}`}
      title={child?.name ?? ''}
      opened={child !== null}
      onClose={onClose}
    >
      {(close) => (child === null ? null : <SeatForm trip={trip} child={child} onClose={close} />)}
    </FormModal>
  )
}

/** Mantine has no empty choice. */
const NONE = ''

function SeatForm({ trip, child, onClose }: EditSeatProps & { child: TripChild }) {
  const save = useChange('rota.saveSeat')
  const form = useForm({
    initialValues: {
      carId: child.carId ?? NONE,
      friendId: child.friendId ?? NONE,
      locked: child.locked,
      otherwise: child.otherwise,
    },
  })
  useUnsaved(draftOf(form))
  const { carId } = form.values
  const remarks = remarksOf(child)
  const friends = trip.children.filter(({ pupilId }) => pupilId !== child.pupilId)
  return (
    <Form
      onSubmit={form.onSubmit((values) =>
        save.mutate(
          {
            ...{ tripId: trip.tripId, pupilId: child.pupilId },
            carId: values.carId || null,
            friendId: values.friendId || null,
            locked: values.locked,
            otherwise: values.otherwise,
          },
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
      {remarks === '' ? null : <Text>Let op: {remarks}.</Text>}
      <Select
        label="Auto"
        data-autofocus
        allowDeselect={false}
        data={[
          { value: NONE, label: 'geen auto' },
          ...trip.cars.map((car) => ({ value: car.carId, label: `${car.driver} (${beltsText(car)})` })),
        ]}
        {...form.getInputProps('carId')}
        onChange={(chosen) => form.setValues({ carId: chosen ?? NONE, locked: (chosen ?? NONE) !== NONE })}
      />
      {carId === NONE ? (
        <TextInput
          label="Hoe gaat dit kind dan?"
          description="Bijvoorbeeld: gaat met de bus, blijft in groep 5. Leeg: de auto’s worden nog verdeeld."
          maxLength={160}
          {...form.getInputProps('otherwise')}
        />
      ) : (
        <Checkbox
          label="Vastzetten: bij opnieuw verdelen blijft dit kind in deze auto"
          {...form.getInputProps('locked', { type: 'checkbox' })}
        />
      )}
      <Select
        label="Zit graag bij"
        searchable
        allowDeselect={false}
        nothingFoundMessage="Geen kind met deze naam in de groep."
        data={[
          { value: NONE, label: 'geen wens' },
          ...friends.map(({ pupilId, name }) => ({ value: pupilId, label: name })),
        ]}
        {...form.getInputProps('friendId')}
      />
    </Form>
  )
}
