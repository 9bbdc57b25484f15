// What stays of reports that are cleaned up: their counts, so that the yearly report stays equal, and what a panel said.
import { topicsOfIdeas } from '#db/queries/clean-up-panels'
import { findComplaint } from '#db/queries/complaints'
import { findComplaintYear } from '#db/queries/complaints-year'
import { panelTopic } from '#db/schema/panels'
import { countedReport, keptCount } from '#domain/complaints/counted-report'
import { groupBy } from '#domain/kernel/group-by'
import type { ChangeContext } from '../app/context.ts'
import { saveYear } from './complaints-year.ts'

/** Before their rows go: each is counted with its year, and topics let go of the idea they came from. */
export function leaveReports(
  context: Pick<ChangeContext, 'change' | 'reader' | 'newId'>,
  complaintIds: readonly string[],
): void {
  const { change, reader } = context
  const counts = complaintIds.flatMap((id) => {
    const row = findComplaint(reader, id)
    return row === null ? [] : keptCount(countedReport(row))
  })
  for (const [schoolYear, ofYear] of groupBy(counts, (one) => one.schoolYear)) {
    const before = findComplaintYear(reader, schoolYear)?.counted ?? []
    saveYear(context, schoolYear, { counted: [...before, ...ofYear.map((one) => ({ ...one }))] })
  }
  for (const id of topicsOfIdeas(reader, complaintIds)) change.update(panelTopic, id, { ideaId: null })
}
