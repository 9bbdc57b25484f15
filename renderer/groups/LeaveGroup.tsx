import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { OperationOutput } from '#domain/contract/operations'
import type { GroupSeat } from '#domain/groups/contract'
import { referenceDay } from '#domain/groups/reference-day'
import type { IsoDate } from '#domain/kernel/date'
import { schoolYear as schoolYearLabel } from '#domain/kernel/school-year'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'

interface LeaveGroupProps {
  /** null = closed. */
  pupil: GroupSeat | null
  shown: OperationOutput<'groups.show'>
  onClose: () => void
}

/** Takes a pupil out of a samengestelde groep. */
export function LeaveGroup({ pupil, shown, onClose }: LeaveGroupProps) {
  return (
    <FormModal
      name={pupil === null ? '' : `leaveGroup:${pupil.id}`}
      title={pupil === null ? 'Uit de groep' : `${pupil.name}: uit ${shown.group.name}`}
      opened={pupil !== null}
      onClose={onClose}
    >
      {(close) => (pupil === null ? null : <LeaveForm pupil={pupil} shown={shown} onClose={close} />)}
    </FormModal>
  )
}

function LeaveForm({ pupil, shown, onClose }: LeaveGroupProps & { pupil: GroupSeat }) {
  const { today } = useSchool()
  const leave = useChange('groups.leave')
  const label = schoolYearLabel.parse(shown.schoolYear)
  const form = useForm({
    initialValues: { lastDay: referenceDay({ label, closed: false }, today) as IsoDate | null },
    validate: { lastDay: (day) => (day === null ? 'Vul de laatste dag in.' : null) },
  })
  useUnsaved(draftOf(form))
  function submit({ lastDay }: typeof form.values) {
    if (lastDay === null) return
    leave.mutate(
      { placementId: pupil.placementId, lastDay },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          onClose()
        },
      },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={leave.isPending} error={leave.error} onCancel={onClose}>
      <DateField
        label="Laatste dag in deze groep"
        required
        w={260}
        data-autofocus
        {...form.getInputProps('lastDay')}
      />
      <Text size="sm">De stamgroep van het kind verandert niet.</Text>
    </Form>
  )
}
