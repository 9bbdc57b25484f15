import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { call } from '../api/client.ts'

/** How often the window asks how far a job is, in milliseconds. */
const ASK_EVERY = 200

/** A long job with the two operations by which the window asks how far it is and stops it. */
const JOBS = {
  import: { progress: 'importing.progress', stop: 'importing.cancel' },
  proposal: { progress: 'rota.proposalProgress', stop: 'rota.stopProposal' },
} as const

interface JobProgressProps {
  job: keyof typeof JOBS
  jobId: string
  label: string
}

/** Progress of a long job with a way out; shown only when the job takes longer than a blink. */
export function JobProgress({ job, jobId, label }: JobProgressProps) {
  const { progress, stop } = JOBS[job]
  const [share, setShare] = useState<number | null>(null)
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await call(progress, { jobId })
      if (!answer.ok || answer.value.progress === null) return
      const { done, total } = answer.value.progress
      setShare(total === 0 ? 0 : (100 * done) / total)
    }, ASK_EVERY)
    return () => clearInterval(timer)
  }, [progress, jobId])
  return (
    <Stack mih={100}>
      {share === null ? null : (
        <>
          <Text role="status">{label}</Text>
          <Progress value={share} aria-label={label} size="lg" />
          <Group>
            <Button variant="default" onClick={() => void call(stop, { jobId })}>
              Stoppen
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
