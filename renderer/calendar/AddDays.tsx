import { MultiSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { requiredLine } from '#domain/kernel/text'
import { useChange } from '../api/hooks.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import type { ShownYear } from './shown-year.ts'

interface AddDaysProps {
  opened: boolean
  onClose: () => void
  groups: ShownYear['groups']
}

/** Adds a study day or another free day, or every school day of a period, for the school or for some groups. */
export function AddDays({ opened, onClose, groups }: AddDaysProps) {
  return (
    <FormModal name="freeDays" title="Vrije dag toevoegen" opened={opened} onClose={onClose}>
      {(close) => <DaysForm groups={groups} onClose={close} />}
    </FormModal>
  )
}

const entry = z
  .strictObject({
    from: isoDate.nullable().refine((date) => date !== null, 'Vul de dag in.'),
    to: isoDate.nullable(),
    name: requiredLine('Vul in wat voor dag het is, bijvoorbeeld: Studiedag.', 80),
    who: z.enum(['school', 'groups']),
    groupIds: z.array(z.string()),
  })
  .refine(({ who, groupIds }) => who === 'school' || groupIds.length > 0, {
    path: ['groupIds'],
    message: 'Kies een groep.',
  })

interface Entry {
  from: IsoDate | null
  to: IsoDate | null
  name: string
  who: 'school' | 'groups'
  groupIds: string[]
}

const EMPTY: Entry = { from: null, to: null, name: 'Studiedag', who: 'school', groupIds: [] }

function DaysForm({ groups, onClose }: Omit<AddDaysProps, 'opened'>) {
  const add = useChange('calendar.addDays')
  const form = useForm<Entry>({ initialValues: EMPTY, validate: schemaResolver(entry, { sync: true }) })
  useUnsaved(draftOf(form))
  function submit({ from, to, name, who, groupIds }: Entry) {
    if (from === null) return
    add.mutate(
      { from, to: to ?? from, kind: 'studyDay', name, groupIds: who === 'groups' ? groupIds : [] },
      {
        onSuccess: ({ added }) => {
          notifications.show({ message: added === 1 ? '1 dag toegevoegd.' : `${added} dagen toegevoegd.` })
          onClose()
        },
      },
    )
  }
  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      submitLabel="Toevoegen"
      busy={add.isPending}
      error={add.error}
      onCancel={onClose}
    >
      <SimpleGrid cols={2}>
        <DateField
          label="Dag, of eerste dag"
          description="Bijvoorbeeld 20-11-2026"
          required
          data-autofocus
          {...form.getInputProps('from')}
        />
        <DateField
          label="Laatste dag"
          description="Leeg bij één dag. Weekend en vakantie tellen niet."
          {...form.getInputProps('to')}
        />
      </SimpleGrid>
      <TextInput
        label="Wat voor dag"
        description="Staat ook op de jaarkalender voor ouders."
        required
        maxLength={80}
        {...form.getInputProps('name')}
      />
      {groups.length === 0 ? null : (
        <Radio.Group label="Wie is er vrij?" {...form.getInputProps('who')}>
          <Stack gap="xs" mt={4}>
            <Radio value="school" label="De hele school" />
            <Radio value="groups" label="Alleen een of meer groepen" />
          </Stack>
        </Radio.Group>
      )}
      {form.values.who === 'school' ? null : (
        <MultiSelect
          label="Groepen"
          required
          placeholder={form.values.groupIds.length === 0 ? 'Kies een groep' : ''}
          searchable
          hidePickedOptions
          nothingFoundMessage="Geen groep gevonden."
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('groupIds')}
        />
      )}
    </Form>
  )
}
