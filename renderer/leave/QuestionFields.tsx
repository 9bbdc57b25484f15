import { Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { verdict } from '#domain/access/rights'
import type { OperationOutput } from '#domain/contract/operations'
import { nextSchoolYear, previousSchoolYear, type SchoolYear, schoolYear } from '#domain/kernel/school-year'
import { LEAVE_VIEWS } from '#domain/leave/intake-contract'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import type { Ask } from '../ui/kept-question.ts'
import { KIND_TEXTS, OUTCOME_TEXTS } from './labels.ts'
import { type LeaveQuestion, type LeaveView, VIEW_TEXTS } from './leave-question.ts'

interface QuestionFieldsProps {
  question: LeaveQuestion
  ask: Ask<LeaveQuestion>
}

type Counts = OperationOutput<'leave.requests'>['counts']

const choices = <Value extends string>(texts: Readonly<Record<Value, string>>) =>
  Object.entries<string>(texts).map(([value, label]) => ({ value, label }))

/** Which requests: a view with how many wait in it, and what to search for. */
export function QuestionFields({ question, ask }: QuestionFieldsProps) {
  const { school, session } = useSchool()
  const narrow = (change: Partial<LeaveQuestion>) => ask({ ...change, offset: 0 })
  const years = schoolYearsAround(schoolYear.parse(school.schoolYear))
  return (
    <>
      <Views view={question.view} onChange={(view) => narrow({ view })} />
      <Group align="flex-end" wrap="nowrap" gap="sm">
        <TextInput
          label="Zoek een aanvraag"
          description="Naam of nummer"
          flex={1}
          value={question.text}
          onChange={(event) => narrow({ text: event.currentTarget.value.slice(0, 100) })}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label="Schooljaar"
          placeholder="Alle jaren"
          w={150}
          clearable
          data={years}
          value={question.schoolYear}
          onChange={(year) => narrow({ schoolYear: year as SchoolYear | null })}
        />
        {verdict('seeLeaveReasons', session.role) === 'may' ? (
          <Select
            label="Soort"
            placeholder="Alle soorten"
            w={200}
            clearable
            data={choices(KIND_TEXTS)}
            value={question.kind}
            onChange={(kind) => narrow({ kind: kind as LeaveQuestion['kind'] })}
          />
        ) : null}
        <Select
          label="Uitkomst"
          placeholder="Alle uitkomsten"
          w={200}
          clearable
          data={choices(OUTCOME_TEXTS)}
          value={question.outcome}
          onChange={(outcome) => narrow({ outcome: outcome as LeaveQuestion['outcome'] })}
        />
      </Group>
    </>
  )
}

function Views({ view, onChange }: { view: LeaveView; onChange: (view: LeaveView) => void }) {
  const counted = useRead('leave.requests', COUNTED)
  return (
    <SegmentedControl
      aria-label="Welke aanvragen"
      size="md"
      w="fit-content"
      data={LEAVE_VIEWS.map((value) => ({ value, label: viewText(value, counted.data?.counts) }))}
      value={view}
      onChange={(chosen) => onChange(chosen as LeaveView)}
    />
  )
}

/** What waits is counted over everything, whatever is searched for. */
const COUNTED = {
  view: 'all',
  text: '',
  schoolYear: null,
  kind: null,
  outcome: null,
  offset: 0,
  limit: 1,
} as const

function viewText(view: LeaveView, counts: Counts | undefined): string {
  return view === 'all' || counts === undefined ? VIEW_TEXTS[view] : `${VIEW_TEXTS[view]} (${counts[view]})`
}

function schoolYearsAround(now: SchoolYear): SchoolYear[] {
  const years = [nextSchoolYear(now), now]
  for (let before = 0; before < 5; before += 1) years.push(previousSchoolYear(years.at(-1) ?? now))
  return years
}
