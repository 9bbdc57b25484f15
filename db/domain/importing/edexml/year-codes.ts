// The codes of `jaargroep` (data exchange §1.3) and what they mean for a primary school.

/** What a code says: a year (0 = toddlers), a leaver, a combination group, no primary school year, or nothing known. */
export type YearMeaning =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'left' | 'combination' | 'notPrimary' | 'unknown' | 'none' }

/** Baby's, dreumesen and peuters: children who are not of school age yet (E45). */
const TODDLERS: ReadonlySet<string> = new Set(['B', 'D', '0'])
/** VO, S(B)O, VSO and not PO/VO (E47). */
const NOT_PRIMARY: ReadonlySet<string> = new Set(['11', '12', '13', '14', '15', '16', 'S', 'V', 'N'])

/** Reads one code; an unknown code is never shown as a year (E44). */
export function meaningOf(code: string): YearMeaning {
  if (code === '') return { kind: 'none' }
  if (TODDLERS.has(code)) return { kind: 'year', year: 0 }
  if (/^[1-8]$/.test(code)) return { kind: 'year', year: Number(code) }
  if (code === 'H') return { kind: 'left' }
  if (code === 'C') return { kind: 'combination' }
  return { kind: NOT_PRIMARY.has(code) ? 'notPrimary' : 'unknown' }
}

/**
 * The meaning for one pupil: his own code wins (E31), the code of his group fills in (E28). A 'C' on the pupil says no
 * more than that he sits in a combination group.
 */
export function meaningForPupil(own: string, ofGroup: string): { meaning: YearMeaning; derived: boolean } {
  const mine = meaningOf(own)
  if (mine.kind !== 'none' && mine.kind !== 'combination') return { meaning: mine, derived: false }
  const theirs = meaningOf(ofGroup)
  return theirs.kind === 'none' ? { meaning: mine, derived: false } : { meaning: theirs, derived: true }
}
