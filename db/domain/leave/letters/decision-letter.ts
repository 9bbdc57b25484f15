// The letter about one decision for one child (checklist of leave-law 13; Awb 3:41, 3:45 to 3:47).
import { longDate } from '../../kernel/date-text.ts'
import { isDecision } from '../objectable.ts'
import { objectionClause } from './clauses.ts'
import { daysInWords } from './day-words.ts'
import {
  backSentence,
  countSentences,
  type DecisionCase,
  decisionLine,
  deviationSentences,
  groundSentences,
  lawSentences,
  notGrantedSentence,
  notTaken,
  stayingAwaySentence,
  townInWords,
} from './decision-words.ts'
import {
  type LetterChild,
  type LetterDecision,
  type LetterPart,
  type LetterRequest,
  type LetterSchool,
  type LetterText,
  part,
  typedParagraphs,
} from './letter-text.ts'
import { childFacts, requestFacts } from './request-words.ts'

export interface DecisionLetter {
  readonly school: LetterSchool
  readonly child: LetterChild
  readonly request: LetterRequest
  readonly decision: LetterDecision
}

/**
 * Words of the letter about a decision, or about leave that nobody decides on: then without a word about objecting.
 * What the head typed stands in it as typed.
 */
export function decisionLetter(letter: DecisionLetter): LetterText {
  const { school, child, request, decision } = letter
  const decides = isDecision(decision)
  return {
    subject: decides ? `Besluit over verlof voor ${child.callName}` : subjectOf(letter),
    facts: [...childFacts(child), ...requestFacts(request)],
    parts: decisionParts(letter),
    clause: decides ? objectionClause(school, decision.objectBy) : null,
  }
}

/** The decision itself with its reasons and what follows from it, without the clause at the end. */
export function decisionParts(letter: Omit<DecisionLetter, 'school'>): LetterPart[] {
  const about = caseOf(letter)
  const { decision } = letter
  const replaced =
    decision.replaces === null
      ? ''
      : `Dit besluit komt in de plaats van mijn besluit van ${longDate(decision.replaces)}.`
  const whole: LetterPart[] = [
    part(
      isDecision(decision) ? 'Mijn besluit' : '',
      [[notGrantedSentence(about), replaced, ...groundSentences(about)].filter(Boolean).join(' ')],
      decisionLine(about),
    ),
    part('Waarom', whyParagraphs(about)),
    part('Wat u nog moet weten', followingParagraphs(about, letter.request)),
  ]
  return whole.filter(({ lead, paragraphs }) => lead !== '' || paragraphs.length > 0)
}

function caseOf({ child, request, decision }: Omit<DecisionLetter, 'school'>): DecisionCase {
  return { child, decision, kind: request.asked.kind, municipality: request.municipality }
}

function subjectOf({ child, request, decision }: DecisionLetter): string {
  if (decision.outcome === 'forwarded') {
    return `Uw aanvraag is doorgestuurd naar ${townInWords(request.municipality)}`
  }
  if (decision.outcome === 'notNeeded') return `Geen verlof nodig voor ${child.callName}`
  return `Uw bericht over ${child.callName}`
}

function whyParagraphs(about: DecisionCase): string[] {
  const { decision } = about
  return [
    lawSentences(decision),
    deviationSentences(decision),
    ...typedParagraphs(decision.reasons),
    countSentences(about),
  ]
}

/** Conditions, the day of coming back, staying away, and what comes next. */
function followingParagraphs(about: DecisionCase, { municipality }: LetterRequest): string[] {
  const { decision, child } = about
  const next =
    decision.outcome === 'forwarded'
      ? `De leerplichtambtenaar van ${townInWords(municipality)} laat u weten wat het besluit is. Daarin staat ook wat u kunt doen als u het er niet mee eens bent.`
      : ''
  const after = [
    notNoted(about),
    backSentence(about),
    notYetBound(about),
    decision.article === '13' ? 'Dit telt niet mee voor ander verlof.' : '',
    decision.outcome === 'notNeeded'
      ? `Wilt u ons wel laten weten wanneer ${child.callName} er niet is?`
      : '',
    stayingAwaySentence(about),
  ]
  return [...typedParagraphs(decision.conditions), next, after.filter((words) => words !== '').join(' ')]
}

/** Days of a notice for which the exemption does not hold, such as extra days to celebrate. */
function notNoted({ decision, child }: DecisionCase): string {
  if (isDecision(decision) || decision.outcome === 'forwarded' || decision.outcome === 'notNeeded') return ''
  const left = notTaken(decision)
  if (left.length === 0 || (decision.article !== '13' && decision.article !== '11a')) return ''
  return `Voor ${child.callName} geldt deze vrijstelling niet ${daysInWords(left)}.`
}

function notYetBound({ decision, child }: DecisionCase): string {
  if (decision.article !== '3' || decision.boundFrom === null) return ''
  return `${child.callName} is leerplichtig vanaf ${longDate(decision.boundFrom)}. Daarna hebt u wel verlof nodig.`
}
