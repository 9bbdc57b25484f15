import { Tabs, Text } from '@mantine/core'
import { Page } from '../ui/Page.tsx'
import { AuditCheck } from './AuditCheck.tsx'
import { AuditLog } from './AuditLog.tsx'
import { AuditMonth } from './AuditMonth.tsx'

/** The logbook: is it whole, what of a month deserves a look, and everything that was done. */
export function AuditPage() {
  return (
    <Page title="Logboek">
      <Text>
        Hier ziet u wie wanneer iets deed. U ziet welke gegevens het waren, nooit wat erin stond. Niemand kan
        het logboek wijzigen.
      </Text>
      <AuditCheck />
      <Tabs defaultValue="all" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="all">Alles</Tabs.Tab>
          <Tabs.Tab value="month">Om naar te kijken</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="all" pt="md">
          <AuditLog />
        </Tabs.Panel>
        <Tabs.Panel value="month" pt="md">
          <AuditMonth />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
