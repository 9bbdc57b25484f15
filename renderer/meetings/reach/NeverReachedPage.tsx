import { Anchor, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useRead } from '../../api/hooks.ts'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { More } from './More.tsx'
import { AT_ONCE, type Unreached } from './reach-words.ts'
import { UnreachedFamily } from './UnreachedFamily.tsx'

/** Nooit bereikt: families that missed three moments in a row, with what is offered to them; for the head only. */
export function NeverReachedPage() {
  const list = useRead('meetings.neverReached', {})
  return (
    <Page title="Nooit bereikt">
      <Group gap="lg">
        <Anchor component={Link} href="/bijeenkomsten">
          Terug naar Bijeenkomsten
        </Anchor>
      </Group>
      <Text>
        Gezinnen die drie bijeenkomsten op rij niet zijn gezien. Het gaat om hen bereiken: een gesprek op een
        ander tijdstip, een huisbezoek, een tolk of een buddy helpt vaak. Alleen de directeur ziet deze lijst.
      </Text>
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : <Families families={list.data.families} />}
    </Page>
  )
}

function Families({ families }: { families: readonly Unreached[] }) {
  const [shown, show] = useState(AT_ONCE)
  if (families.length === 0) {
    return (
      <Text>
        Er is nu geen gezin dat drie keer op rij is gemist. De lijst vult zich vanzelf als u bij bijeenkomsten
        bijhoudt wie er is.
      </Text>
    )
  }
  return (
    <>
      {families.slice(0, shown).map((family) => (
        <UnreachedFamily key={family.householdId} family={family} />
      ))}
      {shown < families.length ? <More onMore={() => show(shown + AT_ONCE)} /> : null}
    </>
  )
}
