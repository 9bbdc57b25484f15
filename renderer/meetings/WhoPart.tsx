import { Checkbox, Radio, Stack, Text } from '@mantine/core'
import { DateField } from '../ui/DateField.tsx'
import { Step } from '../ui/Step.tsx'
import { EveningGroups } from './EveningFields.tsx'
import type { MeetingEntry } from './use-meeting-form.ts'

type WhoPartProps = Pick<MeetingEntry, 'form' | 'groups' | 'schoolYear'>

/** Part 2: for whom, and until when they answer. */
export function WhoPart({ form, groups, schoolYear }: WhoPartProps) {
  return (
    <Step number={2} title="Voor wie?">
      <Radio.Group label="Wie nodigt u uit?" {...form.getInputProps('scope')}>
        <Stack gap="xs" mt={6}>
          <Radio value="school" label="De hele school" />
          <Radio value="groups" label="Een of meer groepen" disabled={groups?.length === 0} />
        </Stack>
      </Radio.Group>
      <WhichGroups form={form} groups={groups} schoolYear={schoolYear} />
      <Checkbox
        label="Verplicht: de school verwacht alle ouders"
        {...form.getInputProps('obligatory', { type: 'checkbox' })}
      />
      <DateField
        label="Antwoord graag vóór"
        description="Staat op de antwoordstrook. Mag leeg blijven."
        w={260}
        {...form.getInputProps('answerBy')}
      />
    </Step>
  )
}

function WhichGroups({ form, groups, schoolYear }: WhoPartProps) {
  const { scope, parts } = form.values
  const several = parts.length > 1
  if (groups === null) return null
  if (groups.length === 0) {
    return (
      <Text size="sm">
        De groepen van {schoolYear} zijn er nog niet. Plan de bijeenkomst nu voor de hele school. Na de
        jaarovergang kunt u groepen kiezen.
      </Text>
    )
  }
  if (scope === 'groups' && !several)
    return <EveningGroups form={form} at={0} label="Groepen" groups={groups} />
  if (!several) return null
  return (
    <Stack gap="sm">
      {parts.map((_, at) => (
        <EveningGroups
          // biome-ignore lint/suspicious/noArrayIndexKey: an evening is known by its place
          key={`${at} of ${parts.length}`}
          form={form}
          at={at}
          label={`Groepen op avond ${at + 1}`}
          groups={groups}
        />
      ))}
      {scope === 'school' ? <Text size="sm">Een groep die u niet kiest, komt op avond 1.</Text> : null}
    </Stack>
  )
}
