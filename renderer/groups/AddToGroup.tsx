import { Select, SimpleGrid, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import { referenceDay } from '#domain/groups/reference-day'
import type { IsoDate } from '#domain/kernel/date'
import { fold } from '#domain/kernel/fold'
import { schoolYear as schoolYearLabel } from '#domain/kernel/school-year'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { YEAR_CHOICES } from './labels.ts'

interface AddToGroupProps {
  opened: boolean
  onClose: () => void
  shown: OperationOutput<'groups.show'>
}

/** Puts a pupil of the school in this group from a day on. */
export function AddToGroup({ opened, onClose, shown }: AddToGroupProps) {
  return (
    <FormModal name="addToGroup" title="Leerling in deze groep zetten" opened={opened} onClose={onClose}>
      {(close) => <AddForm shown={shown} onClose={close} />}
    </FormModal>
  )
}

function AddForm({ shown, onClose }: Omit<AddToGroupProps, 'opened'>) {
  const { today } = useSchool()
  const place = useChange('groups.place')
  const { group } = shown
  const label = schoolYearLabel.parse(shown.schoolYear)
  const asksYear = group.kind !== 'composed' && group.years.length !== 1
  const form = useForm({
    initialValues: {
      pupil: '',
      year: '',
      day: referenceDay({ label, closed: false }, today) as IsoDate | null,
    },
    validate: {
      pupil: (pupil) => (pupil === '' ? 'Kies een leerling.' : null),
      day: (day) => (day === null ? 'Vul de eerste dag in.' : null),
    },
  })
  useUnsaved(draftOf(form))
  function submit({ pupil, year, day }: typeof form.values) {
    if (day === null) return
    place.mutate(
      { pupilId: pupil, groupId: group.id, year: year === '' ? null : Number(year), from: day },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={place.isPending} error={place.error} onCancel={onClose}>
      <PupilSelect {...form.getInputProps('pupil')} />
      <SimpleGrid cols={2}>
        {asksYear ? (
          <Select
            label="Leerjaar van het kind"
            data={[{ value: '', label: 'Blijft zoals het is' }, ...YEAR_CHOICES]}
            allowDeselect={false}
            {...form.getInputProps('year')}
          />
        ) : null}
        <DateField label="Eerste dag in deze groep" required {...form.getInputProps('day')} />
      </SimpleGrid>
      <Text size="sm">
        {group.kind === 'composed'
          ? 'De stamgroep van het kind verandert niet.'
          : 'Zit het kind nu in een andere groep? Die blijft op de kaart staan, tot en met de dag ervoor.'}
      </Text>
    </Form>
  )
}

interface PupilSelectProps {
  value?: string
  onChange: (pupilId: string) => void
  error?: unknown
}

function PupilSelect({ value = '', onChange, error }: PupilSelectProps) {
  const [text, setText] = useState('')
  const [chosen, choose] = useState<{ value: string; label: string } | null>(null)
  const asked = fold(text) !== ''
  const found = useRead(
    'people.search',
    { text: text.slice(0, 100), scope: 'pupil', limit: 12 },
    { enabled: asked },
  )
  const hits = asked ? (found.data?.hits ?? []) : []
  const choices = hits.map(({ id, title, detail }) => ({ value: id, label: `${title} (${detail})` }))
  if (chosen !== null && choices.every((one) => one.value !== chosen.value)) choices.unshift(chosen)
  return (
    <Select
      label="Leerling"
      required
      data-autofocus
      placeholder="Typ een deel van de naam"
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={choices}
      nothingFoundMessage={asked ? 'Niets gevonden. Typ minder letters.' : 'Typ een deel van de naam.'}
      value={value === '' ? null : value}
      onChange={(id) => {
        choose(choices.find((one) => one.value === id) ?? null)
        onChange(id ?? '')
      }}
      error={typeof error === 'string' ? error : undefined}
    />
  )
}
