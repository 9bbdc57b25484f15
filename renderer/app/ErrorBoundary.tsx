import { Alert, Button, Stack } from '@mantine/core'
import { Component, type ReactNode } from 'react'

/** Catches a bug of the window: what was saved stays saved, and the way on is one button. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Stack p="lg" maw={700}>
        <Alert color="red" title="Dit scherm kan niet worden getoond." role="alert">
          Alles wat u had opgeslagen, is bewaard. Begin dit scherm opnieuw.
        </Alert>
        <Button onClick={() => window.location.reload()}>Opnieuw beginnen</Button>
      </Stack>
    )
  }
}
