// Counting presence. The unit is the pupil represented: at least one adult of any of its homes came. Families and persons
// stand beside it, never in its place. Nothing is derived from promises; a group without a list is unknown, not absent.
import { groupBy } from '../kernel/group-by.ts'
import { compareGroups } from '../kernel/group-order.ts'
import { fewestFamilies } from './shortfall.ts'
import { type Figures, type GroupTurnout, neededFor, type Turnout, type YearTurnout } from './turnout.ts'

/**
 * A pupil that counts: in the population and enrolled on the day of its group's part, in the group of that day. Toddlers
 * (year 0), announced pupils and leavers are left out before. Each pupil stands here once.
 */
export interface CountedPupil {
  readonly id: string
  /** The base group; null without one. */
  readonly groupId: string | null
  readonly year: number | null
  readonly householdIds: readonly string[]
}

export interface CountedGroup {
  readonly id: string
  readonly name: string
  readonly years: readonly number[]
  /** A list was kept: at the door or on paper. */
  readonly kept: boolean
}

/** One time that somebody came in; never one that was struck through. */
export interface CountedVisit {
  /** Null: a guest for children of any family. */
  readonly householdId: string | null
  readonly pupilIds: readonly string[]
  readonly adults: number
  /** No parent came, but somebody for them: a grandparent, a neighbour. */
  readonly onBehalf: boolean
  readonly online: boolean
}

export interface TurnoutFacts {
  /** Whole percent. */
  readonly target: number
  /** family: a visit is for all children of the family; group: for the ticked ones only. */
  readonly countsFor: 'family' | 'group'
  readonly onBehalfCounts: boolean
  readonly onlineCounts: boolean
  readonly pupils: readonly CountedPupil[]
  readonly groups: readonly CountedGroup[]
  readonly visits: readonly CountedVisit[]
  /** Agreed with the head beforehand. */
  readonly excusedHouseholds: readonly string[]
  /** Whether a list was kept for pupils in no group. */
  readonly keptWithoutGroup: boolean
}

/**
 * Counts who was represented, for each group, leerjaar and the school. The order of what goes in does not matter, and
 * nothing is counted twice: not a child that is ticked at two doors, of two homes that both come or on two lists, and
 * not a family with children in three groups. Persons are what was written down: the adults of each visit, added up. A
 * pupil in a group that is not among `groups` counts as one without a group, so that nobody falls out.
 */
export function countTurnout(facts: TurnoutFacts): Turnout {
  const counting = {
    presence: presenceOf(facts),
    excused: new Set(facts.excusedHouseholds),
    target: facts.target,
  }
  const groups = [...facts.groups].sort(compareGroups)
  const inGroup = pupilsPerGroup(facts)
  const pupilsOf = ({ id }: CountedGroup) => inGroup.get(id) ?? []
  const withoutGroup = inGroup.get(null) ?? []
  const kept = groups.filter((group) => group.kept)
  const counted = [...kept.flatMap(pupilsOf), ...(facts.keptWithoutGroup ? withoutGroup : [])]
  const hasLine = facts.keptWithoutGroup && withoutGroup.length > 0
  return {
    target: facts.target,
    groups: kept.map((group) => groupTurnout(group, pupilsOf(group), counting)),
    withoutList: groups
      .filter((group) => !group.kept)
      .map((group) => ({ groupId: group.id, name: group.name, pupils: pupilsOf(group).length })),
    withoutGroup: {
      pupils: withoutGroup.length,
      figures: hasLine ? figuresOf(withoutGroup, counting) : null,
    },
    perYear: splitByYear(counted, counting),
    school: schoolFigures(counted, facts.visits, counting),
  }
}

interface Counting {
  readonly presence: ReadonlyMap<string, Presence>
  readonly excused: ReadonlySet<string>
  readonly target: number
}

/** Who came for one pupil. */
interface Presence {
  readonly visits: Set<CountedVisit>
  /** Its homes from which somebody came; only by visits that count. */
  readonly homes: Set<string>
  counts: boolean
  /** By visits that may count, in the school and from home. */
  inSchool: boolean
  online: boolean
}

function presenceOf(facts: TurnoutFacts): ReadonlyMap<string, Presence> {
  const byId = new Map(facts.pupils.map((pupil) => [pupil.id, pupil]))
  const byHome = pupilsPerHome(facts.pupils)
  const presence = new Map<string, Presence>()
  for (const visit of facts.visits) {
    const named = visit.pupilIds.flatMap((id) => byId.get(id) ?? [])
    const isForAll = facts.countsFor === 'family' && visit.householdId !== null
    const family = isForAll ? (byHome.get(visit.householdId ?? '') ?? []) : []
    for (const pupil of [...named, ...family]) {
      const known = presence.get(pupil.id) ?? nobody()
      presence.set(pupil.id, known)
      addVisit(known, visit, pupil, facts)
    }
  }
  return presence
}

