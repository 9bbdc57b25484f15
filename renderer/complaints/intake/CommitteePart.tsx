import { Text, TextInput } from '@mantine/core'
import { DateField } from '../../ui/DateField.tsx'
import { Step } from '../../ui/Step.tsx'
import type { IntakeForm } from './intake-values.ts'

/** A formal complaint: number, date and status, and nothing else (WPO 14 lid 9). */
export function CommitteePart({ form }: { form: IntakeForm }) {
  return (
    <Step number={2} title="Nummer, datum en stand">
      <Text>De stukken zelf bewaart de klachtencommissie. Noteer hier geen namen en geen inhoud.</Text>
      <TextInput
        label="Nummer van de commissie"
        required
        maxLength={40}
        w={320}
        {...form.getInputProps('committeeNumber')}
      />
      <DateField label="Bericht gekregen op" required w={260} {...form.getInputProps('receivedOn')} />
      <TextInput
        label="Stand"
        description="Bijvoorbeeld: in behandeling, of zitting op 3 december"
        maxLength={80}
        {...form.getInputProps('committeeStatus')}
      />
    </Step>
  )
}
