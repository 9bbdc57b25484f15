import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../ui/Section.tsx'
import type { SettingsFormState } from './settings-form.ts'

const MOST_PERSONS = 6
const NEW_PERSON = { name: '', phone: '', email: '', accountId: null }

interface ContactPersonsProps {
  form: SettingsFormState
  accounts: readonly { readonly id: string; readonly name: string }[]
}

/** The (vertrouwens)contactpersonen: one with an account may open every complaint about conduct from then on. */
export function ContactPersons({ form, accounts }: ContactPersonsProps) {
  const { contactPersons } = form.values
  const [added, setAdded] = useState<number | null>(null)
  return (
    <Section title="Contactpersonen van de school">
      <Text>Klachten over gedrag gaan naar de directeur en naar de contactpersonen met een account.</Text>
      <Stack gap="xs">
        {contactPersons.map((_, at) => (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: a contact person is known by its place
            key={`${at} of ${contactPersons.length}`}
            align="flex-end"
            wrap="nowrap"
          >
            <TextInput
              label={`Naam ${at + 1}`}
              autoFocus={at === added}
              flex={1}
              maxLength={120}
              {...form.getInputProps(`contactPersons.${at}.name`)}
            />
            <TextInput
              label={`Telefoon ${at + 1}`}
              w={150}
              maxLength={40}
              {...form.getInputProps(`contactPersons.${at}.phone`)}
            />
            <TextInput
              label={`E-mail ${at + 1}`}
              flex={1}
              maxLength={254}
              {...form.getInputProps(`contactPersons.${at}.email`)}
            />
            <Select
              label={`Account ${at + 1}`}
              placeholder="Nee"
              flex={1}
              clearable
              clearButtonProps={{ 'aria-label': 'Nee' }}
              data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps(`contactPersons.${at}.accountId`)}
            />
            <Button
              variant="default"
              aria-label={`Contactpersoon ${at + 1} weghalen`}
              onClick={() => form.removeListItem('contactPersons', at)}
            >
              Weghalen
            </Button>
          </Group>
        ))}
      </Stack>
      {contactPersons.length >= MOST_PERSONS ? null : (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setAdded(contactPersons.length)
              form.insertListItem('contactPersons', NEW_PERSON)
            }}
          >
            Contactpersoon toevoegen
          </Button>
        </Group>
      )}
    </Section>
  )
}
