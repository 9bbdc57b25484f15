import { Checkbox, NumberInput, Radio, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { ICONS, TASK_RHYTHMS, type TaskDetails } from '#domain/rota/task'
import { ICON_LABELS, RHYTHM_LABELS } from './task-words.ts'

const NEEDS = [
  ['needsVog', 'VOG gezien'],
  ['needsDriver', 'Rijbevestiging van de school'],
  ['needsFirstAid', 'EHBO'],
] as const

/** What the office fills in about a task. */
export function TaskFields({ form }: { form: UseFormReturnType<TaskDetails> }) {
  const { perGroup } = form.values
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          label="Naam"
          description="Zo staat de taak op het rooster"
          required
          data-autofocus
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <Select
          label="Plaatje"
          description="Voor wie geen Nederlands leest"
          data={ICONS.map((value) => ({ value, label: ICON_LABELS[value] }))}
          allowDeselect={false}
          {...form.getInputProps('icon')}
        />
        <Select
          label="Wanneer"
          data={TASK_RHYTHMS.map((value) => ({ value, label: RHYTHM_LABELS[value] }))}
          allowDeselect={false}
          {...form.getInputProps('rhythm')}
        />
        <Radio.Group
          label="Voor wie"
          value={perGroup ? 'group' : 'school'}
          onChange={(value) => form.setFieldValue('perGroup', value === 'group')}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="group" label="Elke groep heeft eigen beurten" />
            <Radio value="school" label="De hele school samen" />
          </Stack>
        </Radio.Group>
      </SimpleGrid>
      <Textarea
        label="Uitleg voor ouders"
        description="Mag leeg blijven"
        autosize
        minRows={2}
        maxLength={600}
        {...form.getInputProps('explanation')}
      />
      <Numbers form={form} />
      <Stack gap="xs" role="group" aria-label="Wat is nodig">
        {NEEDS.map(([key, label]) => (
          <Checkbox key={key} label={label} {...form.getInputProps(key, { type: 'checkbox' })} />
        ))}
        <Checkbox
          label="Kan ook met weinig Nederlands"
          {...form.getInputProps('withoutDutch', { type: 'checkbox' })}
        />
        <Checkbox
          label="Veel gezinnen willen dit graag: de plaatsen worden geloot"
          {...form.getInputProps('popular', { type: 'checkbox' })}
        />
      </Stack>
    </>
  )
}

function Numbers({ form }: { form: UseFormReturnType<TaskDetails> }) {
  return (
    <SimpleGrid cols={2}>
      <NumberInput
        label="Gezinnen per beurt"
        description="Zoveel plaatsen heeft elke beurt"
        min={1}
        max={40}
        allowDecimal={false}
        {...form.getInputProps('places')}
      />
      <NumberInput
        label="Telt voor hoeveel beurten"
        description="Een hele dag is zwaarder: 2 of 3"
        min={1}
        max={4}
        allowDecimal={false}
        {...form.getInputProps('weight')}
      />
      <NumberInput
        label="Dagen rust voor een gezin"
        description="Tussen twee beurten van deze taak"
        min={0}
        max={200}
        allowDecimal={false}
        {...form.getInputProps('restDays')}
      />
      <NumberInput
        label="Afmelden tot hoeveel dagen vooraf"
        description="Daarna belt het gezin de coördinator"
        min={0}
        max={60}
        allowDecimal={false}
        {...form.getInputProps('cancelDays')}
      />
    </SimpleGrid>
  )
}
