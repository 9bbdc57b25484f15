import { Button, Group } from '@mantine/core'

/** Below a long list of which only the beginning is drawn. */
export function More({ onMore }: { onMore: () => void }) {
  return (
    <Group>
      <Button variant="default" onClick={onMore}>
        Meer gezinnen tonen
      </Button>
    </Group>
  )
}
