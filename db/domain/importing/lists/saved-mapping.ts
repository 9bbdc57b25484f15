// A mapping is kept under the name of the list ("Ouderlijst ParnasSys") and proposed next time (C22).
import * as z from 'zod'
import { requiredLine } from '#domain/kernel/text'
import { type ColumnMapping, type ListMapping, listMapping, type MappingProposal } from './columns.ts'
import { type ListField, takesSeveralColumns } from './fields.ts'
import { headerKey } from './recognise-header.ts'

/** What is kept: headers and fields, never a value of the list. */
export const savedMapping = z.strictObject({
  name: requiredLine('Geef de lijst een naam.', 80),
  mapping: listMapping,
})

/** What differs between the list as it was and as it is now; columns are numbered from 0. */
export type MappingDifference =
  | { readonly code: 'COLUMN_MOVED'; readonly header: string; readonly from: number; readonly to: number }
  | {
      readonly code: 'COLUMN_RENAMED'
      readonly was: string
      readonly header: string
      readonly field: ListField
    }
  | { readonly code: 'COLUMN_GONE'; readonly header: string; readonly field: ListField }
  | { readonly code: 'COLUMN_NEW'; readonly header: string; readonly field: ListField }

/**
 * Lays a saved mapping over this list: columns are matched by header and order among equal headers, wherever they stand.
 * A column that is gone while a new one would mean the same is taken as renamed. Refused columns stay refused: they are
 * not in `proposal.mapping`. Differences in the order of the list; columns that were left out both times are not named.
 */
export function applySavedMapping(
  saved: ListMapping,
  proposal: MappingProposal,
): { mapping: ListMapping; differences: MappingDifference[] } {
  const before = new Map(saved.columns.map((entry) => [identity(entry), entry]))
  const differences: MappingDifference[] = []
  const matched = new Set<string>()
  const gone = () =>
    saved.columns.filter((entry) => !matched.has(identity(entry)) && entry.field !== 'ignore')
  for (const entry of proposal.mapping.columns) if (before.has(identity(entry))) matched.add(identity(entry))
  const lost = gone()
  const inUse = new Set(
    saved.columns.filter((entry) => matched.has(identity(entry))).map(({ field }) => field),
  )
  const columns = proposal.mapping.columns.map((entry): ColumnMapping => {
    const known = before.get(identity(entry))
    if (known) {
      if (known.column !== entry.column && known.field !== 'ignore') {
        differences.push({ code: 'COLUMN_MOVED', header: entry.header, from: known.column, to: entry.column })
      }
      return { ...entry, field: known.field }
    }
    const renamed = lost.findIndex((candidate) => candidate.field === entry.field)
    if (renamed >= 0) {
      const [was] = lost.splice(renamed, 1)
      differences.push({ code: 'COLUMN_RENAMED', was: was!.header, header: entry.header, field: entry.field })
    } else if (entry.field !== 'ignore') {
      const field = takesSeveralColumns(entry.field) || !inUse.has(entry.field) ? entry.field : 'ignore'
      differences.push({ code: 'COLUMN_NEW', header: entry.header, field })
      return { ...entry, field }
    }
    return entry
  })
  for (const entry of lost)
    differences.push({ code: 'COLUMN_GONE', header: entry.header, field: entry.field })
  return { mapping: { columns, relations: saved.relations }, differences }
}

function identity(entry: { header: string; occurrence: number }): string {
  return `${headerKey(entry.header)} ${entry.occurrence}`
}
