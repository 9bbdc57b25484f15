import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { PROPOSERS } from '#domain/meetings/meeting'
import { PROPOSER_TEXTS } from '#domain/meetings/texts'
import { Step } from '../ui/Step.tsx'
import type { MeetingFormState } from './use-meeting-form.ts'

const MOST_TOPICS = 12

/** Part 3: what the evening is for (ouderbetrokkenheid row 3), and what will be talked about. */
export function GoalPart({ form }: { form: MeetingFormState }) {
  const { topics } = form.values
  return (
    <Step number={3} title="Wat is het doel van deze avond?">
      <Textarea
        label="Doel"
        description="In gewone woorden. Dit staat op de uitnodiging. Bijvoorbeeld: elkaar leren kennen."
        maxLength={1000}
        {...form.getInputProps('goal')}
      />
      <Stack gap="xs">
        <Text fw={600}>Onderwerpen</Text>
        <Text size="sm">Ook ouders, leerlingen en de MR mogen onderwerpen voorstellen.</Text>
        {topics.map((_, at) => (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: a topic is known by its place
            key={`${at} of ${topics.length}`}
            align="flex-end"
            gap="sm"
          >
            <TextInput
              label={`Onderwerp ${at + 1}`}
              w={420}
              maxLength={200}
              {...form.getInputProps(`topics.${at}.text`)}
            />
            <Select
              label="Voorgesteld door"
              aria-label={`Onderwerp ${at + 1} voorgesteld door`}
              w={180}
              allowDeselect={false}
              data={PROPOSERS.map((value) => ({ value, label: PROPOSER_TEXTS[value] }))}
              {...form.getInputProps(`topics.${at}.proposedBy`)}
            />
            <Button
              variant="subtle"
              size="sm"
              aria-label={`Weghalen: onderwerp ${at + 1}`}
              onClick={() => form.removeListItem('topics', at)}
            >
              Weghalen
            </Button>
          </Group>
        ))}
        {topics.length >= MOST_TOPICS ? null : (
          <Group>
            <Button
              variant="default"
              size="sm"
              onClick={() => form.insertListItem('topics', { text: '', proposedBy: 'team' })}
            >
              Onderwerp toevoegen
            </Button>
          </Group>
        )}
      </Stack>
    </Step>
  )
}
