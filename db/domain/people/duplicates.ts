// Two persons that may be one (data-exchange 8.3). A proposal only: joining is the office's, and reversible.
import { fold } from '../kernel/fold.ts'
import { callName, type NameParts, samePrefix } from '../kernel/name.ts'

export interface DuplicateFacts {
  readonly id: string
  readonly name: NameParts
  readonly email: string
  readonly householdId: string | null
  readonly pupilIds: readonly string[]
}

type DuplicateReason = 'sameNameAndChild' | 'sameEmailAndSurname' | 'sameNameAndHousehold'

export interface ProposedPair {
  readonly reason: DuplicateReason
  readonly firstId: string
  readonly secondId: string
}

/** Pairs in the order of the persons given, each once under its strongest reason. Linear but for real duplicates. */
export function proposeDuplicates(persons: readonly DuplicateFacts[]): ProposedPair[] {
  const pairs = new Map<string, ProposedPair>()
  const compare = (key: (person: DuplicateFacts) => readonly string[], reason: DuplicateReason) => {
    for (const alike of groupBy(persons, key)) {
      for (const [first, second] of pairsOf(alike)) {
        if (!mayBeOne(first.name, second.name)) continue
        const both = pairKey(first.id, second.id)
        if (!pairs.has(both)) pairs.set(both, { reason, firstId: first.id, secondId: second.id })
      }
    }
  }
  compare(({ name, pupilIds }) => pupilIds.map((id) => `${id} ${surnameOf(name)}`), 'sameNameAndChild')
  compare(
    ({ name, email }) => (email === '' ? [] : [`${email.toLowerCase()} ${surnameOf(name)}`]),
    'sameEmailAndSurname',
  )
  compare(
    ({ name, householdId }) => (householdId === null ? [] : [`${householdId} ${surnameOf(name)}`]),
    'sameNameAndHousehold',
  )
  return [...pairs.values()]
}

/** One key for a pair in any order, under which a refusal is remembered. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** More persons than this under one key is a placeholder ("info@…"), not one person many times. */
const MOST_ALIKE = 12

/** Same surname, prefixes that fit, and first names that do not speak against it: 'J.' fits 'Jan', 'Marie' does not. */
function mayBeOne(a: NameParts, b: NameParts): boolean {
  if (!samePrefix(a.prefix, b.prefix)) return false
  const [left, right] = [fold(callName(a)), fold(callName(b))]
  if (left === '' || right === '' || left === right) return true
  const onlyInitials = (name: NameParts) => name.givenName === '' && name.firstNames === ''
  return (onlyInitials(a) || onlyInitials(b)) && left.charAt(0) === right.charAt(0)
}

function surnameOf({ familyName }: NameParts): string {
  return fold(familyName)
}

function groupBy(
  persons: readonly DuplicateFacts[],
  key: (person: DuplicateFacts) => readonly string[],
): DuplicateFacts[][] {
  const groups = new Map<string, DuplicateFacts[]>()
  for (const person of persons) {
    if (surnameOf(person.name) === '') continue
    for (const value of key(person)) {
      const group = groups.get(value)
      if (group === undefined) groups.set(value, [person])
      else group.push(person)
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE)
}

function pairsOf(alike: readonly DuplicateFacts[]): [DuplicateFacts, DuplicateFacts][] {
  return alike.flatMap((first, index) =>
    alike.slice(index + 1).map((second): [DuplicateFacts, DuplicateFacts] => [first, second]),
  )
}
