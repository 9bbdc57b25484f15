import './complaints.css'
import { Anchor, Button, Group } from '@mantine/core'
import { Link } from 'wouter'
import { verdict } from '#domain/access/rights'
import { useSchool } from '../app/school-context.ts'
import { useKeptQuestion } from '../ui/kept-question.ts'
import { Page } from '../ui/Page.tsx'
import { ReportList } from './ReportList.tsx'
import { ReportQuestionFields } from './ReportQuestionFields.tsx'
import { OPEN_REPORTS, type ReportQuestion } from './report-question.ts'

/** Klachten en ideeën (/klachten): every report that this person may see, what is due first. */
export function ComplaintsPage() {
  const { role } = useSchool().session
  const takes = verdict('takeComplaints', role) === 'may'
  return (
    <Page title="Klachten en ideeën" {...(takes ? { actions: <NewReport /> } : {})}>
      {verdict('leadComplaints', role) === 'may' ? <LeadLinks /> : null}
      <Reports />
    </Page>
  )
}

function NewReport() {
  return (
    <Button component={Link} href="/klachten/nieuw">
      Nieuwe melding
    </Button>
  )
}

function LeadLinks() {
  return (
    <Group gap="lg">
      <Anchor component={Link} href="/klachten/jaarverslag">
        Jaarverslag
      </Anchor>
      <Anchor component={Link} href="/klachten/instellingen">
        Instellingen
      </Anchor>
    </Group>
  )
}

function Reports() {
  const [question, ask] = useKeptQuestion<ReportQuestion>('complaints', OPEN_REPORTS)
  return (
    <>
      <ReportQuestionFields question={question} ask={ask} />
      <ReportList question={question} onClear={() => ask({ ...OPEN_REPORTS, view: question.view })} />
    </>
  )
}
