import { NumberInput, Radio, SimpleGrid, Stack, Text } from '@mantine/core'
import { Section } from '../../ui/Section.tsx'
import type { PartProps } from './policy-form.ts'

/** Terms and how days are counted, where the law leaves it open. */
export function CountingFields({ form, mayEdit }: PartProps) {
  const days = (field: string, label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      min={0}
      max={366}
      allowDecimal={false}
      disabled={!mayEdit}
      {...form.getInputProps(`policy.leadTimes.${field}`)}
    />
  )
  return (
    <Section title="Op tijd aanvragen, beslissen en tellen">
      <Text size="sm">
        Hoeveel dagen van tevoren wilt u een aanvraag hebben? Later mag ook: de balie ziet dan een
        waarschuwing.
      </Text>
      <SimpleGrid cols={3}>
        {days('profession', 'Vakantie door het beroep', '8 weken is 56 dagen.')}
        {days('circumstance', 'Gewichtige omstandigheid', '0 is geen waarschuwing.')}
        {days('overTen', 'Meer dan tien dagen', '6 weken is 42 dagen.')}
      </SimpleGrid>
      <NumberInput
        label="Beslissen binnen hoeveel schooldagen"
        description="Uw eigen streven. De wet geeft hoogstens acht weken."
        w={340}
        min={1}
        max={40}
        allowDecimal={false}
        disabled={!mayEdit}
        {...form.getInputProps('policy.decisionTarget')}
      />
      <Radio.Group
        label="Een halve schooldag telt"
        disabled={!mayEdit}
        {...form.getInputProps('policy.halfDays')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="half" label="Als een halve dag" />
          <Radio value="whole" label="Als een hele dag" />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label="De tien dagen per schooljaar"
        description="De wet telt vakantie door het beroep en gewichtige omstandigheden apart. Sommige gemeenten tellen ze samen."
        disabled={!mayEdit}
        {...form.getInputProps('policy.counters')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="apart" label="Apart tellen" />
          <Radio value="together" label="Samen tellen" />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label="Wie op 29 februari jarig is, wordt in een gewoon jaar ouder op"
        description="Dit bepaalt vanaf welke dag een kind leerplichtig is."
        disabled={!mayEdit}
        {...form.getInputProps('policy.leapDayBirthday')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="02-28" label="28 februari" />
          <Radio value="03-01" label="1 maart" />
        </Stack>
      </Radio.Group>
    </Section>
  )
}
