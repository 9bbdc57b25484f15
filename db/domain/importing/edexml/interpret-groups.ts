// Groups: joining the elements of one physical group, keeping apart what only looks alike (E32–E44, E48).
import { fold } from '#domain/kernel/fold'
import type { EdexmlChoices } from './choices.ts'
import type { ImportContext } from './interpretation.ts'
import { type Proposal, type Warning, warn } from './notices.ts'
import { type FileGroup, isTemporaryKey, type SchoolFile } from './school-file.ts'

/** A group as it will be: one or more elements of the file. Years and numbers follow from the pupils later. */
export type GroupDraft = {
  readonly row: string
  readonly kind: 'base' | 'composed' | 'announced'
  readonly name: string
  readonly keys: readonly string[]
  readonly parts: readonly FileGroup[]
}

export type GroupDrafts = {
  readonly groups: readonly GroupDraft[]
  /** The group and the element that a pupil or teacher refers to with a key. */
  readonly base: ReadonlyMap<string, { readonly group: GroupDraft; readonly part: FileGroup }>
  readonly composed: ReadonlyMap<string, { readonly group: GroupDraft; readonly part: FileGroup }>
  readonly warnings: readonly Warning[]
  readonly proposals: readonly Proposal[]
}

/** Group names that differ only in capitals or spaces are one name (E40); accents and signs count. */
export function groupNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, '')
}

/** Builds the groups of the file, with proposals to join and warnings; no meaning is read from a name unasked (E43). */
export function draftGroups(file: SchoolFile, context: ImportContext, choices: EdexmlChoices): GroupDrafts {
  const indexed = file.groups.map((part, index) => ({ part, row: `g${index}` }))
  const members = membersByKey(file)
  const proposals: Proposal[] = []
  const groups: GroupDraft[] = []
  for (const parts of sameName(indexed)) {
    const [first] = parts
    const merge =
      parts.length > 1 && first !== undefined && decideMerge({ parts, members, context, choices, proposals })
    for (const set of merge ? [parts] : parts.map((one) => [one])) groups.push(draftOf(set))
  }
  groups.sort((a, b) => Number(a.row.slice(1)) - Number(b.row.slice(1)))
  const final = groups.map((group) => markAnnounced(group, { members, choices, proposals }))
  return {
    groups: final,
    base: byKey(final.filter((group) => group.kind !== 'composed')),
    composed: byKey(final.filter((group) => group.kind === 'composed')),
    warnings: groupWarnings(file, final),
    proposals,
  }
}

type IndexedPart = { readonly part: FileGroup; readonly row: string }

function sameName(parts: readonly IndexedPart[]): IndexedPart[][] {
  const sets = new Map<string, IndexedPart[]>()
  for (const one of parts) {
    const nameless = one.part.name === '' || one.part.kind === 'composed'
    const name = nameless ? one.row : ` ${groupNameKey(one.part.name)}`
    const set = sets.get(name)
    if (set === undefined) sets.set(name, [one])
    else set.push(one)
  }
  return [...sets.values()]
}

type MergeCase = {
  readonly parts: readonly IndexedPart[]
  readonly members: Members
  readonly context: ImportContext
  readonly choices: EdexmlChoices
  readonly proposals: Proposal[]
}

/** E34: one group delivered per year is joined unless refused; E35: two locations or twice the same year are not. */
function decideMerge({ parts, members, context, choices, proposals }: MergeCase): boolean {
  const name = parts[0]!.part.name
  const key = groupNameKey(name)
  if (context.separateGroups.some((one) => groupNameKey(one) === key)) return false
  const codes = parts.map(({ part }) => part.yearCode)
  const likely = new Set(codes).size === codes.length && !atDifferentLocations(parts, members)
  const answer = choices.mergeGroups.find((one) => groupNameKey(one.name) === key)
  const accepted = answer?.merge ?? likely
  proposals.push({
    kind: 'mergeGroups',
    accepted,
    name,
    parts: parts.map(({ part }) => ({
      key: part.key,
      yearCode: part.yearCode,
      pupils: members.get(part.key)?.count ?? 0,
    })),
  })
  return accepted
}

function atDifferentLocations(parts: readonly IndexedPart[], members: Members): boolean {
  const locations = parts
    .map(({ part }) => [...(members.get(part.key)?.locations ?? [])])
    .filter((keys) => keys.length > 0)
  return locations.some((mine, index) =>
    locations.slice(index + 1).some((other) => mine.every((key) => !other.includes(key))),
  )
}

function draftOf(parts: readonly IndexedPart[]): GroupDraft {
  const { part, row } = parts[0]!
  return {
    row,
    kind: part.kind,
    name: part.name || part.key,
    keys: parts.map((one) => one.part.key).filter((key) => key !== '' && !isTemporaryKey(key)),
    parts: parts.map((one) => one.part),
  }
}

type AnnouncedCase = {
  readonly members: Members
  readonly choices: EdexmlChoices
  readonly proposals: Proposal[]
}

/** E48: a group named "aangemeld" is proposed as no real group; the office can say it is one (E43). */
function markAnnounced(group: GroupDraft, { members, choices, proposals }: AnnouncedCase): GroupDraft {
  const looksAnnounced = /\b(aangemeld|aangemelde|aanmelding|aanmeldingen|wachtlijst)\b/.test(
    fold(group.name),
  )
  if (group.kind !== 'base' || !looksAnnounced) return group
  const accepted = choices.announcedGroups.find((one) => one.row === group.row)?.announced ?? true
  const pupils = group.parts.reduce((sum, part) => sum + (members.get(part.key)?.count ?? 0), 0)
  proposals.push({ kind: 'announcedGroup', accepted, row: group.row, name: group.name, pupils })
  return accepted ? { ...group, kind: 'announced' } : group
}

/** How many pupils refer to a key, and at which locations. */
type Members = ReadonlyMap<string, { readonly count: number; readonly locations: ReadonlySet<string> }>

function membersByKey(file: SchoolFile): Members {
  const members = new Map<string, { count: number; locations: Set<string> }>()
  for (const { groupKey, locationKey } of file.pupils) {
    const known = members.get(groupKey) ?? { count: 0, locations: new Set() }
    known.count++
    if (locationKey !== '') known.locations.add(locationKey)
    members.set(groupKey, known)
  }
  return members
}

/** Of two groups with one key the first is meant by a reference; both are kept (E38). */
function byKey(groups: readonly GroupDraft[]): Map<string, { group: GroupDraft; part: FileGroup }> {
  const found = new Map<string, { group: GroupDraft; part: FileGroup }>()
  for (const group of groups) {
    for (const part of group.parts) {
      if (part.key !== '' && !found.has(part.key)) found.set(part.key, { group, part })
    }
  }
  return found
}

function groupWarnings(file: SchoolFile, groups: readonly GroupDraft[]): Warning[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { key } of file.groups) {
    if (key !== '' && seen.has(key)) twice.add(key)
    seen.add(key)
  }
  const nameless = groups.filter((group) => group.parts[0]?.name === '')
  return [
    ...[...twice].map((key) => warn('duplicateGroupKey', { raw: key })),
    ...nameless.map((group) => warn('groupNameMissing', { row: group.row, name: group.name })),
  ]
}
