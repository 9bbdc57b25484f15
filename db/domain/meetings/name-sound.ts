// How a name sounds, so that who hears it at the door finds it: Jildis is Yıldız, Lukas is Łukasz. The known methods
// (Soundex, Metaphone, Kölner Phonetik) write down English or German: they keep ij apart from y, read sj and sz as two
// sounds and j as in 'just'. What a Dutch ear makes of Dutch, Turkish, Polish and Arabic names is this table.

/** Applied in this order on folded words; each line makes spellings of one sound alike. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[oa]uw/g, 'u'],
  [/e?ij|[ea][iyj]/g, 'i'],
  [/(?<=[aeiou])[jy]/g, 'i'],
  [/^y(?=[aeiou])/, 'j'],
  [/y|ie/g, 'i'],
  [/oe|ou|au|eu|ui|o/g, 'u'],
  [/ph|[vw]/g, 'f'],
  [/th|dt/g, 't'],
  [/dz?j/g, 'j'],
  [/chr/g, 'kr'],
  [/t?sch|t?sj|t?sh|tch|[csz]z|t[sz]|zs|^ch|(?<=i)ch(?=[aeiu])|c(?=[ei])|z/g, 's'],
  [/[ckg]h|h(?=[bcdfgjklmnpqrstx])/g, 'g'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
]

/** What is not heard, or heard otherwise, at the end of a word. */
const AT_END: readonly (readonly [RegExp, string])[] = [
  [/h$/, ''],
  [/d$/, 't'],
  [/b$/, 'p'],
]

/** The sound of a folded word that may go on: of a beginning it is a beginning, for all but a letter in the making. */
export function soundOf(word: string): string {
  return rewritten(word, ALIKE)
}

/** The same of a word that is whole: Mohammed and Mohamet end alike. */
export function soundOfWhole(word: string): string {
  return rewritten(soundOf(word), AT_END)
}

function rewritten(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word)
}

/** `typed` is a beginning of `word`, but for one letter too many, too few or wrong, or two that changed places. */
export function beginsWithOneSlip(typed: string, word: string): boolean {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  if (at === typed.length) return true
  const wrong = word.startsWith(typed.slice(at + 1), at + 1)
  const tooFew = word.startsWith(typed.slice(at), at + 1)
  const tooMany = word.startsWith(typed.slice(at + 1), at)
  const changed = typed[at] === word[at + 1] && typed[at + 1] === word[at]
  return wrong || tooFew || tooMany || (changed && word.startsWith(typed.slice(at + 2), at + 2))
}
