// Whom to call at home, and what suits them best.
import type { TieRole } from '../domain/people/tie.ts'
import type { Reader } from '../reader.ts'
import { NAME_COLUMNS, type NameRow, nameOf } from './name-row.ts'
import { onceFor } from './prepared.ts'

/** An adult of a household who may be told about a child; once per number, or once without a number. */
export interface CallableAdult {
  readonly householdId: string
  readonly name: ReturnType<typeof nameOf>
  readonly letterName: string
  readonly language: string
  readonly needsInterpreter: boolean
  readonly number: string | null
  readonly remark: string
  readonly secret: boolean
}

/** Who looks after a child; never somebody whom a decision forbids to know anything (L11). */
const CALLED_ROLES: readonly TieRole[] = [
  ...(['mother', 'father', 'parent', 'guardian', 'fosterParent'] as const),
  ...(['stepparent', 'grandparent'] as const),
]

/** The adults of these households, who is called first at the top. */
export function readCallable({ sqlite }: Reader, householdIds: readonly string[]): CallableAdult[] {
  return statements(sqlite)
    .adults.all({ ids: JSON.stringify(householdIds), roles: JSON.stringify(CALLED_ROLES) })
    .map(({ householdId, letterName, language, interpreter, number, remark, secret, ...row }) => ({
      householdId,
      name: nameOf(row),
      letterName,
      language,
      needsInterpreter: interpreter === 1,
      number,
      remark: remark ?? '',
      secret: secret === 1,
    }))
}

/** Per household what it said last about the best time to call; also about an earlier meeting. */
export function readBestTimes({ sqlite }: Reader, householdIds: readonly string[]): Map<string, string> {
  const rows = statements(sqlite).bestTimes.all({ ids: JSON.stringify(householdIds) })
  return new Map(rows.map(({ householdId, bestTime }) => [householdId, bestTime]))
}

type AdultRow = NameRow & {
  householdId: string
  letterName: string
  language: string
  interpreter: number
  number: string | null
  remark: string | null
  secret: number | null
}

const statements = onceFor((sqlite: Reader['sqlite']) => ({
  adults: sqlite.prepare<{ ids: string; roles: string }, AdultRow>(
    `SELECT p.household_id householdId, ${NAME_COLUMNS}, p.letter_name letterName, p.language,
       p.needs_interpreter interpreter, f.number, f.remark, f.secret
     FROM person p LEFT JOIN phone f ON f.person_id = p.id
     JOIN (SELECT person_id, min(contact_order) place FROM family_tie
           WHERE information <> 'none' AND role IN (SELECT value FROM json_each(@roles))
           GROUP BY person_id) t ON t.person_id = p.id
     WHERE p.household_id IN (SELECT value FROM json_each(@ids)) AND p.deceased = 0
     ORDER BY t.place, p.sort_key, p.id, f.position, f.id`,
  ),
  bestTimes: sqlite.prepare<{ ids: string }, { householdId: string; bestTime: string }>(
    // the oldest first: the last one stays in the map
    `SELECT household_id householdId, best_time bestTime FROM meeting_contact
     WHERE household_id IN (SELECT value FROM json_each(@ids)) AND best_time <> ''
     ORDER BY contacted_on, created_in, id`,
  ),
}))
