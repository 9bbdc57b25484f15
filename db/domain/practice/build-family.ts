// Turns a family plan into rows; what the plan leaves open falls to the dice.
import { addDays } from '#domain/kernel/date'
import { sortKey } from '#domain/kernel/name'
import type { TieRole } from '#domain/people/tie'
import { addressColumns } from './address-book.ts'
import { buildPerson } from './build-person.ts'
import type { AdultPlan, ChildPlan, FamilyPlan, HomePlan, TiePlan } from './family-plan.ts'
import { type Named, nameChild } from './naming.ts'
import type { HouseholdRow, PersonRow, PupilRow } from './rows.ts'
import { childDays, daySoFar } from './school-days.ts'
import type { Seat, Workshop } from './workshop.ts'

export interface BuiltFamily {
  readonly households: HouseholdRow[]
  readonly persons: PersonRow[]
  readonly pupils: PupilRow[]
}

/** Adds the rows of a family to the school; the children wait in `seats` for a group. */
export function buildFamily(plan: FamilyPlan, workshop: Workshop): BuiltFamily {
  const { rows, dice, names } = workshop
  const named: Named = {
    origin: plan.origin ?? 'dutch',
    surname: plan.surname ?? dice.pick(names[plan.origin ?? 'dutch'].surnames),
    keepAsIs: plan.keepAsIs ?? false,
  }
  const households = plan.homes.map((home) => buildHousehold(home, workshop))
  const persons: PersonRow[] = []
  for (const adult of plan.adults) {
    const home = adult.home === undefined ? 0 : adult.home
    const householdId = home === null ? null : (households[home]?.id ?? null)
    persons.push(buildPerson(adult, { named, householdId, earlier: persons }, workshop))
  }
  const seats = buildChildren(plan, named, workshop)
  seats.forEach(({ pupil }, index) => {
    addResidences(pupil, plan.children[index] ?? {}, { households, workshop })
    addTies(pupil, index, { plan, persons, workshop })
  })
  rows.households.push(...households)
  rows.persons.push(...persons)
  rows.pupils.push(...seats.map(({ pupil }) => pupil))
  workshop.seats.push(...seats)
  return { households, persons, pupils: seats.map(({ pupil }) => pupil) }
}

function buildHousehold(home: HomePlan, { newId, addresses }: Workshop): HouseholdRow {
  const address = home.address
    ? addresses.special(home.address)
    : home.sharesAddress
      ? addresses.shared(home.sharesAddress)
      : addresses.next()
  return {
    id: newId(),
    kind: home.kind ?? 'family',
    ...addressColumns(address),
    secret: home.secret ?? false,
    wantsPaper: home.wantsPaper ?? false,
    language: home.language ?? 'nl',
    remark: home.remark ?? '',
  }
}

function buildChildren(plan: FamilyPlan, named: Named, workshop: Workshop): Seat[] {
  const seats: Seat[] = []
  const taken = new Set<string>()
  for (const child of plan.children) {
    const twin = child.twinOf === undefined ? null : (seats[child.twinOf] ?? null)
    const seat = buildChild(child, { named, twin, taken }, workshop)
    taken.add(seat.pupil.givenName)
    seats.push(seat)
  }
  return seats
}

function buildChild(
  child: ChildPlan,
  family: { named: Named; twin: Seat | null; taken: ReadonlySet<string> },
  workshop: Workshop,
): Seat {
  const { dice, newId, days } = workshop
  const stay = child.stay ?? 'whole'
  const year = child.year ?? 1 + dice.below(8)
  const dates = family.twin?.pupil ?? childDays(dice, days, { year, stay })
  const name = nameChild(child, family, workshop)
  const pupil: PupilRow = {
    id: newId(),
    ...name,
    sortKey: sortKey(name),
    birthDate: child.birthDate === 'unknown' ? null : dates.birthDate,
    // Text with zeros in front, as offices have them (E62).
    pupilNumber: stay === 'announced' ? '' : String(workshop.nextNumber()).padStart(6, '0'),
    enrolledOn: dates.enrolledOn,
    leftOn: dates.leftOn,
    postcodeHint: child.homes?.length === 0 ? '1234AB' : '',
    remark: child.remark ?? '',
  }
  return { pupil, year, stay, twin: family.twin, twinGroup: child.twinGroup ?? null }
}

function addResidences(
  pupil: PupilRow,
  { homes = [0], rhythm = '' }: ChildPlan,
  { households, workshop }: { households: readonly HouseholdRow[]; workshop: Workshop },
): void {
  homes.forEach((home, index) => {
    const household = households[home]
    if (household === undefined) throw new RangeError('a child lives in a household of its family')
    workshop.rows.pupilHouseholds.push({
      id: workshop.newId(),
      pupilId: pupil.id,
      householdId: household.id,
      position: index + 1,
      rhythm,
    })
  })
}

function addTies(
  pupil: PupilRow,
  index: number,
  { plan, persons, workshop }: { plan: FamilyPlan; persons: readonly PersonRow[]; workshop: Workshop },
): void {
  let contactOrder = 1
  plan.adults.forEach((adult, at) => {
    const person = persons[at]
    const tie = tieTo(adult, index)
    if (person === undefined || tie === undefined) return
    workshop.rows.familyTies.push({
      id: workshop.newId(),
      pupilId: pupil.id,
      personId: person.id,
      ...tieColumns(tie, workshop),
      contactOrder,
    })
    contactOrder += 1
  })
}

function tieTo(adult: AdultPlan, child: number): TiePlan | undefined {
  return adult.ties.find(({ children }) => children === undefined || children.includes(child))
}

const PARENTS: readonly TieRole[] = ['mother', 'father', 'parent']

/** Parents have gezag unless the plan says otherwise; nobody else has (dutch-conventions 7.2). */
function tieColumns(tie: TiePlan, { dice, days }: Workshop) {
  const isParent = PARENTS.includes(tie.role)
  const custody = tie.custody ?? (isParent ? 'yes' : 'no')
  const custodySource = tie.custodySource ?? (isParent && custody !== 'unknown' ? 'opgave ouder' : '')
  const informed = isParent || tie.role === 'fosterParent' || tie.role === 'guardian'
  const information = tie.information ?? (informed ? 'always' : 'onRequest')
  const informationSource = tie.informationSource ?? ''
  const longAgo = addDays(daySoFar(dice, days), -200)
  return {
    role: tie.role,
    custody,
    custodySource,
    custodyOn: custodySource === '' ? null : longAgo,
    information,
    informationRequest: tie.request ?? ('none' as const),
    informationSource,
    informationOn: informationSource === '' ? null : longAgo,
  }
}
