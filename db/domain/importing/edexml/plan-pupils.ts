// The rows of pupils: what would be new, changed, gone or asked.
import type { IsoDate } from '#domain/kernel/date'
import { fullName } from '#domain/kernel/name'
import { type Compared, compareKeys, compareNames, findChanges, type HandChanges } from './changes.ts'
import type { Existing, ExistingPupil } from './existing.ts'
import { hasLeftBy } from './interpret-pupils.ts'
import type { Interpretation, InterpretedPupil } from './interpretation.ts'
import type { Identity, Suspect } from './match-pupils.ts'
import type { Candidate, GroupRow, PupilRow } from './plan.ts'

/** What the rows of pupils need beside the file. */
export type PupilKnown = {
  readonly identities: ReadonlyMap<string, Identity>
  readonly groups: ReadonlyMap<string, GroupRow>
  readonly byHand: HandChanges
  readonly today: IsoDate
  /** The first school day of the year of the import. */
  readonly firstDay: IsoDate
  /** A file of an earlier year says nothing about pupils who came later: only members of that year can be gone. */
  readonly onlyMembersCanBeGone: boolean
}

/** Rows for the pupils that are taken, in the order of the file, and after them those of ours who are not in it. */
export function planPupils(
  interpretation: Interpretation,
  existing: Existing,
  known: PupilKnown,
): PupilRow[] {
  const names = new Map(existing.groups.map((group) => [group.id, group.name]))
  const owners = new Map(existing.pupils.flatMap((pupil) => pupil.sourceKeys.map((key) => [key, pupil.id])))
  const one: One = { ...known, interpretation, names, owners }
  const rows = interpretation.pupils
    .filter((pupil) => pupil.notTaken === null)
    .map((pupil) => pupilRow(pupil, one))
  return [...rows, ...goneRows(existing, one)]
}

type One = PupilKnown & {
  readonly interpretation: Interpretation
  /** Names of our groups. */
  readonly names: ReadonlyMap<string, string>
  /** Which pupil of ours holds a key. */
  readonly owners: ReadonlyMap<string, string>
}

function pupilRow(pupil: InterpretedPupil, one: One): PupilRow {
  const identity = one.identities.get(pupil.row) ?? { kind: 'new' }
  const values = valuesOf(pupil, one)
  const start = {
    row: pupil.row,
    title: fullName(pupil.name),
    birthDate: pupil.birthDate,
    group: values.group === null ? '' : (one.groups.get(values.group)?.title ?? ''),
    values,
    changes: [],
    candidates: [],
    reason: null,
    takesKeyFrom: null,
    returns: false,
    gone: null,
    leftWithoutDate: false,
  }
  if (identity.kind === 'new') {
    const takesKeyFrom = one.owners.get(values.key) ?? null
    return { ...start, status: 'new', tick: isWorthTaking(pupil, one), existingId: null, takesKeyFrom }
  }
  if (identity.kind === 'doubtful') {
    const candidates = identity.suspects.map((suspect) => candidateOf(suspect, one))
    return {
      ...start,
      status: 'doubtful',
      tick: false,
      existingId: null,
      candidates,
      reason: identity.reason,
    }
  }
  const ours = identity.pupil
  if (pupil.status === 'leaver' && pupil.leftOn === null && ours.leftOn === null) {
    return goneRow(ours, one, { row: pupil.row, leftWithoutDate: true })
  }
  const returns = isReturning(pupil, ours, one)
  const changes = findChanges(ours.id, comparePupil(pupil, ours, one, returns), one.byHand)
  const changed = changes.length > 0
  const existingId = ours.id
  return { ...start, status: changed ? 'changed' : 'same', tick: changed, existingId, changes, returns }
}

function valuesOf(pupil: InterpretedPupil, one: One): NonNullable<PupilRow['values']> {
  const { name, birthDate, postcode, year, yearFrom, status, enrolledOn, leftOn, startsOn } = pupil
  const placed = pupil.groupRow !== null && one.groups.has(pupil.groupRow)
  return {
    name: { ...name },
    key: pupil.duplicateKey ? '' : pupil.key,
    birthDate,
    postcode,
    year,
    yearFrom,
    group: placed ? pupil.groupRow : null,
    composedGroups: pupil.composedRows.filter((row) => one.groups.has(row)),
    status,
    enrolledOn,
    leftOn,
    startsOn,
  }
}

/** Who left before this school year began need not be taken; a row without any name is not taken unasked. */
function isWorthTaking(pupil: InterpretedPupil, one: One): boolean {
  if (fullName(pupil.name) === '') return false
  return pupil.status !== 'leaver' || (pupil.leftOn !== null && !hasLeftBy(pupil.leftOn, one.firstDay))
}

