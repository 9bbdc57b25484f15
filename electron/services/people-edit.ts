// Saving households, children, persons and the ties between them.

import { findGroup, placementsAfter } from '#db/queries/groups'
import {
  findHousehold,
  findPerson,
  findPupil,
  findTie,
  phonesOf,
  residencesOf,
  tiesOf,
} from '#db/queries/people'
import { personUses } from '#db/queries/person-uses'
import { currentSchoolYear } from '#db/queries/school'
import { findYear } from '#db/queries/years'
import type { Reader } from '#db/reader'
import { placement } from '#db/schema/groups'
import { familyTie, household, person, phone, pupil, pupilHousehold } from '#db/schema/people'
import { referenceDay } from '#domain/groups/reference-day'
import type { IsoDate } from '#domain/kernel/date'
import { nameOf } from '#domain/kernel/name'
import { fail, ok } from '#domain/kernel/result'
import { titleOf } from '#domain/people/addressing'
import type { HouseholdDetails } from '#domain/people/household'
import { REMOVAL_TEXTS } from '#domain/undo/texts'
import type { ChangeContext, ChangeHandler, PreparedChange } from '../app/context.ts'
import { reportsNaming } from './complaints-uses.ts'
import { addressOf, householdDetailsOf, openPhones } from './people-around.ts'
import { householdRow, personRow, pupilRow, savePhones, saveResidences } from './people-rows.ts'
import { keepInBin } from './restore-point.ts'

export const saveHousehold: ChangeHandler<'people.saveHousehold'> = ({ change, reader }, { id, details }) => {
  const row = findHousehold(reader, id)
  if (row === null) return fail('NOT_FOUND')
  // A covered address comes back empty: it is still the address (dutch-conventions 7.5).
  const covered = row.secret && details.secret && isEmptyAddress(details)
  change.update(household, id, householdRow(covered ? { ...details, ...addressOf(row) } : details))
  return ok({})
}

export const addHousehold: ChangeHandler<'people.addHousehold'> = (context, { details, pupilIds }) => {
  const { change, reader, newId } = context
  const id = newId()
  change.insert(household, { id, ...householdRow(details) })
  // somebody may be chosen twice
  for (const pupilId of new Set(pupilIds)) {
    const child = findPupil(reader, pupilId)
    if (child === null) return fail('NOT_FOUND')
    const homes = residencesOf(reader, 'pupil', [pupilId])
    if (homes.length >= MOST_HOUSEHOLDS)
      return fail('TWO_HOUSEHOLDS_ALREADY', { pupil: titleOf(nameOf(child)) })
    const position = Math.max(0, ...homes.map((home) => home.position)) + 1
    change.insert(pupilHousehold, { id: newId(), pupilId, householdId: id, position })
  }
  return ok({ id })
}

export const savePerson: ChangeHandler<'people.savePerson'> = (context, { id, details }) => {
  const { change, reader } = context
  if (findPerson(reader, id) === null || !householdExists(reader, details.householdId))
    return fail('NOT_FOUND')
  change.update(person, id, personRow(details))
  savePhones(context, id, details.phones)
  return ok({})
}

export const addPerson: ChangeHandler<'people.addPerson'> = (context, { pupilId, details, tie }) => {
  const { change, reader, newId } = context
  if (findPupil(reader, pupilId) === null || !householdExists(reader, details.householdId))
    return fail('NOT_FOUND')
  const id = newId()
  change.insert(person, { id, ...personRow(details) })
  savePhones(context, id, details.phones)
  change.insert(familyTie, { id: newId(), pupilId, personId: id, ...tie })
  return ok({ id })
}

export const removePerson: PreparedChange<'people.removePerson'> = {
  undoable: true,
  commit(context, { id }) {
    const { change, reader } = context
    const row = findPerson(reader, id)
    if (row === null) return fail('NOT_FOUND')
    const by = [...personUses(reader, id), ...reportsNaming(context, id)]
    if (by.length > 0) return fail('STILL_IN_USE', { by })
    for (const number of phonesOf(reader, [id])) change.remove(phone, number.id)
    change.remove(person, id)
    return ok(keepInBin(context, REMOVAL_TEXTS.person(titleOf(nameOf(row), row.letterName))))
  },
}

