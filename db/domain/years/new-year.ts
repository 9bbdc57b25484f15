// The new school year out of a plan and the choices of the office: groups, seats and leavers.
import { groupNameKey } from '../groups/group-name.ts'
import type { TEACHER_CHOICES } from './contract.ts'
import type { OldGroup, OldYear } from './old-year.ts'
import type { PlannedMove, YearPlan } from './plan.ts'

/** Most teachers one group can have (see groupDetails). */
const MOST_TEACHERS = 8

export interface YearChoices {
  /** Name of the new group per row; null = these pupils leave school. */
  readonly names: ReadonlyMap<string, string | null>
  readonly teachers: (typeof TEACHER_CHOICES)[number]
  readonly keepCoordinators: boolean
}

export interface NewGroup {
  readonly key: string
  readonly name: string
  readonly kind: OldGroup['kind']
  readonly years: readonly number[]
  readonly staffIds: readonly string[]
  readonly coordinatorId: string | null
}

interface NewSeat {
  readonly pupilId: string
  /** Key of the new group; null = zonder groep. */
  readonly groupKey: string | null
  readonly year: number | null
}

export interface NewYear {
  readonly groups: readonly NewGroup[]
  readonly seats: readonly NewSeat[]
  readonly leaving: readonly string[]
}

/** Groups that children start in during the year: they are there again in August, even when empty. */
export function newcomerGroups({ groups }: OldYear): OldGroup[] {
  return groups.filter(({ kind, years }) => kind === 'base' && years.some((year) => year <= 1))
}

/** Rows with the same name become one group. Undecided pupils who were placed before begin without a group. */
export function buildNewYear(old: OldYear, plan: YearPlan, choices: YearChoices): NewYear {
  const moves = plan.moves.map((move) => ({ move, name: choices.names.get(move.row) ?? null }))
  const byKey = new Map<string, Draft>()
  for (const { move, name } of moves) {
    if (name === null) continue
    const kind = move.group?.kind ?? 'base'
    const key = `${kind} ${groupNameKey(name)}`
    const draft = byKey.get(key) ?? { key, name, kind, moves: [] }
    draft.moves.push(move)
    byKey.set(key, draft)
  }
  for (const { name, kind } of newcomerGroups(old)) {
    const key = `${kind} ${groupNameKey(name)}`
    if (!byKey.has(key)) byKey.set(key, { key, name, kind, moves: [] })
  }
  const drafts = [...byKey.values()]
  const seated = drafts.flatMap(({ key, moves: rows }) =>
    rows.flatMap(({ pupils }) =>
      pupils.map(({ id, year }): NewSeat => ({ pupilId: id, groupKey: key, year })),
    ),
  )
  const carers = new Map(old.pupils.map(({ id, carers: persons }) => [id, persons]))
  const placedBefore = new Set(old.pupils.filter(({ seats }) => seats.length > 0).map(({ id }) => id))
  const undecided = plan.undecided
    .filter(({ id, reason }) => reason !== 'starting' && placedBefore.has(id))
    .map(({ id, year }): NewSeat => ({ pupilId: id, groupKey: null, year }))
  return {
    groups: drafts.map((draft) => newGroup(draft, drafts, { old, choices, carers })),
    seats: [...seated, ...undecided],
    leaving: moves.flatMap(({ move, name }) => (name === null ? move.pupils.map(({ id }) => id) : [])),
  }
}

interface Draft {
  readonly key: string
  readonly name: string
  readonly kind: OldGroup['kind']
  readonly moves: PlannedMove[]
}
interface Building {
  readonly old: OldYear
  readonly choices: YearChoices
  /** By pupil. */
  readonly carers: ReadonlyMap<string, readonly string[]>
}

function newGroup(draft: Draft, drafts: readonly Draft[], { old, choices, carers }: Building): NewGroup {
  const { key, name, kind, moves } = draft
  const namesake = old.groups.find((group) => `${group.kind} ${groupNameKey(group.name)}` === key)
  const arriving = moves.flatMap(({ pupils }) => pupils.flatMap(({ year }) => year ?? []))
  // group 1/2 has no first-years in August yet, but it is still a group 1/2
  const years = kind === 'announced' ? [] : [...new Set([...arriving, ...(namesake?.years ?? [])])]
  return {
    key,
    name,
    kind,
    years: years.sort((a, b) => a - b),
    staffIds: teachersOf(draft, drafts, { namesake, choices }),
    coordinatorId: choices.keepCoordinators ? coordinatorOf(draft, carers) : null,
  }
}

function teachersOf(
  draft: Draft,
  drafts: readonly Draft[],
  { namesake, choices }: { namesake: OldGroup | undefined; choices: YearChoices },
): string[] {
  if (choices.teachers === 'none') return []
  if (choices.teachers === 'stay') return [...(namesake?.staffIds ?? [])]
  const following = draft.moves.filter(
    ({ group }) => group !== null && largestPartGoesTo(group, drafts) === draft.key,
  )
  return [...new Set(following.flatMap(({ group }) => group?.staffIds ?? []))].slice(0, MOST_TEACHERS)
}

/** A teacher goes along with the most children of the group that falls apart. */
function largestPartGoesTo(group: OldGroup, drafts: readonly Draft[]): string | null {
  let best: { key: string; pupils: number } | null = null
  for (const { key, moves } of drafts) {
    const pupils = moves
      .filter((move) => move.group?.id === group.id)
      .reduce((sum, move) => sum + move.pupils.length, 0)
    if (pupils > (best?.pupils ?? 0)) best = { key, pupils }
  }
  return best?.key ?? null
}

/** The coordinator of an old group whose own child comes here; of several the one who brings the most children. */
function coordinatorOf({ moves }: Draft, carers: Building['carers']): string | null {
  const brought = [...moves].sort((a, b) => b.pupils.length - a.pupils.length)
  for (const { group, pupils } of brought) {
    const coordinatorId = group?.coordinatorId ?? null
    if (coordinatorId !== null && pupils.some(({ id }) => carers.get(id)?.includes(coordinatorId))) {
      return coordinatorId
    }
  }
  return null
}
