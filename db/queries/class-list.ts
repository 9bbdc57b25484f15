// The children of a group with the parents who may stand on a class list.
import type { IsoDate } from '../domain/kernel/date.ts'
import type { ClassListParent, ClassListPupil } from '../domain/printing/class-list-plan.ts'
import { PARENTAL_ROLES } from '../domain/printing/letter-facts.ts'
import type { Reader } from '../reader.ts'
import { readLetterFacts } from './letter-facts.ts'

/** The children of a group on a day; secret telephone numbers are left in the file. */
export function readClassList(
  reader: Reader,
  groupId: string,
  today: IsoDate,
): { group: { name: string; teachers: readonly string[] } | null; pupils: ClassListPupil[] } {
  const facts = readLetterFacts(reader, { by: 'groups', groupIds: [groupId] }, today)
  const persons = new Map(facts.persons.map((person) => [person.id, person]))
  const households = new Map(facts.households.map((household) => [household.id, household]))
  const consent = consentOf(reader, [...persons.keys()])
  const phones = openPhones(reader, [...persons.keys()])
  const parents = new Map<string, ClassListParent[]>()
  for (const { pupilId, personId, role, information } of facts.ties) {
    const person = persons.get(personId)
    if (person === undefined || person.deceased || information === 'none' || !PARENTAL_ROLES.has(role))
      continue
    const list = parents.get(pupilId) ?? []
    parents.set(pupilId, list)
    list.push({
      name: person.name,
      householdId: person.householdId,
      email: person.emailState === 'known' ? person.email : '',
      hasConsent: consent.has(personId),
      phones: phones.get(personId) ?? [],
    })
  }
  const here = facts.pupils.filter(
    ({ groupIds, enrolledOn, leftOn }) =>
      groupIds.includes(groupId) &&
      (enrolledOn === null || enrolledOn <= today) &&
      (leftOn === null || leftOn >= today),
  )
  return {
    group: facts.groups.find(({ id }) => id === groupId) ?? null,
    pupils: here.map(({ id, name, birthDate, householdIds }) => ({
      id,
      name,
      birthDate,
      household: households.get(householdIds[0] ?? '') ?? null,
      parents: parents.get(id) ?? [],
    })),
  }
}

function consentOf({ sqlite }: Reader, personIds: readonly string[]): Set<string> {
  return new Set(
    sqlite
      .prepare<[string], string>(
        `SELECT id FROM person WHERE class_list_consent_on IS NOT NULL
         AND id IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify(personIds)),
  )
}

function openPhones({ sqlite }: Reader, personIds: readonly string[]): Map<string, string[]> {
  const phones = new Map<string, string[]>()
  const rows = sqlite
    .prepare<[string], { personId: string; number: string }>(
      `SELECT person_id personId, number FROM phone
       WHERE secret = 0 AND person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, position, id`,
    )
    .all(JSON.stringify(personIds))
  for (const { personId, number } of rows) phones.set(personId, [...(phones.get(personId) ?? []), number])
  return phones
}
