import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TurnoutReport } from '#domain/meetings/report-shown'
import { Section } from '../../ui/Section.tsx'
import { BarLegend } from './Bar.tsx'
import { GroupTable } from './GroupTable.tsx'
import './report.css'

interface GroupFiguresProps {
  report: TurnoutReport
  busyWith: string | null
  onPoster: (groupId: string, size: 'A3' | 'A4') => void
  /** The poster that was made. */
  children: ReactNode
}

/** Each group with its bar, the rule of counting, and the poster of who made it. */
export function GroupFigures({ report, busyWith, onPoster, children }: GroupFiguresProps) {
  return (
    <Section title="Per groep">
      <BarLegend />
      <GroupTable report={report} busyWith={busyWith} onPoster={onPoster} />
      <Text size="sm">{[report.rule, report.source].filter((text) => text !== '').join(' ')}</Text>
      {children}
    </Section>
  )
}
