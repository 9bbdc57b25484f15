// People with everything around them, put together from rows; what is secret is left out here.

import type * as z from 'zod'
import type { Row } from '#db/change'
import {
  groupNamesOf,
  type HouseholdRow,
  householdsById,
  type PersonRow,
  type PhoneRow,
  type PupilRow,
  personsById,
  phonesOf,
  pupilsById,
  residencesOf,
  type TieRow,
  tiesOf,
} from '#db/queries/people'
import { currentSchoolYear } from '#db/queries/school'
import type { Reader } from '#db/reader'
import type { familyTie } from '#db/schema/people'
import { referenceDay } from '#domain/groups/reference-day'
import type { Address } from '#domain/kernel/address'
import type { IsoDate } from '#domain/kernel/date'
import { fullName, nameOf } from '#domain/kernel/name'
import { schoolYear } from '#domain/kernel/school-year'
import { titleOf } from '#domain/people/addressing'
import type { adultCard, MissingKind, tieSummary } from '#domain/people/cards'
import type { HouseholdDetails } from '#domain/people/household'
import { missingOf } from '#domain/people/missing'
import type { PersonDetails } from '#domain/people/person'
import { hasPostalAddress } from '#domain/people/reach'
import type { TieDetails } from '#domain/people/tie'

/** On which day and in which school year the cards look. */
export interface When {
  readonly schoolYearId: string
  readonly day: IsoDate
}

export function whenOf(reader: Reader, today: IsoDate): When {
  const year = currentSchoolYear(reader)
  const label = schoolYear.parse(year.label)
  return { schoolYearId: year.id, day: referenceDay({ label, closed: year.closed }, today) }
}

type Rows<Row> = (id: string) => readonly Row[]

/** The children and persons of a card, by their keys; each is read once. */
export interface Around {
  readonly pupils: ReadonlyMap<string, PupilRow>
  readonly persons: ReadonlyMap<string, PersonRow>
  readonly households: ReadonlyMap<string, HouseholdRow>
  readonly groups: ReadonlyMap<string, string>
  /** By child and by person, in order of contact. */
  readonly tiesOfPupil: Rows<TieRow>
  readonly tiesOfPerson: Rows<TieRow>
  readonly phonesOfPerson: Rows<PhoneRow>
  readonly homes: ReadonlyMap<string, readonly string[]>
}

/** Reads these children and persons with their ties, the other ends of those, phones, households and groups. */
export function readAround(
  reader: Reader,
  when: When,
  { pupilIds, personIds }: { pupilIds: readonly string[]; personIds: readonly string[] },
): Around {
  const ofPupils = tiesOf(reader, 'pupil', pupilIds)
  const allPersons = new Set([...personIds, ...ofPupils.map((tie) => tie.personId)])
  const ofPersons = tiesOf(reader, 'person', [...allPersons])
  const ties = [...new Map([...ofPupils, ...ofPersons].map((tie) => [tie.id, tie])).values()].sort(
    (a, b) => a.contactOrder - b.contactOrder || (a.id < b.id ? -1 : 1),
  )
  const allPupils = [...new Set([...pupilIds, ...ofPersons.map((tie) => tie.pupilId)])]
  const persons = personsById(reader, [...allPersons])
  const homes = new Map<string, string[]>()
  for (const { pupilId, householdId } of residencesOf(reader, 'pupil', allPupils)) {
    homes.set(pupilId, [...(homes.get(pupilId) ?? []), householdId])
  }
  const householdIds = new Set([
    ...[...homes.values()].flat(),
    ...persons.flatMap((row) => row.householdId ?? []),
  ])
  return {
    pupils: byId(pupilsById(reader, allPupils)),
    persons: byId(persons),
    households: byId(householdsById(reader, [...householdIds])),
    groups: groupNamesOf(reader, allPupils, when),
    tiesOfPupil: groupedBy(ties, ({ pupilId }) => pupilId),
    tiesOfPerson: groupedBy(ties, ({ personId }) => personId),
    phonesOfPerson: groupedBy(phonesOf(reader, [...allPersons]), ({ personId }) => personId),
    homes,
  }
}

