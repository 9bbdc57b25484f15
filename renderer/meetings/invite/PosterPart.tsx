import { Button, Group, Stack } from '@mantine/core'
import { useChange } from '../../api/hooks.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'

/** A poster with few words, for the corridor. */
export function PosterPart({ meetingId }: { meetingId: string }) {
  const poster = useChange('meetings.poster')
  return (
    <Stack>
      <Group>
        {(['A3', 'A4'] as const).map((size) => (
          <Button
            key={size}
            variant="default"
            loading={poster.isPending && poster.variables.size === size}
            onClick={() => poster.mutate({ id: meetingId, size })}
          >
            Poster {size} maken
          </Button>
        ))}
      </Group>
      <RefusalNotice error={poster.error} />
      <MadePaper paper={poster.data} />
    </Stack>
  )
}
