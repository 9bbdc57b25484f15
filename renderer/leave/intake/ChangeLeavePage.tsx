import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { type Intake, takenValues } from './form-start.ts'
import { detailsOf, elsewhereOf, type LeaveValues } from './form-values.ts'
import { LeaveForm, type Then } from './LeaveForm.tsx'
import { useLeaveValues } from './use-leave-values.ts'

type Taken = OperationOutput<'leave.taken'>

/** A request as it was taken in, to go on with (/verlof/:id/wijzigen). */
export function ChangeLeavePage() {
  const { id = '' } = useParams<{ id: string }>()
  return <LoadedRequest key={id} id={id} />
}

function LoadedRequest({ id }: { id: string }) {
  const taken = useRead('leave.taken', { id })
  const [pupilId = ''] = taken.data?.details.pupilIds ?? []
  const householdId = taken.data?.details.householdId ?? null
  const intake = useRead(
    'leave.intake',
    householdId === null ? { kind: 'pupil', id: pupilId } : { kind: 'household', id: householdId },
    { enabled: taken.data !== undefined },
  )
  const failed = taken.isError || intake.isError
  if (!failed && (taken.data === undefined || intake.data === undefined)) return <Waiting />
  return (
    <Page title={intake.data === undefined ? 'Aanvraag wijzigen' : `Aanvraag wijzigen: ${intake.data.title}`}>
      <RefusalNotice error={taken.error ?? intake.error} />
      {taken.data === undefined || intake.data === undefined ? null : (
        <ChangedLeave id={id} taken={taken.data} intake={intake.data} />
      )}
    </Page>
  )
}

function ChangedLeave({ id, taken, intake }: { id: string; taken: Taken; intake: Intake }) {
  // what comes in anew while somebody types must not empty the form; its revision belongs to what is shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form begins once
  const begun = useMemo(() => ({ values: takenValues(intake, taken), revision: taken.revision }), [])
  const form = useLeaveValues(begun.values)
  const change = useChange('leave.change')
  const { session } = useSchool()
  const [, navigate] = useLocation()
  function save(values: LeaveValues, then: Then) {
    const details = detailsOf(values, intake)
    if (details === null) return
    change.mutate(
      {
        id,
        revision: begun.revision,
        details,
        elsewhere: elsewhereOf(values),
        handOver: then === 'handOver',
      },
      {
        onSuccess: () => {
          notifications.show({ message: 'Opgeslagen.' })
          form.done()
          navigate(`/verlof/${id}`)
        },
      },
    )
  }
  return (
    <LeaveForm
      intake={intake}
      form={form}
      busy={change.isPending}
      error={change.error}
      onSave={save}
      open={NO_OTHERS}
      byHead={session.role === 'head'}
    />
  )
}

const NO_OTHERS: Intake['open'] = []
