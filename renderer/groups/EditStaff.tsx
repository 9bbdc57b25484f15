import { SimpleGrid, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { OperationOutput } from '#domain/contract/operations'
import { type StaffDetails, staffDetails } from '#domain/groups/contract'
import { useChange } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'

type Member = OperationOutput<'groups.staff'>['staff'][number]

/** A member of staff who is not there yet: its id is ''. */
export const NEW_MEMBER: Member = {
  id: '',
  name: '',
  details: {
    givenName: '',
    firstNames: '',
    initials: '',
    prefix: '',
    familyName: '',
    keepAsIs: false,
    email: '',
  },
  groups: [],
}

interface EditStaffProps {
  /** null = closed. */
  member: Member | null
  onClose: () => void
}

/** Adds or changes a member of staff. */
export function EditStaff({ member, onClose }: EditStaffProps) {
  const isNew = member === null || member.id === ''
  return (
    <FormModal
      name={member === null ? '' : `staff:${member.id}`}
      title={isNew ? 'Medewerker toevoegen' : `${member.name || 'Medewerker'} wijzigen`}
      opened={member !== null}
      onClose={onClose}
    >
      {(close) =>
        member === null ? null : (
          <>
            <StaffForm member={member} onClose={close} />
            {isNew || member.groups.length > 0 ? null : <RemoveStaff id={member.id} onClose={close} />}
          </>
        )
      }
    </FormModal>
  )
}

function StaffForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const save = useChange('groups.saveStaff')
  const form = useForm<StaffDetails>({
    initialValues: member.details,
    validate: schemaResolver(staffDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(details: StaffDetails) {
    save.mutate(
      { id: member.id === '' ? null : member.id, details },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={save.isPending} error={save.error} onCancel={onClose}>
      <SimpleGrid cols={2}>
        <TextInput label="Roepnaam" data-autofocus {...form.getInputProps('givenName')} />
        <TextInput label="Voorletters" {...form.getInputProps('initials')} />
        <TextInput label="Tussenvoegsel" {...form.getInputProps('prefix')} />
        <TextInput label="Achternaam" {...form.getInputProps('familyName')} />
      </SimpleGrid>
      <TextInput label="E-mailadres" {...form.getInputProps('email')} />
    </Form>
  )
}

function RemoveStaff({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <BinButton
      operation="groups.removeStaff"
      input={{ id }}
      label="Medewerker weghalen"
      question="Dit kan alleen met wie nog nooit een groep had. Terughalen kan nog 30 dagen."
      confirmLabel="Ja, weghalen"
      gone="De medewerker is weggehaald."
      onGone={onClose}
    />
  )
}
