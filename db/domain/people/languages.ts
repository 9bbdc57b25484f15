// The languages that families of Dutch schools read, by their code (ISO 639), as the office calls them.

/** Most often met (dutch-conventions 9); in the order of their Dutch names, Dutch first. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  ar: 'Arabisch',
  ber: 'Berber',
  bg: 'Bulgaars',
  zh: 'Chinees',
  prs: 'Dari',
  de: 'Duits',
  en: 'Engels',
  fa: 'Farsi',
  fr: 'Frans',
  hu: 'Hongaars',
  uk: 'Oekraïens',
  ps: 'Pasjtoe',
  pl: 'Pools',
  pt: 'Portugees',
  ro: 'Roemeens',
  ru: 'Russisch',
  so: 'Somali',
  es: 'Spaans',
  ti: 'Tigrinya',
  tr: 'Turks',
  ur: 'Urdu',
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'prs', 'ps', 'ur', 'yi'])

/** 'Pools'; a code that is not in the list stays as it is. */
export function languageName(code: string): string {
  return LANGUAGE_NAMES[code] ?? code
}

/** In which direction a language is written. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr'
}
