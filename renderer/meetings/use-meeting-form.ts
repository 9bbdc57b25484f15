// The form of a meeting with the groups that can be chosen in its school year; kept over a lock.
import { useForm } from '@mantine/form'
import { useContext } from 'react'
import { type SchoolYear, schoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DraftsContext, draftOf, useDraft } from '../ui/drafts.tsx'
import { errorsOf, type MeetingValues } from './meeting-values.ts'

export interface GroupChoice {
  readonly id: string
  readonly name: string
}

export type MeetingFormState = ReturnType<typeof useMeetingFields>

export interface MeetingEntry {
  readonly form: MeetingFormState
  /** Of the first evening; that of today while no day is chosen. */
  readonly schoolYear: SchoolYear
  /** Stamgroepen of that year; null while they are read. */
  readonly groups: readonly GroupChoice[] | null
  /** Saved: what was kept at a lock goes. */
  readonly done: () => void
}

/** @param meetingId null: a new meeting */
export function useMeetingForm(start: MeetingValues, meetingId: string | null): MeetingEntry {
  const { school } = useSchool()
  const drafts = useContext(DraftsContext)
  const form = useMeetingFields(start)
  const draft = `meeting:${meetingId ?? 'new'}`
  useDraft(draft, draftOf(form))
  const firstDay = form.values.parts[0]?.date ?? null
  const year = firstDay === null ? schoolYear.parse(school.schoolYear) : schoolYearOf(firstDay)
  const calendar = useRead('calendar.year', { schoolYear: year })
  const groups = calendar.data?.choices.schoolYear === year ? calendar.data.groups : null
  return { form, schoolYear: year, groups, done: () => drafts?.drop(draft) }
}

function useMeetingFields(start: MeetingValues) {
  return useForm({ initialValues: start, validate: (values: MeetingValues) => errorsOf(values) })
}
