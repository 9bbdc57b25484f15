// The letter with which the head sends a request on to the officer of the municipality of residence (LPW 14 lid 3: "het
// hoofd gehoord"; Awb 2:3 lid 1): the request, the proof that was seen, the opinion, and leave and absence of the year.

import type { IsoDate } from '../../kernel/date.ts'
import { longDate } from '../../kernel/date-text.ts'
import { decimalText } from '../../kernel/number-text.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import { daysText, sumOf } from '../counting.ts'
import { daysInWords } from './day-words.ts'
import {
  type LetterChild,
  type LetterDecision,
  type LetterFact,
  type LetterRequest,
  type LetterText,
  part,
  typedParagraphs,
} from './letter-text.ts'
import { childFacts, requestFacts } from './request-words.ts'

/** What the officer gets to know beside the request: no illness, no doctor; they are no ground for this decision. */
export interface MunicipalityFacts {
  readonly applicantName: string
  /** Where the family lives; '' when the address is secret or not known: the municipality has it. */
  readonly address: string
  /** In the words of the parents. */
  readonly reason: string
  readonly place: string
  readonly proofSeen: string
  readonly proofSeenOn: IsoDate | null
  readonly opinion: string
  /** The completed form goes with it as a copy. */
  readonly withForm: boolean
  readonly schoolYear: SchoolYear
  /** Leave granted this school year, and hours missed without a valid reason or too late. */
  readonly granted: readonly { readonly when: string; readonly days: number; readonly article: string }[]
  readonly missed: readonly { readonly kind: string; readonly times: number; readonly hours: number }[]
}

/** Words of the covering letter about one child. */
export function municipalityLetter(letter: {
  readonly child: LetterChild
  readonly request: LetterRequest
  readonly decision: LetterDecision
  readonly facts: MunicipalityFacts
}): LetterText {
  const { child, request, decision, facts } = letter
  const asked = sumOf(decision.asked)
  const earlier = decision.before.reduce((sum, { days }) => sum + days, 0)
  const count = earlier === 0 ? '' : ` Samen met eerder verlof is dat ${daysText(earlier + asked)}.`
  return {
    subject: 'Aanvraag voor verlof van meer dan tien schooldagen',
    facts: [
      ...childFacts(child),
      { label: 'Aanvrager', value: facts.applicantName },
      {
        label: 'Adres',
        value: facts.address === '' ? 'staat niet in deze brief; bij u bekend' : facts.address,
      },
      ...requestFacts(request),
      { label: 'Schooldagen', value: daysInWords(decision.asked) },
      ...fact('Reden', facts.reason),
      ...fact('Plaats', facts.place),
      ...fact('Gezien', proofOf(facts)),
    ],
    parts: [
      part('', [
        `Hierbij sturen wij u een aanvraag voor verlof. De ouders vragen ${daysText(asked)}.${count} Boven tien dagen per schooljaar beslist u (artikel 14, derde lid, van de Leerplichtwet 1969).`,
        `De ouders weten dat wij de aanvraag aan u sturen. Wilt u hun en ons laten weten wat u beslist?${facts.withForm ? ' Een kopie van het formulier zit bij deze brief.' : ''}`,
      ]),
      part('Mening van de directeur', typedParagraphs(facts.opinion)),
      {
        ...part(`Verlof en verzuim in schooljaar ${facts.schoolYear}`, [
          ...(facts.granted.length + facts.missed.length === 0
            ? ['Er is geen eerder verlof of verzuim.']
            : []),
          'Ziekte en doktersbezoek staan hier niet bij.',
        ]),
        rows: overviewRows(facts),
      },
    ],
    clause: null,
  }
}

function overviewRows({ granted, missed }: MunicipalityFacts): LetterFact[] {
  return [
    ...granted.map(({ when, days, article }) => ({
      label: `Verlof, artikel ${article}`,
      value: when === '' ? daysText(days) : `${daysText(days)}: ${when}`,
    })),
    ...missed.map(({ kind, times, hours }) => ({
      label: kind,
      value: `${times} keer, ${decimalText(hours)} uur`,
    })),
  ]
}

function proofOf({ proofSeen, proofSeenOn }: MunicipalityFacts): string {
  if (proofSeen === '') return ''
  return proofSeenOn === null ? proofSeen : `${proofSeen}, op ${longDate(proofSeenOn)}`
}

function fact(label: string, value: string): LetterFact[] {
  return value === '' ? [] : [{ label, value }]
}
