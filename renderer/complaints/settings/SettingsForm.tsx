import { NumberInput, Select, SimpleGrid, TagsInput, Text, TextInput } from '@mantine/core'
import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type ComplaintSettings, complaintSettings, THRESHOLDS } from '#domain/complaints/settings'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange } from '../../api/hooks.ts'
import { draftOf, useDraft } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { Section } from '../../ui/Section.tsx'
import { ContactPersons } from './ContactPersons.tsx'

export type SettingsFormState = UseFormReturnType<ComplaintSettings>

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

function Outside({ form }: { form: SettingsFormState }) {
  return (
    <Section title="Buiten de school">
      <SimpleGrid cols={3}>
        <TextInput
          label="Externe vertrouwenspersoon"
          maxLength={120}
          {...form.getInputProps('confidant.name')}
        />
        <TextInput
          label="Telefoon van de vertrouwenspersoon"
          maxLength={40}
          {...form.getInputProps('confidant.phone')}
        />
        <TextInput
          label="E-mail van de vertrouwenspersoon"
          maxLength={254}
          {...form.getInputProps('confidant.email')}
        />
        <TextInput label="Bestuur" maxLength={120} {...form.getInputProps('board.name')} />
        <TextInput label="Telefoon van het bestuur" maxLength={40} {...form.getInputProps('board.phone')} />
        <TextInput label="E-mail van het bestuur" maxLength={254} {...form.getInputProps('board.email')} />
        <TextInput
          label="Klachtencommissie"
          description="Bij welke commissie hoort de school?"
          maxLength={120}
          {...form.getInputProps('committee.name')}
        />
        <TextInput
          label="Adres van de commissie"
          description="Straat of postbus, en plaats"
          maxLength={200}
          {...form.getInputProps('committee.address')}
        />
        <TextInput
          label="E-mail van de commissie"
          description="Mag leeg blijven"
          maxLength={254}
          {...form.getInputProps('committee.email')}
        />
      </SimpleGrid>
      <TextInput
        label="Telefoon van de vertrouwensinspecteur"
        description="Van de Inspectie van het Onderwijs. Controleer dit nummer elk jaar."
        w={400}
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
        w={440}
        data={THRESHOLDS.map((one) => ({ value: String(one), label: String(one) }))}
        allowDeselect={false}
        {...field}
        value={String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <TagsInput
        label="Eigen trefwoorden"
        description="Om uit te kiezen bij een melding. Enter na elk woord."
        size="md"
        maxTags={30}
        {...form.getInputProps('tags')}
      />
    </Section>
  )
}
