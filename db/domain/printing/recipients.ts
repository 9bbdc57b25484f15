// Which households of one child get a letter (dutch-conventions 7.3 and 8.1). Unknown is not no: a parent whose
// gezag is not known gets nothing automatically when living apart, and stands on the list "navragen".
import {
  type FactIndex,
  type FactPerson,
  type FactPupil,
  PARENTAL_ROLES,
  type PersonTie,
} from './letter-facts.ts'
import { isAskedFor, type LetterSort } from './letter-kind.ts'

/** A household that gets the letter about this child, with the persons it is meant for. */
export interface Receiver {
  /** Null: no address is known (L22). */
  readonly householdId: string | null
  readonly persons: readonly FactPerson[]
  /** Where the child is at home: it can carry the letter to its main address only (L08). */
  readonly residence: 'main' | 'second' | 'none'
  /** By name instead of "de ouders/verzorgers": decisions, and a home with one restricted parent (L37). */
  readonly named: boolean
}

/**
 * noRequest: without gezag and nothing asked (L09); notAgreed: parent of a foster child (L21), voogd or
 * institution without an agreement; informationNone: a decision forbids it (L11), only for the head to see.
 */
export type RightReason = 'noRequest' | 'notAgreed' | 'informationNone'

export interface ChildRecipients {
  readonly receivers: readonly Receiver[]
  /** Whose gezag must be asked (L12). */
  readonly askCustody: readonly FactPerson[]
  readonly leftOut: readonly { readonly person: FactPerson; readonly reason: RightReason }[]
  /** A decision waits until the gezag is known (matrix, C). */
  readonly stopped: boolean
}

/** Determines the receivers of a letter about one child. */
export function findRecipients(pupil: FactPupil, index: FactIndex, letter: LetterSort): ChildRecipients {
  const ties = index.tiesOf.get(pupil.id) ?? []
  const parents = ties.filter(({ tie }) => PARENTAL_ROLES.has(tie.role))
  const homes = homesOf(pupil, parents, index)
  const found: Found = { receivers: [], askCustody: [], leftOut: [], stopped: false }
  const isFoster = homes.some((home) => home.parents.some(({ tie }) => tie.role === 'fosterParent'))
  for (const home of homes) addHome(found, { home, ties, parents, letter })
  const apart = parents.filter((parent) => !homes.some((home) => home.parents.includes(parent)))
  for (const parent of apart) addApart(found, { parent, letter, isFoster })
  return found.stopped ? { ...found, receivers: [] } : found
}

const CARING_ROLES: ReadonlySet<string> = new Set(['stepparent', 'grandparent'])

interface Home {
  readonly householdId: string | null
  readonly residence: 'main' | 'second'
  readonly parents: readonly PersonTie[]
}

interface Found {
  readonly receivers: Receiver[]
  readonly askCustody: FactPerson[]
  readonly leftOut: { person: FactPerson; reason: RightReason }[]
  stopped: boolean
}

/** Where the child is at home, and which of its parents live there. */
function homesOf(pupil: FactPupil, parents: readonly PersonTie[], index: FactIndex): Home[] {
  const known = pupil.householdIds.filter((id) => index.households.has(id))
  const addresses = new Set(parents.map(({ person }) => person.householdId).filter((id) => id !== null))
  // All parents at one address and nothing said about the child: it lives there. At two: nobody knows where.
  if (known.length === 0 && addresses.size === 1) known.push(...addresses)
  if (known.length === 0) return [{ householdId: null, residence: 'main', parents: parentsAt(parents, null) }]
  const homes = known.map(
    (householdId, position): Home => ({
      householdId,
      residence: position === 0 ? 'main' : 'second',
      parents: parentsAt(parents, householdId),
    }),
  )
  const [main] = homes
  // No parent is known to live with the child: parents without an address are not "apart".
  if (main !== undefined && homes.every((home) => home.parents.length === 0)) {
    homes[0] = { ...main, parents: parentsAt(parents, null) }
  }
  return homes
}

function parentsAt(parents: readonly PersonTie[], householdId: string | null): PersonTie[] {
  return parents.filter(({ person }) => person.householdId === householdId)
}

interface HomeCase {
  readonly home: Home
  readonly ties: readonly PersonTie[]
  readonly parents: readonly PersonTie[]
  readonly letter: LetterSort
}

