import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
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
      {isCounted ? (
        <>
          <TakeAlong meetingId={meetingId} />
          <SchoolFigures report={report} />
          <GroupFigures meetingId={meetingId} report={report} />
          <FigureTables report={report} />
        </>
      ) : null}
    </>
  )
}

/** The same figures on one A4 and as a sheet. */
function TakeAlong({ meetingId: id }: { meetingId: string }) {
  const paper = useChange('meetings.reportPaper')
  const sheet = useChange('meetings.reportSheet')
  return (
    <Stack>
      <Group>
        <Button loading={paper.isPending} onClick={() => paper.mutate({ id })}>
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
    </Stack>
  )
}
