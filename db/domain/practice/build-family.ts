// Turns a family plan into rows; what the plan leaves open falls to the dice.
import type { IsoDate } from '#domain/kernel/date'
import { sortKey } from '#domain/kernel/name'
import { addressColumns } from './address-book.ts'
import { buildPerson } from './build-person.ts'
import { addTies } from './build-ties.ts'
import type { ChildPlan, FamilyPlan, HomePlan } from './family-plan.ts'
import { type Named, nameChild } from './naming.ts'
import type { HouseholdRow, PersonRow, PupilRow } from './rows.ts'
import { childDays } from './school-days.ts'
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
  let elder: IsoDate | null = null
  for (const child of plan.children) {
    const twin = child.twinOf === undefined ? null : (seats[child.twinOf] ?? null)
    const seat: Seat = buildChild(child, { named, twin, taken, elder }, workshop)
    taken.add(seat.pupil.givenName)
    seats.push(seat)
    elder = seat.pupil.birthDate
  }
  return seats
}

function buildChild(
  child: ChildPlan,
  family: { named: Named; twin: Seat | null; taken: ReadonlySet<string>; elder: IsoDate | null },
  workshop: Workshop,
): Seat {
  const { dice, newId, days } = workshop
  const stay = child.stay ?? 'whole'
  const year = child.year ?? 1 + dice.below(8)
  const dates = family.twin?.pupil ?? childDays(dice, days, { year, stay, elder: family.elder })
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
