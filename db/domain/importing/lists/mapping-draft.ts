// The mapping while it is being proposed: shared by the parts that look at parents and at pupil and household.
import type { TieRole } from '#domain/people/tie'
import { type ListField, takesSeveralColumns } from './fields.ts'
import type { HeaderMeaning } from './recognise-header.ts'

export type Draft = {
  /** Header keys per column of the sheet. */
  readonly keys: readonly string[]
  readonly fields: Map<number, ListField>
  /** Columns to be looked at. */
  readonly doubtful: Set<number>
  readonly relations: [TieRole | null, TieRole | null, TieRole | null, TieRole | null]
}

export type Meanings = ReadonlyMap<number, HeaderMeaning | null>

/** A field that takes one column keeps its first; the next is left out and to be looked at. */
export function setField(draft: Draft, column: number, field: ListField): void {
  const taken = !takesSeveralColumns(field) && [...draft.fields.values()].includes(field)
  if (taken) draft.doubtful.add(column)
  draft.fields.set(column, taken ? 'ignore' : field)
}
