// Restore points name people in their label and in the report of an import: those names go with the people.
import type { Change } from '#db/change'
import { personsById, pupilsById } from '#db/queries/people'
import { findRestorePoint, readRestorePoints } from '#db/queries/restore-points'
import type { Reader } from '#db/reader'
import { restorePoint } from '#db/schema/audit'
import { importReport } from '#domain/importing/report'
import { fullName, nameOf } from '#domain/kernel/name'
import { titleOf } from '#domain/people/addressing'

/** Removes restore points with the copies of the rows as they were. */
export function removeRestorePoints(change: Change, reader: Reader, ids: readonly string[]): void {
  for (const id of ids) {
    const point = findRestorePoint(reader, id)
    if (point === null) continue
    change.forgetCopies(point.seq)
    change.remove(restorePoint, id)
  }
}

interface Leaving {
  readonly pupilIds: readonly string[]
  readonly personIds: readonly string[]
}

/**
 * Takes the names of who goes out of what can be put back: a merge or removal under that name cannot be put back any
 * more, an import keeps its report without the sentences that name them.
 */
export function forgetNamesOf(change: Change, reader: Reader, { pupilIds, personIds }: Leaving): void {
  const names = [
    ...pupilsById(reader, pupilIds).flatMap((row) => [fullName(nameOf(row)), titleOf(nameOf(row))]),
    ...personsById(reader, personIds).flatMap((row) => [
      fullName(nameOf(row)),
      titleOf(nameOf(row), row.letterName),
    ]),
  ].filter((name) => name.includes(' '))
  const namesOne = (text: string) => names.some((name) => text.includes(name))
  for (const { id, label, report } of readRestorePoints(reader)) {
    if (namesOne(label)) removeRestorePoints(change, reader, [id])
    else if (namesOne(JSON.stringify(report))) forgetNotices(change, id, report, namesOne)
  }
}

function forgetNotices(
  change: Change,
  id: string,
  report: unknown,
  namesOne: (text: string) => boolean,
): void {
  const read = importReport.safeParse(report)
  if (!read.success) return
  const notices = read.data.notices.filter((notice) => !namesOne(notice))
  change.update(restorePoint, id, { report: { ...read.data, notices } })
}
