import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import type { ObjectionShown } from '#domain/leave/shown'
import { useChange } from '../../api/hooks.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'

/** Awb 7:10 lid 3. */
const POSTPONE_DAYS = 42

/** The parents are heard (Awb 7:2) with a report of it (7:7), and the decision may be put off once (7:10). */
export function HearForm({ objection, onClose }: { objection: ObjectionShown; onClose: () => void }) {
  const hear = useChange('leave.hearObjection')
  const { id, heardOn, hearing, postponedUntil, decideBy } = objection
  const form = useForm({
    initialValues: {
      heardOn: heardOn as IsoDate | null,
      hearing,
      postponedUntil: postponedUntil as IsoDate | null,
    },
    validate: {
      heardOn: (day, { hearing: report }) =>
        day === null && report.trim() !== '' ? 'Vul in wanneer het gesprek was.' : null,
    },
  })
  useUnsaved(draftOf(form))
  function submit(values: typeof form.values) {
    hear.mutate(
      { id, ...values },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={hear.isPending} error={hear.error} onCancel={onClose}>
      <DateField label="Gehoord op" w={260} data-autofocus {...form.getInputProps('heardOn')} />
      <Textarea
        label="Verslag van het gesprek"
        description="Wie er waren en wat er is gezegd, kort. Staat in de brief."
        maxLength={4000}
        {...form.getInputProps('hearing')}
      />
      <DateField label="Besluit uitgesteld tot en met" w={260} {...form.getInputProps('postponedUntil')} />
      <Text size="sm">
        Uitstellen kan hoogstens zes weken: tot en met {longDate(addDays(decideBy, POSTPONE_DAYS))}. Laat het
        de ouder weten.
      </Text>
    </Form>
  )
}
