import { Checkbox, Fieldset, Group, Radio, Select, Text, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import { verdict } from '#domain/access/rights'
import type { IsoDate } from '#domain/kernel/date'
import { ABSENCE_REASONS, type AbsenceReason } from '#domain/meetings/reaching'
import { ABSENCE_REASON_TEXTS } from '#domain/meetings/reason-texts'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { type Absent, TALK_WAY_TEXTS, TALK_WAYS, type TalkWay } from './reach-words.ts'

interface NoteFamilyProps {
  meetingId: string
  family: Absent
  onDone: () => void
}

interface Noted {
  reason: AbsenceReason | null
  note: string
  excused: boolean
  spoken: boolean
  spokenOn: IsoDate | null
  way: TalkWay
}

/** Why a family was not there, that somebody spoke to it, and, for the head, that it was excused. */
export function NoteFamily({ meetingId, family, onDone }: NoteFamilyProps) {
  const { today, session } = useSchool()
  const saving = useSavedFamily(meetingId, family)
  const { reason, note, excused } = family
  const form = useForm<Noted>({
    initialValues: { reason, note, excused, spoken: false, spokenOn: today, way: 'phone' },
    validate: {
      spokenOn: (day, { spoken }) => {
        if (!spoken) return null
        if (day === null) return 'Vul in wanneer u het gezin sprak.'
        return day > today ? 'Deze dag moet nog komen.' : null
      },
    },
  })
  useUnsaved(draftOf(form))
  const isHead = verdict('reachFamilies', session.role) === 'may'
  const isForHead = excused && !isHead
  async function save(values: Noted) {
    if (!(await saving.save(values))) return
    notifications.show({ message: 'Opgeslagen.' })
    onDone()
  }
  return (
    <Form
      onSubmit={form.onSubmit((values) => void save(values))}
      busy={saving.busy}
      error={saving.error}
      onCancel={onDone}
    >
      {isForHead ? (
        <Text>De directeur heeft dit gezin vrijgesteld. De reden ziet alleen de directeur.</Text>
      ) : (
        <Group align="flex-start" grow>
          <Select
            label="Wat kwam ertussen?"
            placeholder="Nog niet gevraagd"
            clearable
            data={ABSENCE_REASONS.map((value) => ({ value, label: ABSENCE_REASON_TEXTS[value] }))}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <TextInput label="In eigen woorden" maxLength={300} {...form.getInputProps('note')} />
        </Group>
      )}
      <TalkFields form={form} first={isForHead} />
      {isHead ? (
        <Checkbox
          label="Vrijgesteld, afgesproken met het gezin"
          description="Het gezin blijft meetellen. Het verslag toont een tweede percentage zonder vrijgestelde gezinnen."
          {...form.getInputProps('excused', { type: 'checkbox' })}
        />
      ) : null}
    </Form>
  )
}

function TalkFields({ form, first }: { form: UseFormReturnType<Noted>; first: boolean }) {
  return (
    <Fieldset legend="Gesproken">
      <Checkbox
        label="Ik heb iemand van dit gezin gesproken"
        data-autofocus={first || undefined}
        {...form.getInputProps('spoken', { type: 'checkbox' })}
      />
      {form.values.spoken ? (
        <Group mt="sm" align="flex-start">
          <DateField label="Op" required w={180} {...form.getInputProps('spokenOn')} />
          <Radio.Group label="Hoe" {...form.getInputProps('way')}>
            <Group mt={6}>
              {TALK_WAYS.map((way) => (
                <Radio key={way} value={way} label={TALK_WAY_TEXTS[way]} />
              ))}
            </Group>
          </Radio.Group>
        </Group>
      ) : null}
    </Fieldset>
  )
}

/** Up to three changes; after a refusal a second try does not note the talk twice. */
function useSavedFamily(id: string, { householdId, ...before }: Absent) {
  const talk = useChange('meetings.noteContact')
  const why = useChange('meetings.noteReason')
  const excuse = useChange('meetings.excuse')
  const noted = useRef(false)
  const of = { id, householdId }
  async function keep({ reason, note, excused, spoken, spokenOn, way }: Noted): Promise<void> {
    if (reason !== before.reason || note !== before.note) await why.mutateAsync({ ...of, reason, note })
    if (excused !== before.excused) await excuse.mutateAsync({ ...of, excused })
    if (!spoken || spokenOn === null || noted.current) return
    const said = { result: 'spoken', note: '', tryAgainOn: null, bestTime: '' } as const
    await talk.mutateAsync({ ...of, kind: 'spoken', way, on: spokenOn, ...said })
    noted.current = true
  }
  return {
    busy: talk.isPending || why.isPending || excuse.isPending,
    error: why.error ?? excuse.error ?? talk.error,
    save: (values: Noted) =>
      keep(values).then(
        () => true,
        () => false,
      ),
  }
}
