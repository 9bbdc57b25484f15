// The letter that invites parents to talk about absence: a conversation about why the rule is there, not a threat
// (ouderbetrokkenheid, row 14). It names no fines, no amounts and no report.
import { daysInWords, type LetterDay } from '../leave/letters/day-words.ts'
import type { AbsenceKind } from './absence.ts'

export interface InvitationFacts {
  readonly callName: string
  /** In order of date. */
  readonly days: readonly (LetterDay & { readonly kind: AbsenceKind })[]
  /** In words: 'dinsdag 8 december om 15.30 uur'. */
  readonly moment: string
  /** Telephone number of the school; '' when it is not known. */
  readonly phone: string
}

/** The words of the invitation. */
export function invitationWords({ callName, days, moment, phone }: InvitationFacts): {
  subject: string
  paragraphs: string[]
} {
  // Late is late: the part of the day only makes it longer to read.
  const late = days.filter(({ kind }) => kind === 'late').map((day) => ({ ...day, part: 'whole' as const }))
  const away = days.filter(({ kind }) => kind !== 'late')
  const what = [
    away.length === 0 ? '' : `${callName} was niet op school ${daysInWords(away)}.`,
    late.length === 0 ? '' : `${callName} kwam te laat ${daysInWords(late)}.`,
  ]
  return {
    subject: `Uitnodiging voor een gesprek over ${callName}`,
    paragraphs: [
      `${what.filter((words) => words !== '').join(' ')} Wij praten daar graag met u over. Misschien was er iets wat wij niet weten. Dat horen wij graag van u.`,
      `Wij vertellen u ook waarom de regels over verlof er zijn. Een kind dat lessen mist, mist ook wat de groep samen doet. En voor alle gezinnen gelden dezelfde regels. Hebt u volgende keer verlof nodig? Dan kijken wij graag van tevoren met u wat er kan.`,
      `U bent welkom op ${moment.replace(/^op /i, '')}, op school.`,
      `Kunt u dan niet? ${phone === '' ? 'Bel ons of kom langs' : `Bel ons op ${phone} of kom langs`}. Dan zoeken wij samen een ander moment. U mag iemand meenemen die voor u vertaalt.`,
    ],
  }
}
