import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useChange } from '../api/hooks.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { MeetingFrame, type MeetingShown } from './MeetingFrame.tsx'
import { valuesOf } from './meeting-values.ts'

/** A meeting that is there, to be changed (/bijeenkomsten/:id/wijzigen). */
export function ChangeMeetingPage() {
  return (
    <MeetingFrame title="Wijzigen">
      {(meeting) => <ChangedMeeting key={meeting.id} meeting={meeting} />}
    </MeetingFrame>
  )
}

function ChangedMeeting({ meeting }: { meeting: MeetingShown }) {
  // what comes in anew while somebody types must not empty the form; its revision belongs to what is shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form begins once
  const begun = useMemo(() => ({ values: valuesOf(meeting), revision: meeting.revision }), [])
  const change = useChange('meetings.change')
  const [, navigate] = useLocation()
  const { id } = meeting
  return (
    <MeetingForm
      start={begun.values}
      meetingId={id}
      busy={change.isPending}
      error={change.error}
      onCancel={() => navigate(`/bijeenkomsten/${id}`)}
      onSave={(details, done) =>
        change.mutate(
          { id, revision: begun.revision, details },
          {
            onSuccess: () => {
              notifications.show({ message: 'Opgeslagen.' })
              done()
              navigate(`/bijeenkomsten/${id}`)
            },
          },
        )
      }
    />
  )
}
