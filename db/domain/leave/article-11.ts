// LPW art. 11: the school is closed, or the child sees a doctor. BWBR0002628, version 2026-08-01.
//
// Art. 11: exempt from regular attendance if "a. de school onderscheidenlijk de instelling is gesloten of het onderwijs is
// geschorst; [...] d. de jongere wegens ziekte verhinderd is de school [...] te bezoeken".
import { type Case, type Piece, piece, type Ruling, ruling } from './judgement.ts'

/** Nothing of what is asked is a school day of this pupil. */
export function judgeClosed(group: string | null): Piece {
  return piece('GEEN_VERLOF_NODIG', [], {
    code: 'SCHOOL_CLOSED',
    article: 'LPW 11 onder a',
    basis: 'wet',
    facts: { group },
    sentence: 'Op deze dagen heeft uw kind geen school. U hebt geen verlof nodig.',
  })
}

/** A visit to a doctor: a message is enough; it is registered, not judged. */
export function judgeMedicalVisit({ days }: Case): Ruling {
  return ruling([
    piece('GEEN_VERLOF_NODIG', days, {
      code: 'MEDICAL_VISIT',
      article: 'LPW 11 onder d',
      basis: 'praktijk',
      facts: {},
      sentence: 'Voor een bezoek aan een arts of specialist is geen verlof nodig. Een bericht is genoeg.',
    }),
  ])
}
