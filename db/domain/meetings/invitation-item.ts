// The parts of a letter that make it an invitation: what, when and where for this family, its slip with the code, and
// the translation that was kept for its language.

import { clipLine } from '../kernel/text.ts'
import { directionOf } from '../people/languages.ts'
import type { InvitedChild, MeetingOnPaper } from './evenings.ts'
import { paperWordsIn, type TranslatedInvitation } from './invitation-phrases.ts'
import { FACT_LABELS, factRows, SLIP_WORDS, type SlipWords, slipTexts } from './paper-words.ts'

/** A translation as it was kept. */
export interface KeptTranslation extends TranslatedInvitation {
  readonly language: string
}

/** The letter of one family. */
export interface InvitedFamily {
  readonly children: readonly (InvitedChild & { readonly name: string; readonly group: string })[]
  /** '' for a family without a known household. */
  readonly code: string
  /** Null: the letter is in Dutch alone. */
  readonly translation: KeptTranslation | null
}

/** A word of a slip, and the same in the language of the family; '' without one. */
export interface LabelPair {
  readonly label: string
  readonly other: string
}

/** As the paper takes it. */
interface InvitationParts {
  readonly invitation: {
    facts: { label: string; other: string; lines: string[] }[]
    slip: {
      title: string
      children: string
      returnBefore: string
      code: string
      codeLabel: LabelPair
      answers: LabelPair[]
      adults: LabelPair
      wishes: LabelPair[]
      talk: LabelPair
    }
  }
  readonly secondLanguage?: ReturnType<typeof secondLanguageOf>
}

/** What the letter to this family has beyond its words. */
export function invitationParts(
  meeting: MeetingOnPaper,
  { children, code, translation }: InvitedFamily,
): InvitationParts {
  const words = translation === null ? null : paperWordsIn(translation.language)
  const { title, children: names, returnBefore } = slipTexts(meeting, children)
  return {
    invitation: {
      facts: factRows(meeting, children).map(({ key, lines }) => ({
        label: FACT_LABELS[key],
        other: words?.facts[key] ?? '',
        lines: lines.map((one) => clipLine(one, 400)),
      })),
      slip: {
        title: clipLine(title, 200),
        children: clipLine(names, 2000),
        returnBefore,
        code,
        codeLabel: labelPair('code', words?.slip),
        answers: ANSWER_KEYS.map((key) => labelPair(key, words?.slip)),
        adults: labelPair('adults', words?.slip),
        wishes: WISH_KEYS.map((key) => labelPair(key, words?.slip)),
        talk: labelPair('talk', words?.slip),
      },
    },
    ...(translation === null ? {} : { secondLanguage: secondLanguageOf(translation) }),
  }
}

/** A word of the slip, and the same in another language. */
export function labelPair(key: keyof SlipWords, words: SlipWords | undefined): LabelPair {
  return { label: SLIP_WORDS[key], other: words?.[key] ?? '' }
}

export const ANSWER_KEYS = ['yes', 'maybe', 'no'] as const
const WISH_KEYS = ['interpreter', 'childcare'] as const

/** For the first language of a family in which there is a translation; null when there is none. */
export function translationFor(
  languages: readonly string[],
  kept: readonly KeptTranslation[],
): KeptTranslation | null {
  for (const language of languages) {
    const found = kept.find((translation) => translation.language === language)
    if (found !== undefined) return found
  }
  return null
}

function secondLanguageOf({ language, salutation, paragraphs, closing }: KeptTranslation) {
  return {
    lang: language,
    direction: directionOf(language),
    salutation,
    paragraphs: [...paragraphs],
    closing,
  }
}
