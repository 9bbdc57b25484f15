// Rows × what we have → the plan of an import (8.2–8.4, C11–C13, C16, C23). Deterministic, plain JSON, linear in the
// number of rows. Choices are answers to the questions of an earlier plan: the same rows and choices give the same plan.
import { answersOf, type Ticks, ticksOf } from './answers.ts'
import type { Existing, ExistingPerson } from './existing.ts'
import { surnamesOf } from './household-families.ts'
import { indexHouseholds, type KnownHouseholds } from './known-households.ts'
import type { ListRow } from './list-row.ts'
import { type MatchedHouseholds, matchHouseholds } from './match-households.ts'
import { findAtChild, indexPersons, matchPerson } from './match-persons.ts'
import { matchPupils } from './match-pupils.ts'
import { createNameKeys } from './name-keys.ts'
import { type AddressedHousehold, findNearMisses } from './near-misses.ts'
import { clusterParents, type ParentClusters } from './parent-clusters.ts'
import {
  createAddressKeys,
  entryKey,
  gatherChildRows,
  type ParentEntry,
  repeatedPupils,
} from './parent-entries.ts'
import type {
  FieldChange,
  HouseholdPlan,
  JoinPlan,
  ListChoices,
  ListKind,
  ListPlan,
  ResidencePlan,
  RowPlan,
} from './plan.ts'
import { residenceKey, tieKey } from './plan-keys.ts'
import { type MatchedCluster, planAbsent, planPerson, planTies } from './plan-persons.ts'
import { findUnknownGroups, planPupils } from './plan-pupils.ts'
import { planResidences } from './plan-residences.ts'

/** Nothing decided yet: the first preview. */
const NO_CHOICES: ListChoices = { answers: [], ticks: [] }

/** Makes the plan. A list of kind 'parents' never creates or changes a pupil (6.4 rule 1). */
export function matchList(
  rows: readonly ListRow[],
  existing: Existing,
  { kind, choices = NO_CHOICES }: { readonly kind: ListKind; readonly choices?: ListChoices },
): ListPlan {
  const context = createContext(existing, choices)
  const { answers, nameKey, known, refusals } = context
  const plans = matchPupils(rows, existing.pupils, { kind, answers, nameKey })
  const repeated = repeatedPupils(plans)
  const children = gatherChildRows(rows, plans, { nameKey, addressKey: context.addressKeys, repeated })
  const entries = children.flatMap(({ parents }) => parents)
  const { clusters, joins } = matchClusters(entries, context)
  const personOf: string[] = Array(entries.length)
  for (const { key, entries: of } of clusters) for (const { index } of of) personOf[index] = key
  const homes = matchHouseholds(children, { answers, refusals, known, personOf })
  const nearMisses = findNearMisses(addressed(homes, existing, context), { answers, refusals })
  const residences = planResidences(homes.households, known.householdsOf, answers)
  const listed = new Set(
    clusters.flatMap(({ person, entries: of }) =>
      person ? of.map(({ pupil }) => `${person.id} ${pupil}`) : [],
    ),
  )
  const matched = new Set(plans.flatMap(({ pupil, state }) => (pupil && state === 'matched' ? [pupil] : [])))
  const plan: ListPlan = {
    kind,
    rows: plans,
    pupils:
      kind === 'pupils'
        ? planPupils(rows, plans, {
            pupils: new Map(existing.pupils.map((pupil) => [pupil.id, pupil])),
            repeated,
          })
        : [],
    joins: [...joins],
    persons: clusters.map(planPerson),
    ties: clusters.flatMap(planTies),
    households: withoutEmptyHouseholds(homes.households, residences),
    residences,
    householdJoins: [...homes.joins, ...nearMisses],
    absent:
      entries.length === 0
        ? []
        : planAbsent(withParents(plans, entries, matched), listed, context.persons.byPupil),
    pupilsNotListed: existing.pupils.filter(({ id }) => !matched.has(id)).map(({ id }) => id),
    unknownGroups: findUnknownGroups(rows, existing.groups),
  }
  return withTicks(plan, ticksOf(choices))
}

function createContext(existing: Existing, choices: ListChoices) {
  const nameKey = createNameKeys()
  const known: KnownHouseholds = indexHouseholds(existing)
  return {
    nameKey,
    known,
    addressKeys: createAddressKeys(),
    answers: answersOf(choices),
    refusals: new Set(existing.refusals.map(({ left, right }) => `${left}\n${right}`)),
    persons: indexPersons(existing, known.addressKeys, nameKey),
  }
}

type Context = ReturnType<typeof createContext>