export const addTie: ChangeHandler<'people.addTie'> = (
  { change, reader, newId },
  { pupilId, personId, tie },
) => {
  if (findPupil(reader, pupilId) === null || findPerson(reader, personId) === null) return fail('NOT_FOUND')
  const exists = tiesOf(reader, 'pupil', [pupilId]).some((one) => one.personId === personId)
  if (exists) return fail('TIE_EXISTS')
  const id = newId()
  change.insert(familyTie, { id, pupilId, personId, ...tie })
  return ok({ id })
}

export const saveTie: ChangeHandler<'people.saveTie'> = ({ change, reader }, { id, tie }) => {
  if (findTie(reader, id) === null) return fail('NOT_FOUND')
  change.update(familyTie, id, tie)
  return ok({})
}

export const removeTie: PreparedChange<'people.removeTie'> = {
  undoable: true,
  commit(context, { id }) {
    const { change, reader } = context
    const tie = findTie(reader, id)
    const adult = tie === null ? null : findPerson(reader, tie.personId)
    const child = tie === null ? null : findPupil(reader, tie.pupilId)
    if (tie === null || adult === null || child === null) return fail('NOT_FOUND')
    change.remove(familyTie, id)
    const names = { person: titleOf(nameOf(adult), adult.letterName), pupil: titleOf(nameOf(child)) }
    return ok(keepInBin(context, REMOVAL_TEXTS.tie(names)))
  },
}

export const savePupil: ChangeHandler<'people.savePupil'> = (context, { id, details }) => {
  const { change, reader } = context
  const row = findPupil(reader, id)
  if (row === null || !details.residences.every((home) => householdExists(reader, home.householdId))) {
    return fail('NOT_FOUND')
  }
  change.update(pupil, id, pupilRow(details))
  saveResidences(context, id, details.residences)
  if (details.leftOn !== null && details.leftOn !== row.leftOn) endPlacements(context, id, details.leftOn)
  return ok({})
}

export const addPupil: ChangeHandler<'people.addPupil'> = (context, { details, groupId, year }) => {
  const { change, reader, newId } = context
  const known = details.residences.every((home) => householdExists(reader, home.householdId))
  const group = groupId === null ? null : findGroup(reader, groupId)
  if (!known || (groupId !== null && group === null)) return fail('NOT_FOUND')
  const id = newId()
  change.insert(pupil, { id, ...pupilRow(details) })
  saveResidences(context, id, details.residences)
  if (groupId !== null || year !== null) {
    const schoolYearId = group?.schoolYearId ?? currentSchoolYear(reader).id
    const place = findYear(reader, schoolYearId)
    if (place === null) return fail('NOT_FOUND')
    if (place.closed) return fail('YEAR_CLOSED', { schoolYear: place.label })
    change.insert(placement, {
      id: newId(),
      pupilId: id,
      schoolYearId,
      groupId,
      year,
      fromDate: referenceDay(place, details.enrolledOn ?? context.today),
      untilDate: details.leftOn,
    })
  }
  return ok({ id })
}

export const reveal: ChangeHandler<'people.reveal'> = ({ change, reader }, { kind, id }) => {
  if (kind === 'household') {
    const row = findHousehold(reader, id)
    if (row === null) return fail('NOT_FOUND')
    change.viewed(household, id)
    return ok({ household: householdDetailsOf(row), phones: [] })
  }
  if (findPerson(reader, id) === null) return fail('NOT_FOUND')
  change.viewed(person, id)
  return ok({ household: null, phones: openPhones(phonesOf(reader, [id])) })
}

const MOST_HOUSEHOLDS = 2

function isEmptyAddress(details: HouseholdDetails): boolean {
  const { street, houseNumber, addition, postcode, town, country } = details
  return street + houseNumber + addition + postcode + town + country === ''
}

function householdExists(reader: Reader, id: string | null): boolean {
  return id === null || findHousehold(reader, id) !== null
}

/** A child leaves: its placements in years that are not closed end on its last day. */
function endPlacements({ change, reader }: ChangeContext, pupilId: string, lastDay: IsoDate): void {
  for (const row of placementsAfter(reader, pupilId, lastDay)) {
    if (row.fromDate > lastDay) change.remove(placement, row.id)
    else change.update(placement, row.id, { untilDate: lastDay })
  }
}
