import { Checkbox, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'

/** What the school asked for came in; the request goes back to the head (Awb 4:15). */
export function CompleteForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { today } = useSchool()
  const complete = useChange('leave.complete')
  const form = useForm({
    initialValues: { on: today as IsoDate | null, proofSeen: '', signed: true },
    validate: { on: (day) => (day === null ? 'Vul in wanneer het binnenkwam.' : null) },
  })
  useUnsaved(draftOf(form))
  function submit({ on, ...values }: typeof form.values) {
    if (on === null) return
    complete.mutate(
      { id, on, ...values },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen. De aanvraag ligt weer bij de directeur.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Naar de directeur"
      busy={complete.isPending}
      error={complete.error}
      onCancel={onClose}
    >
      <DateField label="Binnengekomen op" required w={260} data-autofocus {...form.getInputProps('on')} />
      <TextInput
        label="Welk bewijs hebt u gezien?"
        description="Bijvoorbeeld: trouwkaart. U bewaart geen kopie. Leeg als het niet om een bewijs ging."
        maxLength={120}
        {...form.getInputProps('proofSeen')}
      />
      <Checkbox label="De aanvraag is ondertekend" {...form.getInputProps('signed', { type: 'checkbox' })} />
      <Text size="sm">De termijn om te beslissen loopt vanaf deze dag weer door.</Text>
    </Form>
  )
}
