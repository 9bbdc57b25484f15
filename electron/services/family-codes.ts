// Gives a household its code at the moment that a paper needs it.
import type { Change } from '#db/change'
import { findHouseholdByCode, readFamilyCode } from '#db/queries/family-codes'
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

function freeCode(reader: Reader, newId: () => string): string {
  for (let tried = 0; ; tried += 1) {
    const signs = FAMILY_CODE_SIGNS + Math.floor(tried / TRIES)
    const code = makeFamilyCode(chanceOf(newId()), signs)
    if (findHouseholdByCode(reader, code) === null) return code
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
