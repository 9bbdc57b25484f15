import { Checkbox, Select, SimpleGrid, Text } from '@mantine/core'
import { Section } from '../../ui/Section.tsx'
import { CIRCUMSTANCE_IDS, type PartProps } from './policy-form.ts'
import { circumstanceTitle } from './policy-words.ts'

const CHOICES = [
  { value: 'director', label: 'De directeur beoordeelt het' },
  { value: 'refuse', label: 'Afwijzen' },
]

/** What happens when a circumstance is named and no row of the table fits. */
export function OutsideRows({ form, mayEdit }: PartProps) {
  return (
    <Section title="Als geen regel past">
      <Text size="sm">Bijvoorbeeld bij familie die in geen enkele regel staat.</Text>
      <SimpleGrid cols={{ base: 2, lg: 3 }}>
        {CIRCUMSTANCE_IDS.map((id) => (
          <Select
            key={id}
            label={circumstanceTitle(id)}
            data={CHOICES}
            allowDeselect={false}
            disabled={!mayEdit}
            {...form.getInputProps(`policy.outsideRows.${id}`)}
          />
        ))}
      </SimpleGrid>
      <Checkbox
        label="Een geregistreerd partnerschap telt als een huwelijk"
        disabled={!mayEdit}
        {...form.getInputProps('policy.partnershipAsWedding', { type: 'checkbox' })}
      />
    </Section>
  )
}
