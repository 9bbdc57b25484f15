import { Alert, Button, Group, List, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link } from 'wouter'
import { pupilsText } from '#domain/groups/texts'
import { useChange } from '../api/hooks.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import type { DoneChange } from './year-change.ts'

/** The new year has begun: what was done, where to go on, and the way back. */
export function YearChanged({ done, onUndone }: { done: DoneChange; onUndone: () => void }) {
  const { from, to, result } = done
  const undo = useChange('undo.apply')
  return (
    <Stack>
      <Alert color="loket" variant="light" title={`Schooljaar ${to} is begonnen.`} role="status">
        <List>
          <List.Item>
            {pupilsText(result.moved)} in {result.groups} groepen
          </List.Item>
          <List.Item>{pupilsText(result.left)} van school</List.Item>
          {result.withoutGroup === 0 ? null : (
            <List.Item>{pupilsText(result.withoutGroup)} nog zonder groep</List.Item>
          )}
          <List.Item>Het schooljaar {from} is afgesloten. Bij Groepen kunt u het nog bekijken.</List.Item>
        </List>
      </Alert>
      <RefusalNotice error={undo.error} />
      <Group>
        <Button component={Link} href={result.withoutGroup === 0 ? '/groepen' : '/groepen/zonder'}>
          {result.withoutGroup === 0 ? 'Naar de groepen' : 'Naar de kinderen zonder groep'}
        </Button>
        <ConfirmButton
          label="Ongedaan maken"
          question={`Alles van deze jaarovergang wordt teruggedraaid. U werkt dan weer in ${from}.`}
          confirmLabel="Ja, ongedaan maken"
          busy={undo.isPending}
          onConfirm={() =>
            undo.mutate(
              { id: result.restorePointId },
              {
                onSuccess: () => {
                  notifications.show({ message: 'De jaarovergang is ongedaan gemaakt.' })
                  onUndone()
                },
              },
            )
          }
        />
      </Group>
    </Stack>
  )
}
