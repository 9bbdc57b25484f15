import { notifications } from '@mantine/notifications'
import type { PupilCard } from '#domain/people/cards'
import type { PupilDetails } from '#domain/people/pupil'
import { useChange } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { PupilFields } from './PupilFields.tsx'
import { usePupilForm } from './pupil-form.ts'

interface EditPupilProps {
  opened: boolean
  onClose: () => void
  pupil: PupilCard
}

/** Changes a pupil and where it lives. */
export function EditPupil({ opened, onClose, pupil }: EditPupilProps) {
  return (
    <FormModal name="editPupil" title={`${pupil.title} wijzigen`} opened={opened} onClose={onClose}>
      {(close) => <PupilForm pupil={pupil} onClose={close} />}
    </FormModal>
  )
}

function PupilForm({ pupil, onClose }: Omit<EditPupilProps, 'opened'>) {
  const form = usePupilForm(pupil.details)
  useUnsaved(draftOf(form))
  const save = useChange('people.savePupil')
  function submit(details: PupilDetails) {
    save.mutate(
      { id: pupil.id, details },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <PupilFields form={form} households={pupil.households.map(({ id, title }) => ({ id, name: title }))} />
    </Form>
  )
}