/** An adult as a card shows it; a secret number is left in the file until it is revealed. */
export function adultOf(row: PersonRow, around: Around): z.output<typeof adultCard> {
  const { id, email, emailState, language, needsInterpreter, deceased, wantsPaper, letterName } = row
  return {
    id,
    name: titleOf(nameOf(row), letterName),
    email,
    emailState,
    language,
    needsInterpreter,
    deceased,
    wantsPaper,
    phones: shownPhones(around.phonesOfPerson(id)),
    ties: tiesByChild(id, around),
  }
}

/** The ties of a person, by the names of the children. */
export function tiesByChild(personId: string, around: Around): z.output<typeof tieSummary>[] {
  const order = [...around.pupils.keys()]
  return [...around.tiesOfPerson(personId)]
    .sort((a, b) => order.indexOf(a.pupilId) - order.indexOf(b.pupilId))
    .map((tie) => tieOf(tie, around))
}

function tieOf(tie: TieRow, { pupils }: Around): z.output<typeof tieSummary> {
  const child = pupils.get(tie.pupilId)
  return {
    id: tie.id,
    pupilId: tie.pupilId,
    pupilName: child === undefined ? '' : fullName(nameOf(child)),
    ...tieDetailsOf(tie),
  }
}

export function tieDetailsOf(tie: Row<typeof familyTie>): TieDetails {
  const { id, pupilId, personId, createdIn, changedIn, custodyOn, informationOn, ...details } = tie
  return { ...details, custodyOn: asDay(custodyOn), informationOn: asDay(informationOn) }
}

export function childOf(row: PupilRow, { groups }: Pick<Around, 'groups'>) {
  return { id: row.id, name: titleOf(nameOf(row)), group: groups.get(row.id) ?? '' }
}

export function shownPhones(rows: readonly PhoneRow[]): PersonDetails['phones'] {
  return openPhones(rows).map((phone) => (phone.secret ? { ...phone, number: '' } : phone))
}

export function openPhones(rows: readonly PhoneRow[]): PersonDetails['phones'] {
  return rows.map(({ number, remark, emergency, secret }) => ({ number, remark, emergency, secret }))
}

/** What is missing around a child. */
export function missingAround(pupilId: string, around: Around): MissingKind[] {
  const child = around.pupils.get(pupilId)
  if (child === undefined) return []
  const homes = (around.homes.get(pupilId) ?? []).flatMap((id) => around.households.get(id) ?? [])
  return missingOf({
    familyName: child.familyName,
    birthDate: child.birthDate,
    hasGroup: around.groups.has(pupilId),
    households: homes.map((home) => ({ id: home.id, hasAddress: hasPostalAddress(home) })),
    ties: around.tiesOfPupil(pupilId).flatMap(({ personId, role, custody }) => {
      const person = around.persons.get(personId)
      if (person === undefined) return []
      const { deceased, householdId, emailState } = person
      const hasPhone = around.phonesOfPerson(personId).length > 0
      return [{ role, custody, deceased, householdId, emailState, hasPhone }]
    }),
  })
}

export function householdDetailsOf(row: HouseholdRow): HouseholdDetails {
  const { id, addressKey, createdIn, changedIn, indication, ...details } = row
  return { ...details, indication: indicationOf(indication) }
}

export function addressOf(row: HouseholdRow): Address & { secret: boolean } {
  const { street, houseNumber, addition, indication, postcode, town, country, secret } = row
  return {
    street,
    houseNumber,
    addition,
    indication: indicationOf(indication),
    postcode,
    town,
    country,
    secret,
  }
}

/** A day from the file: its CHECK has proved that it exists. */
export function asDay(text: string): IsoDate
export function asDay(text: string | null): IsoDate | null
export function asDay(text: string | null): IsoDate | null {
  return text as IsoDate | null
}

function indicationOf(text: string): '' | 'TO' | 'BY' {
  return text === 'TO' || text === 'BY' ? text : ''
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Rows<Row> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return (id) => groups.get(id) ?? []
}
