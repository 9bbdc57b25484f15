import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useChange } from '../api/hooks.ts'
import { useMay } from '../app/school-context.ts'

/** Long enough to read it, look, and press. */
const SHOWN_MS = 20_000

/**
 * What is said after a removal: that it was done, with the way back for who may undo. It stays on Ongedaan maken for 30
 * days.
 */
export function useTakeBack(): (message: string, restorePointId: string) => void {
  const undo = useChange('undo.apply')
  const mayUndo = useMay('undo')
  return (message, restorePointId) => {
    if (!mayUndo) {
      notifications.show({ message: <Text>{message}</Text> })
      return
    }
    const notice = notifications.show({
      autoClose: SHOWN_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text>{message}</Text>
          <Button flex="none" size="sm" variant="default" onClick={() => void takeBack()}>
            Terughalen
          </Button>
        </Group>
      ),
    })
    async function takeBack() {
      try {
        await undo.mutateAsync({ id: restorePointId })
        notifications.update({ id: notice, autoClose: 5000, message: 'Teruggehaald.' })
      } catch {
        notifications.update({
          id: notice,
          autoClose: SHOWN_MS,
          color: 'red',
          message: 'Terughalen lukt niet vanzelf. Kijk bij Ongedaan maken waarom.',
        })
      }
    }
  }
}
