import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { ABSENCE_TEXTS, type AbsenceKind } from '#domain/absence/absence'
import { dayRunsOf } from '#domain/absence/day-runs'
import type { DayPart } from '#domain/calendar/school-day'
import type { IsoDate } from '#domain/kernel/date'
import { longDateWithWeekday } from '#domain/kernel/date-text'
import { useChange } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import type { RefusedLeave } from './absence-words.ts'
import { notedText, PartSelect } from './NoteAbsence.tsx'

interface Values {
  readonly kind: AbsenceKind | null
  readonly days: string[]
  readonly part: DayPart
  readonly note: string
}

/** What refused days became: a holiday after all, away without permission, or ill (in doubt: call the parents). */
const KINDS = ['luxury', 'unauthorised', 'ill'] as const satisfies readonly AbsenceKind[]

/** Notes the refused days on which the child was away, with the request they belong to. */
export function WasAbsent({ leave, onClose }: { leave: RefusedLeave; onClose: () => void }) {
  const add = useChange('absence.add')
  const [busy, setBusy] = useState(false)
  const form = useForm<Values>({
    initialValues: { kind: null, days: [...leave.days], part: 'whole', note: '' },
    validate: {
      kind: (kind) => (kind === null ? 'Kies waarom het kind er niet was.' : null),
      days: (days) => (days.length === 0 ? 'Kies een dag.' : null),
    },
  })
  useUnsaved(draftOf(form))
  async function submit({ kind, days, part, note }: Values) {
    if (kind === null) return
    const { pupilId, requestId } = leave
    const done = { added: 0, already: 0 }
    setBusy(true)
    try {
      for (const { from, to } of dayRunsOf([...days].sort() as IsoDate[])) {
        const one = await add.mutateAsync({ pupilId, from, to, part, kind, hours: null, note, requestId })
        done.added += one.added
        done.already += one.already
      }
      notifications.show({ message: notedText(done) })
      onClose()
    } catch {
      // the refusal stands in the form; days that were noted before it are not noted twice
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form
      onSubmit={form.onSubmit((values) => void submit(values))}
      submitLabel="Noteren"
      busy={busy}
      error={add.error}
      onCancel={onClose}
    >
      <Radio.Group label="Waarom was het kind er niet?" required {...form.getInputProps('kind')}>
        <Stack gap="xs" mt="xs">
          {KINDS.map((kind, index) => (
            <Radio
              key={kind}
              value={kind}
              label={ABSENCE_TEXTS[kind]}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group label="Welke dagen?" required {...form.getInputProps('days')}>
        <Stack gap="xs" mt="xs">
          {leave.days.map((day) => (
            <Checkbox key={day} value={day} label={longDateWithWeekday(day)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group>
        <PartSelect value={form.values.part} onChange={(part) => form.setFieldValue('part', part)} />
      </Group>
      <TextInput label="Opmerking" maxLength={300} {...form.getInputProps('note')} />
    </Form>
  )
}
