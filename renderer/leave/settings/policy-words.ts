// The policy of the school in plain words, and what is typed read back.
import { capital } from '#domain/kernel/text'
import { CIRCUMSTANCES, type CircumstanceId } from '#domain/leave/circumstances'
import type { Place, PolicyRow } from '#domain/leave/policy'
import { RELATIONS, type RelationId, relationLabel } from '#domain/leave/relations'

/** What a row is about and whom it is for. */
type RowFacts = Pick<PolicyRow, 'degrees' | 'relations' | 'places' | 'years'>

export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  near: 'dichtbij',
  far: 'ver weg in Nederland',
  abroad: 'in het buitenland',
}

/** Degrees that have a name in the list of relatives. */
export const DEGREES = [1, 2, 3, 4] as const

/** Circumstances of which the number of years says whether they count. */
export const HAS_YEARS: ReadonlySet<CircumstanceId> = new Set(['serviceJubilee', 'weddingJubilee'])

/** 'Een huwelijk'. */
export function circumstanceTitle(id: CircumstanceId): string {
  return capital(CIRCUMSTANCES[id])
}

/** 'Familie in de 1e, 2e en 3e graad, in het buitenland'; 'Iedereen, overal'. */
export function rowText(row: RowFacts): string {
  const places = row.places === null ? '' : `, ${listText(row.places.map((place) => PLACE_WORDS[place]))}`
  const years = row.years === null ? '' : `, bij ${yearsText(row.years)} jaar`
  return `${capital(whoText(row))}${places}${years}`
}

/** '1e graad: ouder, stiefouder, verzorger of pleegouder'. */
export function degreeText(degree: number): string {
  const names = RELATIONS.filter((one) => one.degree === degree).map(({ label }) => label)
  return `${degree}e graad: ${names.join(', ')}`
}

/** '12,5, 25 en 40'. */
export function yearsText(years: readonly number[]): string {
  return listText(years.map((year) => year.toLocaleString('nl-NL')))
}

/** Reads years as they are typed, '12,5 25 40' or '12,5; 25'; [] when there is none. */
export function readYears(text: string): number[] {
  const numbers = (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((part) => Number(part.replace(',', '.')))
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** '1 dag', '2,5 dagen'. */
export function schoolDaysText(days: number): string {
  return days === 1 ? '1 dag' : `${days.toLocaleString('nl-NL')} dagen`
}

/** 'de trouwkaart, mag achteraf'; '' without proof. */
export function proofText({ proof }: Pick<PolicyRow, 'proof'>): string {
  if (proof === null) return ''
  return `${proof.document}, ${proof.when === 'before' ? 'vooraf' : 'mag achteraf'}`
}

/** The list with the row at `index` one place higher; the first row that fits counts, so order matters. */
export function movedUp<Item>(items: readonly Item[], index: number): Item[] {
  const moved = [...items]
  const [item] = moved.splice(index, 1)
  if (item !== undefined) moved.splice(Math.max(0, index - 1), 0, item)
  return moved
}

/** Where a new row belongs: behind the last one of the same circumstance, else at the end. */
export function placeForRow(rows: readonly PolicyRow[], circumstance: CircumstanceId): number {
  const last = rows.map((row) => row.circumstance).lastIndexOf(circumstance)
  return last === -1 ? rows.length : last + 1
}

function whoText({ degrees, relations }: RowFacts): string {
  if (relations !== null) return listText(relations.map((id: RelationId) => relationLabel(id)))
  if (degrees === null) return 'iedereen'
  return `familie in de ${listText(degrees.map((degree) => `${degree}e`))} graad`
}

function listText(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`
}
