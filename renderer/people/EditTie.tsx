import { notifications } from '@mantine/notifications'
import type { TieDetails } from '#domain/people/tie'
import { useChange } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { focusTitle } from '../ui/focus-title.ts'
import { TieFields } from './TieFields.tsx'
import { tieToSave, useTieForm } from './tie-form.ts'

interface EditTieProps {
  opened: boolean
  onClose: () => void
  tie: TieDetails & { id: string }
  /** Both ends by name. */
  personName: string
  pupilName: string
}

/** Changes what a person is to a child, or takes the tie away. */
export function EditTie({ opened, onClose, tie, personName, pupilName }: EditTieProps) {
  return (
    <FormModal
      name={`editTie:${tie.id}`}
      title={`${personName} en ${pupilName}`}
      opened={opened}
      onClose={onClose}
    >
      {(close) => (
        <>
          <TieForm tie={tie} onClose={close} />
          <RemoveTie id={tie.id} personName={personName} pupilName={pupilName} onClose={close} />
        </>
      )}
    </FormModal>
  )
}

function TieForm({ tie, onClose }: Pick<EditTieProps, 'tie' | 'onClose'>) {
  const { id, role, custody, custodySource, custodyOn } = tie
  const { information, informationRequest, informationSource, informationOn, contactOrder } = tie
  const form = useTieForm({
    role,
    custody,
    custodySource,
    custodyOn,
    information,
    informationRequest,
    informationSource,
    informationOn,
    contactOrder,
  })
  useUnsaved(draftOf(form))
  const save = useChange('people.saveTie')
  function submit(values: TieDetails) {
    save.mutate(
      { id, tie: tieToSave(values) },
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
      <TieFields form={form} />
    </Form>
  )
}

interface RemoveTieProps {
  id: string
  personName: string
  pupilName: string
  onClose: () => void
}

function RemoveTie({ id, personName, pupilName, onClose }: RemoveTieProps) {
  return (
    <BinButton
      operation="people.removeTie"
      input={{ id }}
      label={`Hoort niet bij ${pupilName}`}
      question={`${personName} hoort dan niet meer bij ${pupilName}. De persoon zelf blijft bewaard.`}
      confirmLabel="Ja, weghalen"
      gone="Weggehaald."
      onGone={() => {
        onClose()
        focusTitle()
      }}
    />
  )
}
