import { Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear, schoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { Refusal, useAsk, useRead } from '../../api/hooks.ts'
import { useMay, useSchool } from '../../app/school-context.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Form } from '../../ui/Form.tsx'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { RefusalNotice, Remark } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { RotaLinks } from '../RotaLinks.tsx'
import { DrawLots } from './DrawLots.tsx'
import { ProposedChanges } from './ProposedChanges.tsx'
import type { Scope } from './scope.ts'

type Tasks = OperationOutput<'rota.tasks'>

/** Voorstel (/ouderhulp/voorstel): the fair division, as a difference with what stands; the office decides. */
export function ProposalPage() {
  const tasks = useRead('rota.tasks', { schoolYear: null })
  return (
    <Page title="Voorstel">
      <RotaLinks />
      <RefusalNotice error={tasks.error} />
      {tasks.isPending ? <Waiting /> : null}
      {tasks.data === undefined ? null : <Proposing tasks={tasks.data} />}
    </Page>
  )
}

function Proposing({ tasks }: { tasks: Tasks }) {
  const [scope, setScope] = useState<Scope | null>(null)
  const [jobId, setJobId] = useState('')
  const propose = useAsk('rota.propose')
  const isStopped = propose.error instanceof Refusal && propose.error.error.code === 'PROPOSAL_STOPPED'
  const leads = useMay('leadRota')
  function run(next: Scope) {
    const id = crypto.randomUUID()
    setScope(next)
    setJobId(id)
    propose.mutate({ jobId: id, ...next })
  }
  return (
    <Stack gap="md">
      {leads && propose.data === undefined ? (
        <DrawLots tasks={tasks.tasks.filter(({ popular }) => popular)} schoolYear={tasks.schoolYear} />
      ) : null}
      <Section title="Waarvoor?">
        <ScopeForm
          tasks={tasks}
          busy={propose.isPending}
          error={isStopped ? null : propose.error}
          onSubmit={run}
        />
        {isStopped ? <Text role="status">Het uitrekenen is gestopt. Er is niets veranderd.</Text> : null}
        {propose.isPending ? (
          <JobProgress key={jobId} job="proposal" jobId={jobId} label="De beurten worden verdeeld" />
        ) : null}
      </Section>
      {propose.data === undefined || scope === null || propose.isPending ? null : (
        <ProposedChanges
          key={jobId}
          proposed={propose.data}
          scope={scope}
          onAccepted={propose.reset}
          onAgain={() => run(scope)}
        />
      )}
    </Stack>
  )
}

interface ScopeFormProps {
  tasks: Tasks
  busy: boolean
  error: unknown
  onSubmit: (scope: Scope) => void
}

function ScopeForm({ tasks, busy, error, onSubmit }: ScopeFormProps) {
  const { today } = useSchool()
  const year: SchoolYear = schoolYear.parse(tasks.schoolYear)
  const start = startOfSchoolYear(year)
  const [groupId, setGroup] = useState<string | null>(null)
  const [from, setFrom] = useState<IsoDate | null>(later(start, today))
  const [until, setUntil] = useState<IsoDate | null>(endOfSchoolYear(year))
  const [publishedToo, setPublished] = useState(false)
  const [asked, ask] = useState(false)
  const wrong = from !== null && until !== null && until < from
  return (
    <Form
      submitLabel="Voorstel maken"
      busy={busy}
      error={error}
      onSubmit={() => {
        ask(true)
        if (from === null || until === null || wrong) return
        const groupIds = groupId === null ? [] : [groupId]
        onSubmit({ schoolYear: year, from, until, groupIds, publishedToo })
      }}
    >
      <Group align="flex-start">
        <Select
          label="Groep"
          w={200}
          placeholder="Alle groepen"
          clearable
          clearButtonProps={{ 'aria-label': 'Alle groepen' }}
          data={tasks.groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={setGroup}
        />
        <DateField
          label="Van"
          w={150}
          value={from}
          onChange={setFrom}
          error={asked && from === null ? 'Vul een datum in.' : undefined}
        />
        <DateField
          label="Tot en met"
          w={150}
          value={until}
          onChange={setUntil}
          error={untilError(asked, until, wrong)}
        />
      </Group>
      {tasks.settings.changeRule === 'never' ? null : (
        <Checkbox
          label="Ook beurten die al zijn vastgesteld"
          description="Alleen als het duidelijk eerlijker wordt. Gezinnen krijgen dan een wijzigingsbriefje."
          checked={publishedToo}
          onChange={(event) => setPublished(event.currentTarget.checked)}
        />
      )}
      {publishedToo ? (
        <Remark>Gezinnen weten al van deze beurten. Verander ze alleen als het echt nodig is.</Remark>
      ) : null}
      <Text size="sm">
        Wat u hebt vastgezet of vastgesteld, blijft staan. Er verandert niets voordat u het overneemt.
      </Text>
    </Form>
  )
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  if (one < other) return other
  return one
}

function untilError(asked: boolean, until: IsoDate | null, wrong: boolean): string | undefined {
  if (wrong) return 'Deze dag ligt voor de eerste.'
  return asked && until === null ? 'Vul een datum in.' : undefined
}
