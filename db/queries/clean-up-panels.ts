// Panels as a clean-up looks at them: who sat and who drew, until the end of the school year in which a term ended. What was
// said, decided and done stays: it names nobody.
import type { SliceTrace } from '../domain/privacy/clean-up-facts.ts'
import type { Reader } from '../reader.ts'
import { endOfYearOf } from './clean-up-rota.ts'

interface Line {
  readonly tableName: string
  readonly id: string
  readonly lastOn: string
  readonly householdId: string | null
  readonly personId: string | null
  readonly pupilId: string | null
  readonly ticketId: string | null
}

/** Every member and every lot. */
export function readPanelsToCleanUp({ sqlite }: Reader): SliceTrace[] {
  return sqlite
    .prepare<[], Line>(TRACES)
    .all()
    .map(({ tableName, id, lastOn, householdId, personId, pupilId, ticketId }) => ({
      ...{ kind: 'panels', tableName, id },
      name: `Panels ${Number(lastOn.slice(0, 4)) - 1}-${lastOn.slice(0, 4)}`,
      lastOn: lastOn as SliceTrace['lastOn'],
      householdIds: known(householdId),
      personIds: known(personId),
      pupilIds: known(pupilId),
      standsOn: known(ticketId),
    }))
}

/** Topics that stay and point at an idea that goes. */
export function topicsOfIdeas({ sqlite }: Reader, complaintIds: readonly string[]): string[] {
  return sqlite
    .prepare<[string], string>(
      'SELECT id FROM panel_topic WHERE idea_id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .pluck()
    .all(JSON.stringify(complaintIds))
}

function known(id: string | null): string[] {
  return id === null ? [] : [id]
}

const TRACES = `
  SELECT 'panel_member' tableName, id, ${endOfYearOf('until_date')} lastOn,
      NULL householdId, person_id personId, pupil_id pupilId, ticket_id ticketId FROM panel_member
  UNION ALL
  SELECT 'panel_draw_ticket', t.id, ${endOfYearOf('d.until_date')}, t.household_id, NULL, t.pupil_id, NULL
    FROM panel_draw_ticket t JOIN panel_draw d ON d.id = t.draw_id
  ORDER BY 1, 2`
