import { Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** One numbered part of a page that is worked from top to bottom. */
export function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Stack>
        <Title order={2} size="h4" id={id}>
          {number}. {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  )
}
