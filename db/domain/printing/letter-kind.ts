// Kinds of letter (dutch-conventions 8): what a letter is about decides which parents may get it.
import type { FamilyTie } from '../people/tie.ts'

/**
 * general = A (newsletter, invitation to an evening); child = B (about one child in daily life: talk, report, trip);
 * decision = C (verlof and other formal letters: named parents with gezag).
 */
export const LETTER_KINDS = ['general', 'child', 'decision'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/**
 * What the letter tells: reports can be asked for by a parent without gezag (L10); welcome is the only letter to a
 * child that has not started yet (L35).
 */
export const LETTER_TOPICS = ['other', 'reports', 'welcome'] as const
export type LetterTopic = (typeof LETTER_TOPICS)[number]

export interface LetterSort {
  readonly kind: LetterKind
  readonly topic: LetterTopic
}

type InformationRight = Pick<
  FamilyTie,
  'information' | 'informationRequest' | 'informationSource' | 'informationOn'
>

/**
 * Is this letter covered by what is on file for a parent without gezag, a voogd or an institution? A request
 * covers its own kind of information (art. 1:377c BW). "Altijd" is also what an empty form says, so it counts
 * only with its source or day.
 */
export function isAskedFor(tie: InformationRight, letter: LetterSort): boolean {
  if (tie.information === 'none') return false
  if (tie.informationRequest === 'all') return true
  if (tie.informationRequest === 'reports') return letter.kind === 'child' && letter.topic === 'reports'
  return tie.information === 'always' && (tie.informationSource !== '' || tie.informationOn !== null)
}
