// What the list would change in what we have: old and new beside each other. Nothing is emptied by an empty cell.

import { fold } from '#domain/kernel/fold'
import { type NameParts, samePrefix } from '#domain/kernel/name'
import type { FieldChange } from './plan.ts'

type Value = { readonly field: string; readonly old: string; readonly new: string }

/** Filling in is ticked; putting one value in the place of another is for the office to tick. */
export function changesOf(owner: string, values: readonly Value[]): FieldChange[] {
  return values.flatMap((value) => {
    if (value.new === '' || value.new === value.old) return []
    const kind = value.old === '' ? 'fill' : 'replace'
    return [{ key: `${owner}/${value.field}`, ...value, kind, ticked: kind === 'fill' } as const]
  })
}

/** A value that comes beside what is there, such as one more number. */
export function addition(owner: string, field: string, value: string): FieldChange {
  return { key: `${owner}/${field}/${value}`, field, kind: 'add', old: '', new: value, ticked: true }
}

const PARTS = ['givenName', 'firstNames', 'initials', 'prefix', 'familyName'] as const

/** The parts that differ in more than capitals, accents, points or an abbreviation; a name in keepAsIs stays. */
export function nameChanges(known: NameParts, listed: NameParts): Value[] {
  if (known.keepAsIs) return []
  const whole = (name: NameParts) => fold(`${name.prefix} ${name.familyName}`)
  const sameSurname = whole(known) === whole(listed)
  return PARTS.flatMap((part) => {
    const isSurname = part === 'prefix' || part === 'familyName'
    if (isSurname && sameSurname) return []
    if (part === 'prefix' && samePrefix(known.prefix, listed.prefix)) return []
    if (known[part] !== '' && fold(known[part]) === fold(listed[part])) return []
    return [{ field: `name.${part}`, old: known[part], new: listed[part] }]
  })
}
