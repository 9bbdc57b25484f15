// Buddies in a few words: one row each, as the programme itself would have written it. Each gives back its id.
import { randomUUID } from 'node:crypto'
import type { NewRow } from '#db/change'
import { buddyPair, buddyWish } from '#db/schema/buddies'
import type { WishDetails } from '#domain/buddies/wish'
import { day } from './leave.ts'
import { addGroup, addHousehold, addPerson, addPupil, addTie } from './people.ts'
import type { TestDesk } from './store.ts'

type Desk = Pick<TestDesk, 'change' | 'schoolYear' | 'schoolYearId'>

/** A need as the office fills it in: Arabic, and street and group may be looked at. */
export function wishDetails(details: Partial<WishDetails> = {}): WishDetails {
  return {
    ...{ side: 'needs', languages: ['ar'], nearby: true, sameGroup: true, most: 1, note: '' },
    since: day('2026-09-14'),
    ...details,
  }
}

export function addBuddyWish(
  desk: Desk,
  householdId: string,
  row: Partial<NewRow<typeof buddyWish>> = {},
): string {
  const id = row.id ?? randomUUID()
  desk.change((change) => change.insert(buddyWish, { ...wishDetails(), ...row, householdId, id }))
  return id
}

/** Proposed on 21 September 2026 and not asked yet; `row` says otherwise. */
export function addBuddyPair(
  desk: Desk,
  of: { readonly needId: string; readonly offerId: string },
  row: Partial<NewRow<typeof buddyPair>> = {},
): string {
  const id = row.id ?? randomUUID()
  desk.change((change) => change.insert(buddyPair, { proposedOn: '2026-09-21', ...of, ...row, id }))
  return id
}

/** Both said yes on 28 September 2026. */
export const COUPLED = {
  needAgreedOn: '2026-09-25',
  offerAgreedOn: '2026-09-28',
  coupledOn: '2026-09-28',
  followUpDue: '2026-11-09',
} as const

/** A family with one child in a group, and its parent; they live in a street of their own unless `row` says otherwise. */
export function addFamily(
  desk: Desk,
  surname: string,
  { group, ...row }: Parameters<typeof addHousehold>[1] & { readonly group?: string } = {},
) {
  const street = row.street ?? `${surname}straat`
  const householdId = addHousehold(desk, { postcode: '', ...row, street })
  const personId = addPerson(desk, `Eva ${surname}`, { householdId, phones: ['+31612345678'] })
  const pupilId = addPupil(desk, `Noor ${surname}`, {
    in: [householdId],
    ...(group === undefined ? {} : { group }),
  })
  addTie(desk, pupilId, personId, { role: 'mother', custody: 'yes' })
  return { householdId, personId, pupilId }
}

/** A coupled pair of this household and another family. */
export function addBuddiesOf(desk: Desk, householdId: string): void {
  const needId = addBuddyWish(desk, householdId)
  const offerId = addBuddyWish(desk, addFamily(desk, 'Visser').householdId, { side: 'offers' })
  addBuddyPair(desk, { needId, offerId }, COUPLED)
}

/** A need and an offer of two families in group 3A that both speak Arabic. */
export function addTwoFamilies(desk: Desk) {
  const group = addGroup(desk, '3A')
  const [one, other] = [addFamily(desk, 'Bakker', { group }), addFamily(desk, 'Visser', { group })]
  const needId = addBuddyWish(desk, one.householdId)
  const offerId = addBuddyWish(desk, other.householdId, { side: 'offers' })
  return { one, other, needId, offerId }
}
