// What a column is, judged by what stands in it: for headers with two meanings and for lists without a header.
import type { ListField } from './fields.ts'
import type { Cells } from './table-shape.ts'

export type ColumnContent = {
  readonly cells: Cells
  readonly rows: readonly number[]
  readonly column: number
}
type Guess = { field: ListField; certain: boolean }

const PATTERNS: readonly (readonly [ListField, RegExp])[] = [
  ['parent1.email', /^\S+@\S+\.\S+/],
  ['household.postcode', /^[1-9]\d{3}\s?[A-Za-z]{2}$/],
  ['pupil.birthDate', /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})$/],
  ['parent1.phone', /^(?:\+|00|0)[\d\s()\-./]{8,}/],
]

/** "Naam": the surname beside a given name, else a whole name when most cells hold more than one word (6.2). */
export function nameByContent(content: ColumnContent, hasGivenName: boolean): Guess {
  const words = share(content, (cell) => /[^\s,]+[\s,]+\S/.test(cell))
  if (hasGivenName) return { field: 'pupil.familyName', certain: true }
  return { field: words > 0.5 ? 'pupil.fullName' : 'pupil.familyName', certain: words > 0.5 }
}

/** "Nummer": one to four digits beside a street is a house number; a value unique per row the leerlingnummer (6.2). */
export function numberByContent(content: ColumnContent, besideStreet: boolean): Guess {
  const short = share(content, (cell) => /^\d{1,4}\s?[a-zA-Z]?$/.test(cell))
  if (besideStreet && short > 0.7) return { field: 'household.houseNumber', certain: true }
  const values = filledCells(content)
  const unique = values.length > 1 && new Set(values).size === values.length
  return unique ? { field: 'pupil.number', certain: true } : { field: 'ignore', certain: false }
}

/** A field for a column without a header, or 'ignore'. */
export function guessByContent(content: ColumnContent): ListField {
  return PATTERNS.find(([, pattern]) => share(content, (cell) => pattern.test(cell)) > 0.6)?.[0] ?? 'ignore'
}

function share(content: ColumnContent, test: (cell: string) => boolean): number {
  const filled = filledCells(content)
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}

function filledCells({ cells, rows, column }: ColumnContent): string[] {
  return rows.map((row) => cells[row]![column]!).filter((cell) => cell !== '')
}
