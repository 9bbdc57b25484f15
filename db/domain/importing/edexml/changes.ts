// The differences between a row of the file and ours, field by field (E67, E87, E88).
import type { ExistingPupil, HandChange } from './existing.ts'
import type { CHANGE_FIELDS, FieldChange } from './plan.ts'

/** One field to compare, as text. A value the file does not give is no difference: absence says nothing. */
export type Compared = {
  readonly field: (typeof CHANGE_FIELDS)[number]
  readonly old: string
  readonly new: string
  /** Another group under the same name: a difference, though the texts are equal. */
  readonly differs?: boolean
}

export type HandChanges = ReadonlyMap<string, HandChange>

/** Hand changes under id and field. */
export function handChangesByField(changes: readonly HandChange[]): HandChanges {
  return new Map(changes.map((one) => [`${one.id} ${one.field}`, one]))
}

/**
 * The fields that differ. A field changed by hand stays ours without a word while the file still says what it said before,
 * or when the office chose so for good; else both are shown and nothing is ticked (E88).
 */
export function findChanges(id: string, compared: readonly Compared[], byHand: HandChanges): FieldChange[] {
  return compared.flatMap(({ differs = false, ...one }): FieldChange[] => {
    if (one.old === one.new && !differs) return []
    const hand = byHand.get(`${id} ${one.field}`)
    if (hand === undefined || hand.choice === 'file') return [{ ...one, byHand: false, take: true }]
    if (hand.choice === 'ours' || hand.imported === one.new) return []
    return [{ ...one, byHand: true, take: false }]
  })
}

/** The parts of a name. A missing voorvoegsel counts only beside an achternaam (standard, rule 3). */
export function compareNames(
  ours: ExistingPupil['name'],
  file: ExistingPupil['name'],
  split: ExistingPupil['name'] | null,
): Compared[] {
  const accepted = split !== null && split.prefix === ours.prefix && split.familyName === ours.familyName
  const theirs = accepted ? split : file
  const given = (['givenName', 'firstNames', 'initials', 'familyName'] as const).filter(
    (field) => theirs[field] !== '',
  )
  const prefix: Compared[] =
    theirs.familyName === '' ? [] : [{ field: 'prefix', old: ours.prefix, new: theirs.prefix }]
  return [...given.map((field) => ({ field, old: ours[field], new: theirs[field] })), ...prefix]
}

/** A key that we do not hold yet; another one is no reason to drop ours. */
export function compareKeys(ours: readonly string[], file: readonly string[]): Compared[] {
  const added = file.filter((key) => key !== '' && !ours.includes(key))
  return added.length === 0 ? [] : [{ field: 'sourceKey', old: ours.join(', '), new: added.join(', ') }]
}
