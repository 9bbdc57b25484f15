// What was asked and on which article a decision rests, in the words of a letter.
import { groupInText } from '../../groups/texts.ts'
import type { IsoDate } from '../../kernel/date.ts'
import { longDate } from '../../kernel/date-text.ts'
import { circumstanceLabel } from '../circumstances.ts'
import type { Asked } from '../facts.ts'
import { relationLabel } from '../relations.ts'
import type { DecisionArticle } from '../request.ts'
import { periodsInWords } from './day-words.ts'
import type { LetterChild, LetterFact, LetterRequest } from './letter-text.ts'

/** 'verlof wegens een huwelijk (oom of tante)'; never the feast of a religion: the article is enough (AVG 9). */
export function askedInWords(asked: Asked): string {
  if (asked.kind !== 'circumstance') return KINDS[asked.kind]
  // "Een levensbedreigende ziekte" must not stand in a letter about another illness.
  const isOtherIllness = asked.circumstance === 'illness' && asked.lifeThreatening === false
  const label = isOtherIllness ? 'een ziekte in de familie' : circumstanceLabel(asked.circumstance)
  const relation = asked.relation ?? null
  return `verlof wegens ${label}${relation === null ? '' : ` (${relationLabel(relation)})`}`
}

const KINDS: Readonly<Record<Exclude<Asked['kind'], 'circumstance'>, string>> = {
  illness: 'ziekmelding',
  medicalVisit: 'bezoek aan een arts of specialist',
  fiveYearOld: 'minder uren naar school voor een kind van vijf jaar',
  religion: 'plicht van godsdienst of levensovertuiging',
  profession: 'vakantie vanwege het beroep van een ouder',
  absence: 'niet op school zonder verlof',
}

/** 'artikel 11, onder g, en artikel 14 van de Leerplichtwet 1969'; the law's own letter of article 11 with each. */
export function articleInWords(article: DecisionArticle, kind: Asked['kind']): string {
  const letter = article === '11' ? (MEDICAL.has(kind) ? 'onder d' : 'onder a') : LETTERS[article]
  const eleven = letter === undefined ? '' : `artikel 11, ${letter}`
  const own = article === '11' ? '' : ARTICLES[article]
  return [eleven, own && `${eleven && 'en '}${own}`].filter(Boolean).join(', ') + (own ? ' ' : ', ') + LAW
}

const LAW = 'van de Leerplichtwet 1969'
const MEDICAL: ReadonlySet<Asked['kind']> = new Set(['medicalVisit', 'illness'])
const LETTERS: Readonly<Partial<Record<DecisionArticle, string>>> = {
  '12': 'onder d',
  '13': 'onder e',
  '13a': 'onder f',
  '14': 'onder g',
}
const ARTICLES: Readonly<Record<Exclude<DecisionArticle, '11'>, string>> = {
  '3': 'artikel 3',
  '11a': 'artikel 11a',
  '12': 'artikel 12',
  '13': 'artikel 13',
  '13a': 'artikel 13a',
  '14': 'artikel 14',
}

/** The child of a letter: name, birth date and group. */
export function childFacts({ name, birthDate, group }: LetterChild): LetterFact[] {
  const sits = group === '' ? '' : ` (${groupInText(group)})`
  const born = birthDate === null ? '' : `, geboren op ${longDate(birthDate)}`
  return [{ label: 'Leerling', value: `${name}${sits}${born}` }]
}

/** What was asked: kind, period and receipt. */
export function requestFacts({ asked, periods, receivedOn }: LetterRequest): LetterFact[] {
  return [
    { label: isNotice(asked) ? 'Uw bericht' : 'Gevraagd', value: askedInWords(asked) },
    { label: 'Dagen', value: periodsInWords(periods) },
    ...receivedFact(receivedOn),
  ]
}

/** Told and not asked: nobody grants or refuses it (LPW 12, 13b). */
export function isNotice({ kind }: Asked): boolean {
  return kind === 'illness' || kind === 'medicalVisit' || kind === 'religion'
}

function receivedFact(receivedOn: IsoDate | null): LetterFact[] {
  return receivedOn === null ? [] : [{ label: 'Ontvangen', value: longDate(receivedOn) }]
}
