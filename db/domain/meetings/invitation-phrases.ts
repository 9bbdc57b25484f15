// The standard invitation in the languages beside Dutch, with the facts of the meeting filled in. It is a beginning: until
// somebody who speaks the language has looked at it, it counts as not seen (printing 7).
import { type IsoDate, partsOf, weekday } from '../kernel/date.ts'
import { compareGroups } from '../kernel/group-order.ts'
import type { Evening, MeetingOnPaper } from './evenings.ts'
import type { FactKey, SlipWords } from './paper-words.ts'
import { ARABIC } from './phrases/arabic.ts'
import { BULGARIAN } from './phrases/bulgarian.ts'
import { ENGLISH } from './phrases/english.ts'
import { FRENCH } from './phrases/french.ts'
import { GERMAN } from './phrases/german.ts'
import type { Phrases } from './phrases/phrases.ts'
import { POLISH } from './phrases/polish.ts'
import { ROMANIAN } from './phrases/romanian.ts'
import { SPANISH } from './phrases/spanish.ts'
import { TURKISH } from './phrases/turkish.ts'
import { UKRAINIAN } from './phrases/ukrainian.ts'

/** The invitation in one language beside Dutch, as it stands in its column of the letter. */
export interface TranslatedInvitation {
  readonly salutation: string
  readonly paragraphs: readonly string[]
  readonly closing: string
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  ar: ARABIC,
  bg: BULGARIAN,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pl: POLISH,
  ro: ROMANIAN,
  tr: TURKISH,
  uk: UKRAINIAN,
}

/** Languages with standard phrases. */
export const PHRASE_LANGUAGES = Object.keys(PHRASES)

/** The standard invitation of a meeting; null in a language without phrases. */
export function standardInvitation(language: string, meeting: MeetingOnPaper): TranslatedInvitation | null {
  const phrases = PHRASES[language]
  if (phrases === undefined) return null
  const purpose = phrases.purpose[meeting.kind]
  const before =
    meeting.answerBy === null ? '' : fill(phrases.answerBefore, { date: dateIn(phrases, meeting.answerBy) })
  return {
    salutation: phrases.salutation,
    paragraphs: [
      [fill(phrases.welcome, { name: meeting.name }), purpose].filter((words) => words !== '').join(' '),
      whenAndWhere(phrases, meeting),
      [phrases.answer, before].filter((words) => words !== '').join(' '),
      phrases.interpreter,
    ],
    closing: phrases.closing,
  }
}

/** Words beside the Dutch ones on the slip and before the facts; null in a language without phrases. */
export function paperWordsIn(
  language: string,
): { facts: Readonly<Record<FactKey, string>>; slip: SlipWords; reminder: string } | null {
  const phrases = PHRASES[language]
  return phrases === undefined
    ? null
    : { facts: phrases.facts, slip: phrases.slip, reminder: phrases.reminder }
}

/** A date in a language with phrases; null in one without. */
export function dateInLanguage(language: string, date: IsoDate): string | null {
  const phrases = PHRASES[language]
  return phrases === undefined ? null : dateIn(phrases, date)
}

function whenAndWhere(phrases: Phrases, { evenings, place }: MeetingOnPaper): string {
  const lines = evenings.map((evening) => {
    const groups = [...evening.groups]
      .sort(compareGroups)
      .map(({ name }) => name)
      .join(', ')
    const who = evenings.length === 1 || groups === '' ? '' : `${phrases.group} ${groups}: `
    return `${who}${eveningIn(phrases, evening)}`
  })
  const [first = '', ...more] = lines
  return [
    `${phrases.facts.when}: ${first}`,
    ...more,
    ...(place === '' ? [] : [`${phrases.facts.where}: ${place}`]),
  ].join('\n')
}

function eveningIn(phrases: Phrases, { date, beginsAt, endsAt }: Evening): string {
  const day = fill(phrases.dayAndDate, {
    weekday: phrases.weekdays[weekday(date) - 1] ?? '',
    date: dateIn(phrases, date),
  })
  return `${day}${phrases.comma ?? ', '}${fill(phrases.times, { from: beginsAt, until: endsAt })}`
}

function dateIn(phrases: Phrases, date: IsoDate): string {
  const { year, month, day } = partsOf(date)
  return fill(phrases.date, {
    day: day === 1 ? (phrases.firstDay ?? '1') : String(day),
    month: phrases.months[month - 1] ?? '',
    year: String(year),
  })
}

/** A date that ends with a point ('2026 r.') ends the sentence with it. */
function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, point: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return value.endsWith('.') ? value : `${value}${point}`
  })
}
