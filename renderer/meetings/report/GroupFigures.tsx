import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { TurnoutReport } from '#domain/meetings/report-shown'
import { useChange } from '../../api/hooks.ts'
import { MadePaper } from '../../ui/MadePaper.tsx'
import { RefusalNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { GroupBars } from './GroupBars.tsx'
import { GroupTable } from './GroupTable.tsx'
import './report.css'

interface GroupFiguresProps {
  meetingId: string
  report: TurnoutReport
}

/** Each group as a bar and as a row of figures; who made it gets a poster. */
export function GroupFigures({ meetingId, report }: GroupFiguresProps) {
  const poster = useChange('meetings.thanksPoster')
  const made = useRef<HTMLDivElement>(null)
  const madeId = poster.data?.runId
  useEffect(() => {
    // the button may stand far above what was made
    if (madeId !== undefined) made.current?.focus()
  }, [madeId])
  return (
    <Section title="Per groep">
      <div className="report-groups">
        <GroupBars report={report} />
        <GroupTable
          report={report}
          busyWith={poster.isPending ? poster.variables.groupId : null}
          onPoster={(groupId, size) => poster.mutate({ id: meetingId, groupId, size })}
        />
      </div>
      <Text size="sm">{[report.rule, report.source].filter((text) => text !== '').join(' ')}</Text>
      <RefusalNotice error={poster.error} />
      {poster.data === undefined ? null : (
        <div ref={made} tabIndex={-1} className="report-made">
          <MadePaper paper={poster.data} />
        </div>
      )}
    </Section>
  )
}
