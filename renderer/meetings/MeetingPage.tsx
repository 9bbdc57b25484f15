import './meetings.css'
import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import { Link, useParams } from 'wouter'
import { tableDate } from '#domain/kernel/date-text'
import { useRead } from '../api/hooks.ts'
import { focusTitle } from '../ui/focus-title.ts'
import { RefusalNotice, Remark } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { MeetingActions } from './MeetingActions.tsx'
import { MeetingFacts } from './MeetingFacts.tsx'
import type { MeetingShown } from './MeetingFrame.tsx'
import { MeetingLinks } from './MeetingLinks.tsx'
import { meetingStep, type StepPage } from './meeting-step.ts'

/** One meeting (/bijeenkomsten/:id): what happens now, everything that can be done for it, and what was planned. */
export function MeetingPage() {
  const { id = '' } = useParams<{ id: string }>()
  const shown = useRead('meetings.show', { id }, { keep: (before) => before.id === id })
  const meeting = shown.data
  return (
    <Page
      title={meeting === undefined ? 'Bijeenkomst' : meeting.name}
      {...(meeting === undefined ? {} : { actions: <MeetingActions meeting={meeting} /> })}
    >
      <Group>
        <Anchor component={Link} href="/bijeenkomsten">
          Terug naar Bijeenkomsten
        </Anchor>
      </Group>
      <RefusalNotice error={shown.error} />
      {shown.isPending ? <Waiting /> : null}
      {meeting === undefined ? null : <OneMeeting key={meeting.id} meeting={meeting} />}
    </Page>
  )
}

function OneMeeting({ meeting }: { meeting: MeetingShown }) {
  const { cancelledOn } = meeting
  // the button that had the focus may be gone with the state it belonged to
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state decides when
  useEffect(focusTitle, [cancelledOn])
  return (
    <>
      {cancelledOn === null ? <NextStep meeting={meeting} /> : <Cancelled on={cancelledOn} />}
      <MeetingLinks meeting={meeting} />
      <Section title="Afspraken over deze bijeenkomst">
        <MeetingFacts meeting={meeting} />
      </Section>
    </>
  )
}

const STEP_LABELS: Readonly<Record<StepPage, string>> = {
  uitnodigen: 'Naar de uitnodiging',
  antwoorden: 'Antwoorden intypen',
  deur: 'Deurscherm openen',
  lijsten: 'Naar de lijsten',
  verslag: 'Verslag bekijken',
}

function NextStep({ meeting }: { meeting: MeetingShown }) {
  const { text, page } = meetingStep(meeting, meeting.today)
  return (
    <Remark title="Wat u nu doet">
      <Group justify="space-between" gap="sm">
        <Text role="status" maw={680}>
          {text}
        </Text>
        {page === null ? null : (
          <Button component={Link} href={`/bijeenkomsten/${meeting.id}/${page}`}>
            {STEP_LABELS[page]}
          </Button>
        )}
      </Group>
    </Remark>
  )
}

function Cancelled({ on }: { on: NonNullable<MeetingShown['cancelledOn']> }) {
  return (
    <Alert color="yellow" variant="light" title={`Deze bijeenkomst is afgezegd op ${tableDate(on)}.`}>
      Zijn er al gezinnen uitgenodigd? Laat hun dan weten dat zij niet doorgaat.
    </Alert>
  )
}
