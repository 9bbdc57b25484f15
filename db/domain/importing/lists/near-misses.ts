// Addresses that may be one after a typing error (8.4, C14): listed, for the office to decide. Only with something in
// common, because neighbours have nearly the same address too: a surname, or the street beside another postcode.
import { isNearMiss } from '#domain/kernel/address'
import { foldTight } from '#domain/kernel/fold'
import { type Answers, answerTo } from './answers.ts'
import type { ListAddress } from './list-row.ts'
import type { HouseholdJoin } from './plan.ts'
import { remember } from './remember.ts'

export type AddressedHousehold = {
  /** Key of a household in the plan, or id of a known one. */
  readonly key: string
  readonly known: boolean
  readonly addressKey: string
  readonly address: ListAddress & { readonly country?: string }
  readonly surnames: readonly string[]
}

/** More addresses with so much in common are a block of flats with additions. */
const MOST_NEIGHBOURS = 24

/** Proposals to look at, in the order of `households`. Pairs of two known households are not the list's business. */
export function findNearMisses(
  households: readonly AddressedHousehold[],
  { answers, refusals }: { answers: Answers; refusals: ReadonlySet<string> },
): HouseholdJoin[] {
  const found = new Map<string, HouseholdJoin>()
  const streetKey = remember(foldTight)
  for (const neighbours of neighboursOf(households)) {
    for (const [index, left] of neighbours.entries()) {
      for (const right of neighbours.slice(index + 1)) {
        const join = propose(left, right, { answers, streetKey })
        if (join && !refusals.has(`${join.fingerprint}\n${join.right}`)) found.set(join.question, join)
      }
    }
  }
  return [...found.values()]
}

/** One wrong sign in the postcode leaves its digits or its letters; another addition leaves postcode and number. */
function neighboursOf(households: readonly AddressedHousehold[]): AddressedHousehold[][] {
  const buckets = new Map<string, AddressedHousehold | AddressedHousehold[]>()
  const shared: AddressedHousehold[][] = []
  const put = (key: string, household: AddressedHousehold) => {
    const there = buckets.get(key)
    if (there === undefined) buckets.set(key, household)
    else if (Array.isArray(there)) {
      if (there.length <= MOST_NEIGHBOURS) there.push(household)
    } else {
      const both = [there, household]
      buckets.set(key, both)
      shared.push(both)
    }
  }
  for (const household of households) {
    const { addressKey } = household
    if (addressKey === '') continue
    const bar = addressKey.indexOf('|')
    put(addressKey.slice(0, 4) + addressKey.slice(bar), household)
    put(addressKey.slice(4), household)
    put(/^[^|]*\|[^|]*\|[^|]*\|\d*/.exec(addressKey)?.[0] ?? addressKey, household)
  }
  return shared.filter(({ length }) => length <= MOST_NEIGHBOURS)
}

type Judging = { readonly answers: Answers; readonly streetKey: (street: string) => string }

function propose(
  a: AddressedHousehold,
  b: AddressedHousehold,
  { answers, streetKey }: Judging,
): HouseholdJoin | null {
  if ((a.known && b.known) || a.addressKey === b.addressKey || a.key === b.key) return null
  if (!haveSomethingInCommon(a, b, streetKey)) return null
  if (!isNearMiss({ country: '', ...a.address }, { country: '', ...b.address })) return null
  const [left, right] = a.known ? [b, a] : [a, b]
  const question = `household:${left.key}|${right.key}`
  const told = answerTo(answers, question)
  const answer = told === 'yes' || told === 'no' ? told : null
  return {
    question,
    left: left.key,
    right: right.key,
    reason: 'NEAR_MISS',
    answer,
    fingerprint: left.addressKey,
  }
}

function haveSomethingInCommon(
  a: AddressedHousehold,
  b: AddressedHousehold,
  streetKey: Judging['streetKey'],
): boolean {
  if (a.surnames.some((surname) => b.surnames.includes(surname))) return true
  if (a.addressKey.slice(0, 6) === b.addressKey.slice(0, 6)) return false
  const street = streetKey(a.address.street)
  return street !== '' && street === streetKey(b.address.street)
}
