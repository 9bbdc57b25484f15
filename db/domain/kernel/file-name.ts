// Names of files on any system and stick: letters, digits, spaces and hyphens only (data-safety 12, T17).
import { fold } from './fold.ts'

/**
 * The words of a title for the name of a file, `longest` signs at most: 'Ouderavond: groep 3/4 Zoë' →
 * 'Ouderavond groep 3-4 Zoe'. Never a path, a point, or a mark that turns the text round; '' when nothing is left.
 */
export function fileWords(title: string, longest: number): string {
  return [...title.normalize('NFC')]
    .map(plainSign)
    .join('')
    .replace(/-+/g, '-')
    .replace(/-? -?/g, ' ')
    .replace(/ +/g, ' ')
    .slice(0, longest)
    .replace(/^[ -]+|[ -]+$/g, '')
}

function plainSign(sign: string): string {
  if (/^[A-Za-z0-9 _-]$/.test(sign)) return sign
  if (/^\s$/u.test(sign)) return ' '
  const folded = fold(sign)
  if (!/^[a-z0-9]+$/.test(folded)) return '-'
  return sign === sign.toLowerCase() ? folded : folded.charAt(0).toUpperCase() + folded.slice(1)
}
