import { Button, Stack, Table, Text } from '@mantine/core'
import { tableDate } from '#domain/kernel/date-text'
import type { PanelKind } from '#domain/panels/panel'
import { notAskedText } from '#domain/panels/texts'
import type { TopicShown } from '#domain/panels/topic-contract'
import { NEXT_LABELS, OUTCOME_LABELS, PROPOSER_LABELS } from './panel-words.ts'

interface TopicTableProps {
  topics: readonly TopicShown[]
  onEdit: (topic: TopicShown) => void
  onSpeak: (topic: TopicShown) => void
}

/** One question, two voices: parents and children side by side, and what the school does with it. */
export function TopicTable({ topics, onEdit, onSpeak }: TopicTableProps) {
  return (
    <Table verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Onderwerp</Table.Th>
          <Table.Th scope="col">Ouders</Table.Th>
          <Table.Th scope="col">Kinderen</Table.Th>
          <Table.Th scope="col" w="27%">
            Wat doen wij ermee?
          </Table.Th>
          <Table.Th scope="col" w={168}>
            Bijwerken
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {topics.map((topic) => (
          <Table.Tr key={topic.topicId}>
            <Table.Th scope="row" className="breaking">
              {topic.title}
              <Source topic={topic} />
            </Table.Th>
            <Table.Td className="breaking">
              <Voices topic={topic} kind="parents" />
            </Table.Td>
            <Table.Td className="breaking">
              <Voices topic={topic} kind="pupils" />
            </Table.Td>
            <Table.Td className="breaking">
              <Doing topic={topic} />
            </Table.Td>
            <Table.Td>
              <Stack gap="xs">
                <Button
                  variant="default"
                  size="sm"
                  aria-label={`Wat is gezegd over ${topic.title}`}
                  onClick={() => onSpeak(topic)}
                >
                  Wat is gezegd
                </Button>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={`Besluit over ${topic.title}`}
                  onClick={() => onEdit(topic)}
                >
                  Besluit
                </Button>
              </Stack>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Source({ topic: { proposedBy, proposedOn, ideaNumber } }: { topic: TopicShown }) {
  return (
    <Text size="sm" fw={400}>
      {PROPOSER_LABELS[proposedBy]}, <span className="digits">{tableDate(proposedOn)}</span>
      {ideaNumber === '' ? null : (
        <>
          , idee <span className="digits">{ideaNumber}</span>
        </>
      )}
    </Text>
  )
}

function Voices({ topic, kind }: { topic: TopicShown; kind: PanelKind }) {
  const own = topic.voices.filter((voice) => voice.kind === kind)
  if (own.length === 0) return <Text size="sm">{notAskedText(topic)}</Text>
  return (
    <Stack gap={4}>
      {own.map(({ meetingId, date, said }) => (
        <Text key={meetingId} size="sm">
          <span className="digits">{tableDate(date)}</span>: {said === '' ? 'op de agenda' : said}
        </Text>
      ))}
    </Stack>
  )
}

function Doing({ topic }: { topic: TopicShown }) {
  const { outcome, decision, did, doneOn, feedbackOn, next, shown } = topic
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {NEXT_LABELS[next]}
      </Text>
      {outcome === 'open' ? null : (
        <Text size="sm">
          {OUTCOME_LABELS[outcome]}: {doneOn === null ? decision : did}
        </Text>
      )}
      {feedbackOn === null ? null : (
        <Text size="sm">
          Verteld op <span className="digits">{tableDate(feedbackOn)}</span>
        </Text>
      )}
      {shown ? <Text size="sm">Staat op de poster</Text> : null}
    </Stack>
  )
}
