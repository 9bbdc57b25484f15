import { Group, NumberInput, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useLocation } from 'wouter'
import type { OperationInput } from '#domain/contract/operations'
import { tripDetails } from '#domain/rota/trips-contract'
import { useChange } from '../../api/hooks.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'

export type TripDetails = OperationInput<'rota.saveTrip'>['details']

interface EditTripProps {
  /** Null makes one. */
  tripId: string | null
  /** Null: closed. */
  initial: TripDetails | null
  onClose: () => void
}

/** Where a trip goes; a new one opens once it is saved. */
export function EditTrip({ tripId, initial, onClose }: EditTripProps) {
  return (
    <FormModal
      name={initial === null ? '' : `rotaTrip:${tripId ?? initial.turnId}`}
      title={tripId === null ? 'Reis maken' : 'Reis wijzigen'}
      opened={initial !== null}
      onClose={onClose}
    >
      {(close) => (initial === null ? null : <TripForm tripId={tripId} initial={initial} onClose={close} />)}
    </FormModal>
  )
}

function TripForm({ tripId, initial, onClose }: EditTripProps & { initial: TripDetails }) {
  const save = useChange('rota.saveTrip')
  const [, navigate] = useLocation()
  const form = useForm<TripDetails>({
    initialValues: initial,
    validate: schemaResolver(tripDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(details: TripDetails) {
    save.mutate(
      { tripId, details },
      {
        onSuccess: ({ tripId: saved }) => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
          if (tripId === null) navigate(`/ouderhulp/reizen/${saved}`)
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <Group align="flex-start" grow>
        <TextInput label="Waarheen" required data-autofocus maxLength={120} {...form.getInputProps('name')} />
        <NumberInput
          label="Kilometers, enkele reis"
          required
          min={0}
          max={2000}
          allowDecimal={false}
          {...form.getInputProps('kilometres')}
        />
      </Group>
      <TextInput label="Adres" maxLength={160} {...form.getInputProps('address')} />
      <TextInput label="Route" maxLength={300} {...form.getInputProps('route')} />
      <TextInput
        label="Telefoonnummer van school"
        description="Staat op de kaart van elke rijder"
        maxLength={40}
        {...form.getInputProps('schoolPhone')}
      />
    </Form>
  )
}
