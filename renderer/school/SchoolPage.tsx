import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useLocation } from 'wouter'
import { type SchoolDetails, schoolDetails } from '#domain/school/school'
import { useChange, useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddressFields } from './AddressFields.tsx'
import { REGION_LABELS } from './NewSchoolForm.tsx'

/** What stands on every letter: name and address, opening hours, tone, and where the envelope window is. */
export function SchoolPage() {
  const details = useRead('school.details', {})
  const { school } = useSchool()
  return (
    <Page title="School" actions={school.kind === 'practice' ? <StartPracticeAgain /> : null}>
      <RefusalNotice error={details.error} />
      {details.data === undefined ? <Waiting /> : <SchoolForm details={details.data} />}
    </Page>
  )
}

/** One press puts the Oefenschool back to its beginning; nothing in it is real. */
function StartPracticeAgain() {
  const practise = useChange('school.practise')
  const [, navigate] = useLocation()
  function startAgain() {
    // another account comes to the desk, so that this page has gone when the answer is there
    practise.mutateAsync({ startAgain: true }).then(
      () => navigate('/gezinnen'),
      () => undefined,
    )
  }
  return (
    <Button variant="light" loading={practise.isPending} onClick={startAgain}>
      Oefenschool opnieuw beginnen
    </Button>
  )
}

function SchoolForm({ details }: { details: SchoolDetails }) {
  const save = useChange('school.save')
  const form = useForm<SchoolDetails>({
    mode: 'uncontrolled',
    initialValues: details,
    validate: schemaResolver(schoolDetails, { sync: true }),
  })
  function submit(values: SchoolDetails) {
    save.mutate(values, { onSuccess: () => notifications.show({ message: 'Opgeslagen.' }) })
  }
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack maw={760}>
        <TextInput label="Naam van de school" required {...form.getInputProps('name')} />
        <AddressFields inputOf={form.getInputProps} />
        <SimpleGrid cols={2}>
          <TextInput label="Telefoon" {...form.getInputProps('phone')} />
          <TextInput label="E-mailadres" {...form.getInputProps('email')} />
          <TextInput
            label="Bereikbaar"
            description="Staat op elke brief, bijvoorbeeld: ma t/m vr 8.00–16.00 uur"
            {...form.getInputProps('openingHours')}
          />
          <TextInput
            label="Zin uit de visie"
            description="Staat klein onder elke brief"
            {...form.getInputProps('visionLine')}
          />
          <TextInput label="BRIN-nummer" {...form.getInputProps('brin')} />
          <Select
            label="Regio van de schoolvakanties"
            data={REGION_LABELS}
            allowDeselect={false}
            {...form.getInputProps('region')}
          />
          <Select
            label="Aanhef van brieven"
            data={[
              { value: 'beste', label: 'Beste …' },
              { value: 'geachte', label: 'Geachte …' },
            ]}
            allowDeselect={false}
            {...form.getInputProps('salutationStyle')}
          />
          <TextInput label="Ondertekening" {...form.getInputProps('signer')} />
        </SimpleGrid>
        <Title order={2} size="h4">
          Venster van de envelop (in millimeters op het gevouwen vel)
        </Title>
        <SimpleGrid cols={4}>
          <NumberInput label="Van links" {...form.getInputProps('windowX')} />
          <NumberInput label="Van boven" {...form.getInputProps('windowY')} />
          <NumberInput label="Breedte" {...form.getInputProps('windowWidth')} />
          <NumberInput label="Hoogte" {...form.getInputProps('windowHeight')} />
        </SimpleGrid>
        <RefusalNotice error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Opslaan
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
