import {
  Checkbox,
  Fieldset,
  Group,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { PersonDetails } from '#domain/people/person'
import { DateField } from '../ui/DateField.tsx'
import { type Picked, SearchPicker } from '../ui/SearchPicker.tsx'
import { EMAIL_STATE_CHOICES, GENDER_CHOICES, languageChoices } from './labels.ts'
import { NameFields } from './NameFields.tsx'
import { PhoneFields } from './PhoneFields.tsx'

interface PersonFieldsProps {
  form: UseFormReturnType<PersonDetails>
  /** The household of `form.householdId` as it began, by name. */
  household: Picked | null
}

/** All that can be filled in about a person around a child. */
export function PersonFields({ form, household }: PersonFieldsProps) {
  return (
    <>
      <Fieldset legend="Naam">
        <Stack>
          <NameFields input={(part, options) => form.getInputProps(part, options)} />
          <SimpleGrid cols={2}>
            <TextInput
              label="Naam op brieven"
              description="Alleen als deze persoon een andere naam wil"
              {...form.getInputProps('letterName')}
            />
            <Select
              label="Aanspreekvorm"
              description="Alleen als de persoon dit heeft verteld"
              data={GENDER_CHOICES}
              allowDeselect={false}
              {...form.getInputProps('gender')}
            />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      <EmailFields form={form} />
      <PhoneFields form={form} />
      <LetterFields form={form} />
      <HomeField form={form} household={household} />
      <Fieldset legend="Verder">
        <Stack>
          <DateField
            label="Toestemming voor de klassenlijst op"
            description="Leeg zonder toestemming. Telefoon en e-mail staan dan op geen klassenlijst."
            {...form.getInputProps('classListConsentOn')}
          />
          <Checkbox
            label="Overleden"
            description="Wordt op geen brief meer genoemd"
            {...form.getInputProps('deceased', { type: 'checkbox' })}
          />
          <Checkbox
            label="Dit is een instelling"
            description="Bijvoorbeeld een voogdij-instelling"
            {...form.getInputProps('institution', { type: 'checkbox' })}
          />
          <Textarea
            label="Opmerking"
            description="Alleen feiten die u voor dit doel nodig hebt"
            {...form.getInputProps('remark')}
          />
        </Stack>
      </Fieldset>
    </>
  )
}

/** "Heeft geen e-mail" is a fact and clears the address; typing an address means that it is known. */
function EmailFields({ form }: { form: UseFormReturnType<PersonDetails> }) {
  const state = form.getInputProps('emailState')
  const address = form.getInputProps('email')
  return (
    <Fieldset legend="E-mail">
      <Stack>
        <Radio.Group
          label="E-mail van deze persoon"
          {...state}
          onChange={(value) => {
            state.onChange(value)
            if (value === 'none' || value === 'unknown') form.setFieldValue('email', '')
          }}
        >
          <Group mt={6} gap="lg">
            {EMAIL_STATE_CHOICES.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          label="E-mailadres"
          type="text"
          inputMode="email"
          {...address}
          onChange={(event) => {
            const typed = event.currentTarget.value
            address.onChange(typed)
            const { emailState } = form.getValues()
            if (typed !== '' && (emailState === 'none' || emailState === 'unknown')) {
              form.setFieldValue('emailState', 'known')
            }
          }}
        />
      </Stack>
    </Fieldset>
  )
}

function LetterFields({ form }: { form: UseFormReturnType<PersonDetails> }) {
  return (
    <Fieldset legend="Taal en brieven">
      <Stack>
        <Select
          label="Taal"
          data={languageChoices(form.getValues().language)}
          searchable
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Checkbox
          label="Tolk nodig bij een gesprek"
          {...form.getInputProps('needsInterpreter', { type: 'checkbox' })}
        />
        <Checkbox
          label="Wil brieven op papier"
          description="Ook als er een e-mailadres is"
          {...form.getInputProps('wantsPaper', { type: 'checkbox' })}
        />
        <Checkbox label="Grote letters" {...form.getInputProps('largePrint', { type: 'checkbox' })} />
      </Stack>
    </Fieldset>
  )
}

function HomeField({ form, household }: PersonFieldsProps) {
  const [picked, setPicked] = useState(household)
  return (
    <Fieldset legend="Gezin">
      <SearchPicker
        scope="household"
        label="Woont in het gezin"
        description="Zoek op de naam van een kind, op straat of op postcode. Leeg: adres onbekend."
        placeholder="Typ een naam of straat"
        error={form.errors.householdId}
        value={picked}
        onChange={(chosen) => {
          setPicked(chosen)
          form.setFieldValue('householdId', chosen?.id ?? null)
        }}
      />
    </Fieldset>
  )
}
