import { Fieldset, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { HouseholdDetails } from '#domain/people/household'
import { useChange } from '../api/hooks.ts'
import { type DraftValues, draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import type { Picked } from '../ui/SearchPicker.tsx'
import { HouseholdFields } from './HouseholdFields.tsx'
import { EMPTY_HOUSEHOLD, useHouseholdForm } from './household-form.ts'
import { PickedList } from './PickedList.tsx'

interface NewHouseholdFormProps {
  pupils: readonly Picked[]
  onClose: () => void
}

/** What is known of a new household, and its children. */
export function NewHouseholdForm({ pupils, onClose }: NewHouseholdFormProps) {
  const form = useHouseholdForm(EMPTY_HOUSEHOLD)
  const [chosen, setChosen] = useState(pupils)
  const [, navigate] = useLocation()
  const add = useChange('people.addHousehold')
  const typed = draftOf(form)
  useUnsaved({
    isDirty: () => form.isDirty() || chosen !== pupils,
    values: () => ({ details: typed.values(), chosen }),
    restore(kept) {
      typed.restore(kept.details as DraftValues)
      setChosen(kept.chosen as readonly Picked[])
    },
  })
  function submit(details: HouseholdDetails) {
    add.mutate(
      { details, pupilIds: chosen.map(({ id }) => id) },
      {
        onSuccess: ({ id }) => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
          navigate(`/gezinnen/${id}`)
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={add.isPending} error={add.error} onCancel={onClose}>
      <Fieldset legend="Kinderen die hier wonen">
        <Stack>
          <PickedList
            scope="pupil"
            label="Kind zoeken"
            removeLabel="weghalen uit dit gezin"
            chosen={chosen}
            onChange={setChosen}
          />
          <Text size="sm">Ouders kiezen dit gezin op hun eigen kaart, of u voegt ze hierna toe.</Text>
        </Stack>
      </Fieldset>
      <HouseholdFields form={form} />
    </Form>
  )
}
