import { Fieldset, NumberInput, Select, SimpleGrid, TagsInput, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type ComplaintSettings, complaintSettings, THRESHOLDS } from '#domain/complaints/settings'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange } from '../../api/hooks.ts'
import { draftOf, useDraft } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { Section } from '../../ui/Section.tsx'
import { ContactPersons } from './ContactPersons.tsx'
import type { SettingsFormState } from './settings-form.ts'

/** Terms, who to turn to, and from which count the yearly report names a number. */
export function SettingsForm({ shown }: { shown: OperationOutput<'complaints.settings'> }) {
  const save = useChange('complaints.saveSettings')
  const form = useForm<ComplaintSettings>({
    initialValues: shown.settings,
    validate: schemaResolver(complaintSettings, { sync: true }),
  })
  useDraft('complaintSettings', draftOf(form))
  function submit(values: ComplaintSettings) {
    save.mutate(values, {
      onSuccess: () => {
        form.resetDirty(values)
        notifications.show({ message: 'Opgeslagen.' })
      },
    })
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error}>
      <Terms form={form} />
      <ContactPersons form={form} accounts={shown.accounts} />
      <Outside form={form} />
      <Counting form={form} />
    </Form>
  )
}

const TERMS = [
  ['receiptWorkingDays', 'Ontvangst bevestigen', 'Binnen zoveel werkdagen', 60],
  ['talkWorkingDays', 'Eerste gesprek', 'Binnen zoveel werkdagen', 60],
  ['answerWeeks', 'Antwoord van de school', 'Binnen zoveel weken', 26],
  ['solvedCheckWeeks', 'Vragen of het is opgelost', 'Zoveel weken na het afsluiten', 26],
] as const

function Terms({ form }: { form: SettingsFormState }) {
  return (
    <Section title="Termijnen">
      <SimpleGrid cols={{ base: 2, lg: 4 }}>
        {TERMS.map(([key, label, description, max]) => (
          <NumberInput
            key={key}
            label={label}
            description={description}
            min={1}
            max={max}
            allowDecimal={false}
            {...form.getInputProps(`terms.${key}`)}
          />
        ))}
      </SimpleGrid>
      <Text size="sm">
        Schoolvakanties stoppen geen termijn. Het bestuur antwoordt binnen vier weken op een oordeel van de
        commissie: dat staat in de wet (WPO artikel 14, lid 7).
      </Text>
    </Section>
  )
}

const OUTSIDE = [
  ['confidant', 'Externe vertrouwenspersoon'],
  ['board', 'Bestuur'],
] as const

function Outside({ form }: { form: SettingsFormState }) {
  return (
    <Section title="Buiten de school">
      {OUTSIDE.map(([key, legend]) => (
        <Fieldset key={key} legend={legend}>
          <SimpleGrid cols={3}>
            <TextInput label="Naam" maxLength={120} {...form.getInputProps(`${key}.name`)} />
            <TextInput label="Telefoon" maxLength={40} {...form.getInputProps(`${key}.phone`)} />
            <TextInput label="E-mail" maxLength={254} {...form.getInputProps(`${key}.email`)} />
          </SimpleGrid>
        </Fieldset>
      ))}
      <Fieldset legend="Klachtencommissie">
        <SimpleGrid cols={3}>
          <TextInput label="Naam" maxLength={120} {...form.getInputProps('committee.name')} />
          <TextInput label="Adres" maxLength={200} {...form.getInputProps('committee.address')} />
          <TextInput label="E-mail" maxLength={254} {...form.getInputProps('committee.email')} />
        </SimpleGrid>
      </Fieldset>
      <TextInput
        label="Telefoon van de vertrouwensinspecteur"
        description="Van de Inspectie van het Onderwijs. Controleer dit nummer elk jaar."
        w={500}
        maxLength={40}
        {...form.getInputProps('inspectorPhone')}
      />
    </Section>
  )
}

function Counting({ form }: { form: SettingsFormState }) {
  const { value, onChange, ...field } = form.getInputProps('threshold')
  return (
    <Section title="Jaarverslag en trefwoorden">
      <Select
        label="Vanaf welk aantal het jaarverslag een getal noemt"
        description="Kleinere aantallen worden “minder dan …”, zodat niemand te herkennen is."
        w={500}
        data={THRESHOLDS.map((one) => ({ value: String(one), label: String(one) }))}
        allowDeselect={false}
        {...field}
        value={String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <TagsInput
        label="Eigen trefwoorden"
        description="Om uit te kiezen bij een melding. Enter na elk woord."
        maxTags={30}
        {...form.getInputProps('tags')}
      />
    </Section>
  )
}
