import { Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../api/hooks.ts'
import { useMay } from '../../app/school-context.ts'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Municipalities } from './Municipalities.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { PARTS } from './policy-form.ts'

/** What is policy and not law: the head sets it, the office looks; and the municipalities the school writes to. */
export function PolicyPage() {
  const settings = useRead('leave.settings', {})
  const mayEdit = useMay('keepLeavePolicy')
  const [tab, setTab] = useState('rows')
  return (
    <Page title="Verlofbeleid">
      <Text>
        Hier staat wat de school zelf mag kiezen. De Leerplichtwet zelf staat vast in het programma. Bij een
        besluit mag de directeur van dit beleid afwijken, met een reden.
      </Text>
      {mayEdit ? null : <Remark>De directeur stelt het beleid in. U kunt hier kijken.</Remark>}
      <RefusalNotice error={settings.error} />
      {settings.data === undefined ? (
        <Waiting />
      ) : (
        <Tabs value={tab} onChange={(chosen) => setTab(chosen ?? 'rows')}>
          <Tabs.List>
            {PARTS.map(({ id, label }) => (
              <Tabs.Tab key={id} value={id}>
                {label}
              </Tabs.Tab>
            ))}
            <Tabs.Tab value="municipalities">Gemeenten</Tabs.Tab>
          </Tabs.List>
          <PolicyForm
            settings={settings.data.settings}
            national={settings.data.national}
            mayEdit={mayEdit}
            isShown={tab !== 'municipalities'}
            onShow={setTab}
          />
          <Tabs.Panel value="municipalities" pt="md">
            <Municipalities municipalities={settings.data.municipalities} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  )
}
