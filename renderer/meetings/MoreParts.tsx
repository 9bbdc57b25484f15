import { Accordion, Button, Checkbox, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core'
import type { MeetingFormState } from './use-meeting-form.ts'

const MOST_HELPERS = 30

interface MorePartsProps {
  form: MeetingFormState
  opened: string[]
  onOpen: (parts: string[]) => void
}

/** What is rarely needed, folded away: who helps, and how it is counted. */
export function MoreParts({ form, opened, onOpen }: MorePartsProps) {
  const helpers = form.values.helpers.length
  return (
    <Accordion multiple variant="contained" transitionDuration={0} order={2} value={opened} onChange={onOpen}>
      <Accordion.Item value="helpers">
        <Accordion.Control>Wie helpen er? {helpers === 0 ? '' : `(${helpers})`}</Accordion.Control>
        <Accordion.Panel>
          <Helpers form={form} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="counting">
        <Accordion.Control>
          Hoe wordt de opkomst geteld? (doel: meer dan {form.values.target} %)
        </Accordion.Control>
        <Accordion.Panel>
          <Counting form={form} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}

function Helpers({ form }: { form: MeetingFormState }) {
  const { helpers } = form.values
  return (
    <Stack gap="xs">
      {helpers.map((_, at) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: a helper is known by its place
          key={`${at} of ${helpers.length}`}
          align="flex-end"
          gap="sm"
        >
          <TextInput
            label={`Naam ${at + 1}`}
            w={300}
            maxLength={120}
            {...form.getInputProps(`helpers.${at}.name`)}
          />
          <TextInput
            label={`Taak ${at + 1}`}
            w={300}
            maxLength={120}
            {...form.getInputProps(`helpers.${at}.task`)}
          />
          <Button
            variant="subtle"
            size="sm"
            aria-label={`Weghalen: helper ${at + 1}`}
            onClick={() => form.removeListItem('helpers', at)}
          >
            Weghalen
          </Button>
        </Group>
      ))}
      {helpers.length >= MOST_HELPERS ? null : (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() => form.insertListItem('helpers', { name: '', task: '' })}
          >
            Helper toevoegen
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Counting({ form }: { form: MeetingFormState }) {
  return (
    <Stack>
      <NumberInput
        label="Doel: meer dan … % van de leerlingen"
        description="Een leerling telt als er iemand voor hem of haar was."
        w={320}
        min={1}
        max={99}
        allowDecimal={false}
        suffix=" %"
        {...form.getInputProps('target')}
      />
      <Radio.Group label="Voor wie telt een ouder die komt?" {...form.getInputProps('countsFor')}>
        <Stack gap="xs" mt={6}>
          <Radio value="family" label="Voor alle kinderen van het gezin, zoals bij een receptie" />
          <Radio value="group" label="Alleen voor het kind van de groep waar de ouder was" />
        </Stack>
      </Radio.Group>
      <Checkbox
        label="Iemand anders mag komen namens de ouders, bijvoorbeeld een oma"
        {...form.getInputProps('onBehalfCounts', { type: 'checkbox' })}
      />
      <Checkbox
        label="Online of telefonisch meedoen telt ook"
        {...form.getInputProps('onlineCounts', { type: 'checkbox' })}
      />
      <Text size="sm">De regel die u kiest, staat onder elk verslag.</Text>
    </Stack>
  )
}
