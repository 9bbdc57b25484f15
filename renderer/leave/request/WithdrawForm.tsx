import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Form } from '../../ui/Form.tsx'

/** The parents take their request back: there is nothing left to decide. */
export function WithdrawForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { today } = useSchool()
  const withdraw = useChange('leave.withdraw')
  const form = useForm({
    initialValues: { on: today as IsoDate | null },
    validate: { on: (day) => (day === null ? 'Vul in wanneer de ouder het zei.' : null) },
  })
  function submit({ on }: typeof form.values) {
    if (on === null) return
    withdraw.mutate(
      { id, on },
      {
        onSuccess: () => {
          notifications.show({ message: 'De aanvraag is ingetrokken.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Intrekken"
      busy={withdraw.isPending}
      error={withdraw.error}
      onCancel={onClose}
    >
      <Text>
        Heeft de ouder de aanvraag zelf ingetrokken? Dan komt er geen besluit. De aanvraag blijft bewaard.
      </Text>
      <DateField label="Ingetrokken op" required w={260} data-autofocus {...form.getInputProps('on')} />
    </Form>
  )
}
