import { Group, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { IsoDate } from '#domain/kernel/date'
import type { MemberShown } from '#domain/panels/sitting-contract'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { DateField } from '../ui/DateField.tsx'
import { draftOf } from '../ui/drafts.tsx'
import { Form } from '../ui/Form.tsx'
import { FormModal, useUnsaved } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'

interface EditMemberProps {
  panelId: string
  /** Null: closed. */
  member: MemberShown | null
  onClose: () => void
}

/** The term of a member: longer, shorter, ended today, or a mistake that goes. */
export function EditMember({ panelId, member, onClose }: EditMemberProps) {
  return (
    <FormModal
      name={member === null ? '' : `panelMember:${member.memberId}`}
      title={member === null ? '' : `Termijn van ${member.name}`}
      opened={member !== null}
      onClose={onClose}
    >
      {(close) =>
        member === null ? null : (
          <>
            <TermForm panelId={panelId} member={member} onClose={close} />
            <Group align="flex-start">
              <EndMember member={member} onClose={close} />
              <RemoveMember member={member} onClose={close} />
            </Group>
          </>
        )
      }
    </FormModal>
  )
}

interface OneMemberProps {
  member: MemberShown
  onClose: () => void
}

function TermForm({ panelId, member, onClose }: OneMemberProps & { panelId: string }) {
  const save = useChange('panels.saveMember')
  const { memberId, revision, whoId, chosen, from, until } = member
  const form = useForm<{ from: IsoDate | null; until: IsoDate | null }>({
    initialValues: { from, until },
    validate: {
      from: (day) => (day === null ? 'Vul in vanaf wanneer.' : null),
      until: (day, values) => untilProblem(values.from, day),
    },
  })
  useUnsaved(draftOf(form))
  function submit(values: { from: IsoDate | null; until: IsoDate | null }) {
    if (values.from === null || values.until === null) return
    save.mutate(
      { memberId, revision, details: { panelId, whoId, chosen, from: values.from, until: values.until } },
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
      {member.gone ? (
        <Text>
          {member.name} staat nog in het panel, en hoort niet meer bij de school. Stop de termijn, en vraag
          een nieuw lid.
        </Text>
      ) : null}
      <Group align="flex-start">
        <DateField label="Lid vanaf" w={164} required data-autofocus {...form.getInputProps('from')} />
        <DateField label="Tot en met" w={164} required {...form.getInputProps('until')} />
      </Group>
    </Form>
  )
}

function untilProblem(from: IsoDate | null, until: IsoDate | null): string | null {
  if (until === null) return 'Vul in tot wanneer.'
  return from !== null && until < from ? 'Deze dag ligt voor de eerste.' : null
}

function EndMember({ member, onClose }: OneMemberProps) {
  const { today } = useSchool()
  const end = useChange('panels.endMember')
  const { memberId, revision, state, name } = member
  if (state === 'over' || state === 'coming') return null
  return (
    <div>
      <RefusalNotice error={end.error} />
      <ConfirmButton
        label="Stopt vandaag"
        question={`De termijn van ${name} eindigt vandaag.`}
        confirmLabel="Ja, stoppen"
        busy={end.isPending}
        onConfirm={() =>
          end.mutate(
            { memberId, revision, on: today },
            {
              onSuccess: () => {
                notifications.show({ message: 'Opgeslagen.' })
                onClose()
              },
            },
          )
        }
      />
    </div>
  )
}

function RemoveMember({ member, onClose }: OneMemberProps) {
  const { memberId, name } = member
  return (
    <BinButton
      operation="panels.removeMember"
      input={{ memberId }}
      label="Vergissing: weghalen"
      question={`${name} was nooit lid. Stopt iemand? Kies dan “Stopt vandaag”.`}
      confirmLabel="Ja, weghalen"
      gone={`${name} is weggehaald.`}
      onGone={onClose}
    />
  )
}
