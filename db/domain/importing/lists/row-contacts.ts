// E-mail addresses and telephone numbers of one parent in one row (C07, C08, C09).
import { splitEmails } from '#domain/kernel/email'
import { parsePhone, splitPhones } from '#domain/kernel/phone'
import { isPlaceholder } from './cell-values.ts'
import type { ColumnReader } from './column-reader.ts'
import type { ListField, ParentSlot } from './fields.ts'
import type { ListPhone } from './list-row.ts'
import type { Report } from './row-address.ts'

type Source = { readonly row: readonly string[]; readonly reader: ColumnReader; readonly report: Report }
type Parent = ColumnReader['parents'][number]

/** All valid addresses of this parent's e-mail columns; what is none is reported, not kept. */
export function readEmails({ row, report }: Source, { slot, columns }: Parent): string[] {
  const found = new Set<string>()
  for (const column of columns.email) {
    const cell = row[column]!
    if (cell === '' || isPlaceholder(cell)) continue
    const { emails, rest } = splitEmails(cell)
    for (const email of emails) found.add(email)
    if (rest !== '' && !isPlaceholder(rest)) report('EMAIL_UNREADABLE', `parent${slot}.email`, rest)
  }
  return [...found]
}

/** All numbers of this parent, number and remark apart; a number that is none is kept as typed and marked. */
export function readPhones(source: Source, { slot, columns }: Parent): ListPhone[] {
  const phones = columns.phone.flatMap((column) => readCell(source, { column, slot, emergency: false }))
  const emergency = columns.emergencyPhone.flatMap((column) =>
    readCell(source, { column, slot, emergency: true }),
  )
  const both = [...phones, ...emergency]
  return both.length < 2 ? both : withoutRepeats(both)
}

function readCell(
  { row, reader, report }: Source,
  { column, slot, emergency }: { column: number; slot: ParentSlot; emergency: boolean },
): ListPhone[] {
  const cell = row[column]!
  if (cell === '' || isPlaceholder(cell) || /^[\s0.-]+$/.test(cell)) return []
  const field: ListField = emergency ? `parent${slot}.emergencyPhone` : `parent${slot}.phone`
  const parts = splitPhones(cell)
  if (parts.length > 1) report('PHONES_SPLIT', field, cell)
  return parts.map((part) => {
    const { number, remark, flagged, repaired } = parsePhone(part)
    if (flagged) report('PHONE_UNREADABLE', field, part)
    if (repaired) report('PHONE_REPAIRED', field, part)
    const said = [remark, reader.phoneRemarks.get(column) ?? ''].filter((text) => text !== '').join(', ')
    return { number, remark: said, valid: !flagged, emergency }
  })
}

function withoutRepeats(phones: readonly ListPhone[]): ListPhone[] {
  const byNumber = new Map<string, ListPhone>()
  for (const phone of phones) {
    const before = byNumber.get(phone.number)
    if (!before) byNumber.set(phone.number, phone)
    else
      byNumber.set(phone.number, {
        ...before,
        remark: before.remark || phone.remark,
        emergency: before.emergency || phone.emergency,
      })
  }
  return [...byNumber.values()]
}
