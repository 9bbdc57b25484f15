// Gezinskaart, leerlingkaart and the card of a person.

import {
  findHousehold,
  findPerson,
  findPupil,
  groupNamesOf,
  personsIn,
  phonesOf,
  placementsOf,
  pupilsById,
  residencesOf,
} from '#db/queries/people'
import type { Reader } from '#db/reader'
import { nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { addressInList, householdTitle, titleOf } from '#domain/people/addressing'
import { MISSING_KINDS } from '#domain/people/cards'
import { SECRET_ADDRESS } from '#domain/people/texts'
import type { ReadHandler } from '../app/context.ts'
import {
  type Around,
  addressOf,
  adultOf,
  asDay,
  childOf,
  householdDetailsOf,
  missingAround,
  readAround,
  shownPhones,
  tieDetailsOf,
  tiesByChild,
  whenOf,
} from './people-around.ts'

export const showHousehold: ReadHandler<'people.household'> = ({ reader, today }, { id }) => {
  const row = findHousehold(reader, id)
  if (row === null) return fail('NOT_FOUND')
  const residences = residencesOf(reader, 'household', [id])
  const residents = personsIn(reader, [id])
  const pupilIds = residences.map(({ pupilId }) => pupilId)
  const around = readAround(reader, whenOf(reader, today), {
    pupilIds,
    personIds: residents.map((person) => person.id),
  })
  const children = pupilsById(reader, pupilIds)
  const here = new Set(pupilIds)
  const elsewhere = [...around.persons.values()].filter(
    (person) =>
      person.householdId !== id && around.tiesOfPerson(person.id).some(({ pupilId }) => here.has(pupilId)),
  )
  const details = householdDetailsOf(row)
  const missing = new Set(pupilIds.flatMap((pupilId) => missingAround(pupilId, around)))
  return ok({
    id,
    title: householdTitle([...children, ...residents].map(nameOf), addressOf(row)),
    details: row.secret ? { ...details, ...COVERED } : details,
    adults: residents.map((person) => adultOf(person, around)),
    children: children.map((child) => ({
      ...childOf(child, around),
      birthDate: asDay(child.birthDate),
      rhythm: residences.find(({ pupilId }) => pupilId === child.id)?.rhythm ?? '',
      otherHousehold: otherHouseholdOf(reader, child.id, id, around),
      leftOn: asDay(child.leftOn),
    })),
    elsewhere: elsewhere.map((person) => adultOf(person, around)),
    missing: MISSING_KINDS.filter((kind) => missing.has(kind)),
  })
}

/** What a secret address looks like until it is revealed (dutch-conventions 7.5). */
const COVERED = {
  street: '',
  houseNumber: '',
  addition: '',
  indication: '',
  postcode: '',
  town: '',
  country: '',
} as const

/** By the names of its adults, never its address or town (dutch-conventions 7.3, 7.5). */
function otherHouseholdOf(reader: Reader, pupilId: string, householdId: string, around: Around) {
  const other = (around.homes.get(pupilId) ?? []).find((home) => home !== householdId)
  return other === undefined ? null : { id: other, name: namesIn(reader, other) }
}

function namesIn(reader: Reader, householdId: string): string {
  return personsIn(reader, [householdId])
    .map((person) => titleOf(nameOf(person), person.letterName))
    .join(' · ')
}

export const showPupil: ReadHandler<'people.pupil'> = ({ reader, today }, { id }) => {
  const row = findPupil(reader, id)
  if (row === null) return fail('NOT_FOUND')
  const around = readAround(reader, whenOf(reader, today), { pupilIds: [id], personIds: [] })
  const residences = residencesOf(reader, 'pupil', [id])
  const { birthDate, enrolledOn, leftOn, pupilNumber, remark } = row
  return ok({
    id,
    title: titleOf(nameOf(row)),
    details: {
      ...nameOf(row),
      birthDate: asDay(birthDate),
      enrolledOn: asDay(enrolledOn),
      leftOn: asDay(leftOn),
      pupilNumber,
      remark,
      residences: residences.map(({ householdId, rhythm }) => ({ householdId, rhythm })),
    },
    postcodeHint: row.postcodeHint,
    placements: placementsOf(reader, id).map((placement) => ({
      id: placement.id,
      schoolYear: placement.schoolYear,
      groupId: placement.groupId,
      group: placement.group ?? '',
      composed: placement.kind === 'composed',
      year: placement.year,
      fromDate: asDay(placement.fromDate),
      untilDate: asDay(placement.untilDate),
    })),
    households: residences.flatMap(({ householdId, rhythm }) => {
      const home = around.households.get(householdId)
      if (home === undefined) return []
      const title = namesIn(reader, householdId) || householdTitle([nameOf(row)], addressOf(home))
      const address = home.secret ? SECRET_ADDRESS : addressInList(addressOf(home))
      return [{ id: householdId, title, address, secret: home.secret, rhythm }]
    }),
    ties: around.tiesOfPupil(id).flatMap((tie) => {
      const person = around.persons.get(tie.personId)
      if (person === undefined) return []
      return [{ id: tie.id, person: adultOf(person, around), ...tieDetailsOf(tie) }]
    }),
    siblings: siblingsOf(reader, id, { around, when: whenOf(reader, today) }),
    missing: missingAround(id, around),
  })
}

/** Brothers and sisters: children of the same family household (L17), or with a parent in common. */
function siblingsOf(
  reader: Reader,
  pupilId: string,
  { around, when }: { around: Around; when: ReturnType<typeof whenOf> },
) {
  const homes = (around.homes.get(pupilId) ?? []).filter(
    (home) => around.households.get(home)?.kind !== 'institution',
  )
  const sharedParents = around
    .tiesOfPupil(pupilId)
    .filter(({ role }) => OWN_PARENTS.has(role))
    .flatMap(({ personId }) => around.tiesOfPerson(personId))
    .filter(({ role }) => OWN_PARENTS.has(role))
  const ids = new Set(
    [...residencesOf(reader, 'household', homes), ...sharedParents].map((shared) => shared.pupilId),
  )
  ids.delete(pupilId)
  const groups = groupNamesOf(reader, [...ids], when)
  return pupilsById(reader, [...ids]).map((sibling) => childOf(sibling, { groups }))
}

const OWN_PARENTS: ReadonlySet<string> = new Set(['mother', 'father', 'parent'])

export const showPerson: ReadHandler<'people.person'> = ({ reader, today }, { id }) => {
  const row = findPerson(reader, id)
  if (row === null) return fail('NOT_FOUND')
  const around = readAround(reader, whenOf(reader, today), { pupilIds: [], personIds: [id] })
  const phones = phonesOf(reader, [id])
  const { createdIn, changedIn, sortKey, id: _, classListConsentOn, ...details } = row
  const home = row.householdId === null ? null : findHousehold(reader, row.householdId)
  return ok({
    id,
    title: titleOf(nameOf(row), row.letterName),
    details: { ...details, classListConsentOn: asDay(classListConsentOn), phones: shownPhones(phones) },
    hidesPhones: phones.some(({ secret }) => secret),
    household: home === null ? null : { id: home.id, title: titleOfHousehold(reader, home.id) },
    ties: tiesByChild(id, around),
  })
}

/** What a household is called on the screen; '' when it is not there. */
export function titleOfHousehold(reader: Reader, id: string): string {
  const row = findHousehold(reader, id)
  if (row === null) return ''
  const children = pupilsById(
    reader,
    residencesOf(reader, 'household', [id]).map(({ pupilId }) => pupilId),
  )
  return householdTitle([...children, ...personsIn(reader, [id])].map(nameOf), addressOf(row))
}
