import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { Form } from '../ui/Form.tsx'

/** It does not go on. What was done for it stays on file, and it can be put back. */
export function CancelForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { today } = useSchool()
  const cancel = useChange('meetings.cancel')
  const form = useForm({
    initialValues: { on: today as IsoDate | null },
    validate: { on: (day) => (day === null ? 'Vul in op welke dag u afzegde.' : null) },
  })
  return (
    <Form
      onSubmit={form.onSubmit(({ on }) =>
        cancel.mutate(
          { id, on },
          {
            onSuccess: () => {
              notifications.show({ message: 'De bijeenkomst is afgezegd.' })
              onClose()
            },
          },
        ),
      )}
      submitLabel="Afzeggen"
      busy={cancel.isPending}
      error={cancel.error}
      onCancel={onClose}
    >
      <Text>
        De bijeenkomst telt dan niet mee in de opkomst. Uitnodigingen en antwoorden blijven bewaard. Ouders
        krijgen niet vanzelf bericht.
      </Text>
      <DateField label="Afgezegd op" required w={260} data-autofocus {...form.getInputProps('on')} />
    </Form>
  )
}
