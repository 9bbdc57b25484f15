// The pupils of a group with their parents, and those who sit in no group.
import { COORDINATOR_ROLES } from '../domain/groups/coordinator.ts'
import { fullName, listName } from '../domain/kernel/name.ts'
import type { Reader } from '../reader.ts'
import { presentOn, type YearOnDay } from './group-lists.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'

export interface SeatRow {
  readonly placementId: string
  readonly pupilId: string
  /** 'Berg, Noor van den'. */
  readonly name: string
  readonly birthDate: string | null
  readonly leftOn: string | null
  readonly year: number | null
  readonly fromDate: string
  readonly untilDate: string | null
  /** The group of the next placement in this school year; '' when there is none. */
  readonly nextGroup: string
}

/** Every place there was in a group, in name order. */
export function readSeats({ sqlite }: Reader, groupId: string): SeatRow[] {
  return sqlite
    .prepare<[string], NameRow & Omit<SeatRow, 'name' | 'nextGroup'> & { nextGroup: string | null }>(
      `SELECT q.id placementId, p.id pupilId, ${NAME_COLUMNS}, p.birth_date birthDate, p.left_on leftOn, q.year,
         q.from_date fromDate, q.until_date untilDate,
         (SELECT g.name FROM placement n JOIN school_group g ON g.id = n.group_id
          WHERE n.pupil_id = q.pupil_id AND n.school_year_id = q.school_year_id AND n.id <> q.id
            AND n.from_date > q.from_date AND g.kind <> 'composed' ORDER BY n.from_date LIMIT 1) nextGroup
       FROM placement q JOIN pupil p ON p.id = q.pupil_id
       WHERE q.group_id = ? ORDER BY p.sort_key, p.id, q.from_date`,
    )
    .all(groupId)
    .map((row) => ({
      placementId: row.placementId,
      pupilId: row.pupilId,
      name: listName(nameOf(row)),
      birthDate: row.birthDate,
      leftOn: row.leftOn,
      year: row.year,
      fromDate: row.fromDate,
      untilDate: row.untilDate,
      nextGroup: row.nextGroup ?? '',
    }))
}

export interface ParentRow {
  readonly pupilId: string
  readonly personId: string
  readonly name: string
  /** May be asked to coordinate: not for who gets no information about the child. */
  readonly canCoordinate: boolean
}

/** Living parents and carers of these pupils, in order of contact. */
export function readParents({ sqlite }: Reader, pupilIds: readonly string[]): ParentRow[] {
  return sqlite
    .prepare<
      [string, string],
      NameRow & { pupilId: string; personId: string; letterName: string; canCoordinate: number }
    >(
      `SELECT t.pupil_id pupilId, t.person_id personId, ${NAME_COLUMNS}, p.letter_name letterName,
         t.information <> 'none' AND p.institution = 0 canCoordinate
       FROM family_tie t JOIN person p ON p.id = t.person_id
       WHERE p.deceased = 0 AND t.role IN (SELECT value FROM json_each(?))
         AND t.pupil_id IN (SELECT value FROM json_each(?)) ORDER BY t.pupil_id, t.contact_order, t.id`,
    )
    .all(JSON.stringify(COORDINATOR_ROLES), JSON.stringify(pupilIds))
    .map((row) => ({
      pupilId: row.pupilId,
      personId: row.personId,
      name: fullName(nameOf(row)) || row.letterName,
      canCoordinate: row.canCoordinate === 1,
    }))
}

export interface PupilWithoutGroup {
  readonly id: string
  readonly name: string
  readonly year: number | null
  readonly birthDate: string | null
}

/**
 * Pupils who sit in no stamgroep on the day, in name order; announced pupils are no pupils yet (E48). With
 * `inUse` (the school year in use) also pupils who were never placed in it.
 */
export function readWithoutGroup(
  { sqlite }: Reader,
  { yearId, on, closed, inUse }: YearOnDay & { inUse: boolean },
): PupilWithoutGroup[] {
  return sqlite
    .prepare<
      { yearId: string; on: string; inUse: number },
      NameRow & Omit<PupilWithoutGroup, 'name'> & { sortKey: string }
    >(
      `SELECT p.id, ${NAME_COLUMNS}, p.birth_date birthDate,
         (SELECT q.year FROM placement q WHERE q.pupil_id = p.id AND q.school_year_id = @yearId
          AND q.year IS NOT NULL ORDER BY q.from_date DESC LIMIT 1) year
       FROM pupil p
       WHERE (EXISTS (SELECT 1 FROM placement q WHERE q.pupil_id = p.id AND q.school_year_id = @yearId
                AND q.group_id IS NULL AND ${presentOn(closed)})
           OR @inUse = 1 AND (p.left_on IS NULL OR p.left_on >= @on)
                AND (p.enrolled_on IS NULL OR p.enrolled_on <= @on))
         AND NOT EXISTS (SELECT 1 FROM placement q JOIN school_group g ON g.id = q.group_id
           WHERE q.pupil_id = p.id AND q.school_year_id = @yearId AND g.kind <> 'composed' AND ${presentOn(closed)})
       ORDER BY p.sort_key, p.id`,
    )
    .all({ yearId, on, inUse: inUse ? 1 : 0 })
    .map((row) => ({
      id: row.id,
      name: listName(nameOf(row)),
      year: row.year,
      birthDate: row.birthDate,
    }))
}
