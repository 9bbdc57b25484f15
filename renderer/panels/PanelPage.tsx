import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Draws } from './Draws.tsx'
import { EditPanel } from './EditPanel.tsx'
import { Members } from './Members.tsx'
import { PanelLinks } from './PanelLinks.tsx'
import { PanelMeetings } from './PanelMeetings.tsx'
import { KIND_LABELS, type OpenedPanel } from './panel-words.ts'

/** One panel (/panels/:panelId): members, draws, meetings. */
export function PanelPage() {
  const { panelId = '' } = useParams<{ panelId: string }>()
  const opened = useRead('panels.open', { id: panelId }, { keep: ({ id }) => id === panelId })
  return (
    <Page title={opened.data?.panel.name ?? 'Panel'}>
      <PanelLinks />
      <RefusalNotice error={opened.error} />
      {opened.isPending ? <Waiting /> : null}
      {opened.data === undefined ? null : <OnePanel opened={opened.data} />}
    </Page>
  )
}

function OnePanel({ opened }: { opened: OpenedPanel }) {
  const [changing, change] = useState(false)
  const { panel, members, draws, meetings } = opened
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div className="shrinking">
          <Anchor component={Link} href="/panels">
            Terug naar alle panels
          </Anchor>
          <Text mt={4}>
            {KIND_LABELS[panel.kind]}. {panel.goal}
          </Text>
        </div>
        <Button variant="default" flex="none" onClick={() => change(true)}>
          Panel wijzigen
        </Button>
      </Group>
      <Members opened={opened} />
      <Draws opened={opened} />
      <PanelMeetings opened={opened} />
      <EditPanel
        panel={changing ? panel : null}
        empty={members.length + draws.length + meetings.length === 0}
        onClose={() => change(false)}
      />
    </Stack>
  )
}
