import { Group, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import {
  type ComplaintStep,
  complaintStep,
  type NextStep,
  STEP_KINDS,
  type StepKind,
} from '#domain/complaints/handling'
import type { ComplaintFileShown } from '#domain/complaints/shown'
import { RUNG_TEXTS, STEP_TEXTS } from '#domain/complaints/texts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { choicesOf } from '../complaint-words.ts'
import { isEnded } from './file-step.ts'
import { NextFields } from './NextFields.tsx'
import { useFile, useFileChange } from './use-file.ts'

export interface StepValues extends ComplaintStep {
  readonly next: NextStep
}

interface StepFormProps {
  /** Null: a new one. */
  stepId: string | null
  start: ComplaintStep
  onClose: () => void
}

/** After the closing only these are noted. */
const AFTER_CLOSING: readonly StepKind[] = ['solvedCheck', 'boardAnswer', 'note']

/** A step of this kind, with whom it lies now. */
export function newStep({ rung }: ComplaintFileShown, start: Partial<ComplaintStep>): ComplaintStep {
  return {
    ...{ kind: 'talk', plannedOn: null, doneOn: null, rung, who: '', facts: '', opinion: '' },
    ...start,
  }
}

/** A step that was done or is planned, and what comes after it. */
export function StepForm({ stepId, start, onClose }: StepFormProps) {
  const { file } = useFile()
  const { today } = useSchool()
  const { id, revision } = file
  const { save, busy, error } = useFileChange('complaints.saveStep', 'Opgeslagen.', onClose)
  const [isDone, setDone] = useState(start.doneOn !== null)
  const form = useForm<StepValues>({
    initialValues: { ...start, next: file.next },
    validate: (values) => stepFaults(values, isDone),
  })
  useUnsaved(draftOf(form))
  function submit({ next, ...step }: StepValues) {
    save({ id, revision, stepId, step: whenOf(step, isDone), next: isEnded(file) ? null : next })
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={busy} error={error} onCancel={onClose}>
      <Group align="flex-end">
        <Select
          label="Stap"
          w={300}
          data={kindsFor(file).map((value) => ({ value, label: STEP_TEXTS[value] }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('kind')}
        />
        <Select
          label="Bij wie ligt het"
          w={280}
          data={choicesOf(RUNG_TEXTS)}
          allowDeselect={false}
          {...form.getInputProps('rung')}
        />
      </Group>
      <Group align="flex-end">
        <Radio.Group
          label="Wanneer"
          value={isDone ? 'done' : 'planned'}
          onChange={(value) => {
            setDone(value === 'done')
            if (value === 'done' && form.values.doneOn === null) form.setFieldValue('doneOn', today)
          }}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="done" label="Is gedaan" />
            <Radio value="planned" label="Staat gepland" />
          </Stack>
        </Radio.Group>
        {isDone ? (
          <DateField key="done" label="Gedaan op" required w={180} {...form.getInputProps('doneOn')} />
        ) : (
          <DateField key="planned" label="Gepland op" required w={180} {...form.getInputProps('plannedOn')} />
        )}
        <TextInput
          label="Door wie, of met wie"
          flex={1}
          miw={200}
          maxLength={120}
          {...form.getInputProps('who')}
        />
      </Group>
      {file.kind === 'committee' ? null : <Words fields={(part) => form.getInputProps(part)} />}
      {isEnded(file) ? null : (
        <NextFields fields={(part) => form.getInputProps(`next.${part}`)} legend="Wat gebeurt er daarna?" />
      )}
    </Form>
  )
}

function Words({ fields }: { fields: (part: 'facts' | 'opinion') => object }) {
  return (
    <>
      <Text size="sm">Alleen feiten die nodig zijn. Wat iemand vindt, staat in het vak eronder.</Text>
      <Textarea label="Feiten: wat is gezegd, gezien of gedaan" maxLength={4000} {...fields('facts')} />
      <Textarea label="Wat iemand ervan vindt" maxLength={4000} {...fields('opinion')} />
    </>
  )
}

function kindsFor(file: ComplaintFileShown): readonly StepKind[] {
  return isEnded(file) ? AFTER_CLOSING : STEP_KINDS
}

/** A planned step that was done keeps the day for which it was planned. */
function whenOf(step: ComplaintStep, isDone: boolean): ComplaintStep {
  return isDone ? step : { ...step, doneOn: null }
}

function stepFaults({ next: _, ...step }: StepValues, isDone: boolean): Record<string, string> {
  const missing = 'Vul een datum in.'
  if (isDone && step.doneOn === null) return { doneOn: missing }
  if (!isDone && step.plannedOn === null) return { plannedOn: missing }
  const checked = complaintStep.safeParse(whenOf(step, isDone))
  if (checked.success) return {}
  return Object.fromEntries(checked.error.issues.map(({ path, message }) => [path.join('.'), message]))
}
