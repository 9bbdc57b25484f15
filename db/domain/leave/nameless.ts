/**
 * A text without these names, so that an earlier decision can be read without telling of whom it was: each word of a name,
 * also with an s behind it, becomes '…'. Single letters and tussenvoegsels ('van', 'de') stay.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const words = new Set(names.flatMap((name) => name.split(/[\s,]+/)).filter(isTelling))
  // the longest first: 'Vries-Jansen' before 'Vries'
  const sorted = [...words].sort((a, b) => b.length - a.length).map(escaped)
  if (sorted.length === 0) return text
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu'),
    '…',
  )
}

/** A name begins with a capital; 'van' and 'de' are no names. */
function isTelling(word: string): boolean {
  return [...word].length > 1 && !/^\p{Ll}/u.test(word)
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
