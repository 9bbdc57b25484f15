import { Alert, Anchor, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import { tableDate } from '#domain/kernel/date-text'
import { partText } from '#domain/meetings/texts'
import { useRead } from '../api/hooks.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'

export type MeetingShown = OperationOutput<'meetings.show'>

interface MeetingFrameProps {
  /** What is done on this page: 'Antwoorden'. */
  title: string
  children: (meeting: MeetingShown) => ReactNode
}

/** A page below a meeting: what it is about, when that is, and the way back. */
export function MeetingFrame({ title, children }: MeetingFrameProps) {
  const { id = '' } = useParams<{ id: string }>()
  const shown = useRead('meetings.show', { id }, { keep: (before) => before.id === id })
  const meeting = shown.data
  return (
    <Page title={meeting === undefined ? title : `${title}: ${meeting.name}`}>
      <Group gap="lg">
        <Anchor component={Link} href={`/bijeenkomsten/${id}`}>
          Terug naar de bijeenkomst
        </Anchor>
        <Text>{meeting?.parts.map(partText).join(' en ')}</Text>
      </Group>
      <RefusalNotice error={shown.error} />
      {shown.isPending ? <Waiting /> : null}
      {meeting === undefined || meeting.cancelledOn === null ? null : (
        <Alert color="yellow" title={`Deze bijeenkomst is afgezegd op ${tableDate(meeting.cancelledOn)}.`} />
      )}
      {meeting === undefined ? null : children(meeting)}
    </Page>
  )
}
