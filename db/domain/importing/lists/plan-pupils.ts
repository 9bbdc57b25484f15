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
  { pupils, repeated }: { pupils: ReadonlyMap<string, ExistingPupil>; repeated: ReadonlySet<string> },
): PupilPlan[] {
  const found: PupilPlan[] = []
  const before = new Map<string, PupilPlan>()
  for (const [index, { line, pupil: values }] of rows.entries()) {
    const key = plans[index]!.pupil
    if (key === null) continue
    const isRepeated = repeated.has(key)
    const first = isRepeated ? before.get(key) : undefined
    if (first !== undefined) {
      first.lines.push(line)
      continue
    }
    const plan = planPupil(key, { line, values, pupil: pupils.get(key) ?? null })
    if (isRepeated) before.set(key, plan)
    found.push(plan)
  }
  return found.filter(({ state, changes }) => state === 'new' || changes.length > 0)
}

function planPupil(
  key: string,
  { line, values, pupil }: { line: number; values: ListPupil; pupil: ExistingPupil | null },
): PupilPlan {
  const lines = [line]
  if (pupil === null)
    return { key, pupilId: null, state: 'new', lines, values, changes: NO_CHANGES, ticked: true }
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
  return { key, pupilId: key, state: 'changed', lines, values, changes, ticked: true }
}

/** Shared by all who have none. */
const NO_CHANGES: PupilPlan['changes'] = []

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
