// The last digits of telephone numbers, to find a family at the door. A secret number is not used for it.
import type { Reader } from '../reader.ts'
import { onceFor } from './prepared.ts'

/** How many digits from the end the door gets to know. */
const KNOWN_DIGITS = 4

/** By household the last four digits of the numbers of who lives there, each once. */
export function readPhoneEnds({ sqlite }: Reader): Map<string, string[]> {
  const ends = new Map<string, Set<string>>()
  for (const { householdId, number } of numbers(sqlite).all()) {
    const digits = number.replace(/\D/g, '')
    if (digits.length < KNOWN_DIGITS) continue
    const known = ends.get(householdId) ?? new Set()
    ends.set(householdId, known.add(digits.slice(-KNOWN_DIGITS)))
  }
  return new Map([...ends].map(([householdId, known]) => [householdId, [...known]]))
}

const numbers = onceFor((sqlite: Reader['sqlite']) =>
  sqlite.prepare<[], { householdId: string; number: string }>(
    `SELECT p.household_id householdId, t.number FROM phone t JOIN person p ON p.id = t.person_id
     WHERE p.household_id IS NOT NULL AND p.deceased = 0 AND t.secret = 0 ORDER BY t.person_id, t.position, t.id`,
  ),
)
