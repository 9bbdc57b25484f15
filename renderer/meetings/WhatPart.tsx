import { Button, Group, Select, TextInput } from '@mantine/core'
import type { IsoDate } from '#domain/kernel/date'
import { MEETING_KINDS, type MeetingKind } from '#domain/meetings/meeting'
import { KIND_TEXTS } from '#domain/meetings/texts'
import { useRead } from '../api/hooks.ts'
import { Step } from '../ui/Step.tsx'
import { EveningFields } from './EveningFields.tsx'
import { withKind } from './meeting-values.ts'
import type { MeetingFormState } from './use-meeting-form.ts'

const MOST_EVENINGS = 6

interface WhatPartProps {
  form: MeetingFormState
  /** The meeting that is changed: it is no remark on its own day. */
  meetingId: string | null
}

/** Part 1: what it is, when and where. */
export function WhatPart({ form, meetingId }: WhatPartProps) {
  const { kind, parts } = form.values
  const dates = [...new Set(parts.flatMap(({ date }) => date ?? []))] as IsoDate[]
  const checked = useRead(
    'meetings.checkDates',
    { dates, exceptId: meetingId },
    { enabled: dates.length > 0 },
  )
  return (
    <Step number={1} title="Wat en wanneer?">
      <Group align="flex-start" gap="sm">
        <Select
          label="Soort"
          w={240}
          data={MEETING_KINDS.map((value) => ({ value, label: KIND_TEXTS[value] }))}
          allowDeselect={false}
          value={kind}
          onChange={(chosen) => form.setValues(withKind(form.getValues(), chosen as MeetingKind))}
        />
        {kind === 'own' ? (
          <TextInput
            label="Hoe noemt uw school dit?"
            w={240}
            required
            maxLength={60}
            {...form.getInputProps('ownKind')}
          />
        ) : null}
        <TextInput
          label="Naam op de uitnodiging"
          w={320}
          required
          maxLength={120}
          {...form.getInputProps('name')}
        />
      </Group>
      {parts.map((_, at) => (
        <EveningFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an evening is known by its place
          key={`${at} of ${parts.length}`}
          form={form}
          at={at}
          remarks={checked.data?.remarks ?? []}
        />
      ))}
      {parts.length >= MOST_EVENINGS ? null : (
        <Group>
          <Button variant="default" size="sm" onClick={() => addEvening(form)}>
            Nog een avond
          </Button>
        </Group>
      )}
      <TextInput
        label="Plaats"
        description="Bijvoorbeeld: in de aula."
        maw={360}
        maxLength={120}
        {...form.getInputProps('place')}
      />
    </Step>
  )
}

/** At the same times as the one before it. */
function addEvening(form: MeetingFormState): void {
  const last = form.getValues().parts.at(-1)
  form.insertListItem('parts', {
    date: null,
    beginsAt: last?.beginsAt ?? '19:30',
    endsAt: last?.endsAt ?? '21:00',
    groupIds: [],
  })
}
