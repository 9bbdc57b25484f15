import { Alert, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { RefusalNotice } from '../../ui/Notice.tsx'
import type { Door } from './use-door.ts'

/** Families that are not saved: they stay until they are, or until somebody lets them go. */
export function Unsaved({ door }: { door: Door }) {
  const failed = door.entries.filter(({ state }) => state === 'failed')
  return (
    <>
      {failed.length === 0 ? null : (
        <Alert color="red" variant="light" role="alert" title="NIET opgeslagen" className="door-unsaved">
          <Stack gap="xs">
            {failed.map(({ key, family }) => (
              <Group key={key} gap="sm">
                <Text fw={600} fz="lg">
                  {family.name}
                </Text>
                <Button size="sm" onClick={() => door.retry(key)}>
                  Opnieuw opslaan
                  <VisuallyHidden>: {family.name}</VisuallyHidden>
                </Button>
                <Button size="sm" variant="default" onClick={() => door.forget(key)}>
                  Laat maar
                  <VisuallyHidden>: {family.name}</VisuallyHidden>
                </Button>
              </Group>
            ))}
            <RefusalNotice error={failed.at(-1)?.error} />
          </Stack>
        </Alert>
      )}
      {door.strikeError === null ? null : (
        <div>
          <Text fw={600}>Het doorstrepen is niet gelukt.</Text>
          <RefusalNotice error={door.strikeError} />
        </div>
      )}
    </>
  )
}
