// Gives a household its code at the moment that a paper needs it.
import type { Change } from '#db/change'
import { findHouseholdByCode, readFamilyCode, readFamilyCodes } from '#db/queries/family-codes'
import type { Reader } from '#db/reader'
import { familyCode } from '#db/schema/people'
import { FAMILY_CODE_SIGNS, makeFamilyCode } from '#domain/people/family-code'

/** After so many codes that were taken already, codes are one sign longer. */
const TRIES = 30

export interface CodeGiver {
  readonly change: Change
  readonly reader: Reader
  readonly newId: () => string
}

/** The code of this household, or one that is free; nothing is kept yet, so that a paper can be made with it first. */
export function proposeCode({ reader, newId }: Omit<CodeGiver, 'change'>, householdId: string): string {
  return readFamilyCode(reader, householdId) ?? freeCode(reader, newId)
}

/**
 * The code on papers of this household; it gets one when it has none, and keeps it for ever. `proposed` is the one that
 * stands on a paper already: the answer is another one when it was taken in the meantime.
 */
export function codeOfHousehold(giver: CodeGiver, householdId: string, proposed?: string): string {
  const { change, reader, newId } = giver
  const known = readFamilyCode(reader, householdId)
  if (known !== null) return known
  const isFree = proposed !== undefined && findHouseholdByCode(reader, proposed) === null
  const code = isFree ? proposed : freeCode(reader, newId)
  change.insert(familyCode, { id: newId(), code, householdId })
  return code
}

/**
 * Codes for a stack of papers, each household its own: the one it has, or one that is free. Nothing is kept yet; see
 * `keepCodes`.
 */
export function proposeCodes(
  { reader, newId }: Omit<CodeGiver, 'change'>,
  householdIds: readonly string[],
): Map<string, string> {
  const known = readFamilyCodes(reader)
  const taken = new Set(known.values())
  const proposed = new Map<string, string>()
  for (const householdId of new Set(householdIds)) {
    const code = known.get(householdId) ?? untakenCode(newId, (one) => taken.has(one))
    taken.add(code)
    proposed.set(householdId, code)
  }
  return proposed
}

/** Keeps codes that stand on papers already. @returns false when one was taken in the meantime: nothing is kept then */
export function keepCodes(
  { change, reader, newId }: CodeGiver,
  proposed: ReadonlyMap<string, string>,
): boolean {
  const known = readFamilyCodes(reader)
  const taken = new Set(known.values())
  const fresh = [...proposed].filter(([householdId]) => !known.has(householdId))
  const isOther = [...proposed].some(([householdId, code]) => (known.get(householdId) ?? code) !== code)
  if (isOther || fresh.some(([, code]) => taken.has(code))) return false
  change.insertMany(
    familyCode,
    fresh.map(([householdId, code]) => ({ id: newId(), code, householdId })),
  )
  return true
}

function freeCode(reader: Reader, newId: () => string): string {
  return untakenCode(newId, (code) => findHouseholdByCode(reader, code) !== null)
}

function untakenCode(newId: () => string, isTaken: (code: string) => boolean): string {
  for (let tried = 0; ; tried += 1) {
    const signs = FAMILY_CODE_SIGNS + Math.floor(tried / TRIES)
    const code = makeFamilyCode(chanceOf(newId()), signs)
    if (!isTaken(code)) return code
  }
}

/** Numbers from the chance in a new key, enough for five signs; behind its first twelve digits stands its version. */
function chanceOf(key: string): (limit: number) => number {
  const digits = key.replaceAll('-', '')
  const chance = digits.slice(0, 12) + digits.slice(20)
  let at = 0
  return (limit) => {
    const piece = Number.parseInt(chance.slice(at, at + 4), 16)
    at = (at + 4) % chance.length
    return piece % limit
  }
}
