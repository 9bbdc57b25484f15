import { Text } from '@mantine/core'
import { factsOf, headlineOf } from '#domain/meetings/report-paper'
import type { TurnoutReport } from '#domain/meetings/report-shown'
import { Section } from '../../ui/Section.tsx'
import './report.css'

/** The whole school in one sentence, how it was last year, and the other units beside it. */
export function SchoolFigures({ report }: { report: TurnoutReport }) {
  return (
    <Section title="De hele school">
      <Text fw={700} size="lg">
        {headlineOf(report)}
      </Text>
      {report.comparison === '' ? null : <Text>{report.comparison}</Text>}
      <dl className="report-facts">
        {factsOf(report).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
