import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { OperationOutput } from '#domain/contract/operations'
import type { TurnoutReport } from '#domain/meetings/report-shown'
import { useChange, useRead } from '../../api/hooks.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { MeetingFrame } from '../MeetingFrame.tsx'
import { FigureTables } from './FigureTables.tsx'
import { GroupFigures } from './GroupFigures.tsx'
import { SchoolFigures } from './SchoolFigures.tsx'
import { saveWorkbook } from './save-workbook.ts'

/** Verslag: how many came, for team and MR; no names of anybody. */
export function ReportPage() {
  return <MeetingFrame title="Verslag">{({ id }) => <Report key={id} meetingId={id} />}</MeetingFrame>
}

function Report({ meetingId }: { meetingId: string }) {
  const read = useRead('meetings.report', { id: meetingId })
  if (read.data === undefined) return read.isPending ? <Waiting /> : <RefusalNotice error={read.error} />
  const report = read.data
  const isCounted = report.school.percentText !== ''
  return (
    <>
      <RefusalNotice error={read.error} />
      <Text>
        Alleen aantallen, zonder namen. Wie er niet was, staat bij{' '}
        <Anchor component={Link} href={`/bijeenkomsten/${meetingId}/namen`}>
          Namen
        </Anchor>
        . Alle jaren staan bij{' '}
        <Anchor component={Link} href="/bijeenkomsten/opkomst">
          Opkomst over de jaren
        </Anchor>
        .
      </Text>
      {report.notes.length === 0 ? null : (
        <Alert variant="light" title={isCounted ? 'Let op' : 'Nog geen cijfers'}>
          {report.notes.map((note) => (
            <Text key={note}>{note}</Text>
          ))}
          {isCounted ? null : <Text>Houd de deur bij, of typ de papieren lijsten over bij Lijsten.</Text>}
        </Alert>
      )}
      {isCounted ? <Counted meetingId={meetingId} report={report} /> : null}
    </>
  )
}

/** The figures, and what can be taken along; one paper is shown at a time. */
function Counted({ meetingId: id, report }: { meetingId: string; report: TurnoutReport }) {
  const paper = useChange('meetings.reportPaper')
  const sheet = useChange('meetings.reportSheet')
  const poster = useChange('meetings.thanksPoster')
  return (
    <>
      <Group>
        <Button
          loading={paper.isPending}
          onClick={() => {
            poster.reset()
            paper.mutate({ id })
          }}
        >
          PDF maken
        </Button>
        <Button
          variant="default"
          loading={sheet.isPending}
          onClick={() => sheet.mutate({ id }, { onSuccess: saveWorkbook })}
        >
          Opslaan als Excel
        </Button>
      </Group>
      <RefusalNotice error={paper.error ?? sheet.error} />
      <MadePaper paper={paper.data} />
      <SchoolFigures report={report} />
      <GroupFigures
        report={report}
        busyWith={poster.isPending ? poster.variables.groupId : null}
        onPoster={(groupId, size) => {
          paper.reset()
          poster.mutate({ id, groupId, size })
        }}
      >
        <RefusalNotice error={poster.error} />
        <MadePoster key={poster.data?.runId} paper={poster.data} />
      </GroupFigures>
      <FigureTables report={report} />
    </>
  )
}

/** Comes into sight by itself: its button may stand far above it. */
function MadePoster({ paper }: { paper: OperationOutput<'meetings.thanksPoster'> | undefined }) {
  const made = useRef<HTMLDivElement>(null)
  useEffect(() => made.current?.focus(), [])
  if (paper === undefined) return null
  return (
    <div ref={made} tabIndex={-1} className="report-made">
      <MadePaper paper={paper} />
    </div>
  )
}
