// The groups of an invented school: single years, combination groups, plusgroepen and the announced.
import type { GroupRow } from './rows.ts'
import type { Workshop } from './workshop.ts'

/** Sixteen groups for some 400 pupils; the order spreads the years, for a school with a broken block. */
const BLOCK: readonly (readonly number[])[] = [
  [1, 2],
  [3],
  [4],
  [5],
  [6],
  [7],
  [8],
  [1, 2],
  [5, 6],
  [3],
  [8],
  [4],
  [7],
  [1, 2],
  [6],
  [1, 2],
]

const NAMES_OF_YOUNGEST = [
  'Vlinders',
  'Bijen',
  'Egels',
  'Kikkers',
  'Uilen',
  'Mieren',
  'Otters',
  'Zwaluwen',
  'Hazen',
  'Krekels',
]

/** About 25 pupils a group. A school smaller than one block has four combination groups or more. */
function groupYears(pupils: number): number[][] {
  const count = Math.max(4, Math.round(pupils / 25))
  const block = count < BLOCK.length ? SMALL_BLOCK : BLOCK
  return Array.from({ length: count }, (_, index) => [...(block[index % block.length] ?? [])])
}

const SMALL_BLOCK: readonly (readonly number[])[] = [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, 8],
]

/** Adds the base groups, one plusgroep per sixteen groups and the group of the announced pupils. */
export function buildGroups(pupils: number, workshop: Workshop): void {
  const { newId, rows, schoolYearId } = workshop
  const counts = new Map<string, number>()
  const add = (name: string, kind: GroupRow['kind'], years: number[]) =>
    rows.groups.push({ id: newId(), schoolYearId, name, kind, years, coordinatorId: null })
  const base = groupYears(pupils)
  for (const years of base) {
    const label = years.join('/')
    const before = counts.get(label) ?? 0
    counts.set(label, before + 1)
    add(groupName(label, before), 'base', years)
  }
  const plus = Math.max(1, Math.floor(base.length / BLOCK.length))
  for (let index = 0; index < plus; index += 1) add(numbered('Plusgroep', index), 'composed', [6, 7, 8])
  add('Aangemeld', 'announced', [])
}

/** '3A', '5/6', '5/6 B', '1/2 Vlinders', '1/2 Vlinders 2': one name once per school year. */
function groupName(label: string, before: number): string {
  if (label === '1/2') {
    const name = NAMES_OF_YOUNGEST[before % NAMES_OF_YOUNGEST.length] ?? ''
    return numbered(`${label} ${name}`, Math.floor(before / NAMES_OF_YOUNGEST.length))
  }
  if (label.includes('/')) return before === 0 ? label : `${label} ${letters(before)}`
  return label + letters(before)
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name} ${index + 1}`
}

/** A … Z, AA … as the columns of a sheet. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