function nobody(): Presence {
  return { visits: new Set(), homes: new Set(), counts: false, inSchool: false, online: false }
}

function addVisit(presence: Presence, visit: CountedVisit, pupil: CountedPupil, facts: TurnoutFacts): void {
  presence.visits.add(visit)
  if (visit.onBehalf && !facts.onBehalfCounts) return
  if (visit.online) presence.online = true
  else presence.inSchool = true
  if (visit.online && !facts.onlineCounts) return
  presence.counts = true
  const home = homeOf(visit, pupil)
  if (home !== null) presence.homes.add(home)
}

/** The home of this pupil that came. Of a guest, or with another family, it is known only when there is one home. */
function homeOf({ householdId }: CountedVisit, { householdIds }: CountedPupil): string | null {
  if (householdId !== null && householdIds.includes(householdId)) return householdId
  const [only = null, ...others] = new Set(householdIds)
  return others.length === 0 ? only : null
}

function groupTurnout(
  group: CountedGroup,
  pupils: readonly CountedPupil[],
  counting: Counting,
): GroupTurnout {
  const { id, name, years } = group
  const perYear = new Set(years).size > 1 ? splitByYear(pupils, counting) : []
  return { groupId: id, name, years, ...figuresOf(pupils, counting), perYear }
}

function splitByYear(pupils: readonly CountedPupil[], counting: Counting): YearTurnout[] {
  const years = [...new Set(pupils.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  return years.map((year) => {
    const ofYear = pupils.filter((pupil) => pupil.year === year)
    return { year, ...figuresOf(ofYear, counting) }
  })
}

/** Also who came for nobody that counts was there: a family of a group without a list, a guest of the school. */
function schoolFigures(
  pupils: readonly CountedPupil[],
  visits: readonly CountedVisit[],
  counting: Counting,
): Figures {
  const figures = figuresOf(pupils, counting)
  const online = { ...figures.online, persons: adultsOf(visits.filter((visit) => visit.online)) }
  return { ...figures, persons: adultsOf(visits.filter((visit) => !visit.online)), online }
}

function figuresOf(pupils: readonly CountedPupil[], { presence, excused, target }: Counting): Figures {
  const present = pupils.flatMap(({ id }) => presence.get(id) ?? [])
  const absent = pupils.filter(({ id }) => presence.get(id)?.counts !== true)
  const visits = [...new Set(present.flatMap((one) => [...one.visits]))]
  const represented = pupils.length - absent.length
  const needed = neededFor(pupils.length, target)
  const missing = Math.max(0, needed - represented)
  const away = absent.filter((pupil) => isExcused(pupil, excused)).length
  return {
    pupils: pupils.length,
    represented,
    needed,
    reached: pupils.length > 0 && missing === 0,
    shortfall: {
      pupils: missing,
      families: fewestFamilies(
        absent.map(({ householdIds }) => householdIds),
        missing,
      ),
    },
    excused: away,
    withoutExcused: { represented, pupils: pupils.length - away },
    families: {
      represented: new Set(present.flatMap(({ homes }) => [...homes])).size,
      all: new Set(pupils.flatMap(({ householdIds }) => householdIds)).size,
    },
    persons: adultsOf(visits.filter((visit) => !visit.online)),
    bothParents: bothParentsOf(pupils, presence),
    online: {
      pupils: present.filter(({ online, inSchool }) => online && !inSchool).length,
      persons: adultsOf(visits.filter((visit) => visit.online)),
    },
  }
}

/** Without a home on file nobody can have been excused. */
function isExcused({ householdIds }: CountedPupil, excused: ReadonlySet<string>): boolean {
  return householdIds.length > 0 && householdIds.every((id) => excused.has(id))
}

function bothParentsOf(
  pupils: readonly CountedPupil[],
  presence: ReadonlyMap<string, Presence>,
): Figures['bothParents'] {
  const ofTwoHomes = pupils.filter(({ householdIds }) => new Set(householdIds).size > 1)
  const reached = ofTwoHomes.filter(({ id }) => (presence.get(id)?.homes.size ?? 0) > 1)
  return { reached: reached.length, all: ofTwoHomes.length }
}

function adultsOf(visits: readonly CountedVisit[]): number {
  return visits.reduce((sum, { adults }) => sum + adults, 0)
}

function pupilsPerGroup({ pupils, groups }: TurnoutFacts): Map<string | null, CountedPupil[]> {
  const known = new Set(groups.map(({ id }) => id))
  return groupBy(pupils, ({ groupId }) => (groupId !== null && known.has(groupId) ? groupId : null))
}

function pupilsPerHome(pupils: readonly CountedPupil[]): Map<string, CountedPupil[]> {
  const perHome = new Map<string, CountedPupil[]>()
  for (const pupil of pupils) {
    for (const id of new Set(pupil.householdIds)) {
      const own = perHome.get(id) ?? []
      own.push(pupil)
      perHome.set(id, own)
    }
  }
  return perHome
}
