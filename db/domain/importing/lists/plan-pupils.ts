// A list of pupils may make and change pupils; a list of parents never does (6.4 rule 1).
import { fold } from '#domain/kernel/fold'
import type { ExistingPupil } from './existing.ts'
import type { ListPupil, ListRow } from './list-row.ts'
import type { PupilPlan, RowPlan } from './plan.ts'
import { changesOf, nameChanges } from './plan-changes.ts'

/** New pupils, and known ones of whom something would change; rows in the order of the list. */
export function planPupils(
  rows: readonly ListRow[],
  plans: readonly RowPlan[],
  pupils: ReadonlyMap<string, ExistingPupil>,
): PupilPlan[] {
  const byPupil = new Map<string, { lines: number[]; values: ListPupil }>()
  for (const [index, { line, pupil }] of rows.entries()) {
    const key = plans[index]!.pupil
    if (!key) continue
    const known = byPupil.get(key)
    if (known) known.lines.push(line)
    else byPupil.set(key, { lines: [line], values: pupil })
  }
  return [...byPupil].flatMap(([key, { lines, values }]): PupilPlan[] => {
    const pupil = pupils.get(key)
    if (!pupil) return [{ key, pupilId: null, state: 'new', lines, values, changes: [], ticked: true }]
    const changes = changesOf(`pupil:${key}`, [
      ...nameChanges(pupil.name, values.name),
      { field: 'birthDate', old: pupil.birthDate ?? '', new: values.birthDate ?? '' },
      { field: 'number', old: pupil.number, new: values.number },
      {
        field: 'group',
        old: pupil.group,
        new: groupKey(pupil.group) === groupKey(values.group) ? '' : values.group,
      },
    ])
    return changes.length === 0
      ? []
      : [{ key, pupilId: key, state: 'changed', lines, values, changes, ticked: true }]
  })
}

/** C16: "GROEP 5a" is "Groep 5A", and "5A" too. */
export function groupKey(name: string): string {
  return fold(name).replace(/^groep (?=.)/, '')
}

/** Group names of the list that we do not have, each once, as first written. */
export function findUnknownGroups(rows: readonly ListRow[], groups: readonly string[]): string[] {
  const known = new Set(groups.map(groupKey))
  const written = new Map<string, string>()
  for (const { pupil } of rows)
    if (pupil.group !== '' && !written.has(pupil.group)) written.set(pupil.group, groupKey(pupil.group))
  const unknown = new Map<string, string>()
  for (const [name, key] of written) if (!known.has(key) && !unknown.has(key)) unknown.set(key, name)
  return [...unknown.values()]
}
