import { Alert, Button, Group, Text } from '@mantine/core'
import { RefusalNotice } from '../../ui/Notice.tsx'
import type { Door } from './use-door.ts'

/** Families that are not saved: they stay until they are, or until somebody lets them go. */
export function Unsaved({ door }: { door: Door }) {
  const failed = door.entries.filter(({ state }) => state === 'failed')
  return (
    <>
      {failed.map(({ key, family, error }) => (
        <Alert key={key} color="red" variant="light" role="alert" title={`NIET opgeslagen: ${family.name}`}>
          <RefusalNotice error={error} />
          <Group mt="xs" gap="sm">
            <Button color="red" onClick={() => door.retry(key)}>
              Opnieuw opslaan
            </Button>
            <Button variant="default" onClick={() => door.forget(key)}>
              Laat maar
            </Button>
          </Group>
        </Alert>
      ))}
      {door.strikeError === null ? null : (
        <div>
          <Text fw={600}>Het doorstrepen is niet gelukt.</Text>
          <RefusalNotice error={door.strikeError} />
        </div>
      )}
    </>
  )
}
