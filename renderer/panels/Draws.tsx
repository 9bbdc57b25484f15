import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { longDate } from '#domain/kernel/date-text'
import type { DrawAnswer, PanelKind } from '#domain/panels/panel'
import type { CalledShown, DrawShown } from '#domain/panels/sitting-contract'
import { groupsText, placesText } from '#domain/panels/texts'
import { useChange } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { HoldDraw } from './HoldDraw.tsx'
import { ANSWER_LABELS, askStillText, type OpenedPanel } from './panel-words.ts'

/** Lotingen: who is asked, what they answered, and the protocol by which anybody can draw again. */
export function Draws({ opened: { panel, draws, members } }: { opened: OpenedPanel }) {
  const [drawing, draw] = useState(false)
  const sitting = members.filter(({ state }) => state === 'sits' || state === 'ending').length
  return (
    <Section
      title="Loting"
      actions={
        <Button variant="default" onClick={() => draw(true)}>
          Loten
        </Button>
      }
    >
      {draws.length === 0 ? (
        <Text>
          Nog niet geloot. Bij een loting heeft elk {panel.kind === 'parents' ? 'gezin' : 'kind'} een eerlijke
          kans, en komen de leden uit zo veel mogelijk groepen.
        </Text>
      ) : (
        draws.map((one) => <OneDraw key={one.drawId} draw={one} kind={panel.kind} />)
      )}
      <HoldDraw
        panel={panel}
        free={Math.max(1, panel.seats - sitting)}
        opened={drawing}
        onClose={() => draw(false)}
      />
    </Section>
  )
}

function OneDraw({ draw, kind }: { draw: DrawShown; kind: PanelKind }) {
  const print = useChange('panels.drawPaper')
  const { drawId, drawnOn, places, lots, whole, called, witnesses, seed } = draw
  const toAsk = whole ? called.filter(({ answer }) => answer === 'open').length : 0
  return (
    <Stack gap="sm">
      <Text>
        <b>{longDate(drawnOn)}</b>: {placesText(places)}
        {whole ? `, ${lots} deden mee` : ''}. Erbij waren: {witnesses}. Startgetal: {seed}.
      </Text>
      {whole ? null : <Text>De termijn is voorbij: de lijst met namen is opgeruimd.</Text>}
      {toAsk === 0 ? null : <Text fw={600}>{askStillText(kind, toAsk)}</Text>}
      {called.length === 0 || !whole ? null : <CalledTable called={called} />}
      {whole ? (
        <Group>
          {[true, false].map((names) => (
            <Button
              key={String(names)}
              variant="default"
              loading={print.isPending && print.variables.names === names}
              onClick={() => print.mutate({ drawId, names })}
            >
              {names ? 'Protocol met namen' : 'Protocol zonder namen'}
            </Button>
          ))}
        </Group>
      ) : null}
      <RefusalNotice error={print.error} />
      <MadePaper paper={print.data} />
    </Stack>
  )
}

function CalledTable({ called }: { called: readonly CalledShown[] }) {
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Gevraagd</Table.Th>
          <Table.Th scope="col">Groep</Table.Th>
          <Table.Th scope="col">Lot</Table.Th>
          <Table.Th scope="col" w="40%">
            Antwoord
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {called.map((ticket) => (
          <Table.Tr key={ticket.ticketId}>
            <Table.Th scope="row" className="breaking">
              {ticket.name}
            </Table.Th>
            <Table.Td>{groupsText(ticket.groups)}</Table.Td>
            <Table.Td>
              nr. {ticket.number}
              {ticket.reserve ? ', reserve' : ''}
            </Table.Td>
            <Table.Td>
              <Answer ticket={ticket} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** One choice holds both: whether, and of a household who of them. */
function Answer({ ticket }: { ticket: CalledShown }) {
  const answer = useChange('panels.answerDraw')
  const { ticketId, revision, name, people } = ticket
  const choices = [
    { value: 'open', label: ANSWER_LABELS.open },
    ...(people.length === 0
      ? [{ value: 'yes', label: ANSWER_LABELS.yes }]
      : people.map((one) => ({
          value: `yes:${one.personId}`,
          // of two adults it is said who; one alone is who was asked
          label: people.length === 1 ? ANSWER_LABELS.yes : `${one.name} ${ANSWER_LABELS.yes}`,
        }))),
    { value: 'no', label: ANSWER_LABELS.no },
  ]
  const now = ticket.answer === 'yes' && people[0] !== undefined ? `yes:${people[0].personId}` : ticket.answer
  return (
    <>
      <Select
        aria-label={`Antwoord van ${name}`}
        allowDeselect={false}
        maw={340}
        data={choices}
        value={now}
        disabled={answer.isPending}
        onChange={(chosen) => {
          const [said, personId = null] = (chosen ?? 'open').split(':')
          answer.mutate({ ticketId, revision, answer: said as DrawAnswer, personId })
        }}
      />
      <RefusalNotice error={answer.error} />
    </>
  )
}
