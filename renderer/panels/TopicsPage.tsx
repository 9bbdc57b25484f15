import { Button, Checkbox, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { parseSchoolYear } from '#domain/kernel/school-year'
import type { IdeaShown, TopicShown } from '#domain/panels/topic-contract'
import { useChange, useRead } from '../api/hooks.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EditTopic, type TopicToEdit } from './EditTopic.tsx'
import { EditVoices } from './EditVoices.tsx'
import { PanelLinks } from './PanelLinks.tsx'
import type { Topics } from './panel-words.ts'
import { TopicTable } from './TopicTable.tsx'

/** Onderwerpen (/panels/onderwerpen): parents and children beside each other, up to what was done and told. */
export function TopicsPage() {
  const asked = parseSchoolYear(new URLSearchParams(useSearch()).get('jaar') ?? '')
  const list = useRead('panels.topics', { schoolYear: asked })
  return (
    <Page title="Onderwerpen">
      <PanelLinks />
      <RefusalNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data === undefined ? null : <OneYear list={list.data} />}
    </Page>
  )
}

function OneYear({ list }: { list: Topics }) {
  const [editing, edit] = useState<TopicToEdit | null>(null)
  const [voicesOf, speak] = useState<TopicShown | null>(null)
  const [openOnly, showOpen] = useState(false)
  const { topics, ideas, meetings } = list
  const shown = openOnly ? topics.filter(({ next }) => next !== 'none') : topics
  return (
    <Stack gap="md">
      <Bar list={list} onAdd={() => edit({ topic: null, idea: null })} />
      {ideas.length === 0 ? null : <Ideas ideas={ideas} onTake={(idea) => edit({ topic: null, idea })} />}
      {topics.length === 0 ? (
        <Paper withBorder p="lg">
          <Text>
            In {list.schoolYear} zijn er nog geen onderwerpen. Maak er een van een idee, of kies “Onderwerp
            toevoegen”.
          </Text>
        </Paper>
      ) : (
        <>
          <Checkbox
            label="Alleen wat nog niet klaar is"
            checked={openOnly}
            onChange={(event) => showOpen(event.currentTarget.checked)}
          />
          {shown.length === 0 ? <Text>Alles is klaar en verteld.</Text> : null}
          {shown.length === 0 ? null : (
            <TopicTable topics={shown} onEdit={(topic) => edit({ topic, idea: null })} onSpeak={speak} />
          )}
        </>
      )}
      <EditTopic editing={editing} onClose={() => edit(null)} />
      <EditVoices topic={voicesOf} meetings={meetings} onClose={() => speak(null)} />
    </Stack>
  )
}

function Bar({ list, onAdd }: { list: Topics; onAdd: () => void }) {
  const [, navigate] = useLocation()
  const print = useChange('panels.voicesPaper')
  const year = parseSchoolYear(list.schoolYear)
  const isEmpty = list.topics.length === 0
  return (
    <Stack gap="sm">
      <Group align="flex-end" justify="space-between">
        <Select
          label="Schooljaar"
          w={180}
          data={list.schoolYears}
          allowDeselect={false}
          value={list.schoolYear}
          onChange={(chosen) =>
            navigate(`/panels/onderwerpen?jaar=${chosen ?? list.schoolYear}`, { replace: true })
          }
        />
        <Group gap="sm">
          <Button onClick={onAdd}>Onderwerp toevoegen</Button>
          {isEmpty || year === null ? null : (
            <Button
              variant="default"
              loading={print.isPending}
              onClick={() => print.mutate({ schoolYear: year })}
            >
              Blad met twee stemmen
            </Button>
          )}
        </Group>
      </Group>
      <RefusalNotice error={print.error} />
      <MadePaper paper={print.data} />
    </Stack>
  )
}

function Ideas({ ideas, onTake }: { ideas: readonly IdeaShown[]; onTake: (idea: IdeaShown) => void }) {
  return (
    <Section title="Ideeën die nog geen onderwerp zijn">
      {ideas.map((idea) => (
        <Group key={idea.ideaId} justify="space-between" wrap="nowrap" gap="md">
          <Text className="breaking">
            <b>{idea.subject}</b> ({idea.number}, {tableDate(idea.receivedOn)})
          </Text>
          <Button
            variant="default"
            size="sm"
            flex="none"
            aria-label={`Onderwerp maken: ${idea.subject}`}
            onClick={() => onTake(idea)}
          >
            Onderwerp maken
          </Button>
        </Group>
      ))}
    </Section>
  )
}
