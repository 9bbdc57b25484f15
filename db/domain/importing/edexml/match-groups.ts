// Which group of the file is which group of ours, within one school year (E32, E40, E41, E49).
import type { Existing, ExistingGroup } from './existing.ts'
import { groupNameKey } from './interpret-groups.ts'
import type { Interpretation, InterpretedGroup } from './interpretation.ts'
import type { Identity, Links } from './match-pupils.ts'

export type GroupIdentity =
  | { readonly kind: 'same'; readonly group: ExistingGroup }
  | { readonly kind: 'new' }
  | { readonly kind: 'doubtful'; readonly group: ExistingGroup }

/** Of the pupils we know, this share must sit in one group of ours before it is suggested as the old one. */
const SAME_PUPILS_SHARE = 0.6

/** By hand, by key, by name, and last by the pupils: that is only a suggestion. */
export function identifyGroups(
  interpretation: Interpretation,
  existing: Existing,
  known: { readonly links: Links; readonly pupils: ReadonlyMap<string, Identity> },
): ReadonlyMap<string, GroupIdentity> {
  const found = new Map<string, GroupIdentity>()
  const claimed = new Set<string>()
  const claim = (group: InterpretedGroup, ours: ExistingGroup | undefined) => {
    if (ours === undefined || claimed.has(ours.id)) return
    claimed.add(ours.id)
    found.set(group.row, { kind: 'same', group: ours })
  }
  const open = () => interpretation.groups.filter((group) => !found.has(group.row))
  followLinks(interpretation.groups, { links: known.links, existing, found, claim })
  const byKey = ownersByKey(existing.groups)
  for (const group of open()) claim(group, ownerByKeys(group, byKey, claimed))
  matchByName(open(), existing.groups, { claimed, claim })
  const ids = new Map(existing.groups.map((one) => [one.id, one]))
  const byPupils = oldGroups(interpretation, known.pupils)
  for (const group of open()) {
    const id = byPupils.get(group.row)
    const old = ids.get(id ?? '')
    const ours = old !== undefined && !claimed.has(old.id) && sameSort(old, group) ? old : undefined
    found.set(group.row, ours === undefined ? { kind: 'new' } : { kind: 'doubtful', group: ours })
  }
  return found
}

type LinkCase = {
  readonly links: Links
  readonly existing: Existing
  readonly found: Map<string, GroupIdentity>
  readonly claim: (group: InterpretedGroup, ours: ExistingGroup | undefined) => void
}

function followLinks(groups: readonly InterpretedGroup[], { links, existing, found, claim }: LinkCase): void {
  for (const group of groups) {
    const to = links.get(group.row)
    if (to === null) found.set(group.row, { kind: 'new' })
    else if (to !== undefined)
      claim(
        group,
        existing.groups.find((one) => one.id === to),
      )
  }
}

function ownersByKey(groups: readonly ExistingGroup[]): Map<string, ExistingGroup[]> {
  const owners = new Map<string, ExistingGroup[]>()
  for (const group of groups) {
    for (const key of group.sourceKeys) owners.set(key, [...(owners.get(key) ?? []), group])
  }
  return owners
}

function ownerByKeys(
  group: InterpretedGroup,
  byKey: ReadonlyMap<string, readonly ExistingGroup[]>,
  claimed: ReadonlySet<string>,
): ExistingGroup | undefined {
  const owners = group.keys.flatMap((key) => byKey.get(key) ?? [])
  return owners.find((one) => sameSort(one, group) && !claimed.has(one.id))
}

/** A stamgroep is never a samengestelde groep (E37, E38); an announced group may turn out to be a real one. */
function sameSort(ours: ExistingGroup, group: InterpretedGroup): boolean {
  return (ours.kind === 'composed') === (group.kind === 'composed')
}

type NameCase = { readonly claimed: ReadonlySet<string>; readonly claim: LinkCase['claim'] }

/** E40: capitals and spaces make no difference; a name that stands twice proves nothing. */
function matchByName(
  open: readonly InterpretedGroup[],
  ours: readonly ExistingGroup[],
  { claimed, claim }: NameCase,
): void {
  const theirs = uniqueByName(open)
  const mine = uniqueByName(ours.filter((one) => !claimed.has(one.id)))
  for (const [name, group] of theirs) if (group !== null) claim(group, mine.get(name) ?? undefined)
}

/** Groups under sort and name; null where two of them have it. */
function uniqueByName<Group extends Pick<ExistingGroup, 'kind' | 'name'>>(
  groups: readonly Group[],
): Map<string, Group | null> {
  const found = new Map<string, Group | null>()
  for (const group of groups) {
    const name = `${group.kind === 'composed'} ${groupNameKey(group.name)}`
    found.set(name, found.has(name) ? null : group)
  }
  return found
}

/** E49: for each group of the file the group of ours in which most of its known pupils sit now. */
function oldGroups(
  interpretation: Interpretation,
  pupils: ReadonlyMap<string, Identity>,
): Map<string, string> {
  const seats = new Map<string, Map<string, number>>()
  for (const pupil of interpretation.pupils) {
    const identity = pupils.get(pupil.row)
    const seat = identity?.kind === 'same' ? identity.pupil.membership?.groupId : null
    if (pupil.groupRow === null || seat === null || seat === undefined) continue
    const counts = seats.get(pupil.groupRow) ?? new Map<string, number>()
    counts.set(seat, (counts.get(seat) ?? 0) + 1)
    seats.set(pupil.groupRow, counts)
  }
  const old = new Map<string, string>()
  for (const [row, counts] of seats) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [first] = [...counts].sort((a, b) => b[1] - a[1])
    if (first !== undefined && total >= 2 && first[1] >= total * SAME_PUPILS_SHARE) old.set(row, first[0])
  }
  return old
}
