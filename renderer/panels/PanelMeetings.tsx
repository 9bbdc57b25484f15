import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { longDate, longDateWithWeekday, timeRangeInText } from '#domain/kernel/date-text'
import type { PanelMeetingShown } from '#domain/panels/sitting-contract'
import { useChange } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import { MadePaper } from '../ui/MadePaper.tsx'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import { EditPanelMeeting } from './EditPanelMeeting.tsx'
import type { OpenedPanel } from './panel-words.ts'

/** Bijeenkomsten: planned and held, with what came of them. */
export function PanelMeetings({ opened: { panel, meetings } }: { opened: OpenedPanel }) {
  const [editing, edit] = useState<PanelMeetingShown | 'new' | null>(null)
  return (
    <Section
      title="Bijeenkomsten"
      actions={
        <Button variant="default" onClick={() => edit('new')}>
          Bijeenkomst toevoegen
        </Button>
      }
    >
      {meetings.length === 0 ? <Text>Er is nog geen bijeenkomst.</Text> : null}
      {meetings.map((meeting) => (
        <OneMeeting key={meeting.meetingId} meeting={meeting} onEdit={() => edit(meeting)} />
      ))}
      <EditPanelMeeting panel={panel} meeting={editing} onClose={() => edit(null)} />
    </Section>
  )
}

function OneMeeting({ meeting, onEdit }: { meeting: PanelMeetingShown; onEdit: () => void }) {
  const print = useChange('panels.meetingPaper')
  const { today } = useSchool()
  const { meetingId, date, beginsAt, endsAt, place, topics } = meeting
  const when = longDateWithWeekday(date)
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={3} size="h5">
              {when}
            </Title>
            <Text size="sm">
              {timeRangeInText(beginsAt, endsAt)}
              {place === '' ? '' : `, ${place}`}
            </Text>
          </div>
          <Group gap="xs">
            <Button
              variant="default"
              size="sm"
              loading={print.isPending}
              aria-label={`Papier van ${when}`}
              onClick={() => print.mutate({ meetingId })}
            >
              Papier
            </Button>
            <Button variant="default" size="sm" aria-label={`Wijzigen: ${when}`} onClick={onEdit}>
              Wijzigen
            </Button>
          </Group>
        </Group>
        {topics.length === 0 ? (
          <Text size="sm">
            Nog geen onderwerpen. Zet ze erop bij{' '}
            <Anchor component={Link} href="/panels/onderwerpen">
              Onderwerpen
            </Anchor>
            .
          </Text>
        ) : (
          topics.map(({ topicId, title, said }) => (
            <Text key={topicId} className="breaking">
              <b>{title}</b>
              {said === '' ? notSaidText(date > today) : `: ${said}`}
            </Text>
          ))
        )}
        <Outcome meeting={meeting} />
        <RefusalNotice error={print.error} />
        <MadePaper paper={print.data} />
      </Stack>
    </Paper>
  )
}

function notSaidText(isAhead: boolean): string {
  return isAhead ? ' (op de agenda)' : ' (nog niet genoteerd wat is gezegd)'
}

/** What else was on the agenda, what came of it, and whether the members heard. */
function Outcome({
  meeting: { date, agenda, input, decision, feedbackOn, present },
}: {
  meeting: PanelMeetingShown
}) {
  const { today } = useSchool()
  const lines = [
    ['Verder op de agenda', agenda],
    ['Verder gezegd', input],
    ['Besloten', decision],
    ['Aanwezig', present === null ? '' : String(present)],
    ['Leden hoorden wat ermee is gedaan op', feedbackOn === null ? '' : longDate(feedbackOn)],
  ] as const
  return (
    <>
      {lines
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <Text key={label} className="breaking lines">
            {label}: {text}
          </Text>
        ))}
      {date < today && feedbackOn === null ? (
        <Text fw={600}>De leden hebben nog niet gehoord wat ermee is gedaan.</Text>
      ) : null}
    </>
  )
}
