import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { addDays, type IsoDate } from '#domain/kernel/date'
import type { LeaveJudgement } from '#domain/leave/judgement'
import { useChange } from '../../api/hooks.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { missingOf } from './missing-words.ts'
import type { Reasons } from './use-reasons.ts'

interface AskFormProps {
  id: string
  reasons: Reasons
  judgement: LeaveJudgement
  onClose: () => void
}

/** Two weeks is what parents get when nothing else is chosen. */
const USUAL_DAYS = 14

/** The parents are asked to complete the request (Awb 4:5); until then the term stands still (4:15). */
export function AskForm({ id, reasons, judgement, onClose }: AskFormProps) {
  const ask = useChange('leave.ask')
  const form = useForm({
    initialValues: {
      what: missingOf(judgement),
      until: addDays(reasons.today, USUAL_DAYS) as IsoDate | null,
    },
    validate: {
      what: (text) => (text.trim() === '' ? 'Vul in wat er nog ontbreekt.' : null),
      until: (day) => (day === null ? 'Vul in tot wanneer de ouder de tijd heeft.' : null),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ what, until }: typeof form.values) {
    if (until === null) return
    ask.mutate(
      { id, revision: reasons.revision, what, until },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen. Maak nu de brief aan de ouder.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Vragen"
      busy={ask.isPending}
      error={ask.error}
      onCancel={onClose}
    >
      <TextInput
        label="Wat ontbreekt er nog?"
        description="Staat in de brief. Bijvoorbeeld: een verklaring van uw werkgever."
        required
        maxLength={300}
        data-autofocus
        {...form.getInputProps('what')}
      />
      <DateField
        label="De ouder heeft de tijd tot en met"
        required
        w={300}
        {...form.getInputProps('until')}
      />
      <Text size="sm">Tot die tijd staat de termijn om te beslissen stil.</Text>
    </Form>
  )
}
