import { Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { ClockField } from '../../ui/ClockField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { PLAIN_LETTER, useLetter } from './use-letter.ts'

export interface LetterFormProps {
  file: ComplaintFileShown
  onMade: (paper: OperationOutput<'complaints.letter'>) => void
  onClose: () => void
}

/** When and where the talk is: the letter plans it as a step. */
export function InvitationForm({ file, onMade, onClose }: LetterFormProps) {
  const letter = useLetter(file, (paper) => {
    onClose()
    onMade(paper)
  })
  const form = useForm({
    initialValues: { meetOn: null as IsoDate | null, meetAt: '', meetWhere: '' },
    validate: {
      meetOn: (on) => (on === null ? 'Vul in op welke dag.' : null),
      meetAt: (at) => (at === '' ? 'Vul in hoe laat.' : null),
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((fields) => letter.make({ ...PLAIN_LETTER, letter: 'invitation', ...fields }))}
      submitLabel="Brief maken"
      busy={letter.busy}
      error={letter.error}
      onCancel={onClose}
    >
      <Group align="flex-start">
        <DateField
          label="Dag van het gesprek"
          required
          w={220}
          data-autofocus
          {...form.getInputProps('meetOn')}
        />
        <ClockField label="Tijd" required w={110} {...form.getInputProps('meetAt')} />
      </Group>
      <TextInput
        label="Waar"
        description="Leeg: dan staat er ‘op school’."
        maxLength={120}
        {...form.getInputProps('meetWhere')}
      />
    </Form>
  )
}
