import { Button, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useChange } from '../api/hooks.ts'
import { BinButton } from '../ui/BinButton.tsx'
import { FormModal } from '../ui/FormModal.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { CancelForm } from './CancelForm.tsx'
import type { MeetingShown } from './MeetingFrame.tsx'

/** Changing, cancelling or removing a meeting. */
export function MeetingActions({ meeting }: { meeting: MeetingShown }) {
  const [cancelling, cancel] = useState(false)
  const { id, cancelledOn } = meeting
  const isUsed = meeting.counts.invited + meeting.counts.answered + meeting.counts.represented > 0
  return (
    <>
      <Button variant="default" component={Link} href={`/bijeenkomsten/${id}/wijzigen`}>
        Wijzigen
      </Button>
      {cancelledOn === null ? (
        <Button variant="default" onClick={() => cancel(true)}>
          Afzeggen
        </Button>
      ) : (
        <GoesOn id={id} />
      )}
      {isUsed ? null : <Remove meeting={meeting} />}
      <FormModal
        name={`cancelMeeting:${id}`}
        title="Bijeenkomst afzeggen"
        opened={cancelling}
        onClose={() => cancel(false)}
      >
        {(close) => <CancelForm id={id} onClose={close} />}
      </FormModal>
    </>
  )
}

function GoesOn({ id }: { id: string }) {
  const change = useChange('meetings.cancel')
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() =>
          change.mutate(
            { id, on: null },
            { onSuccess: () => notifications.show({ message: 'De bijeenkomst gaat weer door.' }) },
          )
        }
      >
        Gaat toch door
      </Button>
      <RefusalNotice error={change.error} />
    </Stack>
  )
}

function Remove({ meeting }: { meeting: MeetingShown }) {
  const [, navigate] = useLocation()
  return (
    <BinButton
      operation="meetings.remove"
      input={{ id: meeting.id }}
      label="Verwijderen"
      question={`${meeting.name} gaat naar de prullenbak. U kunt de bijeenkomst 30 dagen terughalen.`}
      confirmLabel="Ja, verwijderen"
      gone={`${meeting.name} is verwijderd.`}
      onGone={() => navigate('/bijeenkomsten')}
    />
  )
}
