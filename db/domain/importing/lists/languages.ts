// The language for letters, as lists write it → the code of the card. Only what somebody filled in; never guessed.
import { foldTight } from '#domain/kernel/fold'

const CODES: Readonly<Record<string, readonly string[]>> = {
  nl: ['nederlands', 'dutch', 'ned'],
  ar: ['arabisch', 'arabic', 'syrisch'],
  bg: ['bulgaars', 'bulgarian'],
  de: ['duits', 'german', 'deutsch'],
  en: ['engels', 'english'],
  es: ['spaans', 'spanish', 'espanol'],
  fa: ['farsi', 'perzisch', 'dari', 'persian'],
  fr: ['frans', 'french', 'francais'],
  hu: ['hongaars', 'hungarian'],
  it: ['italiaans', 'italian'],
  pl: ['pools', 'polish', 'polski'],
  pt: ['portugees', 'portuguese'],
  ro: ['roemeens', 'romanian'],
  ru: ['russisch', 'russian'],
  so: ['somalisch', 'somali'],
  ti: ['tigrinya', 'tigrinja'],
  tr: ['turks', 'turkish', 'turkce'],
  uk: ['oekraiens', 'ukrainian'],
  zh: ['chinees', 'chinese', 'mandarijn'],
}

const BY_WORD = new Map(
  Object.entries(CODES).flatMap(([code, words]) => [code, ...words].map((word) => [word, code])),
)

/** "Pools" or "pl" → 'pl'; '' when the word is none that we know. */
export function languageCode(text: string): string {
  return BY_WORD.get(foldTight(text)) ?? ''
}
