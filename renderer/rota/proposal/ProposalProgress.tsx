import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { call } from '../../api/client.ts'

/** How often the window asks how far it is, in milliseconds. */
const ASK_EVERY = 200

/** How far the proposal is, with a way to stop; shown only when it takes longer than a blink. */
export function ProposalProgress({ jobId }: { jobId: string }) {
  const [share, setShare] = useState<number | null>(null)
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await call('rota.proposalProgress', { jobId })
      if (!answer.ok || answer.value.progress === null) return
      const { done, total } = answer.value.progress
      setShare(total === 0 ? 0 : (100 * done) / total)
    }, ASK_EVERY)
    return () => clearInterval(timer)
  }, [jobId])
  return (
    <Stack mih={100}>
      {share === null ? null : (
        <>
          <Text role="status">De beurten worden verdeeld</Text>
          <Progress value={share} aria-label="De beurten worden verdeeld" size="lg" />
          <Group>
            <Button variant="default" onClick={() => void call('rota.stopProposal', { jobId })}>
              Stoppen
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
