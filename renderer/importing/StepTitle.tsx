import { Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'

/** Where the office is in the three steps; the title takes the focus, so that a screen reader says it. */
export function StepTitle({ step, title }: { step: 1 | 2 | 3; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <Text size="sm" c="dimmed">
        Stap {step} van 3
      </Text>
      <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
    </div>
  )
}
