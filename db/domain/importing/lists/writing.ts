// A plan → just what is to be written: ticked, and with both ends there. Pure, so that "nothing" is certain.
import type { Existing } from './existing.ts'
import type { ListPhone, ListPupil } from './list-row.ts'
import type { FieldChange, HouseholdPlan, ListPlan, PersonPlan, ResidencePlan, TiePlan } from './plan.ts'
import { groupKey } from './plan-pupils.ts'
import { addTo, remember } from './remember.ts'
import type { Homes } from './settle-households.ts'

/** One field of a known row and its new value. */
export type Patch = Pick<FieldChange, 'field' | 'new'>

/** Keys of what is new are those of the plan; ids are those of known rows. */
export type ListWriting = {
  readonly groups: readonly { readonly name: string; readonly years: readonly number[] }[]
  readonly newPupils: readonly { readonly key: string; readonly values: ListPupil }[]
  readonly changedPupils: readonly {
    readonly id: string
    readonly year: number | null
    readonly patches: readonly Patch[]
  }[]
  readonly newPersons: readonly Pick<PersonPlan, 'key' | 'name' | 'email' | 'phones' | 'language'>[]
  readonly changedPersons: readonly {
    readonly id: string
    readonly patches: readonly Patch[]
    readonly phones: readonly ListPhone[]
  }[]
  readonly newTies: readonly Pick<TiePlan, 'person' | 'pupil' | 'role' | 'custody'>[]
  readonly changedTies: readonly {
    readonly person: string
    readonly pupil: string
    readonly patches: readonly Patch[]
  }[]
  readonly removedTies: readonly { readonly person: string; readonly pupil: string }[]
  readonly newHouseholds: readonly {
    readonly key: string
    readonly address: HouseholdPlan['address']
    readonly secret: boolean
    /** The household that somebody leaves for it: its wishes (paper, language) move along. */
    readonly movedFrom: string | null
  }[]
  /** Known households whose address the list calls secret. */
  readonly madeSecret: readonly string[]
  readonly residences: readonly {
    readonly who: string
    readonly kind: ResidencePlan['kind']
    readonly household: string
    readonly how: 'first' | 'second' | 'move'
  }[]
  /** Joins that the office refused, to be remembered; those remembered before are left out. */
  readonly refusals: readonly { readonly left: string; readonly right: string }[]
}

/** Key of the tick that makes a group of the list; ticked unless taken away. Only in a list of pupils. */
export function groupTick(name: string): string {
  return `group:${name}`
}

/** Everything that a plan writes. `untickedGroups`: names of unknown groups that must not be made. */
export function writingOf(
  plan: ListPlan,
  existing: Existing,
  { homes, untickedGroups }: { homes: Homes; untickedGroups: ReadonlySet<string> },
): ListWriting {
  const newPupils = plan.pupils.filter(({ pupilId, ticked }) => pupilId === null && ticked)
  const childIsThere = whoIsThere(existing.pupils, newPupils)
  const tied = new Set(
    plan.ties.flatMap(({ ticked, person, pupil }) => (ticked && childIsThere(pupil) ? [person] : [])),
  )
  // Without a child somebody is nobody's parent.
  const newPersons = plan.persons.filter(
    ({ personId, ticked, key }) => personId === null && ticked && tied.has(key),
  )
  const isThere = whoIsThere([...existing.pupils, ...existing.persons], [...newPupils, ...newPersons])
  const residences = writtenResidences(plan, isThere)
  const newTies = plan.ties.filter(
    ({ state, ticked, person, pupil }) => state === 'new' && ticked && isThere(person) && isThere(pupil),
  )
  return {
    groups: newGroups(plan, untickedGroups),
    newPupils: newPupils.map(({ key, values }) => ({ key, values })),
    changedPupils: plan.pupils.flatMap(({ pupilId, ticked, changes, values }) => {
      const patches = tickedPatches(changes)
      return pupilId && ticked && patches.length > 0 ? [{ id: pupilId, year: values.year, patches }] : []
    }),
    newPersons: newPersons.map(({ key, name, email, phones, language }) => ({
      key,
      name,
      email,
      phones,
      language,
    })),
    changedPersons: plan.persons.flatMap(changedPerson),
    newTies: newTies.map(({ person, pupil, role, custody }) => ({ person, pupil, role, custody })),
    changedTies: plan.ties.flatMap(({ state, ticked, person, pupil, changes }) => {
      const patches = tickedPatches(changes)
      return state === 'changed' && ticked && patches.length > 0 ? [{ person, pupil, patches }] : []
    }),
    removedTies: plan.absent.flatMap(({ ticked, personId, pupilId }) =>
      ticked ? [{ person: personId, pupil: pupilId }] : [],
    ),
    newHouseholds: writtenHouseholds(plan, { existing, homes, residences }),
    madeSecret: secretHouseholds(plan, existing),
    residences,
    refusals: newRefusals(plan, existing),
  }
}

