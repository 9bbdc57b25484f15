import { Button, Stack, Text } from '@mantine/core'
import { useChange } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'

interface DoorNotUsedProps {
  meetingId: string
  onSaved: () => void
}

/** The door was opened by mistake: without this every group would have a list, with nobody on it. */
export function DoorNotUsed({ meetingId, onSaved }: DoorNotUsedProps) {
  const keep = useChange('meetings.keepDoor')
  return (
    <Stack gap="xs" mt="md" align="flex-start">
      <Text>Was dit een vergissing? Dan telt de deur niet als lijst van wie er was.</Text>
      <Button
        variant="default"
        loading={keep.isPending}
        onClick={() => keep.mutate({ id: meetingId, doorKept: false }, { onSuccess: onSaved })}
      >
        De deur is niet gebruikt
      </Button>
      <RefusalNotice error={keep.error} />
    </Stack>
  )
}
