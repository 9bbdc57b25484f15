// The decision on an objection (Awb 7:11 and 7:12), with the hearing (7:2, 7:7), the new decision, and then the court.
import type { IsoDate } from '../../kernel/date.ts'
import { longDate } from '../../kernel/date-text.ts'
import type { ObjectionOutcome } from '../request.ts'
import { appealClause } from './clauses.ts'
import { decisionParts } from './decision-letter.ts'
import {
  type LetterChild,
  type LetterDecision,
  type LetterRequest,
  type LetterText,
  part,
  typedParagraphs,
} from './letter-text.ts'
import { articleInWords, childFacts, requestFacts } from './request-words.ts'

/** An objection that is decided on; one that was withdrawn gets no decision. */
export interface DecidedObjection {
  readonly outcome: Exclude<ObjectionOutcome, 'withdrawn'>
  readonly receivedOn: IsoDate
  readonly heardOn: IsoDate | null
  readonly hearing: string
  readonly reasons: string
}

/** Words of the letter; `decision` is the new decision, or the first one where that stays as it is. */
export function objectionLetter(letter: {
  readonly child: LetterChild
  readonly request: LetterRequest
  readonly objection: DecidedObjection
  readonly decision: LetterDecision
  /** Day of the decision that was objected to. */
  readonly decidedOn: IsoDate
  readonly appealBy: IsoDate
}): LetterText {
  const { child, request, objection, decision, decidedOn, appealBy } = letter
  const isNew = objection.outcome === 'upheld' || objection.outcome === 'partlyUpheld'
  const newParts = isNew ? decisionParts({ child, request, decision: { ...decision, replaces: null } }) : []
  const stays = `Mijn besluit van ${longDate(decidedOn)} blijft zoals het is.`
  const changes = `Ik verander mijn besluit van ${longDate(decidedOn)}.`
  return {
    subject: `Besluit op uw bezwaar over ${child.callName}`,
    facts: [
      ...childFacts(child),
      ...requestFacts(request),
      { label: 'Uw bezwaar', value: `ontvangen op ${longDate(objection.receivedOn)}` },
    ],
    parts: [
      part(
        'Mijn besluit op uw bezwaar',
        [GROUNDS[objection.outcome], groundOf(objection.outcome, decision, request)],
        `${LINES[objection.outcome]} ${isNew ? changes : stays}`,
      ),
      part('Waarom', [...typedParagraphs(objection.reasons), ...hearingSentences(objection)]),
      ...hearingPart(objection),
      ...newParts.map((one) =>
        one.title === 'Mijn besluit' ? { ...one, title: 'Mijn nieuwe besluit' } : one,
      ),
    ].filter(({ lead, paragraphs }) => lead !== '' || paragraphs.length > 0),
    clause: appealClause(appealBy),
  }
}

const LINES: Readonly<Record<DecidedObjection['outcome'], string>> = {
  upheld: 'U krijgt gelijk.',
  partlyUpheld: 'U krijgt voor een deel gelijk.',
  dismissed: 'U krijgt geen gelijk.',
  inadmissible: 'Ik kan uw bezwaar niet behandelen.',
}

const AGAIN = 'Ik heb alles opnieuw bekeken (artikel 7:11 van de Algemene wet bestuursrecht).'
const GROUNDS: Readonly<Record<DecidedObjection['outcome'], string>> = {
  upheld: `${AGAIN} Uw bezwaar is gegrond.`,
  partlyUpheld: `${AGAIN} Uw bezwaar is voor een deel gegrond.`,
  dismissed: `${AGAIN} Uw bezwaar is ongegrond.`,
  inadmissible: 'Uw bezwaar is niet-ontvankelijk volgens de Algemene wet bestuursrecht.',
}

/** The article under the decision that stays; a new decision names its own. */
function groundOf(
  outcome: DecidedObjection['outcome'],
  { article }: LetterDecision,
  { asked }: LetterRequest,
): string {
  return outcome === 'dismissed' ? `Mijn besluit rust op ${articleInWords(article, asked.kind)}.` : ''
}

function hearingSentences({ heardOn, outcome }: DecidedObjection): string[] {
  if (heardOn !== null) return [`Op ${longDate(heardOn)} hebben wij over uw bezwaar gesproken.`]
  return outcome === 'upheld' ? ['Een gesprek was niet nodig, omdat u gelijk krijgt.'] : []
}

/** Awb 7:7: "Van het horen wordt een verslag gemaakt." */
function hearingPart({ heardOn, hearing }: DecidedObjection) {
  return heardOn === null || hearing === '' ? [] : [part('Verslag van het gesprek', typedParagraphs(hearing))]
}
