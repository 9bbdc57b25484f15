import { notifications } from '@mantine/notifications'
import type { PersonCard } from '#domain/people/cards'
import type { PersonDetails } from '#domain/people/person'
import { useChange, useRead } from '../api/hooks.ts'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PersonFields } from './PersonFields.tsx'
import { personToSave, usePersonForm } from './person-form.ts'
import { RevealGate } from './RevealGate.tsx'

interface EditPersonProps {
  opened: boolean
  onClose: () => void
  person: { id: string; name: string }
}

/** Changes a person. Who has a secret number is shown first, because all numbers are saved together. */
export function EditPerson({ opened, onClose, person }: EditPersonProps) {
  return (
    <FormModal
      name={`editPerson:${person.id}`}
      title={`${person.name} wijzigen`}
      opened={opened}
      onClose={onClose}
    >
      {(close) => <LoadedPerson id={person.id} onClose={close} />}
    </FormModal>
  )
}

function LoadedPerson({ id, onClose }: { id: string; onClose: () => void }) {
  const card = useRead('people.person', { id })
  if (card.isError) return <RefusalNotice error={card.error} />
  if (card.data === undefined) return <Waiting />
  const person = card.data
  if (!person.hidesPhones)
    return <PersonForm card={person} phones={person.details.phones} onClose={onClose} />
  return (
    <RevealGate what={{ kind: 'person', id }} secret="een geheim telefoonnummer" onCancel={onClose}>
      {({ phones }) => <PersonForm card={person} phones={phones} onClose={onClose} />}
    </RevealGate>
  )
}

interface PersonFormProps {
  card: PersonCard
  phones: PersonDetails['phones']
  onClose: () => void
}

function PersonForm({ card, phones, onClose }: PersonFormProps) {
  const form = usePersonForm({ ...card.details, phones })
  useUnsaved(draftOf(form))
  const save = useChange('people.savePerson')
  const household = card.household === null ? null : { id: card.household.id, name: card.household.title }
  function submit(values: PersonDetails) {
    save.mutate(
      { id: card.id, details: personToSave(values) },
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
      <PersonFields form={form} household={household} />
    </Form>
  )
}
