// The codes of families on paper, and the households they belong to.
import { eq } from 'drizzle-orm'
import type { Reader } from '../reader.ts'
import { familyCode } from '../schema/people.ts'

/** The code of a household; null when it never got one. */
export function readFamilyCode({ orm }: Reader, householdId: string): string | null {
  const row = orm
    .select({ code: familyCode.code })
    .from(familyCode)
    .where(eq(familyCode.householdId, householdId))
    .get()
  return row?.code ?? null
}

/** Every code that was given out, by household. */
export function readFamilyCodes({ orm }: Reader): Map<string, string> {
  const rows = orm
    .select({ code: familyCode.code, householdId: familyCode.householdId })
    .from(familyCode)
    .all()
  return new Map(rows.map(({ householdId, code }) => [householdId, code]))
}

/** The household with this code, written as normaliseFamilyCode gives it; null when nobody has it. */
export function findHouseholdByCode({ orm }: Reader, code: string): string | null {
  const row = orm
    .select({ householdId: familyCode.householdId })
    .from(familyCode)
    .where(eq(familyCode.code, code))
    .get()
  return row?.householdId ?? null
}
