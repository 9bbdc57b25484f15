// What a list is called, so that next month's file of the same kind finds the same mapping.
import { cleanLine } from '#domain/kernel/text'

const MAX = 80

/** "Ouderlijst ParnasSys 14-11-2026 (2).xlsx" → "Ouderlijst ParnasSys"; a sheet's name comes behind it. */
export function proposeListName(fileName: string, sheet: string): string {
  const bare = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\(\d+\)/g, ' ')
    .replace(/[_]+/g, ' ')
    .replace(/(?<!\d)\d{1,4}[-. ]\d{1,2}[-. ]\d{1,4}(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)/g, ' ')
  const name = cleanLine(bare.replace(/[\s-]+$/, '').replace(/^[\s-]+/, ''))
  return cleanLine([name === '' ? 'Lijst' : name, sheet].join(' ')).slice(0, MAX)
}
