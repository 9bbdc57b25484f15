import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { IsoDate } from '#domain/kernel/date'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { useFile, useFileChange } from './use-file.ts'

/** WPO 14 lid 7: later than four weeks only with reasons and a new day, told to who complained and the committee. */
export function DelayForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { id, revision, boardDelay } = file
  const { save, busy, error } = useFileChange('complaints.delayBoard', 'Opgeslagen.', onClose)
  const form = useForm({
    initialValues: { until: (boardDelay?.until ?? null) as IsoDate | null, reason: boardDelay?.reason ?? '' },
    validate: {
      until: (day) => (day === null ? 'Vul in wanneer het antwoord komt.' : null),
      reason: (reason) => (reason.trim() === '' ? 'Schrijf op waarom.' : null),
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit(({ until, reason }) => {
        if (until !== null) save({ id, revision, until, reason })
      })}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Text>
        Het bestuur antwoordt binnen vier weken na het oordeel. Later mag alleen met een reden en een nieuwe
        datum. Het bestuur zegt dat tegen wie klaagde en tegen de commissie.
      </Text>
      <DateField
        label="Het antwoord komt uiterlijk op"
        required
        w={260}
        data-autofocus
        {...form.getInputProps('until')}
      />
      <TextInput label="Waarom" required maxLength={400} {...form.getInputProps('reason')} />
    </Form>
  )
}
