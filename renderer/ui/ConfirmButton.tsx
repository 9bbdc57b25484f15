import { Button, Group, Paper, Text } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'

interface ConfirmButtonProps {
  label: string
  /** What will happen, as a sentence. */
  question: string
  /** The button that does it: 'Ja, weghalen'. */
  confirmLabel: string
  busy?: boolean
  onConfirm: () => void
}

/**
 * A button for what is not easily put back. It asks in its own place, with the focus on the safe answer, so that it
 * also works within a dialog.
 */
export function ConfirmButton(props: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (wasAsking.current && !asking) button.current?.focus()
    wasAsking.current = asking
  }, [asking])
  if (asking) return <Question {...props} onDone={() => setAsking(false)} />
  return (
    <Button ref={button} variant="default" loading={props.busy ?? false} onClick={() => setAsking(true)}>
      {props.label}
    </Button>
  )
}

function Question({
  question,
  confirmLabel,
  onConfirm,
  onDone,
}: ConfirmButtonProps & { onDone: () => void }) {
  const text = useId()
  return (
    <Paper withBorder p="sm" role="group" aria-labelledby={text}>
      <Text id={text} mb="sm">
        {question}
      </Text>
      <Group>
        <Button variant="default" onClick={onDone} autoFocus>
          Nee, laten staan
        </Button>
        <Button
          color="red.9"
          onClick={() => {
            onDone()
            onConfirm()
          }}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Paper>
  )
}
