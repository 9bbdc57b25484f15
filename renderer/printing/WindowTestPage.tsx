import { Anchor, Button, Group, List, Stack } from '@mantine/core'
import { Link } from 'wouter'
import { useChange } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

/** A sheet to hold in the school's own envelope before hundreds of letters are printed. */
export function WindowTestPage() {
  const make = useChange('printing.windowTest')
  return (
    <Page title="Proefvel voor de envelop">
      <Anchor component={Link} href="/papier">
        Terug naar Papier
      </Anchor>
      <Stack>
        <List type="ordered">
          <List.Item>Maak het proefvel en druk het af op werkelijke grootte (100 %).</List.Item>
          <List.Item>Vouw het en doe het in uw vensterenvelop.</List.Item>
          <List.Item>
            Staat het adres niet goed? Pas de maten aan bij{' '}
            <Anchor component={Link} href="/school">
              School
            </Anchor>{' '}
            en maak een nieuw proefvel.
          </List.Item>
        </List>
        <RefusalNotice error={make.error} />
        <Group>
          <Button
            variant={make.data === undefined ? 'filled' : 'default'}
            loading={make.isPending}
            onClick={() => make.mutate({})}
          >
            Proefvel maken
          </Button>
        </Group>
      </Stack>
      <MadePaper paper={make.data} />
    </Page>
  )
}
