import { Fieldset, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { PupilDetails } from '#domain/people/pupil'
import { DateField } from '../ui/DateField.tsx'
import type { Picked } from '../ui/SearchPicker.tsx'
import { NameFields } from './NameFields.tsx'
import { ResidenceFields } from './ResidenceFields.tsx'

interface PupilFieldsProps {
  form: UseFormReturnType<PupilDetails>
  /** The households of the child as they began, by name. */
  households: readonly Picked[]
}

/** All that can be filled in about a pupil; its group is set by placing it. */
export function PupilFields({ form, households }: PupilFieldsProps) {
  return (
    <>
      <Fieldset legend="Naam">
        <Stack>
          <NameFields input={(part, options) => form.getInputProps(part, options)} />
        </Stack>
      </Fieldset>
      <SimpleGrid cols={2}>
        <DateField
          label="Geboortedatum"
          description="Bijvoorbeeld 14-3-2017"
          birth
          {...form.getInputProps('birthDate')}
        />
        <TextInput
          label="Leerlingnummer"
          description="Het nummer van de school. Geen BSN."
          {...form.getInputProps('pupilNumber')}
        />
        <DateField label="Op school vanaf" {...form.getInputProps('enrolledOn')} />
        <DateField label="Laatste schooldag" {...form.getInputProps('leftOn')} />
      </SimpleGrid>
      <ResidenceFields form={form} households={households} />
      <Textarea
        label="Opmerking"
        description="Alleen feiten die u voor dit doel nodig hebt"
        {...form.getInputProps('remark')}
      />
    </>
  )
}
