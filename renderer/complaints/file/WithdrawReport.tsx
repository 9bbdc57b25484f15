import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { IsoDate } from '#domain/kernel/date'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { useFile, useFileChange } from './use-file.ts'

/** Who gave it takes it back. */
export function WithdrawReport({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { today } = useSchool()
  const { id, revision } = file
  const { save, busy, error } = useFileChange('complaints.withdraw', 'De melding is ingetrokken.', onClose)
  const form = useForm({
    initialValues: { on: today as IsoDate | null },
    validate: { on: (day) => (day === null ? 'Vul in wanneer dat was.' : null) },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit(({ on }) => {
        if (on !== null) save({ id, revision, on })
      })}
      submitLabel="Intrekken"
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Text>Trekt de melder het zelf in? Dan stopt de behandeling. Het dossier blijft bewaard.</Text>
      <DateField label="Ingetrokken op" required w={260} data-autofocus {...form.getInputProps('on')} />
    </Form>
  )
}
