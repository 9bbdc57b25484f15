import { Anchor, Button, Group } from '@mantine/core'
import { Link } from 'wouter'
import { useSchool } from '../app/school-context.ts'
import { useKeptQuestion } from '../ui/kept-question.ts'
import { Page } from '../ui/Page.tsx'
import { type LeaveQuestion, questionOf } from './leave-question.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { RequestList } from './RequestList.tsx'

/** Verlof: what waits for the head or for the office, and every request there is. */
export function LeavePage() {
  return (
    <Page
      title="Verlof"
      actions={
        <Button component={Link} href="/verlof/nieuw">
          Nieuwe aanvraag
        </Button>
      }
    >
      <Group gap="lg">
        <Anchor component={Link} href="/verzuim">
          Verzuim
        </Anchor>
        <Anchor component={Link} href="/verlof/overzicht">
          Overzicht van het schooljaar
        </Anchor>
        <Anchor component={Link} href="/kalender">
          Schoolkalender
        </Anchor>
      </Group>
      <Requests />
    </Page>
  )
}

function Requests() {
  const { session } = useSchool()
  const [question, ask] = useKeptQuestion<LeaveQuestion>('leave', questionOf(session.role))
  return (
    <>
      <QuestionFields question={question} ask={ask} />
      <RequestList
        question={question}
        onPage={(offset) => ask({ offset })}
        onClear={() => ask({ ...questionOf(session.role), view: question.view })}
      />
    </>
  )
}
