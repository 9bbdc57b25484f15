import { Checkbox, TextInput } from '@mantine/core'
import { Section } from '../../ui/Section.tsx'
import type { PartProps } from './policy-form.ts'

/** Who may sign for the head, and who advises on an objection. */
export function SigningFields({ form, mayEdit }: PartProps) {
  return (
    <Section title="Ondertekenen en bezwaar">
      <TextInput
        label="Wie mag namens de directeur tekenen"
        description="Naam en functie van wie een mandaat heeft, bijvoorbeeld: Ali Demir, adjunct-directeur. Leeg: niemand."
        maxLength={120}
        disabled={!mayEdit}
        {...form.getInputProps('deputy')}
      />
      <Checkbox
        label="Een commissie geeft advies over een bezwaar"
        description="Dan mag een beslissing op bezwaar twaalf weken duren in plaats van zes (Awb 7:10)."
        disabled={!mayEdit}
        {...form.getInputProps('committee', { type: 'checkbox' })}
      />
    </Section>
  )
}
