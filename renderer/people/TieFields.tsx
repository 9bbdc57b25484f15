import { Autocomplete, Fieldset, Group, NumberInput, Radio, Select, SimpleGrid, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { TieDetails } from '#domain/people/tie'
import { DateField } from '../ui/DateField.tsx'
import {
  CUSTODY_CHOICES,
  CUSTODY_SOURCES,
  INFORMATION_CHOICES,
  REQUEST_CHOICES,
  ROLE_CHOICES,
} from './labels.ts'

interface TieFieldsProps {
  form: UseFormReturnType<TieDetails>
}

/** What a person is to a child: relation, gezag, information, order of contact. */
export function TieFields({ form }: TieFieldsProps) {
  return (
    <>
      <SimpleGrid cols={2}>
        <Select
          label="Relatie met het kind"
          data={ROLE_CHOICES}
          allowDeselect={false}
          {...form.getInputProps('role')}
          data-autofocus
        />
        <NumberInput
          label="Volgorde van bellen"
          min={1}
          max={20}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('contactOrder')}
        />
      </SimpleGrid>
      <CustodyFields form={form} />
      <InformationFields form={form} />
    </>
  )
}

function CustodyFields({ form }: TieFieldsProps) {
  return (
    <Fieldset legend="Gezag">
      <Stack>
        <Radio.Group
          label="Heeft deze persoon gezag?"
          description="Vraag het na. Gezag volgt niet uit “vader” of “moeder”."
          {...form.getInputProps('custody')}
        >
          <Group mt={6} gap="lg">
            {CUSTODY_CHOICES.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Group>
        </Radio.Group>
        <SimpleGrid cols={2}>
          <Autocomplete
            label="Hoe weet de school dit?"
            data={[...CUSTODY_SOURCES]}
            {...form.getInputProps('custodySource')}
          />
          <DateField label="Gezien of gehoord op" {...form.getInputProps('custodyOn')} />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  )
}

function InformationFields({ form }: TieFieldsProps) {
  const { information } = form.getValues()
  return (
    <Fieldset legend="Informatie over het kind">
      <Stack>
        <Radio.Group label="Deze persoon krijgt informatie" {...form.getInputProps('information')}>
          <Group mt={6} gap="lg">
            {INFORMATION_CHOICES.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Group>
        </Radio.Group>
        {information === 'onRequest' ? (
          <Select
            label="Het verzoek"
            data={REQUEST_CHOICES}
            allowDeselect={false}
            {...form.getInputProps('informationRequest')}
          />
        ) : null}
        {information === 'always' ? null : (
          <SimpleGrid cols={2}>
            <Autocomplete
              label={information === 'none' ? 'Besluit van' : 'Gevraagd door of bron'}
              data={[...CUSTODY_SOURCES]}
              {...form.getInputProps('informationSource')}
            />
            <DateField label="Datum" {...form.getInputProps('informationOn')} />
          </SimpleGrid>
        )}
      </Stack>
    </Fieldset>
  )
}
