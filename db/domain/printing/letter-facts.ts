// What planning a run of letters looks at: plain rows gathered by the service, and what the office chose.
import type { GroupKind } from '../groups/group.ts'
import type { Address } from '../kernel/address.ts'
import type { IsoDate } from '../kernel/date.ts'
import type { NameParts } from '../kernel/name.ts'
import type { LetterStyle } from '../kernel/salutation.ts'
import type { HouseholdKind } from '../people/household.ts'
import type { EmailState, PersonDetails } from '../people/person.ts'
import type { FamilyTie, TieRole } from '../people/tie.ts'
import type { LetterSort } from './letter-kind.ts'

export interface FactGroup {
  readonly id: string
  readonly name: string
  readonly kind: GroupKind
  readonly years: readonly number[]
  readonly teachers: readonly string[]
}

export interface FactPupil {
  readonly id: string
  readonly name: NameParts
  readonly birthDate: IsoDate | null
  readonly enrolledOn: IsoDate | null
  /** The last day at school; the child counts on that day (E71). */
  readonly leftOn: IsoDate | null
  /** Groups on the day of the letter; for a leaver the last, for a child still to come the first. */
  readonly groupIds: readonly string[]
  /** Where the child lives, the main address first. */
  readonly householdIds: readonly string[]
}

export interface FactHousehold {
  readonly id: string
  readonly kind: HouseholdKind
  readonly address: Address
  readonly secret: boolean
  readonly wantsPaper: boolean
  readonly language: string
}

export interface FactPerson {
  readonly id: string
  readonly name: NameParts
  readonly letterName: string
  readonly gender: PersonDetails['gender']
  readonly householdId: string | null
  readonly email: string
  readonly emailState: EmailState
  readonly wantsPaper: boolean
  readonly language: string
  readonly largePrint: boolean
  readonly deceased: boolean
  readonly institution: boolean
}

export type FactTie = Pick<
  FamilyTie,
  | 'pupilId'
  | 'personId'
  | 'role'
  | 'custody'
  | 'information'
  | 'informationRequest'
  | 'informationSource'
  | 'informationOn'
  | 'contactOrder'
>

/** The chosen children with everybody around them; also who else lives in their households. */
export interface LetterFacts {
  readonly pupils: readonly FactPupil[]
  readonly groups: readonly FactGroup[]
  readonly households: readonly FactHousehold[]
  readonly persons: readonly FactPerson[]
  readonly ties: readonly FactTie[]
}

/** Whose letters: the whole school, some groups, or some children. */
export type Selection =
  | { readonly by: 'school' }
  | { readonly by: 'groups'; readonly groupIds: readonly string[] }
  | { readonly by: 'pupils'; readonly pupilIds: readonly string[] }

export interface LetterChoices extends LetterSort {
  readonly selection: Selection
  readonly today: IsoDate
  readonly style: LetterStyle
  /** False: everybody on paper. */
  readonly mayEmail: boolean
  /** One letter per household naming all its children in the selection, or one per child. */
  readonly merge: 'household' | 'child'
  /** To the parents, or to the child itself (L31). */
  readonly to: 'parents' | 'child'
  /** Another child that carries the letter home, by household (L03). */
  readonly carriers: Readonly<Record<string, string>>
  /** Households that have had this letter already (L39). */
  readonly skipHouseholds: readonly string[]
}

/** The facts by their keys, made once, so that planning stays linear. */
export interface FactIndex {
  readonly groups: ReadonlyMap<string, FactGroup>
  readonly households: ReadonlyMap<string, FactHousehold>
  readonly persons: ReadonlyMap<string, FactPerson>
  /** The ties of a pupil with the person at the other end, in order of contact; without who has died (L19). */
  readonly tiesOf: ReadonlyMap<string, readonly PersonTie[]>
  /** The living adults per household. */
  readonly livingIn: ReadonlyMap<string, readonly FactPerson[]>
  /** Children of whom a parent has died. */
  readonly bereaved: ReadonlySet<string>
}

export interface PersonTie {
  readonly person: FactPerson
  readonly tie: FactTie
}

/** Puts the facts under their keys. */
export function indexFacts(facts: LetterFacts): FactIndex {
  const persons = new Map(facts.persons.map((person) => [person.id, person]))
  const tiesOf = new Map<string, PersonTie[]>()
  const bereaved = new Set<string>()
  for (const tie of [...facts.ties].sort((a, b) => a.contactOrder - b.contactOrder)) {
    const person = persons.get(tie.personId)
    if (person?.deceased === false) append(tiesOf, tie.pupilId, { person, tie })
    if (person?.deceased === true && OWN_PARENT.has(tie.role)) bereaved.add(tie.pupilId)
  }
  const livingIn = new Map<string, FactPerson[]>()
  for (const person of facts.persons) {
    if (person.householdId !== null && !person.deceased) append(livingIn, person.householdId, person)
  }
  return {
    groups: new Map(facts.groups.map((group) => [group.id, group])),
    households: new Map(facts.households.map((household) => [household.id, household])),
    persons,
    tiesOf,
    livingIn,
    bereaved,
  }
}

/** Who can be a receiver; stepparents and grandparents read with the household and are not named. */
export const PARENTAL_ROLES: ReadonlySet<TieRole> = new Set([
  'mother',
  'father',
  'parent',
  'guardian',
  'fosterParent',
])

/** A child's own parents, not those who stand in for them. */
export const OWN_PARENT: ReadonlySet<TieRole> = new Set(['mother', 'father', 'parent'])

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
