// What the office does not know about a child, worst first (data-exchange 8.5).
import type { MissingKind } from './cards.ts'
import type { EmailState } from './person.ts'
import { type Custody, isParental, type TieRole } from './tie.ts'

export interface MissingFacts {
  readonly familyName: string
  readonly birthDate: string | null
  readonly hasGroup: boolean
  /** Where the child lives. */
  readonly households: readonly { id: string; hasAddress: boolean }[]
  readonly ties: readonly {
    role: TieRole
    custody: Custody
    deceased: boolean
    householdId: string | null
    emailState: EmailState
    hasPhone: boolean
  }[]
}

/** The kinds of facts that are missing, in the order of MISSING_KINDS. */
export function missingOf(facts: MissingFacts): MissingKind[] {
  const living = facts.ties.filter(({ deceased }) => !deceased)
  const parents = living.filter(({ role }) => isParental(role))
  const homes = facts.households.map(({ id }) => id)
  // One address, both living there: no question asked (dutch-conventions 7.3).
  const asksForCustody = parents.some(
    ({ custody, householdId }) =>
      custody === 'unknown' && householdId !== null && !homes.includes(householdId),
  )
  const hasWorkingEmail = parents.some(({ emailState }) => emailState === 'known')
  const isAsked = parents.length > 0 && parents.every(({ emailState }) => emailState === 'none')
  const found: Readonly<Record<MissingKind, boolean>> = {
    noParent: parents.length === 0,
    noAddress: !facts.households.some(({ hasAddress }) => hasAddress),
    custodyUnknown: asksForCustody,
    noPhone: !living.some(({ hasPhone }) => hasPhone),
    emailUnknown: !hasWorkingEmail && !isAsked,
    birthDate: facts.birthDate === null,
    familyName: facts.familyName === '',
    noGroup: !facts.hasGroup,
  }
  return (Object.keys(found) as MissingKind[]).filter((kind) => found[kind])
}

/** For `sort`: the worst fact first, then the most of them. */
export function compareMissing(
  order: readonly MissingKind[],
  a: readonly MissingKind[],
  b: readonly MissingKind[],
): number {
  const rank = ([worst]: readonly MissingKind[]) =>
    worst === undefined ? order.length : order.indexOf(worst)
  return rank(a) - rank(b) || b.length - a.length
}
