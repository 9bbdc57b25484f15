import { Button, Group, Paper, Text } from '@mantine/core'
import { useRead } from '../api/hooks.ts'
import { useMay } from '../app/school-context.ts'
import { RefusalNotice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { byDue } from './complaint-words.ts'
import { ReportRow } from './ReportRow.tsx'
import { isNarrowed, type ReportQuestion, VIEW_STATES } from './report-question.ts'

interface ReportListProps {
  question: ReportQuestion
  onClear: () => void
}

/** The reports that were asked for; what is due first stands first. */
export function ReportList({ question, onClear }: ReportListProps) {
  const { view, kind, route, schoolYear, text } = question
  const found = useRead('complaints.list', {
    schoolYear,
    states: VIEW_STATES[view],
    kinds: kind === null ? [] : [kind],
    question: text,
  })
  if (found.error !== null) return <RefusalNotice error={found.error} />
  if (found.data === undefined) return <Waiting />
  const { today } = found.data
  const lines = byDue(found.data.lines.filter((line) => route === null || line.route === route))
  return (
    <div>
      <p className="small list-count" role="status">
        {lines.length === 1 ? '1 melding' : `${lines.length} meldingen`}
        {lines.length > 1 && view !== 'ended' ? ', het dringendste eerst' : ''}
      </p>
      {lines.length === 0 ? (
        <NoReports question={question} onClear={onClear} />
      ) : (
        <Paper withBorder>
          <ul className="complaint-rows" aria-label="Meldingen">
            {lines.map((line) => (
              <li key={line.id}>
                <ReportRow line={line} today={today} />
              </li>
            ))}
          </ul>
        </Paper>
      )}
    </div>
  )
}

function NoReports({ question, onClear }: ReportListProps) {
  const takes = useMay('takeComplaints')
  return (
    <Paper withBorder p="lg">
      {isNarrowed(question) ? (
        <Group justify="space-between">
          <Text>Geen melding gevonden. Typ minder letters, of kijk bij “Alles”.</Text>
          <Button variant="light" onClick={onClear}>
            Filters wissen
          </Button>
        </Group>
      ) : (
        <Text>{emptyText(question, takes)}</Text>
      )}
    </Paper>
  )
}

function emptyText({ view }: ReportQuestion, takes: boolean): string {
  if (!takes) return 'Er is geen melding die voor u open staat.'
  if (view === 'ended') return 'Er is nog niets afgesloten.'
  return 'Er loopt niets. Heeft iemand een klacht, een idee of een compliment? Kies “Nieuwe melding”.'
}
