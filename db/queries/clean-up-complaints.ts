// Reports as a clean-up looks at them: a file with all that hangs on it, from the day it was closed; never one that runs or
// that a procedure holds. Cases of the committee, or in which it gave an opinion, stay longer.
import type { SliceTrace } from '../domain/privacy/clean-up-facts.ts'
import type { SliceKind } from '../domain/privacy/privacy.ts'
import type { Reader } from '../reader.ts'

interface Line {
  readonly tableName: string
  readonly id: string
  readonly kind: string
  readonly schoolYear: string
  readonly lastOn: string | null
  readonly householdId: string | null
  readonly personId: string | null
  readonly pupilId: string | null
  readonly standsOn: string
}

/** Every report, person, step, measure and letter of the register. Its parts name whom the file names, so that they stay or go together. */
export function readComplaintsToCleanUp({ sqlite }: Reader, today: string): SliceTrace[] {
  return sqlite
    .prepare<{ today: string }, Line>(TRACES)
    .all({ today })
    .map(({ tableName, id, kind, schoolYear, lastOn, householdId, personId, pupilId, standsOn }) => ({
      ...{ kind: kind as SliceKind, tableName, id },
      name: `Meldingen ${schoolYear}`,
      lastOn: lastOn as SliceTrace['lastOn'],
      householdIds: known(householdId),
      personIds: known(personId),
      pupilIds: known(pupilId),
      standsOn: (JSON.parse(standsOn) as (string | null)[]).flatMap(known),
    }))
}

/** Letters that go with their file, as a subquery. */
export const COMPLAINT_RUNS = 'SELECT print_run_id FROM complaint_step WHERE print_run_id IS NOT NULL'

function known(id: string | null): string[] {
  return id === null ? [] : [id]
}

const TRACES = `
  WITH file AS (
    SELECT c.id, c.school_year schoolYear, c.household_id householdId, c.person_id personId, c.pupil_id pupilId,
      CASE WHEN c.kind = 'committee' OR c.rung = 'committee' OR EXISTS (
          SELECT 1 FROM complaint_step s WHERE s.complaint_id = c.id AND s.kind = 'opinion')
        THEN 'committeeComplaints' ELSE 'complaints' END kind,
      CASE WHEN c.state IN ('closed', 'withdrawn') AND coalesce(c.held_until <= :today, 1) THEN c.closed_on END lastOn
    FROM complaint c),
  part AS (
    SELECT 'complaint' tableName, id, id complaintId, json_array() standsOn FROM file
    UNION ALL SELECT 'complaint_person', id, complaint_id, json_array(complaint_id) FROM complaint_person
    UNION ALL SELECT 'complaint_step', id, complaint_id, json_array(complaint_id, print_run_id) FROM complaint_step
    UNION ALL SELECT 'complaint_measure', id, complaint_id, json_array(complaint_id) FROM complaint_measure
    UNION ALL SELECT 'print_run', print_run_id, complaint_id, json_array() FROM complaint_step
      WHERE print_run_id IS NOT NULL)
  SELECT part.tableName, part.id, file.kind, file.schoolYear, file.lastOn, file.householdId, file.personId, file.pupilId,
    part.standsOn
  FROM part JOIN file ON file.id = part.complaintId ORDER BY 1, 2`
