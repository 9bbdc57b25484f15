// The code by which a form on paper is brought back to its family: short, easy to read out and to type over.

/** No two of them look alike: without 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const DIGITS = '34679'
const SIGNS = `${DIGITS}ACDEFGHJKMNPQRTWXY`

/** With three signs there are 6,335 codes; a school with more families gets longer ones. */
export const FAMILY_CODE_SIGNS = 3

/**
 * Makes a code such as 'K7M'. One sign is always a digit, so that no code is ever a word.
 *
 * @param below gives any whole number from 0 to below the given one
 */
export function makeFamilyCode(below: (limit: number) => number, signs = FAMILY_CODE_SIGNS): string {
  const digitAt = below(signs)
  return Array.from({ length: signs }, (_, place) => {
    const from = place === digitAt ? DIGITS : SIGNS
    return from.charAt(below(from.length))
  }).join('')
}

/** As typed over from paper to the form in which it is kept: 'k 7-m' → 'K7M'. */
export function normaliseFamilyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]+/gu, '')
}
