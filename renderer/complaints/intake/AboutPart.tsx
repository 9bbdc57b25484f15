import { Accordion, Checkbox, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useRead } from '../../api/hooks.ts'
import { Step } from '../../ui/Step.tsx'
import { CategoryField } from '../CategoryField.tsx'
import { GroupField } from '../GroupField.tsx'
import type { IntakeForm } from './intake-values.ts'

/** The category and the subject; all else may wait for who handles it. */
export function AboutPart({ form, number }: { form: IntakeForm; number: number }) {
  const isComplaint = form.values.kind === 'complaint'
  return (
    <Step number={number} title="Waar gaat het over?">
      <CategoryField {...form.getInputProps('category')} />
      <TextInput
        label="Onderwerp"
        description="Een paar woorden, niet het hele verhaal"
        required
        maxLength={120}
        {...form.getInputProps('subject')}
      />
      <More form={form} />
      <Text size="sm">
        {isComplaint || form.values.headOnly
          ? 'Na het opslaan ziet de balie hiervan alleen nog de stand en de data, of niets.'
          : 'De balie en de directeur zien deze melding.'}
      </Text>
    </Step>
  )
}

function More({ form }: { form: IntakeForm }) {
  const tags = useRead('complaints.settings', {}).data?.settings.tags ?? []
  return (
    <Accordion variant="contained" transitionDuration={0} order={3}>
      <Accordion.Item value="more">
        <Accordion.Control>Meer noteren (hoeft niet)</Accordion.Control>
        <Accordion.Panel>
          <Textarea
            label="Feiten"
            description="Alleen feiten die nodig zijn: wat is er gezien of gehoord, en wanneer?"
            maxLength={4000}
            {...form.getInputProps('facts')}
          />
          <Textarea
            label="Wat deze persoon ervan vindt en vraagt"
            mt="sm"
            maxLength={4000}
            {...form.getInputProps('opinion')}
          />
          <GroupField mt="sm" {...form.getInputProps('groupId')} />
          <TextInput label="Plaats" mt="sm" maxLength={80} {...form.getInputProps('place')} />
          <TagsInput
            label="Eigen trefwoorden"
            description="Enter na elk woord"
            mt="sm"
            data={tags}
            maxTags={8}
            {...form.getInputProps('tags')}
          />
          <Checkbox
            mt="md"
            label="Alleen voor de directeur"
            description="Bijvoorbeeld als het over iemand van de balie gaat. De balie ziet de melding dan niet meer."
            {...form.getInputProps('headOnly', { type: 'checkbox' })}
          />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
