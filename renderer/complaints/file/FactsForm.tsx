import { Group, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ComplaintFileDetails } from '#domain/complaints/file-contract'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { useUnsaved } from '../../ui/FormModal.tsx'
import { CategoryField } from '../CategoryField.tsx'
import { GroupField } from '../GroupField.tsx'
import { detailsOf } from './file-details.ts'
import { useFile, useFileChange } from './use-file.ts'

/** The words of the file: facts apart from opinions, and both sides. */
export function FactsForm({ onClose }: { onClose: () => void }) {
  const { file } = useFile()
  const { id, revision } = file
  const { save, busy, error } = useFileChange('complaints.saveFile', 'Opgeslagen.', onClose)
  const form = useForm<ComplaintFileDetails>({
    initialValues: detailsOf(file),
    validate: {
      subject: (subject) =>
        subject.trim() === '' && file.route !== 'conduct'
          ? 'Vul in waar het over gaat, in een paar woorden.'
          : null,
    },
  })
  useUnsaved(draftOf(form))
  return (
    <Form
      onSubmit={form.onSubmit((details) => save({ id, revision, details }))}
      busy={busy}
      error={error}
      onCancel={onClose}
    >
      <Text fw={600}>
        Schrijf alleen feiten op die nodig zijn. Noem zo min mogelijk namen, geen geloof of gezondheid.
      </Text>
      <TextInput
        label="Onderwerp"
        description="Een paar woorden, niet het hele verhaal"
        maxLength={120}
        data-autofocus
        {...form.getInputProps('subject')}
      />
      <CategoryField {...form.getInputProps('category')} />
      <Group grow align="flex-start">
        <GroupField {...form.getInputProps('groupId')} />
        <TextInput label="Plaats" maxLength={80} {...form.getInputProps('place')} />
      </Group>
      <Textarea
        label="Feiten"
        description="Wat is er gezien of gehoord, en wanneer?"
        maxLength={4000}
        {...form.getInputProps('facts')}
      />
      <Textarea
        label="Wat de melder ervan vindt en vraagt"
        maxLength={4000}
        {...form.getInputProps('opinion')}
      />
      <Textarea
        label="De andere kant"
        description="Hoe degene om wie het gaat het zag"
        maxLength={4000}
        {...form.getInputProps('otherView')}
      />
      <TagsInput
        label="Eigen trefwoorden"
        description="Enter na elk woord"
        maxTags={8}
        {...form.getInputProps('tags')}
      />
    </Form>
  )
}
