import { Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { OperationInput } from '#domain/contract/operations'
import { tripDetails } from '#domain/rota/trips-contract'
import { useChange } from '../../api/hooks.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'

type TripDetails = OperationInput<'rota.saveTrip'>['details']

/** The kilometres of a new trip are not known: they decide about boosters, so that nobody may pass them over. */
export type TripEntry = Omit<TripDetails, 'kilometres'> & { readonly kilometres: number | '' }

const entry = tripDetails.extend({
  kilometres: z.number('Vul het aantal kilometers in.').int().min(0).max(2000),
})

interface EditTripProps {
  /** Null makes one. */
  tripId: string | null
  /** Null: closed. */
  initial: TripEntry | null
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
      {(close) =>
        initial === null ? null : (
          <>
            <TripForm tripId={tripId} initial={initial} onClose={close} />
            {tripId === null ? null : <RemoveTrip tripId={tripId} name={initial.name} onClose={close} />}
          </>
        )
      }
    </FormModal>
  )
}

function TripForm({ tripId, initial, onClose }: EditTripProps & { initial: TripEntry }) {
  const save = useChange('rota.saveTrip')
  const [, navigate] = useLocation()
  const form = useForm<TripEntry>({
    initialValues: initial,
    validate: schemaResolver(entry, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit({ kilometres, ...values }: TripEntry) {
    if (kilometres === '') return
    const details = { ...values, kilometres }
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
        description="Staat op de kaart van elke rijder. Leeg: het nummer van de school"
        maxLength={40}
        {...form.getInputProps('schoolPhone')}
      />
    </Form>
  )
}

function RemoveTrip({ tripId, name, onClose }: { tripId: string; name: string; onClose: () => void }) {
  const remove = useChange('rota.removeTrip')
  const takeBack = useTakeBack()
  const [, navigate] = useLocation()
  return (
    <Stack gap="xs" align="flex-start">
      <RefusalNotice error={remove.error} />
      <ConfirmButton
        label="Reis verwijderen"
        question="De reis gaat met de auto’s naar de prullenbak. De beurt en de gezinnen blijven staan. Terughalen kan nog 30 dagen, bij de balie."
        confirmLabel="Ja, verwijderen"
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(
            { tripId },
            {
              onSuccess: ({ restorePointId }) => {
                takeBack(`${name} is verwijderd.`, restorePointId)
                onClose()
                navigate('/ouderhulp/reizen')
              },
            },
          )
        }
      />
    </Stack>
  )
}
