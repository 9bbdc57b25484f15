import { Tabs } from '@mantine/core'
import { verdict } from '#domain/access/rights'
import { useRead } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Municipalities } from './Municipalities.tsx'
import { PolicyForm } from './PolicyForm.tsx'

/** What is policy and not law: the head sets it, the office looks; and the municipalities the school writes to. */
export function PolicyPage() {
  const settings = useRead('leave.settings', {})
  const mayEdit = verdict('keepLeavePolicy', useSchool().session.role) === 'may'
  return (
    <Page title="Verlofbeleid">
      <RefusalNotice error={settings.error} />
      {settings.data === undefined ? (
        <Waiting />
      ) : (
        <Tabs defaultValue="policy">
          <Tabs.List>
            <Tabs.Tab value="policy">Beleid</Tabs.Tab>
            <Tabs.Tab value="municipalities">Gemeenten</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="policy" pt="md">
            <PolicyForm
              settings={settings.data.settings}
              national={settings.data.national}
              mayEdit={mayEdit}
            />
          </Tabs.Panel>
          <Tabs.Panel value="municipalities" pt="md">
            <Municipalities municipalities={settings.data.municipalities} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  )
}
