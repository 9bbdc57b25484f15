import { Tabs, Text } from '@mantine/core'
import { Page } from '../ui/Page.tsx'
import { CleanUpProposal } from './CleanUpProposal.tsx'
import { Holds } from './Holds.tsx'
import { Proofs } from './Proofs.tsx'
import { Terms } from './Terms.tsx'

/** Opruimen: what is past its term, what holds it, the terms themselves and the proof of earlier times. */
export function CleanUpPage() {
  return (
    <Page title="Opruimen">
      <Text>
        Ouderloket gooit zelf niets weg. Hier ziet u wat langer is bewaard dan de school heeft afgesproken. U
        kijkt het na en u beslist.
      </Text>
      <Tabs defaultValue="proposal" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="proposal">Voorstel</Tabs.Tab>
          <Tabs.Tab value="terms">Bewaartermijnen</Tabs.Tab>
          <Tabs.Tab value="holds">Langer bewaren</Tabs.Tab>
          <Tabs.Tab value="proofs">Bewijs</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="proposal" pt="md">
          <CleanUpProposal />
        </Tabs.Panel>
        <Tabs.Panel value="terms" pt="md">
          <Terms />
        </Tabs.Panel>
        <Tabs.Panel value="holds" pt="md">
          <Holds />
        </Tabs.Panel>
        <Tabs.Panel value="proofs" pt="md">
          <Proofs />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
