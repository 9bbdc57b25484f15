import { Checkbox, Group, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { GROUP_KINDS, type GroupDetails } from '#domain/groups/group'
import { KIND_LABELS, YEAR_CHOICES } from './labels.ts'

interface GroupFieldsProps {
  form: UseFormReturnType<GroupDetails>
  staff: readonly { id: string; name: string }[]
  parents: readonly { id: string; name: string }[] | null
}

/** What the office fills in about a group. */
export function GroupFields({ form, staff, parents }: GroupFieldsProps) {
  const { kind, years } = form.values
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          label="Naam"
          description="Bijvoorbeeld 3A, 5/6 of 1/2 Vlinders"
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label="Soort groep"
          description={KIND_LABELS[kind].description}
          data={GROUP_KINDS.map((value) => ({ value, label: KIND_LABELS[value].label }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
      </SimpleGrid>
      {kind === 'announced' ? null : (
        <Checkbox.Group
          label="Leerjaren in deze groep"
          value={years.map(String)}
          onChange={(chosen) =>
            form.setFieldValue(
              'years',
              chosen.map(Number).sort((a, b) => a - b),
            )
          }
        >
          <Group gap="md" mt={4}>
            {YEAR_CHOICES.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label.replace('Leerjaar ', '')} aria-label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <MultiSelect
        label="Leerkrachten"
        description="Deelt een duo de groep? Kies er dan twee."
        placeholder={form.values.staffIds.length === 0 ? 'Kies een leerkracht' : ''}
        searchable
        hidePickedOptions
        maxValues={8}
        nothingFoundMessage="Niemand gevonden. Voeg de medewerker toe bij Groepen, Medewerkers."
        data={staff.map(({ id, name }) => ({ value: id, label: name || 'naam onbekend' }))}
        {...form.getInputProps('staffIds')}
      />
      {parents === null || kind === 'announced' ? null : (
        <Select
          label="Coördinator"
          description="De ouder die in deze groep de ouderhulp regelt"
          placeholder="Nog niemand"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Leegmaken' }}
          nothingFoundMessage="Alleen ouders van kinderen in deze groep."
          data={parents.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('coordinatorId')}
        />
      )}
    </>
  )
}
