// Teachers: groups and roles; a parent in the list is no teacher (E82–E86).
import { fullName } from '#domain/kernel/name'
import type { GroupDrafts } from './interpret-groups.ts'
import { keysSeenTwice } from './interpret-pupils.ts'
import type { Interpretation, InterpretedStaff } from './interpretation.ts'
import { type Warning, warn } from './notices.ts'
import { type FileStaff, isTemporaryKey } from './school-file.ts'

export type StaffReading = Pick<Interpretation, 'staff' | 'parents'> & {
  readonly warnings: readonly Warning[]
}

/** Sorts the persons of `leerkrachten` into staff and parents. Roles select people; none gives a right (E86). */
export function readStaff(persons: readonly FileStaff[], groups: GroupDrafts): StaffReading {
  const doubles = keysSeenTwice(persons)
  const staff: InterpretedStaff[] = []
  const parents: { row: string; name: FileStaff['name'] }[] = []
  const warnings: Warning[] = []
  persons.forEach((person, index) => {
    const row = `s${index}`
    const name = fullName(person.name) || person.key || row
    const roles = allRoles(person)
    const others = roles.filter((role) => role !== 'OUD')
    if (roles.includes('OUD')) {
      warnings.push(warn(others.length === 0 ? 'parentNotStaff' : 'parentAndStaff', { row, name }))
    }
    if (fullName(person.name) === '') warnings.push(warn('nameMissing', { row, name }))
    if (doubles.has(person.key)) warnings.push(warn('duplicateKey', { row, name, raw: person.key }))
    if (roles.length > 0 && others.length === 0) parents.push({ row, name: person.name })
    else staff.push(staffOf(person, { row, groups, duplicateKey: doubles.has(person.key) }))
  })
  return { staff, parents, warnings }
}

function allRoles(person: FileStaff): string[] {
  return [...new Set([...person.roles, ...person.groups.flatMap((group) => group.roles)])]
}

type StaffCase = { readonly row: string; readonly groups: GroupDrafts; readonly duplicateKey: boolean }

function staffOf(person: FileStaff, { row, groups, duplicateKey }: StaffCase): InterpretedStaff {
  const byRow = new Map<string, string[]>()
  for (const { kind, key, roles } of person.groups) {
    const group = (kind === 'base' ? groups.base : groups.composed).get(key)?.group
    if (group === undefined) continue
    byRow.set(group.row, [...new Set([...(byRow.get(group.row) ?? []), ...roles])])
  }
  return {
    row,
    key: isTemporaryKey(person.key) ? '' : person.key,
    duplicateKey,
    name: person.name,
    roles: [...person.roles, ...person.roleDescriptions],
    groups: [...byRow].map(([groupRow, roles]) => ({ groupRow, roles })).sort(byGroupRow),
  }
}

function byGroupRow(a: { groupRow: string }, b: { groupRow: string }): number {
  return Number(a.groupRow.slice(1)) - Number(b.groupRow.slice(1))
}
