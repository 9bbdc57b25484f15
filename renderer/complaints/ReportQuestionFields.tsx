import { Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { ComplaintKind, ComplaintRoute } from '#domain/complaints/complaint'
import { KIND_TEXTS, ROUTE_TEXTS } from '#domain/complaints/texts'
import type { SchoolYear } from '#domain/kernel/school-year'
import { useRead } from '../api/hooks.ts'
import { useSchool } from '../app/school-context.ts'
import type { Ask } from '../ui/kept-question.ts'
import { REPORT_VIEWS, type ReportQuestion, type ReportView, VIEW_TEXTS } from './report-question.ts'

interface ReportQuestionFieldsProps {
  question: ReportQuestion
  ask: Ask<ReportQuestion>
}

const labelled = <Value extends string>(texts: Readonly<Record<Value, { label: string }>>) =>
  Object.entries<{ label: string }>(texts).map(([value, { label }]) => ({ value, label }))

const EVERYTHING = { schoolYear: null, states: [], kinds: [], question: '' }

/** Which reports: where they stand, what they are, and what to search for within what this person may see. */
export function ReportQuestionFields({ question, ask }: ReportQuestionFieldsProps) {
  const { role } = useSchool().session
  const years = useRead('complaints.list', EVERYTHING).data?.schoolYears ?? []
  return (
    <>
      <SegmentedControl
        aria-label="Welke meldingen"
        size="md"
        w="fit-content"
        data={REPORT_VIEWS.map((value) => ({ value, label: VIEW_TEXTS[value] }))}
        value={question.view}
        onChange={(view) => ask({ view: view as ReportView })}
      />
      <Group align="flex-end" wrap="nowrap" gap="sm">
        <TextInput
          label="Zoek een melding"
          description="Nummer, naam of onderwerp"
          flex={1}
          maxLength={80}
          value={question.text}
          onChange={(event) => ask({ text: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label="Wat het is"
          placeholder="Alles"
          w={200}
          clearable
          clearButtonProps={{ 'aria-label': 'Alles' }}
          data={labelled(KIND_TEXTS)}
          value={question.kind}
          onChange={(kind) => ask({ kind: kind as ComplaintKind | null })}
        />
        {/* the front office sees one of the two only */}
        {role === 'frontOffice' ? null : (
          <Select
            label="Waar een klacht over gaat"
            placeholder="Beide"
            w={230}
            clearable
            clearButtonProps={{ 'aria-label': 'Beide' }}
            data={labelled(ROUTE_TEXTS)}
            value={question.route}
            onChange={(route) => ask({ route: route as ComplaintRoute | null })}
          />
        )}
        <Select
          label="Schooljaar"
          placeholder="Alle jaren"
          w={150}
          clearable
          clearButtonProps={{ 'aria-label': 'Alle jaren' }}
          data={years}
          value={question.schoolYear}
          onChange={(year) => ask({ schoolYear: year as SchoolYear | null })}
        />
      </Group>
    </>
  )
}
