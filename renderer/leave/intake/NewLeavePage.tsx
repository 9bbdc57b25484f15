import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { useChange, useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { detailsOf, elsewhereOf, periodsOf } from './form-request.ts'
import { type Intake, newValues } from './form-start.ts'
import type { LeaveValues } from './form-values.ts'
import { LeaveForm, type Then } from './LeaveForm.tsx'
import { useLeaveValues } from './use-leave-values.ts'

/** A new request, for the children of a family (/verlof/nieuw/gezin/:id) or for one pupil (…/leerling/:id). */
export function NewLeavePage() {
  const { kind = '', id = '' } = useParams<{ kind: string; id: string }>()
  return <LoadedFamily key={`${kind} ${id}`} kind={kind === 'gezin' ? 'household' : 'pupil'} id={id} />
}

function LoadedFamily({ kind, id }: { kind: 'household' | 'pupil'; id: string }) {
  const intake = useRead('leave.intake', { kind, id })
  if (intake.data === undefined && !intake.isError) return <Waiting />
  return (
    <Page title={intake.data === undefined ? 'Verlof' : `Verlof: ${intake.data.title}`}>
      <RefusalNotice error={intake.error} />
      {intake.data === undefined ? null : (
        <NewLeave intake={intake.data} pupilId={kind === 'pupil' ? id : null} />
      )}
    </Page>
  )
}

function NewLeave({ intake, pupilId }: { intake: Intake; pupilId: string | null }) {
  // what comes in anew while somebody types must not empty the form
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form begins once
  const start = useMemo(() => newValues(intake, pupilId), [])
  const form = useLeaveValues(start)
  const take = useChange('leave.take')
  const note = useChange('absence.add')
  const [, navigate] = useLocation()
  if (intake.children.length === 0) {
    return <Text>In dit gezin zit geen kind op school. Verlof vraagt u aan bij een leerling.</Text>
  }
  function saved(address: string) {
    notifications.show({ message: 'Opgeslagen.' })
    form.done()
    navigate(address)
  }
  function save(values: LeaveValues, then: Then) {
    const details = detailsOf(values, intake)
    if (details === null) return
    if (then === 'absence') return void noteAbsence(values)
    take.mutate(
      { details, elsewhere: elsewhereOf(values), handOver: then === 'handOver' },
      { onSuccess: ({ id }) => saved(`/verlof/${id}`) },
    )
  }
  /** Every child and period by itself; days that were noted before stay as they are. */
  async function noteAbsence({ need, children, days }: LeaveValues) {
    const kind = need.what === 'illness' ? 'ill' : 'doctor'
    const periods = periodsOf(days, need)
    const entries = children.pupilIds.flatMap((pupilId) =>
      periods.map(({ from, to, part = 'whole' }) => ({ pupilId, from, to, part })),
    )
    for (const entry of entries) {
      const noted = await note
        .mutateAsync({ ...entry, kind, hours: null, note: '', requestId: null })
        .catch(() => null)
      // the refusal stands on the screen
      if (noted === null) return
    }
    saved('/verzuim')
  }
  return (
    <LeaveForm
      intake={intake}
      form={form}
      busy={take.isPending || note.isPending}
      error={take.error ?? note.error}
      onSave={save}
      open={intake.open}
    />
  )
}
