import { Group, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  /** The buttons of this part, at the right of its title. */
  actions?: ReactNode
  children: ReactNode
}

/** A part of a card, with its own heading. */
export function Section({ title, actions, children }: SectionProps) {
  const heading = useId()
  return (
    <Paper component="section" aria-labelledby={heading} withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="wrap" gap="sm">
          <Title order={2} size="h4" id={heading}>
            {title}
          </Title>
          {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}