function candidateOf({ pupil, why }: Suspect, one: One): Candidate {
  const { id, name, birthDate } = pupil
  return { id, title: fullName(name), birthDate, group: groupNameOf(pupil, one), why }
}

function groupNameOf(pupil: ExistingPupil, one: One): string {
  return one.names.get(pupil.membership?.groupId ?? '') ?? ''
}

/** E75: gone by our books before the file was made, but the file still counts the child. */
function isReturning(pupil: InterpretedPupil, ours: ExistingPupil, one: One): boolean {
  return (
    pupil.status !== 'leaver' &&
    pupil.leftOn === null &&
    hasLeftBy(ours.leftOn, one.interpretation.snapshotDate)
  )
}

function comparePupil(pupil: InterpretedPupil, ours: ExistingPupil, one: One, returns: boolean): Compared[] {
  const year = ours.membership?.year ?? null
  const dates = (['birthDate', 'enrolledOn', 'leftOn'] as const).filter((field) => pupil[field] !== null)
  const key = pupil.duplicateKey ? '' : pupil.key
  return [
    ...compareNames(ours.name, pupil.name, pupil.splitName),
    ...dates.map((field) => ({ field, old: ours[field] ?? '', new: pupil[field] ?? '' })),
    ...(returns ? [{ field: 'leftOn' as const, old: ours.leftOn ?? '', new: '' }] : []),
    ...(pupil.year === null || pupil.status === 'leaver'
      ? []
      : [{ field: 'year' as const, old: year === null ? '' : String(year), new: String(pupil.year) }]),
    ...compareGroup(pupil, ours, one),
    ...compareComposed(pupil, ours, one),
    ...compareKeys(ours.sourceKeys, [key]),
  ]
}

/** Leaving a group must be told: a reference to nowhere (E39) or a file without groups does not tell it. */
function compareGroup(pupil: InterpretedPupil, ours: ExistingPupil, one: One): Compared[] {
  const seat = ours.membership?.groupId ?? null
  const row = pupil.groupRow === null ? undefined : one.groups.get(pupil.groupRow)
  if (row === undefined) {
    const told = one.interpretation.hasGroups && !pupil.groupUnknown && pupil.groupRow === null
    if (seat === null || !told || pupil.status === 'leaver') return []
    return [{ field: 'group', old: groupNameOf(ours, one), new: '' }]
  }
  if (row.existingId !== null && row.existingId === seat) return []
  return [{ field: 'group', old: groupNameOf(ours, one), new: row.title, differs: true }]
}

function compareComposed(pupil: InterpretedPupil, ours: ExistingPupil, one: One): Compared[] {
  if (!one.interpretation.hasComposedGroups || pupil.status === 'leaver') return []
  const rows = pupil.composedRows.flatMap((row) => one.groups.get(row) ?? [])
  const seats = (ours.membership?.composedGroupIds ?? []).filter((id) => one.names.has(id))
  const next = rows.map((row) => row.existingId ?? row.row)
  if (next.length === seats.length && next.every((id) => seats.includes(id))) return []
  const old = seats.map((id) => one.names.get(id) ?? '').sort()
  return [
    {
      field: 'composedGroups',
      old: old.join(', '),
      new: rows
        .map((row) => row.title)
        .sort()
        .join(', '),
    },
  ]
}

/** E74: ours, still here, and not in a file that has pupils. Who may be meant by a doubtful row is not gone yet. */
function goneRows(existing: Existing, one: One): PupilRow[] {
  if (!one.interpretation.complete) return []
  const inFile = new Set<string>()
  for (const identity of one.identities.values()) {
    if (identity.kind === 'same') inFile.add(identity.pupil.id)
    if (identity.kind === 'doubtful') for (const { pupil } of identity.suspects) inFile.add(pupil.id)
  }
  return existing.pupils
    .filter(
      (pupil) => !inFile.has(pupil.id) && !hasLeftBy(pupil.leftOn, one.today) && !pupil.keptThoughAbsent,
    )
    .filter((pupil) => !one.onlyMembersCanBeGone || pupil.membership !== null)
    .map((pupil) => goneRow(pupil, one, { row: `gone:${pupil.id}`, leftWithoutDate: false }))
}

function goneRow(
  pupil: ExistingPupil,
  one: One,
  { row, leftWithoutDate }: { row: string; leftWithoutDate: boolean },
): PupilRow {
  return {
    row,
    status: 'gone',
    tick: false,
    existingId: pupil.id,
    title: fullName(pupil.name),
    birthDate: pupil.birthDate,
    group: groupNameOf(pupil, one),
    changes: [],
    candidates: [],
    reason: null,
    values: null,
    takesKeyFrom: null,
    returns: false,
    gone: { kind: 'later' },
    leftWithoutDate,
  }
}