/** True when nothing at all would be written; a refusal to remember is something. */
export function writesNothing(writing: ListWriting): boolean {
  return Object.values(writing).every((part) => part.length === 0)
}

function whoIsThere(
  known: readonly { id: string }[],
  made: readonly { key: string }[],
): (key: string) => boolean {
  const there = new Set(known.map(({ id }) => id))
  for (const { key } of made) there.add(key)
  return (key) => there.has(key)
}

function tickedPatches(changes: readonly FieldChange[]): Patch[] {
  return changes.flatMap(({ field, new: value, ticked }) => (ticked ? [{ field, new: value }] : []))
}

function changedPerson({ personId, ticked, changes, phones }: PersonPlan): ListWriting['changedPersons'] {
  if (personId === null || !ticked) return []
  const patches = tickedPatches(changes)
  if (patches.length === 0) return []
  const numbers = new Set(patches.flatMap((patch) => (patch.field === 'phone' ? [patch.new] : [])))
  return [
    {
      id: personId,
      patches: patches.filter(({ field }) => field !== 'phone'),
      phones: phones.filter(({ number }) => numbers.has(number)),
    },
  ]
}

function writtenResidences(
  { residences, households }: ListPlan,
  isThere: (key: string) => boolean,
): ListWriting['residences'] {
  const unticked = new Set(
    households.flatMap(({ key, state, ticked }) => (state === 'new' && !ticked ? [key] : [])),
  )
  return residences.flatMap(({ who, kind, household, state, answer, ticked }) => {
    const how = state === 'other' ? answer : state
    if (!ticked || how === null || how === 'leave' || unticked.has(household) || !isThere(who)) return []
    // A person lives in one household; only a child has two.
    return kind === 'person' && how === 'second' ? [] : [{ who, kind, household, how }]
  })
}

/** New households in which somebody comes to live. Who moves out of a secret address has a secret address (7.5). */
function writtenHouseholds(
  { households }: ListPlan,
  {
    existing,
    homes,
    residences,
  }: { existing: Existing; homes: Homes; residences: ListWriting['residences'] },
): ListWriting['newHouseholds'] {
  const known = new Map(existing.households.map((household) => [household.id, household]))
  const from = new Map<string, string | null>()
  for (const { who, household, how } of residences) {
    const left = how === 'move' ? (homes.get(who)?.[0] ?? null) : null
    from.set(household, from.get(household) ?? left)
  }
  return households.flatMap(({ key, state, ticked, address, secret }) => {
    const movedFrom = from.get(key)
    if (state !== 'new' || !ticked || movedFrom === undefined) return []
    const wasSecret = known.get(movedFrom ?? '')?.secret === true
    return [{ key, address, secret: secret ?? wasSecret, movedFrom }]
  })
}

/** A list can make an address secret; only the card makes it open again. */
function secretHouseholds({ households }: ListPlan, existing: Existing): string[] {
  const secret = new Map(existing.households.map((household) => [household.id, household.secret === true]))
  return households.flatMap(({ householdId, secret: said, ticked }) =>
    householdId !== null && ticked && said === true && secret.get(householdId) === false ? [householdId] : [],
  )
}

function newGroups(plan: ListPlan, unticked: ReadonlySet<string>): ListWriting['groups'] {
  if (plan.kind !== 'pupils') return []
  const keyOf = remember(groupKey)
  const yearsOf = new Map<string, (number | null)[]>()
  for (const { ticked, values } of plan.pupils) if (ticked) addTo(yearsOf, keyOf(values.group), values.year)
  return plan.unknownGroups.flatMap((name) => {
    const found = yearsOf.get(keyOf(name))
    if (unticked.has(name) || found === undefined) return []
    const years = new Set(found.filter((year) => year !== null))
    return [{ name, years: [...years].sort((a, b) => a - b) }]
  })
}

function newRefusals(plan: ListPlan, existing: Existing): ListWriting['refusals'] {
  const known = new Set([...existing.persons, ...existing.households].map(({ id }) => id))
  const before = new Set(existing.refusals.map(({ left, right }) => `${left}\n${right}`))
  const found = new Map<string, { left: string; right: string }>()
  for (const { answer, fingerprint, right } of [...plan.joins, ...plan.householdJoins]) {
    const key = `${fingerprint}\n${right}`
    if (answer === 'no' && known.has(right) && !before.has(key)) found.set(key, { left: fingerprint, right })
  }
  return [...found.values()]
}
