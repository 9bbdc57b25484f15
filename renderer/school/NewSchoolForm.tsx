import {
  Button,
  Group,
  PasswordInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import type { IsoDate } from '#domain/kernel/date'
import { nextSchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { type AppStatus, schoolOperations } from '#domain/school/contract'
import { useChange } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { AddressFields } from './AddressFields.tsx'

export const REGION_LABELS = [
  { value: 'noord', label: 'Noord' },
  { value: 'midden', label: 'Midden' },
  { value: 'zuid', label: 'Zuid' },
]

const input = schoolOperations['school.create'].input

/** The few things a new school begins with; all of it can be changed later under School. */
export function NewSchoolForm({ status, onCancel }: { status: AppStatus; onCancel: () => void }) {
  const create = useChange('school.create')
  const thisYear = schoolYearOf(status.today as IsoDate)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: '',
      street: '',
      houseNumber: '',
      addition: '',
      postcode: '',
      town: '',
      region: '',
      schoolYear: thisYear as string,
      passphrase: '',
    },
    validate: schemaResolver(input, { sync: true }),
  })
  return (
    <Stack component="main" p="xl" maw={760} mx="auto">
      <Title order={1}>Nieuwe school</Title>
      <form noValidate onSubmit={form.onSubmit((values) => create.mutate(input.parse(values)))}>
        <Stack>
          <TextInput label="Naam van de school" required {...form.getInputProps('name')} data-autofocus />
          <AddressFields inputOf={form.getInputProps} />
          <SimpleGrid cols={2}>
            <Select
              label="Regio van de schoolvakanties"
              required
              data={REGION_LABELS}
              allowDeselect={false}
              {...form.getInputProps('region')}
            />
            <Select
              label="Schooljaar"
              required
              data={[thisYear, nextSchoolYear(thisYear)]}
              allowDeselect={false}
              {...form.getInputProps('schoolYear')}
            />
          </SimpleGrid>
          {status.needsPassphrase ? (
            <>
              <PasswordInput
                label="Wachtzin"
                required
                description="Minstens 12 tekens, bijvoorbeeld vier woorden. U typt hem bij elke start."
                autoComplete="new-password"
                {...form.getInputProps('passphrase')}
              />
              <Text size="sm">Bewaar de wachtzin goed. Zonder wachtzin kan niemand de school openen.</Text>
            </>
          ) : null}
          <RefusalNotice error={create.error} />
          <Group>
            <Button type="submit" loading={create.isPending}>
              School beginnen
            </Button>
            <Button variant="default" onClick={onCancel}>
              Terug
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
