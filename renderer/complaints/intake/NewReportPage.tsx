import '../complaints.css'
import { Anchor, Grid } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Link } from 'wouter'
import { useChange } from '../../api/hooks.ts'
import { useSchool } from '../../app/school-context.ts'
import { draftOf, useDraft } from '../../ui/drafts.tsx'
import { Form } from '../../ui/Form.tsx'
import { Page } from '../../ui/Page.tsx'
import { AboutPart } from './AboutPart.tsx'
import { CommitteePart } from './CommitteePart.tsx'
import { ConductPart } from './ConductPart.tsx'
import { ElsewhereHints } from './ElsewhereHints.tsx'
import { emptyIntake, type IntakeForm, type IntakeValues, intakeFaults, intakeOf } from './intake-values.ts'
import { KindPart, RoutePart } from './KindPart.tsx'
import { Taken, type TakenReport } from './Taken.tsx'
import { WhoPart } from './WhoPart.tsx'

/** Nieuwe melding (/klachten/nieuw): half a minute at the counter; the first two questions decide who may see it. */
export function NewReportPage() {
  const [taken, setTaken] = useState<TakenReport | null>(null)
  if (taken !== null) return <Taken taken={taken} onAgain={() => setTaken(null)} />
  return (
    <Page title="Nieuwe melding">
      <Anchor component={Link} href="/klachten" w="fit-content">
        Terug naar Klachten en ideeën
      </Anchor>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <TakeReport onTaken={setTaken} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <ElsewhereHints />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function TakeReport({ onTaken }: { onTaken: (taken: TakenReport) => void }) {
  const { today } = useSchool()
  const take = useChange('complaints.take')
  const form = useForm<IntakeValues>({ initialValues: emptyIntake(today), validate: intakeFaults })
  useDraft('newReport', draftOf(form))
  function submit(values: IntakeValues) {
    const { kind, receivedOn, ...intake } = intakeOf(values)
    if (kind === null || receivedOn === null) return
    take.mutate(
      { kind, receivedOn, ...intake },
      { onSuccess: (answer) => onTaken({ answer, intake: { kind, route: intake.route } }) },
    )
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} busy={take.isPending} error={take.error}>
      <KindPart form={form} />
      {form.values.kind === 'complaint' ? <RoutePart form={form} /> : null}
      <Rest form={form} />
    </Form>
  )
}

/** What is asked further follows from what it is. */
function Rest({ form }: { form: IntakeForm }) {
  const { kind, route } = form.values
  if (kind === 'committee') return <CommitteePart form={form} />
  if (kind === null || (kind === 'complaint' && route === null)) return null
  const isConduct = kind === 'complaint' && route === 'conduct'
  const number = kind === 'complaint' ? 3 : 2
  return (
    <>
      {isConduct ? <ConductPart /> : null}
      <WhoPart form={form} number={number} isConduct={isConduct} />
      {isConduct ? null : <AboutPart form={form} number={number + 1} />}
    </>
  )
}
