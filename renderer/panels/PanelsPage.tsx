import { Anchor, Button, List, Paper, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { ENDING_WEEKS } from '#domain/panels/term'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EditPanel } from './EditPanel.tsx'
import { PanelLinks } from './PanelLinks.tsx'
import { KIND_LABELS, membersText } from './panel-words.ts'

type Listed = OperationOutput<'panels.list'>
type PanelLine = Listed['panels'][number]

/** Panels (/panels): who thinks along, and what still waits for an answer. */
export function PanelsPage() {
  const list = useRead('panels.list', {})
  const [adding, add] = useState(false)
  const [, navigate] = useLocation()
  const isEmpty = list.data?.panels.length === 0
  return (
    <Page
      title="Panels"
      actions={
        <Button variant={isEmpty ? 'filled' : 'default'} onClick={() => add(true)}>
          Panel toevoegen
        </Button>
      }
    >
      <PanelLinks />
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : (
        <Stack gap="md">
          <ToDo list={list.data} />
          {isEmpty ? <NoPanels /> : <PanelTable panels={list.data.panels} />}
        </Stack>
      )}
      <EditPanel
        panel={adding ? 'new' : null}
        onClose={() => add(false)}
        onSaved={(id) => navigate(`/panels/${id}`)}
      />
    </Page>
  )
}

function NoPanels() {
  return (
    <Paper withBorder p="lg">
      <Text>
        Er is nog geen panel. Een panel is een groep ouders, of kinderen van groep 5 tot en met 8. Zij denken
        mee over regels, feesten en de schoolreis. Kies “Panel toevoegen”.
      </Text>
    </Paper>
  )
}

/** Only what waits; nothing when all is answered. */
function ToDo({ list: { topics, ideas } }: { list: Listed }) {
  const waiting = [
    [ideas, ideas === 1 ? 'idee is nog geen onderwerp' : 'ideeën zijn nog geen onderwerp'],
    [
      topics.decide,
      topics.decide === 1 ? 'onderwerp wacht op een besluit' : 'onderwerpen wachten op een besluit',
    ],
    [topics.do, topics.do === 1 ? 'besluit is nog niet uitgevoerd' : 'besluiten zijn nog niet uitgevoerd'],
    [topics.tell, topics.tell === 1 ? 'antwoord is nog niet verteld' : 'antwoorden zijn nog niet verteld'],
  ] as const
  if (waiting.every(([count]) => count === 0)) return null
  return (
    <Section title="Dit wacht nog">
      <List>
        {waiting
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <List.Item key={words}>
              <b>{count}</b> {words}
            </List.Item>
          ))}
      </List>
      <Anchor component={Link} href="/panels/onderwerpen">
        Naar de onderwerpen
      </Anchor>
    </Section>
  )
}

function PanelTable({ panels }: { panels: readonly PanelLine[] }) {
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Panel</Table.Th>
          <Table.Th scope="col">Leden</Table.Th>
          <Table.Th scope="col">Let op</Table.Th>
          <Table.Th scope="col">Bijeenkomst</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {panels.map((panel) => (
          <Table.Tr key={panel.id}>
            <Table.Th scope="row">
              <Anchor component={Link} href={`/panels/${panel.id}`} fw={600} className="breaking">
                {panel.name}
              </Anchor>
              <Text size="sm" fw={400}>
                {KIND_LABELS[panel.kind]}
              </Text>
            </Table.Th>
            <Table.Td>
              {panel.members} van {panel.seats}
            </Table.Td>
            <Table.Td>
              {warningsOf(panel).map((warning) => (
                <Text key={warning} size="sm">
                  {warning}
                </Text>
              ))}
            </Table.Td>
            <Table.Td>{meetingText(panel)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function warningsOf({ members, seats, ending, gone }: PanelLine): string[] {
  const free = seats - members
  return [
    ...(free > 0 ? [free === 1 ? '1 plaats vrij' : `${free} plaatsen vrij`] : []),
    ...(ending > 0 ? [`van ${membersText(ending)} eindigt de termijn binnen ${ENDING_WEEKS} weken`] : []),
    ...(gone > 0 ? [`${membersText(gone)} niet meer op school`] : []),
  ]
}

function meetingText({ nextMeeting, lastMeeting }: PanelLine): string {
  if (nextMeeting !== null) return longDate(nextMeeting)
  return lastMeeting === null ? 'nog geen' : `geen gepland; de laatste was ${longDate(lastMeeting)}`
}
