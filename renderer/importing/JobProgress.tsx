import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { call } from '../api/client.ts'

/** How often the window asks how far a job is, in milliseconds. */
const ASK_EVERY = 200

/** Progress of a long job with a way out; shown only when the job takes longer than a blink. */
export function JobProgress({ jobId, label }: { jobId: string; label: string }) {
  const [share, setShare] = useState<number | null>(null)
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await call('importing.progress', { jobId })
      if (answer.ok && answer.value.progress !== null) {
        const { done, total } = answer.value.progress
        setShare(total === 0 ? 0 : (100 * done) / total)
      }
    }, ASK_EVERY)
    return () => clearInterval(timer)
  }, [jobId])
  return (
    <Stack mih={90}>
      {share === null ? null : (
        <>
          <Text role="status">{label}</Text>
          <Progress value={share} aria-label={label} size="lg" />
          <Group>
            <Button variant="default" onClick={() => void call('importing.cancel', { jobId })}>
              Stoppen
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
