import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { IsoDate } from '#domain/kernel/date'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { useFile, useFileChange } from './use-file.ts'

/** A procedure runs: the file is not cleaned up before that day. Without a day the hold goes off. */
export function HoldForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { id, revision, hold } = file
  const { save, busy, error } = useFileChange('complaints.hold', 'Opgeslagen.', onClose)
  const form = useForm({
    initialValues: { until: (hold?.until ?? null) as IsoDate | null, because: hold?.because ?? '' },
    validate: {
      because: (because, { until }) =>
        until !== null && because.trim() === '' ? 'Schrijf op waarom.' : null,
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((values) => save({ id, revision, ...values }))}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Text>
        Loopt er een procedure, zoals bezwaar of een rechtszaak? Dan ruimt niemand dit dossier op vóór deze
        dag. Laat de dag leeg als het niet langer nodig is.
      </Text>
      <DateField label="Bewaren tot en met" w={260} data-autofocus {...form.getInputProps('until')} />
      <TextInput
        label="Waarom"
        description="Zonder namen, bijvoorbeeld: zaak bij de commissie"
        maxLength={200}
        {...form.getInputProps('because')}
      />
    </Form>
  )
}
