// The facts of many children at once by which is judged what is missing: three statements, whatever the number.
import type { IsoDate } from '../domain/kernel/date.ts'
import type { NameParts } from '../domain/kernel/name.ts'
import type { MissingFacts } from '../domain/people/missing.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

export interface MissingPupil {
  readonly id: string
  readonly name: NameParts
  /** Name of the stamgroep; '' without one. */
  readonly group: string
  readonly facts: MissingFacts
}

/** These children, in name order; groups on `day` or, for who is still to come, the first. */
export function readMissingFacts(
  reader: Reader,
  pupilIds: readonly string[],
  when: { schoolYearId: string; day: IsoDate },
): MissingPupil[] {
  const chosen = JSON.stringify(pupilIds)
  const ties = tiesByPupil(reader, chosen)
  const homes = homesByPupil(reader, chosen)
  return pupilsWithGroup(reader, chosen, when).map((row) => ({
    id: row.id,
    name: nameOf(row),
    group: row.group ?? '',
    facts: {
      familyName: row.familyName,
      birthDate: row.birthDate,
      hasGroup: row.group !== null,
      households: homes.get(row.id) ?? [],
      ties: ties.get(row.id) ?? [],
    },
  }))
}

function pupilsWithGroup(
  { sqlite }: Reader,
  chosen: string,
  { schoolYearId, day }: { schoolYearId: string; day: IsoDate },
) {
  return sqlite
    .prepare<
      { chosen: string; schoolYearId: string; day: string },
      NameRow & { id: string; birthDate: string | null; group: string | null }
    >(
      `SELECT p.id, ${NAME_COLUMNS}, p.birth_date birthDate,
         (SELECT g.name FROM placement q JOIN school_group g ON g.id = q.group_id
          WHERE q.pupil_id = p.id AND q.school_year_id = :schoolYearId AND g.kind <> 'composed'
            AND (q.until_date IS NULL OR q.until_date >= :day) ORDER BY q.from_date LIMIT 1) "group"
       FROM json_each(:chosen) c JOIN pupil p ON p.id = c.value ORDER BY p.sort_key, p.id`,
    )
    .all({ chosen, schoolYearId, day })
}

type Tie = MissingFacts['ties'][number]

function tiesByPupil({ sqlite }: Reader, chosen: string): Map<string, Tie[]> {
  type Row = Omit<Tie, 'deceased' | 'hasPhone'> & { pupilId: string; deceased: number; hasPhone: number }
  const rows = sqlite
    .prepare<[string], Row>(
      `SELECT t.pupil_id pupilId, t.role, t.custody, a.deceased, a.household_id householdId,
         a.email_state emailState, EXISTS (SELECT 1 FROM phone n WHERE n.person_id = a.id) hasPhone
       FROM json_each(?) c JOIN family_tie t ON t.pupil_id = c.value JOIN person a ON a.id = t.person_id`,
    )
    .all(chosen)
  const ties = new Map<string, Tie[]>()
  for (const { pupilId, deceased, hasPhone, ...tie } of rows) {
    append(ties, pupilId, { ...tie, deceased: deceased === 1, hasPhone: hasPhone === 1 })
  }
  return ties
}

function homesByPupil(
  { sqlite }: Reader,
  chosen: string,
): Map<string, { id: string; hasAddress: boolean }[]> {
  const rows = sqlite
    .prepare<[string], { pupilId: string; id: string; hasAddress: number }>(
      `SELECT r.pupil_id pupilId, h.id,
         (h.street || h.house_number <> '' AND h.postcode || h.town <> '') hasAddress
       FROM json_each(?) c JOIN pupil_household r ON r.pupil_id = c.value
         JOIN household h ON h.id = r.household_id`,
    )
    .all(chosen)
  const homes = new Map<string, { id: string; hasAddress: boolean }[]>()
  for (const { pupilId, id, hasAddress } of rows) append(homes, pupilId, { id, hasAddress: hasAddress === 1 })
  return homes
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
