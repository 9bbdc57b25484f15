// What becomes of every pupil at the change of the year: along to a group, off school, or named as undecided.
import type { IsoDate } from '../kernel/date.ts'
import { addYears } from '../kernel/date.ts'
import { compareGroups } from '../kernel/group-order.ts'
import { endOfSchoolYear, nextSchoolYear, startOfSchoolYear } from '../kernel/school-year.ts'
import type { UNDECIDED_REASONS } from './contract.ts'
import type { OldGroup, OldPupil, OldSeat, OldYear } from './old-year.ts'
import { proposeNames } from './propose-names.ts'

/** The last year of primary school. */
const LAST_YEAR = 8
/** A toddler starts in year 1 after its fourth birthday (dutch-conventions 6). */
const STARTING_AGE = 4

interface PlannedPupil {
  readonly id: string
  readonly name: string
  /** The year in which the pupil begins the new school year; of a leaver the last one. */
  readonly year: number | null
}

export interface PlannedMove {
  readonly row: string
  readonly group: OldGroup | null
  readonly toYear: number | null
  readonly leaves: boolean
  readonly pupils: readonly PlannedPupil[]
  /** Proposed name of the new group; null = they leave school. */
  readonly newName: string | null
}

interface UndecidedPupil extends PlannedPupil {
  readonly reason: (typeof UNDECIDED_REASONS)[number]
}

export interface YearPlan {
  /** In group order, within a group by year; leavers behind the others. */
  readonly moves: readonly PlannedMove[]
  readonly undecided: readonly UndecidedPupil[]
  /** Left during the year, or has a last day within it. */
  readonly gone: readonly string[]
}

/** Plans the change; `repeating` are the pupils who stay in their year. Every pupil of `old` is in it once. */
export function planYearChange(old: OldYear, repeating: ReadonlySet<string>): YearPlan {
  const groups = new Map(old.groups.map((group) => [group.id, group]))
  const drafts = new Map<string, Draft>()
  const undecided: UndecidedPupil[] = []
  const gone: string[] = []
  for (const pupil of old.pupils) {
    const fate = fateOf(pupil, { old, groups, repeats: repeating.has(pupil.id) })
    if (fate.kind === 'gone') gone.push(pupil.id)
    else if (fate.kind === 'undecided') {
      undecided.push({ id: pupil.id, name: pupil.name, year: fate.year, reason: fate.reason })
    } else {
      const { group, leaves, toYear, year } = fate
      const row = `${group?.id ?? 'none'} ${leaves ? 'leaves' : (toYear ?? 'along')}`
      const draft = drafts.get(row) ?? { row, group, leaves, toYear, pupils: [] }
      draft.pupils.push({ id: pupil.id, name: pupil.name, year })
      drafts.set(row, draft)
    }
  }
  const moves = [...drafts.values()].sort(compareDrafts)
  const names = proposeNames(old.groups, moves)
  return {
    moves: moves.map((move) => ({ ...move, newName: names.get(move.row) ?? null })),
    undecided,
    gone,
  }
}

type Draft = Omit<PlannedMove, 'newName' | 'pupils'> & { readonly pupils: PlannedPupil[] }

type Fate =
  | { kind: 'gone' }
  | { kind: 'undecided'; year: number | null; reason: UndecidedPupil['reason'] }
  | { kind: 'move'; group: OldGroup | null; leaves: boolean; toYear: number | null; year: number | null }

interface FateContext {
  readonly old: OldYear
  readonly groups: ReadonlyMap<string, OldGroup>
  readonly repeats: boolean
}

function fateOf(pupil: OldPupil, context: FateContext): Fate {
  const end = endOfSchoolYear(context.old.label)
  if (pupil.leftOn !== null && pupil.leftOn <= end) return { kind: 'gone' }
  const seat = lastingSeat(pupil, end)
  if (seat === null) {
    const year = pupil.seats.at(-1)?.year ?? null
    const starting = pupil.enrolledOn !== null && pupil.enrolledOn > end
    return starting ? { kind: 'undecided', year, reason: 'starting' } : withoutGroup(year, context.repeats)
  }
  // placed ahead for after the summer: the year on the seat is the one to begin in
  if (seat.fromDate > end) return { kind: 'undecided', year: seat.year, reason: 'starting' }
  const group = seat.groupId === null ? null : (context.groups.get(seat.groupId) ?? null)
  return group === null
    ? withoutGroup(seat.year, context.repeats)
    : fateInGroup(pupil, { seat, group }, context)
}

function fateInGroup(
  pupil: OldPupil,
  { seat, group }: { seat: OldSeat; group: OldGroup },
  context: FateContext,
): Fate {
  if (group.kind === 'announced') return along(group, seat.year)
  const year = seat.year ?? (group.years.length === 1 ? (group.years[0] ?? null) : null)
  if (year === null) {
    // a school without years (special education) goes on as it is; in 5/6 nobody can tell
    return group.years.length === 0 ? along(group, null) : { kind: 'undecided', year, reason: 'noYear' }
  }
  const toYear = nextYear(year, pupil, context)
  if (toYear === null) return { kind: 'move', group, leaves: true, toYear: null, year }
  return { kind: 'move', group, leaves: false, toYear, year: toYear }
}

function along(group: OldGroup, year: number | null): Fate {
  return { kind: 'move', group, leaves: false, toYear: null, year }
}

function withoutGroup(year: number | null, repeats: boolean): Fate {
  if (year === null || repeats) return { kind: 'undecided', year, reason: 'noGroup' }
  if (year >= LAST_YEAR) return { kind: 'move', group: null, leaves: true, toYear: null, year }
  return { kind: 'undecided', year: year + 1, reason: 'noGroup' }
}

/** The seat that lasts to the end of the year; of several the one begun last. */
function lastingSeat({ seats }: OldPupil, end: IsoDate): OldSeat | null {
  const lasting = seats.filter(({ untilDate }) => untilDate === null || untilDate >= end)
  return lasting.filter(({ fromDate }) => fromDate <= end).at(-1) ?? lasting.at(-1) ?? null
}

/** One year on; null after year 8. A toddler goes on when it is four by the first day of the new year. */
function nextYear(year: number, { birthDate }: OldPupil, { old, repeats }: FateContext): number | null {
  if (repeats) return year
  if (year > 0) return year >= LAST_YEAR ? null : year + 1
  const start = startOfSchoolYear(nextSchoolYear(old.label))
  return birthDate !== null && addYears(birthDate, STARTING_AGE) <= start ? 1 : 0
}

function compareDrafts(a: Draft, b: Draft): number {
  const [first, second] = [a.group ?? NO_GROUP, b.group ?? NO_GROUP]
  return (
    Number(a.leaves) - Number(b.leaves) ||
    compareGroups(first, second) ||
    (first.id === second.id ? (a.toYear ?? -1) - (b.toYear ?? -1) : first.id < second.id ? -1 : 1)
  )
}

const NO_GROUP = { id: '', name: '', years: [] }
