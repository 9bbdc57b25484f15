// The fill-in sheet per group: what the office does not know about a household, as questions in Dutch.
import { groupTitle } from '../groups/texts.ts'
import { compareGroups } from '../kernel/group-order.ts'
import { callName, fullName, sortKey } from '../kernel/name.ts'
import { joinNames } from '../kernel/salutation.ts'
import { knownAddress } from './addressing.ts'
import {
  type FactIndex,
  type FactPupil,
  indexFacts,
  type LetterFacts,
  PARENTAL_ROLES,
} from './letter-facts.ts'
import type { MissingSheet } from './list-papers.ts'

export interface MissingFacts extends LetterFacts {
  /** Persons with at least one telephone number. */
  readonly reachableByPhone: ReadonlySet<string>
}

/** Groups in the desk's order with the households that miss something; a household once, at its first child. */
export function planMissingSheet(facts: MissingFacts, groupIds: readonly string[]): MissingSheet['groups'] {
  const index = indexFacts(facts)
  const childrenOf = familiesOf(facts.pupils)
  const done = new Set<string>()
  return facts.groups
    .filter(({ id }) => groupIds.includes(id))
    .sort(compareGroups)
    .map((group) => {
      const firstHere = facts.pupils
        .filter((pupil) => pupil.groupIds.includes(group.id))
        .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1))
      const households: MissingSheet['groups'][number]['households'] = []
      for (const pupil of firstHere) {
        const family = familyKey(pupil)
        if (done.has(family)) continue
        done.add(family)
        const children = childrenOf.get(family) ?? [pupil]
        const missing = missingOf(children, { index, reachable: facts.reachableByPhone })
        if (missing.length > 0) households.push(householdOf(children, missing))
      }
      return {
        group: groupTitle(group.name),
        teachers: group.teachers.slice(0, 6),
        households: households.slice(0, 200),
      }
    })
}

function familyKey({ id, householdIds }: FactPupil): string {
  return householdIds[0] ?? id
}

function familiesOf(pupils: readonly FactPupil[]): Map<string, FactPupil[]> {
  const families = new Map<string, FactPupil[]>()
  for (const pupil of pupils) {
    const children = families.get(familyKey(pupil))
    if (children === undefined) families.set(familyKey(pupil), [pupil])
    else children.push(pupil)
  }
  for (const children of families.values()) {
    children.sort((a, b) => ((a.birthDate ?? '9999') < (b.birthDate ?? '9999') ? -1 : 1))
  }
  return families
}

/** What the template takes as one line. */
const LONGEST_LINE = 200

function householdOf(children: readonly FactPupil[], missing: string[]) {
  const called = joinNames(children.map(({ name }) => callName(name) || fullName(name)))
  return {
    name: `Ouders/verzorgers van ${called}`.slice(0, LONGEST_LINE),
    children: children.slice(0, 20).map(({ name }) => fullName(name).slice(0, LONGEST_LINE)),
    missing: missing.slice(0, 12),
  }
}

interface Known {
  readonly index: FactIndex
  readonly reachable: ReadonlySet<string>
}

function missingOf(children: readonly FactPupil[], { index, reachable }: Known): string[] {
  const ties = children.flatMap(({ id }) => index.tiesOf.get(id) ?? [])
  const parents = ties.filter(({ tie }) => PARENTAL_ROLES.has(tie.role))
  const household = index.households.get(children[0]?.householdIds[0] ?? '') ?? null
  const emailKnown = parents.some(
    ({ person }) => person.emailState === 'none' || (person.emailState === 'known' && person.email !== ''),
  )
  const questions: [boolean, string][] = [
    [parents.length === 0, 'Naam van een ouder of verzorger'],
    [knownAddress(household).length === 0, 'Adres'],
    [!ties.some(({ person }) => reachable.has(person.id)), 'Telefoonnummer'],
    [!emailKnown, 'E-mailadres (of: heeft er geen)'],
    ...children.map(({ name, birthDate }): [boolean, string] => [
      birthDate === null,
      `Geboortedatum van ${callName(name) || fullName(name)}`,
    ]),
    ...children.map((child): [boolean, string] => [
      hasCustodyToAsk(child, index),
      `Wie heeft het gezag over ${callName(child.name) || fullName(child.name)}?`,
    ]),
  ]
  return questions.filter(([isMissing]) => isMissing).map(([, question]) => question)
}

/** Only when a parent lives elsewhere: one address raises no question (dutch-conventions 7.3). */
function hasCustodyToAsk(pupil: FactPupil, index: FactIndex): boolean {
  return (index.tiesOf.get(pupil.id) ?? []).some(
    ({ person, tie }) =>
      PARENTAL_ROLES.has(tie.role) &&
      tie.custody === 'unknown' &&
      person.householdId !== null &&
      person.householdId !== pupil.householdIds[0],
  )
}
