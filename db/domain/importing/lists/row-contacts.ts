// E-mail addresses and telephone numbers of one parent in one row (C07, C08, C09).
import type { CellReaders } from './cell-readers.ts'
import { isPlaceholder } from './cell-values.ts'
import type { ColumnReader } from './column-reader.ts'
import type { ListField, ParentSlot } from './fields.ts'
import type { ListPhone, ProblemCode } from './list-row.ts'
import { distinct } from './remember.ts'
import type { Report } from './row-address.ts'

type Source = {
  readonly row: readonly string[]
  readonly reader: ColumnReader
  readonly read: CellReaders
  readonly report: Report
}
type Parent = ColumnReader['parents'][number]

/** All valid addresses of this parent's e-mail columns; what is none is reported, not kept. */
export function readEmails({ row, read, report }: Source, { slot, columns }: Parent): string[] {
  let found: string[] = []
  for (const column of columns.email) {
    const cell = row[column]!
    if (cell === '' || isPlaceholder(cell)) continue
    const { emails, rest } = read.emails(cell)
    found = found.length === 0 ? emails : distinct([...found, ...emails])
    if (rest !== '' && !isPlaceholder(rest)) report('EMAIL_UNREADABLE', `parent${slot}.email`, rest)
  }
  return found
}

/** All numbers of this parent, number and remark apart; a number that is none is kept as typed and marked. */
export function readPhones(source: Source, { slot, columns }: Parent): ListPhone[] {
  const phones: ListPhone[] = []
  for (const column of columns.phone) readCell(source, { column, slot, emergency: false }, phones)
  for (const column of columns.emergencyPhone) readCell(source, { column, slot, emergency: true }, phones)
  return phones.length < 2 ? phones : withoutRepeats(phones)
}

/** What is kept as typed must fit where numbers are stored. */
const LONGEST_NUMBER = 40

function readCell(
  { row, reader, read, report }: Source,
  { column, slot, emergency }: { column: number; slot: ParentSlot; emergency: boolean },
  phones: ListPhone[],
): void {
  const cell = row[column]!
  if (cell === '' || isPlaceholder(cell) || /^[\s0.-]+$/.test(cell)) return
  const field: ListField = emergency ? `parent${slot}.emergencyPhone` : `parent${slot}.phone`
  const kind = reader.phoneRemarks.get(column) ?? ''
  const parts = read.phones(cell)
  if (parts.length > 1) report('PHONES_SPLIT', field, cell)
  for (const { number, remark, flagged, repaired } of parts) {
    const problem = problemOf(number, flagged)
    if (problem) report(problem, field, number)
    if (repaired) report('PHONE_REPAIRED', field, cell)
    if (problem === 'CELL_TOO_LONG') continue
    phones.push({ number, remark: joinRemarks(remark, kind), valid: !flagged, emergency })
  }
}

function problemOf(number: string, flagged: boolean): ProblemCode | null {
  if (number.length > LONGEST_NUMBER) return 'CELL_TOO_LONG'
  return flagged ? 'PHONE_UNREADABLE' : null
}

function joinRemarks(remark: string, kind: string): string {
  return remark !== '' && kind !== '' ? `${remark}, ${kind}` : remark || kind
}

function withoutRepeats(phones: readonly ListPhone[]): ListPhone[] {
  const byNumber = new Map<string, ListPhone>()
  for (const phone of phones) {
    const before = byNumber.get(phone.number)
    const remark = before?.remark || phone.remark
    byNumber.set(phone.number, { ...phone, remark, emergency: phone.emergency || before?.emergency === true })
  }
  return [...byNumber.values()]
}
