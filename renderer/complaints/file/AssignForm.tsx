import { Checkbox, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ROLE_LABELS } from '#domain/access/rights'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { useFile, useFileChange } from './use-file.ts'

/** One person handles it; others may be let in to read and write. Who it is about is not among them. */
export function AssignForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { id, revision, accounts } = file
  const { save, busy, error } = useFileChange('complaints.assign', 'Opgeslagen.', onClose)
  const form = useForm({
    initialValues: {
      handledById: file.handledById,
      readerIds: file.readers.map(({ accountId }) => accountId),
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((values) => save({ id, revision, ...values }))}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Text>Degene om wie het gaat, behandelt de klacht niet en staat hier daarom niet bij.</Text>
      <Select
        label="Wie behandelt het"
        placeholder="Kies iemand"
        data={accounts.map(({ id: value, name, role }) => ({
          value,
          label: `${name}, ${role.toLowerCase()}`,
        }))}
        clearable
        clearButtonProps={{ 'aria-label': 'Niemand' }}
        data-autofocus
        {...form.getInputProps('handledById')}
      />
      <Checkbox.Group label="Wie mag het dossier verder openen" {...form.getInputProps('readerIds')}>
        <Stack gap="xs" mt={4}>
          {accounts
            // the head sees every file but one about the head
            .filter(({ id: one, role }) => one !== form.values.handledById && role !== ROLE_LABELS.head)
            .map(({ id: value, name, role }) => (
              <Checkbox key={value} value={value} label={`${name}, ${role.toLowerCase()}`} />
            ))}
        </Stack>
      </Checkbox.Group>
    </Form>
  )
}
