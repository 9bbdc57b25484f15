import { Select, SimpleGrid } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PupilDetails } from '#domain/people/pupil'
import { useChange, useRead } from '../api/hooks.ts'
import { type DraftValues, draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { useUnsaved } from '../ui/FormModal.tsx'
import type { Picked } from '../ui/SearchPicker.tsx'
import { GroupSelect } from './GroupSelect.tsx'
import { PupilFields } from './PupilFields.tsx'
import { EMPTY_PUPIL, usePupilForm } from './pupil-form.ts'

interface NewPupilFormProps {
  household: Picked | null
  onClose: () => void
}

/** What is known of a new pupil, and its group. */
export function NewPupilForm({ household, onClose }: NewPupilFormProps) {
  const residences = household === null ? [] : [{ householdId: household.id, rhythm: '' }]
  const form = usePupilForm({ ...EMPTY_PUPIL, residences })
  const [groupId, setGroupId] = useState<string | null>(null)
  const [year, setYear] = useState<number | null>(null)
  const groups = useRead('groups.list', { schoolYearId: null }).data?.groups ?? []
  const [, navigate] = useLocation()
  const typed = draftOf(form)
  useUnsaved({
    isDirty: typed.isDirty,
    values: () => ({ details: typed.values(), groupId, year }),
    restore(kept) {
      typed.restore(kept.details as DraftValues)
      setGroupId(kept.groupId as string | null)
      setYear(kept.year as number | null)
    },
  })
  const add = useChange('people.addPupil')
  function chooseGroup(id: string | null) {
    const years = groups.find((group) => group.id === id)?.years ?? []
    setGroupId(id)
    setYear(years.length === 1 ? (years[0] ?? null) : null)
  }
  function submit(details: PupilDetails) {
    add.mutate(
      { details, groupId, year },
      {
        onSuccess: ({ id }) => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
          navigate(`/leerlingen/${id}`)
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={add.isPending} error={add.error} onCancel={onClose}>
      <SimpleGrid cols={2}>
        <GroupSelect w="100%" value={groupId} onChange={chooseGroup} emptyLabel="Nog geen groep" baseOnly />
        <Select
          label="Leerjaar"
          data={YEARS}
          allowDeselect={false}
          value={year === null ? '' : String(year)}
          onChange={(chosen) => setYear(chosen === null || chosen === '' ? null : Number(chosen))}
        />
      </SimpleGrid>
      <PupilFields form={form} households={household === null ? [] : [household]} />
    </Form>
  )
}

/** Leerjaar 0 are the toddlers. */
const YEARS = [
  { value: '', label: 'niet bekend' },
  { value: '0', label: 'peuters' },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((year) => ({ value: String(year), label: `leerjaar ${year}` })),
]
