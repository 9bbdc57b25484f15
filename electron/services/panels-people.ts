// Who can sit in a panel on a day, who takes part in its draw, and the groups that members stand for.
import { type MemberRow, type PanelRow, readEarlierTickets, readMembers } from '#db/queries/panels'
import {
  type PanelParent,
  type PanelPupil,
  readPanelParents,
  readPanelPupils,
} from '#db/queries/panels-people'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { groupBy } from '#domain/kernel/group-by'
import { joinNames } from '#domain/kernel/salutation'
import { startOfSchoolYear } from '#domain/kernel/school-year'
import { plusOf } from '#domain/panels/draw'
import { isAtSchool, mayJoinPupilsPanel, overlap, yearOn } from '#domain/panels/term'
import { NAMELESS } from '#domain/people/texts'
import { isParental } from '#domain/people/tie'

export interface PanelPerson {
  /** Person or pupil. */
  readonly whoId: string
  readonly name: string
  readonly groups: readonly string[]
  readonly householdIds: readonly string[]
}

/** A household, for a panel of parents, or a pupil. */
export interface PoolEntry extends Omit<PanelPerson, 'whoId'> {
  readonly entryId: string
  readonly terms: number
  readonly plus: number
}

export interface Term {
  readonly from: IsoDate
  readonly until: IsoDate
}

interface Asked {
  readonly today: IsoDate
  /** The first day of the term. */
  readonly from: IsoDate
}

/**
 * Pupils at school on the first day of a term that lies ahead, or today: with the group of then, or else of now, and the
 * leerjaar of then when each moves up in summer.
 */
export function pupilsOn(reader: Reader, { today, from }: Asked): PanelPupil[] {
  const on = from > today ? from : today
  const now = new Map(readPanelPupils(reader, today).map((pupil) => [pupil.pupilId, pupil]))
  return readPanelPupils(reader, on)
    .map((pupil) => {
      const { group, year, schoolYear } =
        pupil.schoolYear === null ? (now.get(pupil.pupilId) ?? pupil) : pupil
      const since = schoolYear === null ? on : startOfSchoolYear(schoolYear)
      return { ...pupil, group, year: yearOn(year, since, on) }
    })
    .filter(({ year }) => isAtSchool(year))
}

/** Everybody who can sit in a panel of this kind, in name order. */
export function candidatesFor(reader: Reader, kind: PanelRow['kind'], asked: Asked): PanelPerson[] {
  const pupils = pupilsOn(reader, asked)
  if (kind === 'pupils') return pupils.filter(({ year }) => mayJoinPupilsPanel(year)).map(personOf)
  return parentsOf(reader, pupils).filter(({ ties }) =>
    ties.some(({ role }) => isParental(role) || role === 'stepparent'),
  )
}

/** Who takes part in a draw: nobody who sits already in these days, and nobody who lives with such a one. */
export function poolFor(
  reader: Reader,
  panel: PanelRow,
  { today, ...term }: Term & { readonly today: IsoDate },
) {
  const asked = { today, from: term.from }
  const sitting = membersDuring(readMembers(reader, panel.id), term)
  const people = panel.kind === 'pupils' ? candidatesFor(reader, 'pupils', asked) : null
  const parents = people === null ? parentsOf(reader, pupilsOn(reader, asked)) : []
  const sits = new Set(sitting.map(({ personId, pupilId }) => personId ?? pupilId))
  const homes = new Set(
    (people ?? parents).flatMap(({ whoId, householdIds }) => (sits.has(whoId) ? householdIds : [])),
  )
  const entries = people === null ? householdsOf(parents) : people.map(entryOf)
  return withChances(
    reader,
    panel.kind,
    entries.filter(
      ({ entryId, householdIds }) => !sits.has(entryId) && !householdIds.some((id) => homes.has(id)),
    ),
    parents,
  )
}

/** Members whose term shares a day with this one. */
export function membersDuring(members: readonly MemberRow[], term: Term): MemberRow[] {
  return members.filter(({ fromDate, untilDate }) =>
    overlap({ from: fromDate as IsoDate, until: untilDate as IsoDate }, term),
  )
}

/** The groups that somebody stands for today: the own group of a pupil, or those of the children of a parent. */
export function groupsOfWho(reader: Reader, today: IsoDate): ReadonlyMap<string, readonly string[]> {
  const pupils = pupilsOn(reader, { today, from: today })
  return new Map(
    [...pupils.map(personOf), ...parentsOf(reader, pupils)].map(({ whoId, groups }) => [whoId, groups]),
  )
}

type ParentWho = PanelPerson & Pick<PanelParent, 'ties'>

function parentsOf(reader: Reader, pupils: readonly PanelPupil[]): ParentWho[] {
  const groupOf = new Map(pupils.map(({ pupilId, group }) => [pupilId, group]))
  return readPanelParents(reader, [...groupOf.keys()]).map(({ personId, name, householdId, ties }) => ({
    whoId: personId,
    name: name || NAMELESS,
    groups: distinct(ties.map(({ pupilId }) => groupOf.get(pupilId) ?? '')),
    householdIds: householdId === null ? [] : [householdId],
    ties,
  }))
}

/** Households with a parent who may know of the school; parents without an address known take part by asking only. */
function householdsOf(parents: readonly ParentWho[]): Omit<PoolEntry, 'terms' | 'plus'>[] {
  const mayDraw = parents.filter(({ ties }) =>
    ties.some(({ role, information }) => isParental(role) && information !== 'none'),
  )
  const homes = groupBy(
    mayDraw.filter(({ householdIds }) => householdIds.length > 0),
    ({ householdIds }) => householdIds[0] as string,
  )
  return [...homes].map(([entryId, adults]) => ({
    entryId,
    name: joinNames(adults.map(({ name }) => name)),
    groups: distinct(adults.flatMap(({ groups }) => groups)),
    householdIds: [entryId],
  }))
}

/** Terms before, and draws lost: of a household those of everybody in it. */
function withChances(
  reader: Reader,
  kind: PanelRow['kind'],
  entries: readonly Omit<PoolEntry, 'terms' | 'plus'>[],
  parents: readonly ParentWho[],
): PoolEntry[] {
  const tickets = groupBy(
    readEarlierTickets(reader, kind),
    ({ householdId, pupilId }) => householdId ?? pupilId,
  )
  const homeOf = new Map(parents.map(({ whoId, householdIds }) => [whoId, householdIds[0]]))
  const terms = groupBy(readMembers(reader, null), ({ personId, pupilId }) =>
    personId === null ? pupilId : homeOf.get(personId),
  )
  return entries.map((entry) => ({
    ...entry,
    terms: terms.get(entry.entryId)?.length ?? 0,
    plus: plusOf(tickets.get(entry.entryId) ?? []),
  }))
}

function personOf({ pupilId, name, group, householdIds }: PanelPupil): PanelPerson {
  return { whoId: pupilId, name: name || NAMELESS, groups: distinct([group]), householdIds }
}

function entryOf({ whoId, ...person }: PanelPerson): Omit<PoolEntry, 'terms' | 'plus'> {
  return { ...person, entryId: whoId }
}

/** Each once, with numbers by value. */
function distinct(groups: readonly string[]): string[] {
  return [...new Set(groups.filter((group) => group !== ''))].sort(dutch.compare)
}

const dutch = new Intl.Collator('nl', { numeric: true })
