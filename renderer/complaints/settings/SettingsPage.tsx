import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** What the school sets for its reports (/klachten/instellingen). */
export function SettingsPage() {
  const settings = useRead('complaints.settings', {})
  return (
    <Page title="Instellingen van klachten en ideeën">
      <Anchor component={Link} href="/klachten" w="fit-content">
        Terug naar Klachten en ideeën
      </Anchor>
      <RefusalNotice error={settings.error} />
      {settings.isPending ? <Waiting /> : null}
      {settings.data === undefined ? null : <SettingsForm shown={settings.data} />}
    </Page>
  )
}
