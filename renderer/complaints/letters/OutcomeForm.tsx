import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import type { LetterFormProps } from './InvitationForm.tsx'
import { PLAIN_LETTER, useLetter } from './use-letter.ts'

/** What came of it: in the words of the school, or of a closed file in standard words. */
export function OutcomeForm({ file, onMade, onClose }: LetterFormProps) {
  const letter = useLetter(file, (paper) => {
    onClose()
    onMade(paper)
  })
  const hasOutcome = file.outcome !== null
  const form = useForm({
    initialValues: { text: '' },
    validate: {
      text: (text) =>
        hasOutcome || text.trim() !== '' ? null : 'Schrijf op wat u met de melding hebt gedaan.',
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit(({ text }) => letter.make({ ...PLAIN_LETTER, letter: 'outcome', text }))}
      submitLabel="Brief maken"
      busy={letter.busy}
      error={letter.error}
      onCancel={onClose}
    >
      <Textarea
        label="Wat u hebt gedaan"
        description={
          hasOutcome
            ? 'Leeg: dan staat de uitkomst er in vaste zinnen.'
            : 'Schrijf u, korte zinnen en geen namen van anderen.'
        }
        required={!hasOutcome}
        autosize
        minRows={6}
        maxLength={2000}
        data-autofocus
        {...form.getInputProps('text')}
      />
      <Text size="sm">{afterwards(file)}</Text>
    </Form>
  )
}

/** Whether the letter is the terugkoppeling: only to who asked for a letter, before the closing. */
function afterwards({ state, contactWish }: LetterFormProps['file']): string {
  if (state === 'closed' || state === 'withdrawn') return 'De brief komt als stap in het dossier.'
  if (contactWish === 'letter') {
    return 'De melder wil het per brief horen. Deze brief telt daarom als terugkoppeling.'
  }
  return 'De melder wil het anders horen dan per brief. Deze brief telt niet als terugkoppeling: noteer die apart.'
}
