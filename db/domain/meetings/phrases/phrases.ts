// The shape of the standard invitation in one language. Words between { and } are filled in; sentences are made so that
// a name, a date or a number can stand there in any grammar.
import type { MeetingKind } from '../meeting.ts'
import type { FactKey, SlipWords } from '../paper-words.ts'

export interface Phrases {
  /** From Monday. */
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  /** How the first of a month is written where it is not '1'. */
  readonly firstDay?: string
  /** Between parts of a line where it is not ', '. */
  readonly comma?: string
  /** '{day} {month} {year}'. */
  readonly date: string
  /** With '{weekday}' and '{date}'. */
  readonly dayAndDate: string
  /** With '{from}' and '{until}', as '19:30'. */
  readonly times: string
  readonly salutation: string
  readonly closing: string
  /** With '{name}', the name of the meeting. */
  readonly welcome: string
  /** What such a meeting is for; '' for a kind of the school's own. */
  readonly purpose: Readonly<Record<MeetingKind, string>>
  readonly answer: string
  /** With '{date}'. */
  readonly answerBefore: string
  readonly interpreter: string
  /** A group of the school; its name stands behind it. */
  readonly group: string
  readonly facts: Readonly<Record<FactKey, string>>
  readonly slip: SlipWords
  /** Without an answer so far. */
  readonly reminder: string
}
