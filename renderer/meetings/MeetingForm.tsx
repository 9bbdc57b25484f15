import { useState } from 'react'
import { type MeetingDetails, meetingDetails } from '#domain/meetings/meeting'
import { Form } from '../ui/Form.tsx'
import { GoalPart } from './GoalPart.tsx'
import { MoreParts } from './MoreParts.tsx'
import { detailsOf, type MeetingValues, withinGroups } from './meeting-values.ts'
import { useMeetingForm } from './use-meeting-form.ts'
import { WhatPart } from './WhatPart.tsx'
import { WhoPart } from './WhoPart.tsx'

interface MeetingFormProps {
  start: MeetingValues
  /** Null: a new one. */
  meetingId: string | null
  busy: boolean
  error: unknown
  onSave: (details: MeetingDetails, done: () => void) => void
  onCancel: () => void
}

/** A meeting on one page: what and when, for whom, what for; what is rare is folded away. */
export function MeetingForm({ start, meetingId, busy, error, onSave, onCancel }: MeetingFormProps) {
  const { form, groups, schoolYear, done } = useMeetingForm(start, meetingId)
  const [opened, open] = useState<string[]>([])
  function submit(values: MeetingValues) {
    const details = meetingDetails.safeParse(detailsOf(values))
    if (details.success) onSave(details.data, done)
  }
  return (
    <Form
      onSubmit={(event) => {
        if (groups !== null) form.setValues(withinGroups(form.getValues(), groups))
        form.onSubmit(submit, (errors) => {
          // a message must not stand where nobody sees it
          if (errors.target !== undefined) open((parts) => [...parts, 'counting'])
        })(event)
      }}
      submitLabel={meetingId === null ? 'Bijeenkomst plannen' : 'Opslaan'}
      busy={busy}
      error={error}
      onCancel={onCancel}
    >
      <WhatPart form={form} meetingId={meetingId} />
      <WhoPart form={form} groups={groups} schoolYear={schoolYear} />
      <GoalPart form={form} />
      <MoreParts form={form} opened={opened} onOpen={open} />
    </Form>
  )
}
