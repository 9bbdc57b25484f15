// Folding: one plain form of a name, so that plain letters find it. FTS5's own folding misses ł, ı, ø and ß.

/** Letters that carry no combining mark in Unicode and so survive decomposition. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  ĳ: 'ij',
}

/** Nothing to fold but capitals: words of ASCII letters and digits with single spaces between them. */
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/**
 * Small letters without accents, apostrophes or other marks; every other sign becomes one space.
 * 'Łukasz' → 'lukasz', "van 't Hof" → 'van t hof', 'El-Idrissi' → 'el idrissi'. Non-Latin letters stay.
 */
export function fold(text: string): string {
  // most names and words of a long list are plain
  if (PLAIN_WORDS.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łıøđðþßæœħŋəĳ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded text without spaces: 'van den Berg' → 'vandenberg'. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(' ', '')
}
