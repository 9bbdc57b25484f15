import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { OperationInput } from '#domain/contract/operations'
import { useChange } from '../../api/hooks.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { ChildrenGrid } from '../families/ChildrenGrid.tsx'
import { childrenText, type Trip } from './trip-words.ts'

interface EditRidersProps {
  trip: Trip
  opened: boolean
  onClose: () => void
}

/** Permission and height of all children at once, as the slips of the parents say; a family has no form to open for it. */
export function EditRiders({ trip, opened, onClose }: EditRidersProps) {
  return (
    <FormModal
      name={`rotaRiders:${trip.tripId}`}
      title="Wie mag meerijden, en wie is kleiner?"
      opened={opened}
      onClose={onClose}
    >
      {(close) => <RidersForm trip={trip} onClose={close} />}
    </FormModal>
  )
}

type Riders = Pick<OperationInput<'rota.saveRiders'>, 'children'>

function RidersForm({ trip, onClose }: Omit<EditRidersProps, 'opened'>) {
  const save = useChange('rota.saveRiders')
  const takeBack = useTakeBack()
  const form = useForm<Riders>({
    initialValues: {
      children: trip.children.map(({ pupilId, transport, under135 }) => ({ pupilId, transport, under135 })),
    },
  })
  useUnsaved(draftOf(form))
  const { children } = form.values
  const nameOf = new Map(trip.children.map(({ pupilId, name }) => [pupilId, name]))
  function submit(values: Riders) {
    save.mutate(
      { tripId: trip.tripId, ...values },
      {
        onSuccess: ({ changed, restorePointId }) => {
          if (restorePointId === null) notifications.show({ message: 'Er is niets gewijzigd.' })
          else takeBack(`Opgeslagen voor ${childrenText(changed)}.`, restorePointId)
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <Text size="sm">
        Dit geldt voor het hele schooljaar. Toetsen: j (mag mee met andere ouders) of n, k (kleiner dan 1,35
        m) of g; pijl omlaag is het volgende kind, Enter slaat op.
      </Text>
      <ChildrenGrid
        rows={children}
        nameOf={(pupilId) => nameOf.get(pupilId) ?? ''}
        onChange={(rows) => form.setFieldValue('children', rows)}
        first
      />
    </Form>
  )
}
