// The rows of groups and teachers.
import { fullName } from '#domain/kernel/name'
import { type Compared, compareKeys, compareNames, findChanges, type HandChanges } from './changes.ts'
import type { Existing, ExistingGroup, ExistingStaff } from './existing.ts'
import { groupNameKey } from './interpret-groups.ts'
import type { Interpretation, InterpretedGroup, InterpretedStaff } from './interpretation.ts'
import type { GroupIdentity } from './match-groups.ts'
import type { StaffIdentity } from './match-staff.ts'
import type { GroupRow, StaffRow } from './plan.ts'

const NO_DOUBT = { candidates: [], reason: null } as const

/** Rows for the groups that are taken, and for those of ours that the file does not have. */
export function planGroups(
  interpretation: Interpretation,
  existing: Existing,
  known: { readonly identities: ReadonlyMap<string, GroupIdentity>; readonly byHand: HandChanges },
): GroupRow[] {
  const rows = interpretation.groups
    .filter((group) => group.taken)
    .map((group) => groupRow(group, known.identities.get(group.row) ?? { kind: 'new' }, known.byHand))
  const inFile = new Set(
    [...known.identities.values()].flatMap((one) => (one.kind === 'new' ? [] : [one.group.id])),
  )
  const gone = existing.groups.filter((group) => {
    const told = group.kind === 'composed' ? interpretation.hasComposedGroups : interpretation.hasGroups
    return interpretation.complete && told && !inFile.has(group.id)
  })
  return [...rows, ...gone.map(goneGroup)]
}

function groupRow(group: InterpretedGroup, identity: GroupIdentity, byHand: HandChanges): GroupRow {
  const { row, name, kind, years, keys, pupils } = group
  const values = { name, kind, years: [...years], keys: [...keys], pupils }
  const start = { row, title: name, values, changes: [], ...NO_DOUBT, candidates: [] }
  if (identity.kind === 'new') return { ...start, status: 'new', tick: pupils > 0, existingId: null }
  if (identity.kind === 'doubtful') {
    const { id, name: title } = identity.group
    const candidates = [{ id, title, birthDate: null, group: '', why: 'samePupils' as const }]
    return { ...start, status: 'doubtful', tick: false, existingId: null, candidates, reason: 'samePupils' }
  }
  const ours = identity.group
  const changes = findChanges(ours.id, compareGroup(ours, group), byHand)
  const changed = changes.length > 0
  return { ...start, status: changed ? 'changed' : 'same', tick: changed, existingId: ours.id, changes }
}

function compareGroup(ours: ExistingGroup, group: InterpretedGroup): Compared[] {
  const years = (list: readonly number[]) => [...list].sort((a, b) => a - b).join('/')
  return [
    ...(groupNameKey(ours.name) === groupNameKey(group.name)
      ? []
      : [{ field: 'name' as const, old: ours.name, new: group.name }]),
    { field: 'kind', old: ours.kind, new: group.kind },
    ...(group.years.length === 0
      ? []
      : [{ field: 'years' as const, old: years(ours.years), new: years(group.years) }]),
    ...compareKeys(ours.sourceKeys, group.keys),
  ]
}

function goneGroup(group: ExistingGroup): GroupRow {
  const start = { row: `gone:${group.id}`, title: group.name, existingId: group.id, values: null }
  return { ...start, status: 'gone', tick: false, changes: [], candidates: [], reason: null }
}

/** What the rows of teachers need beside the file. */
export type StaffKnown = {
  readonly identities: ReadonlyMap<string, StaffIdentity>
  readonly groups: ReadonlyMap<string, GroupRow>
  readonly byHand: HandChanges
}

/** Rows for the teachers of the file, and for those of ours that a file with teachers does not have. */
export function planStaff(interpretation: Interpretation, existing: Existing, known: StaffKnown): StaffRow[] {
  const rows = interpretation.staff.map((staff) => staffRow(staff, existing, known))
  const inFile = new Set(
    [...known.identities.values()].flatMap((one) => {
      if (one.kind === 'same') return [one.staff.id]
      return one.kind === 'doubtful' ? one.suspects.map((suspect) => suspect.id) : []
    }),
  )
  const gone = interpretation.staff.length === 0 ? [] : existing.staff.filter((one) => !inFile.has(one.id))
  return [...rows, ...gone.map(goneStaff)]
}

function staffRow(staff: InterpretedStaff, existing: Existing, known: StaffKnown): StaffRow {
  const identity = known.identities.get(staff.row) ?? { kind: 'new' }
  const groups = staff.groups.filter((one) => known.groups.has(one.groupRow))
  const values = {
    name: { ...staff.name },
    key: staff.duplicateKey ? '' : staff.key,
    roles: [...staff.roles],
    groups: groups.map((one) => ({ row: one.groupRow, roles: [...one.roles] })),
  }
  const title = fullName(staff.name)
  const start = { row: staff.row, title, values, changes: [], candidates: [], reason: null }
  if (identity.kind === 'new') return { ...start, status: 'new', tick: title !== '', existingId: null }
  if (identity.kind === 'doubtful') {
    const why = identity.reason
    const candidates = identity.suspects.map(({ id, name }) => ({
      id,
      title: fullName(name),
      birthDate: null,
      group: '',
      why,
    }))
    return { ...start, status: 'doubtful', tick: false, existingId: null, candidates, reason: why }
  }
  const ours = identity.staff
  const compared = [
    ...compareNames(ours.name, staff.name, null),
    ...compareStaffGroups(
      ours,
      groups.map((one) => one.groupRow),
      { existing, known },
    ),
    ...compareKeys(ours.sourceKeys, [values.key]),
  ]
  const changes = findChanges(ours.id, compared, known.byHand)
  const changed = changes.length > 0
  return { ...start, status: changed ? 'changed' : 'same', tick: changed, existingId: ours.id, changes }
}

/** A file without teachers' groups says nothing about them. */
function compareStaffGroups(
  ours: ExistingStaff,
  rows: readonly string[],
  { existing, known }: { existing: Existing; known: StaffKnown },
): Compared[] {
  if (rows.length === 0) return []
  const names = new Map(existing.groups.map((group) => [group.id, group.name]))
  const old = ours.groupIds.filter((id) => names.has(id))
  const next = rows.map((row) => known.groups.get(row)?.existingId ?? row)
  if (next.length === old.length && next.every((id) => old.includes(id))) return []
  const title = (row: string) => known.groups.get(row)?.title ?? ''
  return [
    {
      field: 'groups',
      old: old
        .map((id) => names.get(id) ?? '')
        .sort()
        .join(', '),
      new: rows.map(title).sort().join(', '),
    },
  ]
}

function goneStaff(staff: ExistingStaff): StaffRow {
  const start = { row: `gone:${staff.id}`, title: fullName(staff.name), existingId: staff.id, values: null }
  return { ...start, status: 'gone', tick: false, changes: [], candidates: [], reason: null }
}