/** One cluster per person: two clusters that turn out to be the same known person become one. */
function matchClusters(
  entries: readonly ParentEntry[],
  { answers, refusals, persons }: Context,
): { clusters: MatchedCluster[]; joins: JoinPlan[] } {
  const found = clusterParents(entries, answers)
  const atChild = found.clusters.map((cluster) => findAtChild(cluster, persons))
  const taken = takenAtChildren(found.clusters, atChild)
  const waiting = new Set(found.joins.filter(({ answer }) => answer === null).map(({ right }) => right))
  const joins: JoinPlan[] = withoutSettled(found, atChild)
  const clusters: MatchedCluster[] = []
  const ofKnown = new Map<string, MatchedCluster>()
  for (const [index, entries] of found.clusters.entries()) {
    const sure = atChild[index]!
    const match = sure
      ? { personId: sure.id, joins: [] }
      : matchPerson(entries, persons, { answers, refusals, taken })
    joins.push(...match.joins)
    const key = match.personId ?? entryKey(entries[0]!)
    const isWaiting = waiting.size > 0 && waiting.has(entryKey(entries[0]!))
    const open = isWaiting || match.joins.some(({ answer }) => answer === null)
    const before = match.personId === null ? undefined : ofKnown.get(key)
    if (before !== undefined) {
      before.entries.push(...entries)
      before.open ||= open
      continue
    }
    const cluster = { key, person: persons.byId.get(key) ?? null, open, entries }
    clusters.push(cluster)
    if (match.personId !== null) ofKnown.set(key, cluster)
  }
  return { clusters, joins }
}

/** Rows of children whose parent we know already were joined before; that is no news. */
function withoutSettled(found: ParentClusters, atChild: readonly (ExistingPerson | null)[]): JoinPlan[] {
  const settled = new Set<string>()
  for (const [index, cluster] of found.clusters.entries()) {
    const pupils = atChild[index]?.ties.map(({ pupilId }) => pupilId)
    if (pupils) for (const entry of cluster) if (pupils.includes(entry.pupil)) settled.add(entryKey(entry))
  }
  return found.joins.filter(
    ({ answer, left, right }) => answer !== 'yes' || !settled.has(left) || !settled.has(right),
  )
}

/** Who stands on the row of a child under an equal name is not proposed for another parent of that child. */
function takenAtChildren(
  clusters: readonly (readonly ParentEntry[])[],
  atChild: readonly (ExistingPerson | null)[],
): Set<string> {
  const taken = new Set<string>()
  for (const [index, cluster] of clusters.entries()) {
    const person = atChild[index]
    if (person) for (const { pupil } of cluster) taken.add(`${person.id} ${pupil}`)
  }
  return taken
}

/** New households of the list and all that we know, with the surnames of who lives there. */
function addressed(
  { households, families }: MatchedHouseholds,
  existing: Existing,
  { known, nameKey }: Context,
): AddressedHousehold[] {
  const listed = households.flatMap(({ key, state, addressKey, address }, index) => {
    if (state !== 'new') return []
    const surnames = families[index]!.occupancies.flatMap(surnamesOf)
    return [{ key, known: false, addressKey, address, surnames }]
  })
  const names = new Map<string, string[]>()
  for (const { id, name } of [...existing.pupils, ...existing.persons]) {
    for (const home of known.householdsOf.get(id) ?? []) {
      const before = names.get(home)
      if (before) before.push(nameKey(name).surname)
      else names.set(home, [nameKey(name).surname])
    }
  }
  const ours = existing.households.map((household) => {
    const addressKey = known.addressKeys.get(household.id) ?? ''
    return {
      key: household.id,
      known: true,
      addressKey,
      address: household,
      surnames: names.get(household.id) ?? [],
    }
  })
  return [...listed, ...ours]
}

/** A new household in which nobody comes to live without an answer waits for that answer. */
function withoutEmptyHouseholds(
  households: readonly HouseholdPlan[],
  residences: readonly ResidencePlan[],
): HouseholdPlan[] {
  const lived = new Set(residences.filter(({ ticked }) => ticked).map(({ household }) => household))
  return households.map((household) => {
    const empty = household.state === 'new' && household.ticked && !lived.has(household.key)
    return empty ? { ...household, ticked: false } : household
  })
}

/** C23 concerns children for whom the list gives a parent; an empty parent cell says nothing. */
function withParents(
  plans: readonly RowPlan[],
  entries: readonly ParentEntry[],
  matched: ReadonlySet<string>,
): Set<string> {
  if (matched.size === 0) return new Set()
  const given = new Set(entries.map(({ pupil }) => pupil))
  return new Set(
    plans.flatMap(({ pupil }) => (pupil && matched.has(pupil) && given.has(pupil) ? [pupil] : [])),
  )
}

type Ticked = { ticked: boolean; readonly changes?: FieldChange[] }

/** Lays the ticks of the office over the proposal. */
function withTicks(plan: ListPlan, ticks: Ticks): ListPlan {
  if (ticks.size === 0) return plan
  const lay = <Item extends Ticked>(items: readonly Item[], keyOf: (item: Item) => string) => {
    for (const item of items) {
      item.ticked = ticks.get(keyOf(item)) ?? item.ticked
      for (const change of item.changes ?? []) change.ticked = ticks.get(change.key) ?? change.ticked
    }
  }
  const ownKey = ({ key }: { readonly key: string }) => key
  lay(plan.pupils, ownKey)
  lay(plan.persons, ownKey)
  lay(plan.ties, tieKey)
  lay(plan.households, ownKey)
  lay(plan.residences, residenceKey)
  lay(plan.absent, ownKey)
  return plan
}
