// The sentences of one decision: what is decided in one line, on which article, why, and what follows from it.

import { longDate, longDateWithWeekday } from '../../kernel/date-text.ts'
import { decimalText } from '../../kernel/number-text.ts'
import { schoolYearOf } from '../../kernel/school-year.ts'
import { daysText, sumOf } from '../counting.ts'
import type { Asked } from '../facts.ts'
import { isDecision } from '../objectable.ts'
import type { GrantedDay } from '../request.ts'
import { daysInWords } from './day-words.ts'
import type { LetterChild, LetterDecision } from './letter-text.ts'
import { articleInWords } from './request-words.ts'

/** What a decision is about: the child by the name it is called, and the kind that was asked. */
export interface DecisionCase {
  readonly child: LetterChild
  readonly decision: LetterDecision
  readonly kind: Asked['kind']
  /** 'de gemeente Schagen', or the municipality where the child lives. */
  readonly municipality: string | null
}

/** The decision in one line, with its days and how many school days they are. */
export function decisionLine({ child: { callName }, decision, kind, municipality }: DecisionCase): string {
  const { days, asked, article, outcome } = decision
  const granted = daysInWords(days, asked)
  const counted = article === '11a' ? '' : ` ${countSentence(days)}`
  if (isDecision(decision)) {
    const gives = article === '11a' ? 'Ik geef toestemming' : `Ik geef ${callName} verlof`
    if (outcome === 'granted') {
      return article === '11a' ? `${callName} mag thuisblijven ${granted}.` : `${gives} ${granted}.${counted}`
    }
    if (outcome === 'refused') {
      return `Ik wijs uw aanvraag af. ${callName} krijgt geen ${article === '11a' ? 'vrijstelling' : 'verlof'} ${daysInWords(asked)}.`
    }
    return `${gives} voor een deel van de dagen: ${granted}.${counted}`
  }
  if (outcome === 'forwarded') {
    return `Niet ik, maar de leerplichtambtenaar van ${townInWords(municipality)} beslist over uw aanvraag. Ik heb uw aanvraag op ${longDate(decision.sentOn)} met mijn mening doorgestuurd.`
  }
  return noticeLine({ callName, decision, kind })
}

/** 'de gemeente Schagen'; without a name the municipality where the child lives. */
export function townInWords(municipality: string | null): string {
  return municipality === null ? 'de gemeente waar uw kind woont' : `de gemeente ${municipality}`
}

/** The article and the policy that were used. */
export function groundSentences({ decision, kind }: Omit<DecisionCase, 'child'>): string[] {
  const article = articleInWords(decision.article, kind)
  if (decision.outcome === 'forwarded') {
    return [
      'Dit is geen afwijzing. Boven tien schooldagen per schooljaar mag een school niet zelf beslissen.',
      'Dit staat in artikel 14, derde lid, van de Leerplichtwet 1969.',
    ]
  }
  if (!isDecision(decision)) return [`Dit staat in ${article}.`]
  const isByPolicy = decision.article === '14' && decision.outcome !== 'refused' && decision.deviation === ''
  return [
    `Ik beslis op grond van ${article}.`,
    isByPolicy ? 'Ik volg daarbij het verlofbeleid van onze school.' : '',
  ]
}

/** That the head leaves the policy and why: it is a reason of the decision (Awb 3:46). */
export function deviationSentences({ deviation }: LetterDecision): string {
  return deviation === '' ? '' : `Ik wijk hiermee af van het verlofbeleid van onze school. ${deviation}`
}

/** What the article asks, for who gets less than was asked. */
export function lawSentences({ outcome, article }: LetterDecision): string {
  if (
    outcome === 'granted' ||
    outcome === 'forwarded' ||
    (article !== '14' && article !== '13a' && article !== '11a')
  )
    return ''
  return LAW[article]
}

const LAW: Readonly<Record<'11a' | '13a' | '14', string>> = {
  '11a':
    'Artikel 11a gaat over kinderen van vijf jaar. Zij mogen vijf uur per week thuisblijven. Over nog eens vijf uur per week beslis ik. Meer uren kan niet.',
  '13a':
    'Artikel 13a gaat over vakantie vanwege het beroep van een ouder. Dit verlof kan alleen als uw gezin in geen enkele schoolvakantie samen weg kan. Het kan één keer per schooljaar, voor hooguit tien dagen. Het kan niet in de eerste twee lesweken.',
  '14': 'Artikel 14 gaat over gewichtige omstandigheden. Dat zijn omstandigheden waar u zelf geen invloed op hebt.',
}

/** Asked and not granted; '' when nothing is left. */
export function notGrantedSentence({ child: { callName }, decision }: DecisionCase): string {
  if (decision.outcome !== 'partly' || !isDecision(decision)) return ''
  const left = notTaken(decision)
  if (left.length === 0) return ''
  if (decision.article === '11a') return `${callName} mag niet thuisblijven ${daysInWords(left)}.`
  return `${callName} krijgt geen verlof ${daysInWords(left)}. ${countSentence(left)}`
}

