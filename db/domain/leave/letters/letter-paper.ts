// A letter about leave as paper: its words with the addressee, the day of sending, the number and who signs it.

import type { IsoDate } from '../../kernel/date.ts'
import { longDate } from '../../kernel/date-text.ts'
import { headInWords, headOf } from './clauses.ts'
import type { LetterPart, LetterSchool, LetterText } from './letter-text.ts'

/** The sheet as the printer takes it: plain, ready words. */
export interface LetterPaper {
  addressLines: string[]
  handOut: string
  copy: string
  date: string
  reference: string
  subject: string
  salutation: string
  facts: PaperFact[]
  parts: PaperPart[]
  clause: PaperPart | null
  closing: string
  signature: string[]
  largePrint: boolean
}

interface PaperFact {
  label: string
  value: string
}

interface PaperPart {
  title: string
  lead: string
  paragraphs: string[]
  rows: PaperFact[]
}

/** Who a letter goes to. */
export interface LetterAddressee {
  /** Name and address for the window, or the name and how it is handed out. */
  readonly lines: readonly string[]
  readonly salutation: string
  readonly handOut: string
  readonly largePrint: boolean
  /** For whom the letter itself is, on a copy for the other parent; '' on the letter itself. */
  readonly copyOf: string
}

/** Who stands under a letter; `onBehalf` by mandate of the head (Awb 10:10). */
export interface LetterSigner {
  readonly name: string
  readonly onBehalf: boolean
}

/** The sheet of one letter. `numberText` is the number of the request: '2026-0012'. */
export function letterPaper(letter: {
  readonly text: LetterText
  readonly addressee: LetterAddressee
  readonly school: LetterSchool
  readonly signer: LetterSigner
  readonly numberText: string
  readonly sentOn: IsoDate
}): LetterPaper {
  const { text, addressee, school, signer, numberText, sentOn } = letter
  return {
    addressLines: [...addressee.lines].map(clip),
    handOut: clip(addressee.handOut),
    copy:
      addressee.copyOf === ''
        ? ''
        : `Kopie voor u, omdat u ook gezag hebt. Deze brief is gestuurd aan ${clip(addressee.copyOf)}.`,
    date: longDate(sentOn),
    reference: `verlof ${numberText}`,
    subject: clip(text.subject),
    salutation: clip(addressee.salutation),
    facts: text.facts.map((fact) => ({ ...fact })),
    parts: text.parts.map(partPaper),
    clause: text.clause === null ? null : partPaper(text.clause),
    closing: 'Met vriendelijke groet,',
    signature: signatureLines(signer, school).map(clip),
    largePrint: addressee.largePrint,
  }
}

/** Awb 10:10: a decision by mandate says on whose behalf it was taken. */
function signatureLines({ name, onBehalf }: LetterSigner, school: LetterSchool): string[] {
  if (onBehalf) return [name || 'De plaatsvervanger', `namens ${headInWords(school)} (met mandaat)`]
  const head = headOf({ ...school, head: name })
  return head.name === '' ? [`De ${head.office}`] : [head.name, head.office]
}

function partPaper({ title, lead, paragraphs, rows }: LetterPart): PaperPart {
  return { title, lead, paragraphs: [...paragraphs], rows: rows.map((row) => ({ ...row })) }
}

/** What a template takes as one line. */
function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`
}
