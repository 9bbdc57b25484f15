import { Group, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { type ComplaintMeasure, complaintMeasure } from '#domain/complaints/handling'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { useFile, useFileChange } from './use-file.ts'

export interface MeasureStart {
  /** Null: a new one. */
  readonly measureId: string | null
  readonly measure: ComplaintMeasure
}

export const NEW_MEASURE: ComplaintMeasure = {
  ...{ what: '', who: '', dueOn: null, doneOn: null, evaluatedOn: null, evaluation: '', improvement: '' },
}

/** What is agreed, and what became of it. */
export function MeasureForm({ start, onClose }: { start: MeasureStart; onClose: () => void }) {
  const { file } = useFile()
  const { id, revision } = file
  const { measureId } = start
  const { save, busy, error } = useFileChange('complaints.saveMeasure', 'Opgeslagen.', onClose)
  const form = useForm<ComplaintMeasure>({
    initialValues: start.measure,
    validate: schemaResolver(complaintMeasure, { sync: true }),
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((measure) => save({ id, revision, measureId, measure }))}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <TextInput
        label="Wat is afgesproken"
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps('what')}
      />
      <Group align="flex-start" grow>
        <TextInput label="Wie doet het" maxLength={120} {...form.getInputProps('who')} />
        <DateField label="Uiterlijk" {...form.getInputProps('dueOn')} />
        <DateField label="Gedaan op" {...form.getInputProps('doneOn')} />
      </Group>
      <Group align="flex-start" grow>
        <DateField label="Nagekeken op" {...form.getInputProps('evaluatedOn')} />
        <TextInput label="Werkt het?" maxLength={400} {...form.getInputProps('evaluation')} />
      </Group>
      <TextInput
        label="Wat is er beter geworden?"
        description="In algemene woorden, zonder namen en groepen: dit kan in het jaarverslag staan."
        maxLength={200}
        {...form.getInputProps('improvement')}
      />
    </Form>
  )
}
