import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { type GroupDetails, groupDetails } from '#domain/groups/group'
import { groupTitle } from '#domain/groups/texts'
import { Refusal, useChange, useRead } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { GroupFields } from './GroupFields.tsx'

interface ModalProps {
  opened: boolean
  onClose: () => void
}
type ShownGroup = OperationOutput<'groups.show'>

/** A new group in the school year in use. */
export function AddGroup({ opened, onClose }: ModalProps) {
  const [, navigate] = useLocation()
  const add = useChange('groups.add')
  return (
    <FormModal name="addGroup" title="Groep toevoegen" opened={opened} onClose={onClose}>
      {(close) => (
        <GroupForm
          details={NEW_GROUP}
          parents={null}
          busy={add.isPending}
          error={add.error}
          onCancel={close}
          onSave={(details) =>
            add.mutate(
              { details },
              {
                onSuccess: ({ id }) => {
                  notifications.show({ message: 'Opgeslagen.' })
                  close()
                  navigate(`/groepen/${id}`)
                },
              },
            )
          }
        />
      )}
    </FormModal>
  )
}

/** Changes a group; one that never had a pupil can be removed. */
export function EditGroup({ opened, onClose, shown }: ModalProps & { shown: ShownGroup }) {
  const save = useChange('groups.save')
  const { id, name, kind, years, coordinator } = shown.group
  const details = {
    name,
    kind,
    years: [...years],
    staffIds: [...shown.staffIds],
    coordinatorId: coordinator?.id ?? null,
  }
  const known = new Map(
    [...shown.parents, ...(coordinator === null ? [] : [coordinator])].map((one) => [one.id, one]),
  )
  return (
    <FormModal name="editGroup" title={`${groupTitle(name)} wijzigen`} opened={opened} onClose={onClose}>
      {(close) => (
        <>
          <GroupForm
            details={details}
            parents={[...known.values()]}
            busy={save.isPending}
            error={save.error}
            onCancel={close}
            onSave={(changed) =>
              save.mutate(
                { id, details: changed },
                {
                  onSuccess: () => {
                    notifications.show({ message: 'Opgeslagen.' })
                    close()
                  },
                },
              )
            }
          />
          {shown.pupils.length === 0 ? <RemoveGroup id={id} /> : null}
        </>
      )}
    </FormModal>
  )
}

const NEW_GROUP: GroupDetails = { name: '', kind: 'base', years: [], staffIds: [], coordinatorId: null }

interface GroupFormProps {
  details: GroupDetails
  /** Who can coordinate; null = nobody yet, the field is left out. */
  parents: { id: string; name: string }[] | null
  busy: boolean
  error: unknown
  onSave: (details: GroupDetails) => void
  onCancel: () => void
}

function GroupForm({ details, parents, busy, error, onSave, onCancel }: GroupFormProps) {
  const staff = useRead('groups.staff', {})
  const form = useForm<GroupDetails>({
    initialValues: details,
    validate: schemaResolver(groupDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  const { setFieldError } = form
  const taken = error instanceof Refusal && error.error.code === 'NAME_TAKEN'
  useEffect(() => {
    if (taken) setFieldError('name', 'Er is al een groep met deze naam.')
  }, [taken, setFieldError])
  if (staff.isError) return <RefusalNotice error={staff.error} />
  if (staff.data === undefined) return <Waiting />
  return (
    <Form onSubmit={form.onSubmit(onSave)} busy={busy} error={error} onCancel={onCancel}>
      <GroupFields form={form} staff={staff.data.staff} parents={parents} />
    </Form>
  )
}

function RemoveGroup({ id }: { id: string }) {
  const [, navigate] = useLocation()
  return (
    <BinButton
      operation="groups.remove"
      input={{ id }}
      label="Groep weghalen"
      question="In deze groep heeft nog geen kind gezeten. Terughalen kan nog 30 dagen."
      confirmLabel="Ja, weghalen"
      gone="De groep is weggehaald."
      onGone={() => navigate('/groepen', { replace: true })}
    />
  )
}
