import { Anchor, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link, useLocation } from 'wouter'
import { useChange } from '../api/hooks.ts'
import { Page } from '../ui/Page.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { newMeeting } from './meeting-values.ts'

/** A new meeting (/bijeenkomsten/nieuw); it begins as the reception at the start of the school year. */
export function NewMeetingPage() {
  const add = useChange('meetings.add')
  const [, navigate] = useLocation()
  return (
    <Page title="Nieuwe bijeenkomst">
      <Group>
        <Anchor component={Link} href="/bijeenkomsten">
          Terug naar Bijeenkomsten
        </Anchor>
      </Group>
      <MeetingForm
        start={START}
        meetingId={null}
        busy={add.isPending}
        error={add.error}
        onCancel={() => navigate('/bijeenkomsten')}
        onSave={(details, done) =>
          add.mutate(
            { details },
            {
              onSuccess: ({ id }) => {
                notifications.show({ message: 'De bijeenkomst is gepland.' })
                done()
                navigate(`/bijeenkomsten/${id}`)
              },
            },
          )
        }
      />
    </Page>
  )
}

const START = newMeeting('reception')
