// Two persons found to be one: proposed, joined (reversibly) or refused for good.

import {
  householdInUse,
  householdIsEmpty,
  NOT_ONE_PERSON,
  readDuplicateFacts,
  refusedPairs,
} from '#db/queries/duplicates'
import { groupsCoordinatedBy } from '#db/queries/groups'
import { findPerson, findPupil, type PersonRow, phonesOf, type TieRow, tiesOf } from '#db/queries/people'
import { requestsAskedBy } from '#db/queries/person-uses'
import { schoolGroup } from '#db/schema/groups'
import { rememberedChoice } from '#db/schema/importing'
import { leaveRequest } from '#db/schema/leave'
import { familyTie, household, person, phone } from '#db/schema/people'
import { nameOf, sortKey } from '#domain/kernel/name'
import { formatPhone } from '#domain/kernel/phone'
import { fail, ok } from '#domain/kernel/result'
import { titleOf } from '#domain/people/addressing'
import { pairKey, proposeDuplicates } from '#domain/people/duplicates'
import { mergePersons, mergeTies } from '#domain/people/merge'
import type { PersonDetails } from '#domain/people/person'
import { mergeLabel } from '#domain/people/texts'
import { describeTies } from '#domain/people/tie-text'
import type { ChangeContext, ChangeHandler, PreparedChange, ReadHandler } from '../app/context.ts'
import { type Around, asDay, readAround, tieDetailsOf, whenOf } from './people-around.ts'
import { moveMeetings } from './people-merge-meetings.ts'
import { moveRota, moveRotaOfPerson } from './people-merge-rota.ts'
import { keepRestorePoint } from './restore-point.ts'

/** The office works them off; more than this at a time is no list but a fault in an import. */
const MOST_PAIRS = 200

export const listDuplicates: ReadHandler<'people.duplicates'> = ({ reader, today }) => {
  const refused = refusedPairs(reader)
  const pairs = proposeDuplicates(readDuplicateFacts(reader))
    .filter(({ firstId, secondId }) => !refused.has(pairKey(firstId, secondId)))
    .slice(0, MOST_PAIRS)
  const personIds = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
  const around = readAround(reader, whenOf(reader, today), { pupilIds: [], personIds })
  return ok({
    pairs: pairs.map(({ reason, firstId, secondId }) => ({
      reason,
      first: sideOf(firstId, around),
      second: sideOf(secondId, around),
    })),
  })
}

/** What tells two of the same name apart: their children and e-mail address; a secret number stays covered. */
function sideOf(id: string, around: Around) {
  const row = around.persons.get(id)
  if (row === undefined) return { id, name: '', facts: [] }
  const ties = around.tiesOfPerson(id).flatMap(({ pupilId, role }) => {
    const child = around.pupils.get(pupilId)
    return child !== undefined ? [{ role, pupil: nameOf(child) }] : []
  })
  const numbers = around.phonesOfPerson(id).filter(({ secret }) => !secret)
  const facts = [describeTies(ties), row.email, ...numbers.map(({ number }) => formatPhone(number))]
  return { id, name: titleOf(nameOf(row), row.letterName), facts: facts.filter((fact) => fact !== '') }
}

export const mergeTwo: PreparedChange<'people.merge'> = {
  undoable: true,
  commit(context, { keepId, dropId }) {
    const { change, reader } = context
    const keep = findPerson(reader, keepId)
    const drop = findPerson(reader, dropId)
    if (keep === null || drop === null || keepId === dropId) return fail('NOT_FOUND')
    const contradiction = moveTies(context, keepId, dropId)
    if (contradiction !== null) {
      const child = findPupil(reader, contradiction.pupilId)
      return fail('TIES_DIFFER', { pupil: child === null ? '' : titleOf(nameOf(child)) })
    }
    movePhones(context, keepId, dropId)
    for (const groupId of groupsCoordinatedBy(reader, dropId)) {
      change.update(schoolGroup, groupId, { coordinatorId: keepId })
    }
    for (const id of requestsAskedBy(reader, dropId)) change.update(leaveRequest, id, { applicantId: keepId })
    moveRotaOfPerson(context, { keepId, dropId })
    const merged = mergePersons(detailsOf(keep), detailsOf(drop))
    change.remove(person, dropId)
    change.update(person, keepId, { ...merged, sortKey: sortKey(merged) })
    leaveHome(context, drop.householdId, merged.householdId)
    const label = mergeLabel(titleOf(merged, merged.letterName))
    const restorePointId = keepRestorePoint(context, { kind: 'merge', label, report: {} })
    return ok({ restorePointId })
  },
}

/** A home where nobody lives any more goes, once nothing points at it; what meetings and ouderhulp know of it goes along. */
function leaveHome(context: ChangeContext, leftId: string | null, homeId: string | null): void {
  const { change, reader } = context
  if (leftId === null || leftId === homeId || !householdIsEmpty(reader, leftId)) return
  if (homeId !== null) {
    moveMeetings(context, leftId, homeId)
    moveRota(context, leftId, homeId)
  }
  if (!householdInUse(reader, leftId)) change.remove(household, leftId)
}

export const refuseMerge: ChangeHandler<'people.refuseMerge'> = (context, { firstId, secondId }) => {
  const { change, reader, newId } = context
  if (findPerson(reader, firstId) === null || findPerson(reader, secondId) === null) return fail('NOT_FOUND')
  const key = pairKey(firstId, secondId)
  if (!refusedPairs(reader).has(key)) {
    change.insert(rememberedChoice, { id: newId(), kind: NOT_ONE_PERSON, key, answer: 'no' })
  }
  return ok({})
}

/** @returns the tie that contradicts the one it should become; null when all were moved */
function moveTies({ change, reader }: ChangeContext, keepId: string, dropId: string): TieRow | null {
  const own = new Map(tiesOf(reader, 'person', [keepId]).map((tie) => [tie.pupilId, tie]))
  for (const tie of tiesOf(reader, 'person', [dropId])) {
    const there = own.get(tie.pupilId)
    if (there === undefined) {
      change.update(familyTie, tie.id, { personId: keepId })
      continue
    }
    const merged = mergeTies(tieDetailsOf(there), tieDetailsOf(tie))
    if (merged === null) return tie
    change.remove(familyTie, tie.id)
    change.update(familyTie, there.id, merged)
  }
  return null
}

/** A number that both have stays once: secret or for emergencies when one of them says so. */
function movePhones({ change, reader }: ChangeContext, keepId: string, dropId: string): void {
  const own = phonesOf(reader, [keepId])
  let position = own.length
  for (const row of phonesOf(reader, [dropId])) {
    const same = own.find(({ number }) => number === row.number)
    if (same === undefined) {
      position += 1
      change.update(phone, row.id, { personId: keepId, position })
      continue
    }
    change.update(phone, same.id, {
      secret: same.secret || row.secret,
      emergency: same.emergency || row.emergency,
      remark: same.remark || row.remark,
    })
    change.remove(phone, row.id)
  }
}

function detailsOf(row: PersonRow): Omit<PersonDetails, 'phones'> {
  const { id, sortKey: _, createdIn, changedIn, classListConsentOn, ...details } = row
  return { ...details, classListConsentOn: asDay(classListConsentOn) }
}
