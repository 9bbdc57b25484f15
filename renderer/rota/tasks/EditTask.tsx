import { Stack } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useLocation } from 'wouter'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { TaskShown } from '#domain/rota/plan-contract'
import { type TaskDetails, taskDetails } from '#domain/rota/task'
import { useChange } from '../../api/hooks.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { TaskFields } from './TaskFields.tsx'

interface EditTaskProps {
  /** Null: closed. */
  task: TaskShown | 'new' | null
  schoolYear: SchoolYear
  onClose: () => void
}

/** A new task, or one that is changed; without families on its turns it can be removed. */
export function EditTask({ task, schoolYear, onClose }: EditTaskProps) {
  const known = task === 'new' ? null : task
  return (
    <FormModal
      name={`rotaTask:${known?.id ?? 'new'}`}
      title={known === null ? 'Taak toevoegen' : `${known.name} wijzigen`}
      opened={task !== null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <TaskForm task={known} schoolYear={schoolYear} onClose={close} />
          {known === null || known.placesFilled > 0 ? null : <RemoveTask task={known} />}
        </>
      )}
    </FormModal>
  )
}

interface TaskFormProps {
  task: TaskShown | null
  schoolYear: SchoolYear
  onClose: () => void
}

function TaskForm({ task, schoolYear, onClose }: TaskFormProps) {
  const save = useChange('rota.saveTask')
  const form = useForm<TaskDetails>({
    initialValues: { ...detailsOf(task), schoolYear },
    validate: schemaResolver(taskDetails, { sync: true }),
  })
  useUnsaved(draftOf(form))
  function submit(details: TaskDetails) {
    save.mutate(
      { id: task?.id ?? null, revision: task?.revision ?? 0, details },
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
      <TaskFields form={form} />
    </Form>
  )
}

const NEW_TASK: Omit<TaskDetails, 'schoolYear'> = {
  ...{ name: '', icon: 'other', explanation: '', rhythm: 'chosen', perGroup: true, weight: 1, places: 2 },
  ...{ needsVog: false, needsDriver: false, needsFirstAid: false, withoutDutch: false, popular: false },
  ...{ restDays: 7, cancelDays: 3 },
}

function detailsOf(task: TaskShown | null): Omit<TaskDetails, 'schoolYear'> {
  if (task === null) return NEW_TASK
  const { id, revision, turns, placesFilled, placesAll, ...details } = task
  return details
}

function RemoveTask({ task }: { task: TaskShown }) {
  const remove = useChange('rota.removeTask')
  const takeBack = useTakeBack()
  const [, navigate] = useLocation()
  return (
    <Stack gap="xs" align="flex-start">
      <RefusalNotice error={remove.error} />
      <ConfirmButton
        label="Taak verwijderen"
        question={`${task.name} gaat met alle beurten naar de prullenbak. Terughalen kan nog 30 dagen.`}
        confirmLabel="Ja, verwijderen"
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(
            { id: task.id },
            {
              onSuccess: ({ restorePointId }) => {
                takeBack(`${task.name} is verwijderd.`, restorePointId)
                navigate(`/ouderhulp/taken?jaar=${task.schoolYear}`)
              },
            },
          )
        }
      />
    </Stack>
  )
}