/** The count of the school year, with what was granted before (LPW 13a lid 2, 14 lid 3). */
export function countSentences({ child: { callName }, decision }: DecisionCase): string {
  const { article, outcome, days, before } = decision
  if (article !== '14' && article !== '13a') return ''
  if (outcome === 'noted' || outcome === 'notNeeded') return ''
  return before
    .map(({ schoolYear, days: earlier }) => {
      const now = sumOf(days.filter(({ date }) => schoolYearOf(date) === schoolYear))
      const asked = sumOf(decision.asked.filter(({ date }) => schoolYearOf(date) === schoolYear))
      if (outcome === 'forwarded') return forwardedCount({ earlier, asked, schoolYear, callName })
      if (outcome === 'refused') return usedCount({ earlier, schoolYear, callName })
      return `${callName} heeft daarmee ${decimalText(earlier + now)} van de 10 dagen van schooljaar ${schoolYear} gebruikt.`
    })
    .join(' ')
}

/** When the child comes back, and what the school asks. */
export function backSentence({ child: { callName }, decision }: DecisionCase): string {
  if (!['granted', 'partly', 'noted'].includes(decision.outcome) || decision.days.length === 0) return ''
  if (decision.article === '11a') return `Op de andere dagen komt ${callName} gewoon naar school.`
  if (decision.backOn === null) return `Na deze dagen komt ${callName} weer naar school.`
  return `${callName} komt weer naar school op ${longDateWithWeekday(decision.backOn)}.`
}

/** Staying away all the same has to be reported (LPW 21a); no fines and no amounts. */
export function stayingAwaySentence({ child: { callName }, decision }: DecisionCase): string {
  if (decision.outcome === 'forwarded') {
    return `Zolang er geen besluit is, hebt u geen verlof. Blijft ${callName} toch weg? Dan is dat verzuim. De school moet dat melden.`
  }
  if (!isDecision(decision)) return ''
  const days = decision.outcome === 'granted' ? 'op andere dagen' : 'op de andere dagen'
  const which = decision.outcome === 'refused' ? 'op deze dagen' : days
  return `Komt ${callName} ${which} toch niet naar school? Dan is dat verzuim zonder toestemming. De school moet dat melden.`
}

/** Asked days that are not among the granted or noted ones; a half of which the other half was granted counts as it is. */
export function notTaken({ asked, days }: LetterDecision): GrantedDay[] {
  const taken = new Map(days.map((day) => [day.date, day]))
  return asked.flatMap((day) => {
    const got = taken.get(day.date)
    if (got === undefined) return [day]
    if (got.part === day.part || got.part === 'whole') return []
    const part = got.part === 'morning' ? 'afternoon' : 'morning'
    return [{ ...day, part, weight: day.weight - got.weight }]
  })
}

function noticeLine(about: { callName: string; decision: LetterDecision; kind: Asked['kind'] }): string {
  const { callName, decision, kind } = about
  const { article, days, asked, outcome } = decision
  const words = daysInWords(days.length > 0 ? days : asked)
  if (article === '3') return `U hebt geen verlof nodig ${words}. ${callName} is dan nog niet leerplichtig.`
  if (article === '11' && kind !== 'medicalVisit') {
    return `U hebt geen verlof nodig ${words}. ${callName} heeft dan geen school.`
  }
  if (days.length === 0 && outcome !== 'notNeeded') return 'Ik heb uw bericht ontvangen.'
  if (article === '13' || article === '11a') {
    return `${callName} hoeft niet naar school ${words}. U hebt hiervoor geen toestemming nodig.`
  }
  return `Ik heb uw bericht over ${callName} ontvangen. U hebt hiervoor geen toestemming nodig.`
}

function forwardedCount(about: {
  earlier: number
  asked: number
  schoolYear: string
  callName: string
}): string {
  const { earlier, asked, schoolYear, callName } = about
  if (earlier === 0) return `U vraagt ${daysText(asked)}.`
  return `U vraagt ${daysText(asked)}. ${callName} kreeg in schooljaar ${schoolYear} al ${daysText(earlier)}. Samen is dat ${daysText(earlier + asked)}.`
}

function usedCount({
  earlier,
  schoolYear,
  callName,
}: {
  earlier: number
  schoolYear: string
  callName: string
}): string {
  if (earlier === 0)
    return `${callName} kreeg in schooljaar ${schoolYear} nog geen verlof volgens dit artikel.`
  return `${callName} heeft in schooljaar ${schoolYear} al ${decimalText(earlier)} van de 10 dagen gebruikt.`
}

function countSentence(days: readonly GrantedDay[]): string {
  const count = sumOf(days)
  return `Dat ${count > 1 ? 'zijn' : 'is'} ${daysText(count)}.`
}
