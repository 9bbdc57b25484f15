// What a letter about leave is made of, and what it is made from. Plain data; the paper and the screen show it as it is.
import type { IsoDate } from '../../kernel/date.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import type { Asked, AskedPeriod } from '../facts.ts'
import type { DecisionArticle, DecisionOutcome, GrantedDay } from '../request.ts'

/** A part with its own heading; `lead` is the sentence that matters and is printed bold. */
export interface LetterPart {
  readonly title: string
  readonly lead: string
  readonly paragraphs: readonly string[]
  readonly rows: readonly LetterFact[]
}

export interface LetterFact {
  readonly label: string
  readonly value: string
}

/** The words of one letter, without who it goes to. */
export interface LetterText {
  readonly subject: string
  /** About whom and what: the child with group and birth date; kind, days and receipt of what was asked. */
  readonly facts: readonly LetterFact[]
  readonly parts: readonly LetterPart[]
  /** How to object or appeal, below the signature; null where there is no decision. */
  readonly clause: LetterPart | null
}

/** The school as a letter names it: to whom and where an objection goes (Awb 6:4). */
export interface LetterSchool {
  readonly name: string
  /** Name of the head; '' when it is not known. */
  readonly head: string
  /** On one line; '' when it is not known. */
  readonly address: string
}

export interface LetterChild {
  readonly name: string
  readonly callName: string
  readonly birthDate: IsoDate | null
  /** '' without a group. */
  readonly group: string
}

/** What was asked, as it stands on the form. */
export interface LetterRequest {
  readonly asked: Asked
  readonly periods: readonly AskedPeriod[]
  readonly receivedOn: IsoDate | null
  /** The municipality where the child lives; null when it is not known. */
  readonly municipality: string | null
}

/** School days of leave by the article of the decision, in one school year, before this decision. */
export interface UsedBefore {
  readonly schoolYear: SchoolYear
  readonly days: number
}

/** One decision about one child. */
export interface LetterDecision {
  readonly outcome: DecisionOutcome
  readonly article: DecisionArticle
  /** Granted or noted. */
  readonly days: readonly GrantedDay[]
  /** The school days of this child that were asked. */
  readonly asked: readonly GrantedDay[]
  readonly before: readonly UsedBefore[]
  readonly reasons: string
  readonly conditions: string
  /** Why the head leaves the policy of the school; '' when the head follows it. */
  readonly deviation: string
  /** First day from which the law binds the child; null when it plays no part. */
  readonly boundFrom: IsoDate | null
  /** The first school day after the leave; null when there is none to name. */
  readonly backOn: IsoDate | null
  /** The earlier decision that this one takes the place of. */
  readonly replaces: IsoDate | null
  readonly sentOn: IsoDate
  /** Last day for an objection, extended by the Algemene termijnenwet. */
  readonly objectBy: IsoDate
}

/** A part of running text. */
export function part(title: string, paragraphs: readonly string[], lead = ''): LetterPart {
  return { title, lead, paragraphs: paragraphs.filter((words) => words !== ''), rows: [] }
}

/** What somebody typed, as paragraphs. */
export function typedParagraphs(text: string): string[] {
  return text
    .split('\n')
    .map((words) => words.trim())
    .filter((words) => words !== '')
}
