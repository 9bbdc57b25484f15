import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  Paper,
  Stack,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { formatPhone, parsePhone } from '#domain/kernel/phone'
import type { PersonDetails } from '#domain/people/person'
import { EMPTY_PHONE } from './person-form.ts'

/** As many as the contract takes. */
const MOST = 8

interface PhoneFieldsProps {
  form: UseFormReturnType<PersonDetails>
}

/** The telephone numbers of a person, in the order in which they are called. */
export function PhoneFields({ form }: PhoneFieldsProps) {
  const { phones } = form.getValues()
  return (
    <Fieldset legend="Telefoon">
      <Stack>
        {phones.length === 0 ? <Text>Geen telefoonnummer bekend.</Text> : null}
        {phones.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the form knows a number by its place
          <PhoneRow key={index} form={form} index={index} />
        ))}
        {phones.length < MOST ? (
          <Group>
            <Button variant="light" onClick={() => form.insertListItem('phones', EMPTY_PHONE)}>
              Nummer toevoegen
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Fieldset>
  )
}

function PhoneRow({ form, index }: PhoneFieldsProps & { index: number }) {
  const phone = form.getValues().phones[index] ?? EMPTY_PHONE
  const path = `phones.${index}` as const
  const nth = `nummer ${index + 1}`
  const { flagged } = parsePhone(phone.number)
  return (
    <Paper withBorder p="sm">
      <Group align="flex-start" wrap="nowrap">
        <TextInput
          label={`Telefoonnummer ${index + 1}`}
          w={220}
          type="tel"
          {...form.getInputProps(`${path}.number`)}
          onBlur={() => form.setFieldValue(`${path}.number`, formatPhone(parsePhone(phone.number).number))}
        />
        <TextInput
          label="Van wie of wanneer"
          aria-label={`Van wie of wanneer, ${nth}`}
          flex={1}
          {...form.getInputProps(`${path}.remark`)}
        />
      </Group>
      <Text size="sm" mih="1.5em" role="status">
        {flagged ? 'Dit is geen gewoon Nederlands nummer van 10 cijfers. Klopt het?' : ''}
      </Text>
      <Group justify="space-between">
        <Group>
          <Checkbox
            label="Noodnummer"
            aria-label={`Noodnummer, ${nth}`}
            {...form.getInputProps(`${path}.emergency`, { type: 'checkbox' })}
          />
          <Checkbox
            label="Geheim"
            aria-label={`Geheim, ${nth}`}
            {...form.getInputProps(`${path}.secret`, { type: 'checkbox' })}
          />
        </Group>
        <Button variant="subtle" size="sm" onClick={() => form.removeListItem('phones', index)}>
          Weghalen
          <VisuallyHidden>: {nth}</VisuallyHidden>
        </Button>
      </Group>
    </Paper>
  )
}