function addHome(found: Found, { home, ties, parents, letter }: HomeCase): void {
  const { householdId, residence } = home
  for (const { person, tie } of home.parents) {
    if (tie.information === 'none') found.leftOut.push({ person, reason: 'informationNone' })
  }
  const allowed = home.parents.filter(({ tie }) => tie.information !== 'none')
  if (home.parents.length === 0) {
    if (letter.kind === 'decision' && parents.some(({ tie }) => tie.custody === 'yes')) return
    found.receivers.push({ householdId, residence, persons: carersAt(ties, householdId), named: false })
    return
  }
  if (allowed.length === 0) return
  if (letter.kind === 'decision') addDecisionHome(found, { home, allowed })
  else addDailyHome(found, { home, allowed, letter })
}

/** A grandparent or stepparent with whom the child lives when no parent does. */
function carersAt(ties: readonly PersonTie[], householdId: string | null): FactPerson[] {
  return ties
    .filter(({ person, tie }) => person.householdId === householdId && CARING_ROLES.has(tie.role))
    .filter(({ tie }) => tie.information !== 'none')
    .map(({ person }) => person)
}

interface AllowedHome {
  readonly home: Home
  readonly allowed: readonly PersonTie[]
}

/** Letters A and B: the home of the child; a second home only when somebody there may be informed. */
function addDailyHome(
  found: Found,
  { home, allowed, letter }: AllowedHome & { readonly letter: LetterSort },
): void {
  const { householdId, residence, parents } = home
  const withoutRight = allowed.filter(({ tie }) => tie.custody === 'no' && !isAskedFor(tie, letter))
  if (residence === 'second' && withoutRight.length === allowed.length) {
    for (const { person } of withoutRight) found.leftOut.push({ person, reason: 'noRequest' })
    return
  }
  if (residence === 'second') found.askCustody.push(...unknownCustody(allowed))
  const persons = allowed.map(({ person }) => person)
  found.receivers.push({ householdId, residence, persons, named: allowed.length < parents.length })
}

/** Letter C: only who has gezag; one address with both living there raises no question (7.3). */
function addDecisionHome(found: Found, { home, allowed }: AllowedHome): void {
  const { householdId, residence } = home
  const unknown = unknownCustody(allowed.filter(({ tie }) => tie.role !== 'fosterParent'))
  if (residence === 'second' && unknown.length > 0) {
    found.askCustody.push(...unknown)
    found.stopped = true
    return
  }
  const persons = allowed
    .filter(({ person, tie }) => tie.custody === 'yes' || unknown.includes(person))
    .map(({ person }) => person)
  if (persons.length > 0) found.receivers.push({ householdId, residence, persons, named: true })
}

function unknownCustody(parents: readonly PersonTie[]): FactPerson[] {
  return parents.filter(({ tie }) => tie.custody === 'unknown').map(({ person }) => person)
}

interface ApartCase {
  readonly parent: PersonTie
  readonly letter: LetterSort
  readonly isFoster: boolean
}

/** A parent (or voogd) who does not live where the child lives. */
function addApart(found: Found, { parent, letter, isFoster }: ApartCase): void {
  const { person, tie } = parent
  if (tie.information === 'none') {
    found.leftOut.push({ person, reason: 'informationNone' })
    return
  }
  if (mayGetApart(parent, { letter, isFoster })) addReceiver(found.receivers, person, letter)
  else if (tie.custody !== 'unknown') {
    found.leftOut.push({ person, reason: tie.custody === 'yes' ? 'notAgreed' : 'noRequest' })
  }
  if (tie.custody === 'unknown' && tie.role !== 'fosterParent') {
    found.askCustody.push(person)
    if (letter.kind === 'decision') found.stopped = true
  }
}

function mayGetApart(
  { person, tie }: PersonTie,
  { letter, isFoster }: { letter: LetterSort; isFoster: boolean },
): boolean {
  const asked = isAskedFor(tie, letter)
  // A decision goes to who has gezag; a foster child's parents and a voogd hear of daily life as agreed (L20, L21).
  if (letter.kind === 'decision') return tie.custody === 'yes' || (tie.custody === 'no' && asked)
  const byAgreement = isFoster || tie.role === 'guardian' || tie.role === 'fosterParent' || person.institution
  return asked || (tie.custody === 'yes' && !byAgreement)
}

/** Two parents who live together elsewhere share one letter. */
function addReceiver(receivers: Receiver[], person: FactPerson, { kind }: LetterSort): void {
  const { householdId } = person
  const at = receivers.findIndex(
    (receiver) =>
      householdId !== null && receiver.residence === 'none' && receiver.householdId === householdId,
  )
  const same = receivers[at]
  if (same !== undefined) receivers[at] = { ...same, persons: [...same.persons, person] }
  else receivers.push({ householdId, residence: 'none', persons: [person], named: kind === 'decision' })
}
