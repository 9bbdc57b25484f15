// What the writers of a list import share: what is to be written, and how keys of the plan become ids.
import type { Existing } from '#domain/importing/lists/existing'
import type { WritingAnswer } from '#domain/importing/lists/make-preview'
import type { Patch } from '#domain/importing/lists/writing'
import { type NameParts, sortKey } from '#domain/kernel/name'

export interface ListImport extends WritingAnswer {
  readonly existing: Existing
  readonly listName: string
  readonly fileName: string
}

/** Ids of what the plan calls by a key; known rows are their own id. */
export type IdOf = (key: string) => string

/** The parts of a name that change ('name.prefix'), with the key by which it is sorted; null when none does. */
export function namePatch(
  fields: readonly Patch[],
  name: NameParts | undefined,
): (Partial<NameParts> & { sortKey: string }) | null {
  const parts = fields.flatMap(({ field, new: value }) =>
    field.startsWith('name.') ? [[field.slice('name.'.length), value] as const] : [],
  )
  if (name === undefined || parts.length === 0) return null
  const changed: Partial<NameParts> = Object.fromEntries(parts)
  return { ...changed, sortKey: sortKey({ ...name, ...changed }) }
}
