import { Text } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import type { TaskShown } from '#domain/rota/plan-contract'
import type { UsualTimes } from '#domain/rota/usual-times'
import { useChange, useRead } from '../../api/hooks.ts'
import { useMay, useSchool } from '../../app/school-context.ts'
import { draftOf } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormModal, useUnsaved } from '../../ui/FormModal.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { useTakeBack } from '../../ui/take-back.tsx'
import { PlannedDays } from './PlannedDays.tsx'
import { TurnPlanFields } from './TurnPlanFields.tsx'
import { turnsText } from './task-words.ts'
import { firstValues, type PlanValues, planEntry, planOf } from './turn-plan.ts'

interface MakeTurnsProps {
  task: TaskShown
  groups: readonly { id: string; name: string }[]
  usual: UsualTimes | null
  opened: boolean
  onClose: () => void
}

/** Makes the turns of a task in one go; the days stand there before anything is made. */
export function MakeTurns({ task, groups, usual, opened, onClose }: MakeTurnsProps) {
  return (
    <FormModal
      name={`rotaTurns:${task.id}`}
      title={`Beurten maken: ${task.name}`}
      opened={opened}
      onClose={onClose}
    >
      {(close) => <PlanForm {...{ task, groups, usual }} onClose={close} />}
    </FormModal>
  )
}

/** Never sent: the service is not asked while something is not filled in. */
const NO_PLAN = {
  ...{ taskId: '', groupIds: [], from: '2026-08-01', until: '2026-08-01' },
  ...{ weekdays: [], dates: [], beginsAt: '', endsAt: '', places: 1 },
}

function PlanForm({ task, groups, usual, onClose }: Omit<MakeTurnsProps, 'opened'>) {
  const { today } = useSchool()
  const form = useForm<PlanValues>({
    initialValues: firstValues(task, { groupIds: groups.map(({ id }) => id), usual }, today),
    validate: schemaResolver(planEntry(task), { sync: true }),
  })
  useUnsaved(draftOf(form))
  const plan = planOf(task, form.values)
  const proposed = useRead('rota.proposeTurns', plan ?? NO_PLAN, { enabled: plan !== null })
  const add = useChange('rota.addTurns')
  const tellMade = useMade()
  const turns = plan === null ? 0 : (proposed.data?.turns ?? 0)
  return (
    <Form
      onSubmit={form.onSubmit(() => {
        if (plan === null || turns === 0) return
        add.mutate(plan, {
          onSuccess: ({ added, restorePointId }) => {
            tellMade(added, restorePointId)
            onClose()
          },
        })
      })}
      submitLabel={turns === 0 ? 'Beurten maken' : `Maak ${turnsText(turns)}`}
      busy={add.isPending}
      error={add.error}
      onCancel={onClose}
    >
      <TurnPlanFields form={form} task={task} groups={groups} />
      <RefusalNotice error={plan === null ? null : proposed.error} />
      <PlannedDays days={plan === null ? [] : (proposed.data?.days ?? [])} />
      <Text size="sm" role="status">
        {planText(turns, plan === null ? [] : (proposed.data?.days ?? []))}
      </Text>
    </Form>
  )
}

/** What the plan makes, or why that is nothing. */
function planText(turns: number, days: readonly { readonly known: boolean }[]): string {
  if (turns > 0) return `Dit maakt ${turnsText(turns)}.`
  return days.some(({ known }) => known)
    ? 'Alle beurten van dit plan staan er al.'
    : 'Er valt nog niets te maken.'
}

/** What is said when the turns are there; who may undo gets the way back with it. */
function useMade(): (added: number, restorePointId: string) => void {
  const takeBack = useTakeBack()
  const mayUndo = useMay('undo')
  return (added, restorePointId) => {
    const message = `${turnsText(added)} gemaakt.`
    if (mayUndo) takeBack(message, restorePointId)
    else notifications.show({ message: `${message} Terugdraaien doet de balie.` })
  }
}
