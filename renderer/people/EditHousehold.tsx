import { notifications } from '@mantine/notifications'
import type { HouseholdCard } from '#domain/people/cards'
import type { HouseholdDetails } from '#domain/people/household'
import { useChange } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { HouseholdFields } from './HouseholdFields.tsx'
import { useHouseholdForm } from './household-form.ts'
import { RevealGate } from './RevealGate.tsx'

interface EditHouseholdProps {
  opened: boolean
  onClose: () => void
  household: Pick<HouseholdCard, 'id' | 'title' | 'details'>
}

/** Changes the address and the letters of a household. */
export function EditHousehold({ opened, onClose, household }: EditHouseholdProps) {
  const { id, details, title } = household
  return (
    <FormModal name="editHousehold" title={`${title} wijzigen`} opened={opened} onClose={onClose}>
      {(close) =>
        details.secret ? (
          <RevealGate what={{ kind: 'household', id }} secret="een geheim adres" onCancel={close}>
            {(revealed) => <HouseholdForm id={id} details={revealed.household ?? details} onClose={close} />}
          </RevealGate>
        ) : (
          <HouseholdForm id={id} details={details} onClose={close} />
        )
      }
    </FormModal>
  )
}

interface HouseholdFormProps {
  id: string
  details: HouseholdDetails
  onClose: () => void
}

function HouseholdForm({ id, details, onClose }: HouseholdFormProps) {
  const form = useHouseholdForm(details)
  useUnsaved(draftOf(form))
  const save = useChange('people.saveHousehold')
  function submit(values: HouseholdDetails) {
    save.mutate(
      { id, details: values },
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
      <HouseholdFields form={form} />
    </Form>
  )
}
