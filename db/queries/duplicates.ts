import type { DuplicateFacts } from '../domain/people/duplicates.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

/** Kind of remembered choice for two persons that are not one. */
export const NOT_ONE_PERSON = 'notOnePerson'

/** All persons as the proposals look at them, in name order. */
export function readDuplicateFacts({ sqlite }: Reader): DuplicateFacts[] {
  const children = new Map<string, string[]>()
  for (const tie of sqlite
    .prepare<[], { personId: string; pupilId: string }>(
      'SELECT person_id personId, pupil_id pupilId FROM family_tie',
    )
    .all()) {
    const list = children.get(tie.personId)
    if (list === undefined) children.set(tie.personId, [tie.pupilId])
    else list.push(tie.pupilId)
  }
  return sqlite
    .prepare<[], NameRow & { id: string; email: string; householdId: string | null }>(
      `SELECT p.id, ${NAME_COLUMNS}, p.email, p.household_id householdId FROM person p ORDER BY p.sort_key, p.id`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      name: nameOf(row),
      email: row.email,
      householdId: row.householdId,
      pupilIds: children.get(row.id) ?? [],
    }))
}

/** Keys of the pairs that the office has refused (pairKey). */
export function refusedPairs({ sqlite }: Reader): Set<string> {
  return new Set(
    sqlite
      .prepare<[string], string>('SELECT key FROM remembered_choice WHERE kind = ?')
      .pluck()
      .all(NOT_ONE_PERSON),
  )
}

/** Does anybody live there? */
export function householdIsEmpty({ sqlite }: Reader, id: string): boolean {
  const lives = sqlite
    .prepare<{ id: string }, number>(
      `SELECT EXISTS (SELECT 1 FROM person WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM pupil_household WHERE household_id = :id)`,
    )
    .pluck()
    .get({ id })
  return lives === 0
}

/** Does anything still point at this household? */
export function householdInUse({ sqlite }: Reader, id: string): boolean {
  const count = sqlite
    .prepare<{ id: string }, number>(
      `SELECT EXISTS (SELECT 1 FROM person WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM pupil_household WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM print_copy WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM family_code WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM leave_request WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM meeting_contact WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM meeting_answer WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM meeting_family WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM meeting_visit WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM second_offer WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM rota_place WHERE household_id = :id OR taken_over_by = :id)
         OR EXISTS (SELECT 1 FROM rota_reserve WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM rota_form WHERE household_id = :id OR together_with_id = :id)
         OR EXISTS (SELECT 1 FROM rota_wish WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM rota_exemption WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM rota_correction WHERE household_id = :id)
         OR EXISTS (SELECT 1 FROM rota_draw_ticket WHERE household_id = :id)`,
    )
    .pluck()
    .get({ id })
  return count !== 0
}
