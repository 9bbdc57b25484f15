import { Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { COMPLAINT_OUTCOMES, type ComplaintOutcome, SATISFACTIONS } from '#domain/complaints/complaint'
import type { ComplaintClosing } from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { OUTCOME_TEXTS } from '#domain/complaints/texts'
import type { IsoDate } from '#domain/kernel/date'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { SATISFACTION_TEXTS } from '../complaint-words.ts'
import { wasDone } from './file-step.ts'
import { useFile, useFileChange } from './use-file.ts'

/** As it is typed: the outcome is chosen, the day may be emptied. */
interface ClosingValues extends Omit<ComplaintClosing, 'outcome' | 'closedOn'> {
  outcome: ComplaintOutcome | null
  closedOn: IsoDate | null
}

const BY_COMMITTEE: readonly ComplaintOutcome[] = ['founded', 'partlyFounded', 'unfounded']

/** How it ends, what who gave it thinks of that, and what the school learned in general words. */
export function CloseForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { today } = useSchool()
  const { id, revision } = file
  const { save, busy, error } = useFileChange('complaints.close', 'De melding is afgesloten.', onClose)
  const form = useForm<ClosingValues>({
    initialValues: { outcome: null, closedOn: today, satisfied: 'unknown', lesson: file.lesson },
    validate: {
      outcome: (outcome) => (outcome === null ? 'Kies hoe het is afgelopen.' : null),
      closedOn: (day) => closingFault(day, today),
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit(({ outcome, closedOn, ...rest }) => {
        if (outcome !== null && closedOn !== null)
          save({ id, revision, closing: { ...rest, outcome, closedOn } })
      })}
      submitLabel="Afsluiten"
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Group align="flex-start" grow>
        <Select
          label="Hoe is het afgelopen"
          placeholder="Kies een uitkomst"
          required
          data={outcomesFor(file).map((value) => ({ value, label: OUTCOME_TEXTS[value] }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('outcome')}
        />
        <DateField label="Afgesloten op" required {...form.getInputProps('closedOn')} />
        <Select
          label="Is de melder tevreden?"
          data={SATISFACTIONS.map((value) => ({ value, label: SATISFACTION_TEXTS[value] }))}
          allowDeselect={false}
          {...form.getInputProps('satisfied')}
        />
      </Group>
      <TextInput
        label="Wat leert de school hiervan?"
        description="In algemene woorden, zonder namen en groepen: dit kan in het jaarverslag staan."
        maxLength={400}
        {...form.getInputProps('lesson')}
      />
    </Form>
  )
}

/** Those of the committee only where it judged; taking back has a button of its own. */
function outcomesFor(file: ComplaintFileShown): readonly ComplaintOutcome[] {
  const judged = file.kind === 'committee' || wasDone(file, 'opinion')
  return COMPLAINT_OUTCOMES.filter((one) => one !== 'withdrawn' && (judged || !BY_COMMITTEE.includes(one)))
}

function closingFault(day: IsoDate | null, today: IsoDate): string | null {
  if (day === null) return 'Vul in wanneer het is afgesloten.'
  return day > today ? 'Deze dag is nog niet geweest.' : null
}
