import { Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Rung } from '#domain/complaints/complaint'
import type { NextStep } from '#domain/complaints/handling'
import { RUNG_TEXTS } from '#domain/complaints/texts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { choicesOf } from '../complaint-words.ts'
import { NextFields } from './NextFields.tsx'
import { useFile, useFileChange } from './use-file.ts'

/** Who has it now, and what comes next. */
export function MoveOnForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { id, revision } = file
  const { save, busy, error } = useFileChange('complaints.moveOn', 'Opgeslagen.', onClose)
  const form = useForm<{ rung: Rung; next: NextStep }>({
    initialValues: { rung: file.rung, next: file.next },
    validate: {
      next: { what: (what) => (what.trim() === '' ? 'Vul in wat er gebeurt.' : null) },
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
      <Select
        label="Bij wie ligt het"
        w={320}
        data={choicesOf(RUNG_TEXTS)}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('rung')}
      />
      <NextFields fields={(part) => form.getInputProps(`next.${part}`)} legend="Wat gebeurt er nu?" />
    </Form>
  )
}
