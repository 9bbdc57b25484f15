// C03: nobody is asked for an encoding. Five names with é, ë, ï or ç are shown: "staan deze namen goed?"
import type { TextEncoding } from '#domain/importing/decode'
import type { ListMapping } from './columns.ts'
import { once } from './remember.ts'
import type { Cells } from './table-shape.ts'

/** A name as it was read and as the other encoding would read it ('' where the other reading has no such cell). */
export type AccentSample = { readonly line: number; readonly text: string; readonly other: string }

const SAMPLES = 5
const TELLING = /[éëïçÉËÏÇ]/
/** Any letter outside ASCII, or the sign for a byte that could not be read. */
const ACCENTED = /[^\p{ASCII}\p{P}\p{Z}]|\uFFFD/u

/** The other reading, one key away. */
export function otherEncoding(encoding: TextEncoding): TextEncoding {
  return encoding === 'utf-8' ? 'windows-1252' : 'utf-8'
}

/** The columns in which names and towns stand: accents elsewhere say less. */
export function accentColumns(mapping: ListMapping): number[] {
  const telling = /[nN]ame$|^pupil\.firstNames$|\.name$|\.(?:street|town)$/
  return mapping.columns.filter(({ field }) => telling.test(field)).map(({ column }) => column)
}

/**
 * At most five different cells to confirm, those with é, ë, ï or ç first; none when the list is plain ASCII, and then there
 * is nothing to ask, and nothing to read again. `readOther` gives the cells of the same file in the other encoding.
 */
export function sampleAccents(
  cells: Cells,
  readOther: () => Cells,
  columns: readonly number[],
): AccentSample[] {
  const other = once(readOther)
  const telling = new Map<string, AccentSample>()
  const further = new Map<string, AccentSample>()
  for (const [index, row] of cells.entries()) {
    for (const column of columns) {
      const text = row[column]
      if (!text || !ACCENTED.test(text)) continue
      const found = TELLING.test(text) ? telling : further
      found.set(text, found.get(text) ?? { line: index + 1, text, other: other()[index]?.[column] ?? '' })
    }
    if (telling.size >= SAMPLES) break
  }
  return [...telling.values(), ...further.values()].slice(0, SAMPLES)
}
