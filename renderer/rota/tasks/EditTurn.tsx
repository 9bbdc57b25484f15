import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { narrowDate } from '#domain/kernel/date-text'
import type { PlannedTurn, TaskShown } from '#domain/rota/plan-contract'
import { type TurnDetails, turnDetails } from '#domain/rota/task'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { ClockField } from '../../ui/ClockField.tsx'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'

interface EditTurnProps {
  /** Null: closed. */
  turn: PlannedTurn | null
  task: TaskShown
  groups: readonly { id: string; name: string }[]
  onClose: () => void
}

/** Changes one turn, cancels it, or removes it while nobody stood on it. */
export function EditTurn({ turn, task, groups, onClose }: EditTurnProps) {
  return (
    <FormModal
      name={turn === null ? '' : `rotaTurn:${turn.turnId}`}
      title={turn === null ? '' : `Beurt van ${narrowDate(turn.date)} wijzigen`}
      opened={turn !== null}
      onClose={onClose}
    >
      {(close) =>
        turn === null ? null : (
          <>
            <TurnForm turn={turn} task={task} groups={groups} onClose={close} />
            <Group align="flex-start">
              <CancelTurn turn={turn} onClose={close} />
              {turn.inUse ? null : <RemoveTurn turn={turn} onClose={close} />}
            </Group>
          </>
        )
      }
    </FormModal>
  )
}

function TurnForm({ turn, task, groups, onClose }: EditTurnProps & { turn: PlannedTurn }) {
  const save = useChange('rota.saveTurn')
  const { turnId, revision, groupId, date, beginsAt, endsAt, places, note } = turn
  const form = useForm<TurnDetails>({
    initialValues: { groupId, date, beginsAt, endsAt, places, note },
    validate: schemaResolver(turnDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(details: TurnDetails) {
    save.mutate(
      { turnId, revision, details },
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
      <Group align="flex-start" gap="sm">
        <DateField label="Dag" w={164} required data-autofocus {...form.getInputProps('date')} />
        <ClockField label="Van" w={96} required {...form.getInputProps('beginsAt')} />
        <ClockField label="Tot" w={96} required {...form.getInputProps('endsAt')} />
        <NumberInput
          label="Gezinnen"
          w={110}
          min={0}
          max={40}
          allowDecimal={false}
          {...form.getInputProps('places')}
        />
        {task.perGroup && groupId !== null ? (
          <Select
            label="Groep"
            w={180}
            allowDeselect={false}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('groupId')}
          />
        ) : null}
      </Group>
      <TextInput
        label="Opmerking"
        description="Staat op het rooster en op de strook van het gezin"
        maxLength={160}
        {...form.getInputProps('note')}
      />
    </Form>
  )
}

interface TurnActionProps {
  turn: PlannedTurn
  onClose: () => void
}

function CancelTurn({ turn, onClose }: TurnActionProps) {
  const { today } = useSchool()
  const cancel = useChange('rota.cancelTurn')
  const { turnId, cancelledOn } = turn
  const put = (on: typeof today | null) =>
    cancel.mutate(
      { turnId, on },
      {
        onSuccess: () => {
          notifications.show({ message: on === null ? 'De beurt gaat weer door.' : 'De beurt is afgezegd.' })
          onClose()
        },
      },
    )
  return (
    <Stack gap="xs">
      <RefusalNotice error={cancel.error} />
      {cancelledOn === null ? (
        <ConfirmButton
          label="Beurt afzeggen"
          question="De beurt gaat niet door. Gezinnen die het rooster al hebben, krijgen een briefje mee."
          confirmLabel="Ja, afzeggen"
          busy={cancel.isPending}
          onConfirm={() => put(today)}
        />
      ) : (
        <Button variant="default" loading={cancel.isPending} onClick={() => put(null)}>
          Gaat toch door
        </Button>
      )}
    </Stack>
  )
}

function RemoveTurn({ turn, onClose }: TurnActionProps) {
  const remove = useChange('rota.removeTurn')
  const takeBack = useTakeBack()
  return (
    <Stack gap="xs">
      <RefusalNotice error={remove.error} />
      <ConfirmButton
        label="Beurt verwijderen"
        question="Er staat niemand op deze beurt. Terughalen kan nog 30 dagen, bij de balie."
        confirmLabel="Ja, verwijderen"
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(
            { turnId: turn.turnId },
            {
              onSuccess: ({ restorePointId }) => {
                takeBack('De beurt is verwijderd.', restorePointId)
                onClose()
              },
            },
          )
        }
      />
    </Stack>
  )
}
