import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { useChange, useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { detailsOf, elsewhereOf } from './form-request.ts'
import { type Intake, takenValues } from './form-start.ts'
import type { LeaveValues } from './form-values.ts'
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
  const intake = useFamilyOf(taken.data?.details ?? null)
  const failed = taken.isError || intake.isError
  if (!failed && (taken.data === undefined || intake.data === undefined)) return <Waiting />
  return (
    <Page title={intake.data === undefined ? 'Aanvraag wijzigen' : `Aanvraag wijzigen: ${intake.data.title}`}>
      {/* once handed over it cannot be read again; the form is on its way out then */}
      <RefusalNotice error={taken.data === undefined ? taken.error : intake.error} />
      {taken.data === undefined || intake.data === undefined ? null : (
        <ChangedLeave id={id} taken={taken.data} intake={intake.data} />
      )}
    </Page>
  )
}

/** The family of the form. A child that lives elsewhere by now is found through the first child on it. */
function useFamilyOf(details: Taken['details'] | null) {
  const [pupilId = ''] = details?.pupilIds ?? []
  const householdId = details?.householdId ?? null
  const byHome = useRead(
    'leave.intake',
    { kind: 'household', id: householdId ?? '' },
    { enabled: householdId !== null },
  )
  const isThere = (child: string) => byHome.data?.children.some(({ id }) => id === child) === true
  const whole = byHome.data !== undefined && details?.pupilIds.every(isThere) === true
  const byPupil = useRead(
    'leave.intake',
    { kind: 'pupil', id: pupilId },
    { enabled: details !== null && !whole && (householdId === null || !byHome.isPending) },
  )
  return whole ? byHome : byPupil
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
    // where the children lived when it was asked
    const { householdId } = taken.details
    const details = detailsOf(values, { ...intake, householdId })
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
