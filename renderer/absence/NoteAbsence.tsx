import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { ABSENCE_KINDS, ABSENCE_TEXTS, type AbsenceKind } from '#domain/absence/absence'
import type { DayPart } from '#domain/calendar/school-day'
import type { IsoDate } from '#domain/kernel/date'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'
import { PART_TEXTS } from './absence-words.ts'

interface Values {
  readonly pupil: Picked | null
  readonly kind: AbsenceKind | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly part: DayPart
  /** '' is all lesson hours of that part of the day. */
  readonly hours: number | string
  readonly note: string
}

/** Absence of one child, on one day or more; only its school days are noted. */
export function NoteAbsence({ onClose }: { onClose: () => void }) {
  const { today } = useSchool()
  const add = useChange('absence.add')
  const form = useForm<Values>({
    initialValues: { pupil: null, kind: null, from: today, to: null, part: 'whole', hours: '', note: '' },
    validate: {
      pupil: (picked) => (picked === null ? 'Kies een kind.' : null),
      kind: (kind) => (kind === null ? 'Kies waarom het kind er niet was.' : null),
      from: (day) => (day === null ? 'Vul de dag in.' : null),
      hours: (hours, values) =>
        values.kind === 'late' && typeof hours !== 'number' ? 'Vul in hoe lang het kind te laat was.' : null,
      to: (day, { from }) =>
        day !== null && from !== null && day < from ? 'De laatste dag ligt vóór de eerste.' : null,
    },
  })
  useUnsaved(draftOf(form))
  const { kind } = form.values
  function submit({ pupil, from, to, part, hours, note }: Values) {
    if (pupil === null || kind === null || from === null) return
    const given = typeof hours === 'number' && asksHours(kind) ? hours : null
    add.mutate(
      { pupilId: pupil.id, kind, from, to: to ?? from, part, hours: given, note, requestId: null },
      {
        onSuccess: (done) => {
          notifications.show({ message: notedText(done) })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={add.isPending} error={add.error} onCancel={onClose}>
      <SearchPicker
        scope="pupil"
        label="Kind"
        required
        value={form.values.pupil}
        onChange={(picked) => form.setFieldValue('pupil', picked)}
        error={form.errors.pupil}
        data-autofocus
      />
      <Select
        label="Waarom was het kind er niet?"
        required
        placeholder="Kies"
        allowDeselect={false}
        data={ABSENCE_KINDS.map((value) => ({ value, label: ABSENCE_TEXTS[value] }))}
        value={kind}
        onChange={(chosen) => {
          const next = ABSENCE_KINDS.find((one) => one === chosen) ?? null
          form.setFieldValue('kind', next)
          if (next === 'late') form.setFieldValue('part', 'morning')
        }}
        error={form.errors.kind}
      />
      <Group align="flex-start">
        <DateField label="Dag" required w={180} {...form.getInputProps('from')} />
        <DateField label="Tot en met (bij meer dagen)" w={240} {...form.getInputProps('to')} />
        <PartSelect value={form.values.part} onChange={(part) => form.setFieldValue('part', part)} />
      </Group>
      {kind !== null && asksHours(kind) ? (
        <>
          <NumberInput
            label={kind === 'late' ? 'Hoe lang te laat, in uren' : 'Uren gemist'}
            description={
              kind === 'late' ? 'Een half uur is 0,5.' : 'Laat leeg als het kind alle lessen miste.'
            }
            required={kind === 'late'}
            w={300}
            min={0.25}
            max={8}
            step={0.25}
            decimalScale={2}
            decimalSeparator=","
            allowedDecimalSeparators={[',', '.']}
            {...form.getInputProps('hours')}
          />
          {kind === 'late' ? (
            <Text size="sm">
              Te laat telt niet mee voor de zestien uur. Was er geen goede reden en duurde het lang? Kies dan
              “{ABSENCE_TEXTS.unauthorised}” en vul de uren in.
            </Text>
          ) : null}
        </>
      ) : null}
      <TextInput label="Opmerking" maxLength={300} {...form.getInputProps('note')} />
    </Form>
  )
}

/** Part of the day that was missed. */
export function PartSelect({ value, onChange }: { value: DayPart; onChange: (part: DayPart) => void }) {
  return (
    <Select
      label="Deel van de dag"
      w={160}
      allowDeselect={false}
      data={Object.entries(PART_TEXTS).map(([part, label]) => ({ value: part, label }))}
      value={value}
      onChange={(part) => onChange((part ?? 'whole') as DayPart)}
    />
  )
}

/** '2 dagen genoteerd. 1 dag stond er al.' */
export function notedText({ added, already }: { added: number; already: number }): string {
  const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`)
  const before = already === 0 ? '' : ` ${days(already)} ${already === 1 ? 'stond' : 'stonden'} er al.`
  return `${days(added)} genoteerd.${before}`
}

function asksHours(kind: AbsenceKind): boolean {
  return kind === 'late' || kind === 'unauthorised'
}
