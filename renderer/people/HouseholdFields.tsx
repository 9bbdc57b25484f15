import { Checkbox, Fieldset, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { HouseholdDetails } from '#domain/people/household'
import { splitHouseNumber } from './household-form.ts'
import { HOUSEHOLD_KIND_CHOICES, languageChoices } from './labels.ts'

/** All that can be filled in about a household. */
export function HouseholdFields({ form }: { form: UseFormReturnType<HouseholdDetails> }) {
  return (
    <>
      <AddressFields form={form} />
      <Fieldset legend="Brieven">
        <Stack>
          <Select
            label="Taal van de brieven"
            data={languageChoices(form.getValues().language)}
            searchable
            allowDeselect={false}
            {...form.getInputProps('language')}
          />
          <Checkbox
            label="Wil brieven op papier"
            description="Ook als er een e-mailadres is"
            {...form.getInputProps('wantsPaper', { type: 'checkbox' })}
          />
        </Stack>
      </Fieldset>
      <Select
        label="Soort adres"
        description="Bij een instelling of verzamelgebouw wonen meer gezinnen op dit adres"
        data={HOUSEHOLD_KIND_CHOICES}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <Textarea
        label="Opmerking"
        description="Alleen feiten die u voor dit doel nodig hebt"
        {...form.getInputProps('remark')}
      />
    </>
  )
}

function AddressFields({ form }: { form: UseFormReturnType<HouseholdDetails> }) {
  const houseNumber = form.getInputProps('houseNumber')
  return (
    <Fieldset legend="Adres">
      <Stack>
        <TextInput label="Straat" {...form.getInputProps('street')} data-autofocus />
        <Group align="flex-start" wrap="nowrap">
          <TextInput label="Nummer" flex={1} {...houseNumber} onBlur={() => splitHouseNumber(form)} />
          <TextInput label="Toevoeging" flex={1} {...form.getInputProps('addition')} />
          <Select
            label="Aanduiding"
            flex={1}
            data={[
              { value: '', label: 'geen' },
              { value: 'TO', label: 'tegenover' },
              { value: 'BY', label: 'bij' },
            ]}
            allowDeselect={false}
            {...form.getInputProps('indication')}
          />
        </Group>
        <Group align="flex-start" wrap="nowrap">
          <TextInput label="Postcode" flex={1} {...form.getInputProps('postcode')} />
          <TextInput label="Plaats" flex={2} {...form.getInputProps('town')} />
        </Group>
        <TextInput label="Land" description="Leeg laten voor Nederland" {...form.getInputProps('country')} />
        <Checkbox
          label="Geheim adres"
          description="Komt op geen lijst. Alleen op de eigen brief van dit gezin."
          {...form.getInputProps('secret', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  )
}
