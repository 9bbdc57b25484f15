// The mapping turned round: per field its columns, so that a row is read without searching.

import type { ListMapping } from './columns.ts'
import type { HouseholdPart, ParentPart, PupilPart } from './fields.ts'
import {
  HOUSEHOLD_PARTS,
  type ListField,
  longestCell,
  PARENT_PARTS,
  PARENT_SLOTS,
  type ParentSlot,
  PUPIL_PARTS,
} from './fields.ts'

type Columns<Part extends string> = Readonly<Record<Part, readonly number[]>>

export type ColumnReader = {
  readonly pupil: Columns<PupilPart>
  readonly household: Columns<HouseholdPart>
  /** Only parents that have a column. */
  readonly parents: readonly { readonly slot: ParentSlot; readonly columns: Columns<ParentPart> }[]
  /** The mapped columns, with the most signs that a cell may have. */
  readonly longest: readonly { readonly column: number; readonly field: ListField; readonly signs: number }[]
  /** Per column of the sheet, what its header says about a number ("werk"); else ''. */
  readonly phoneRemarks: ReadonlyMap<number, string>
}

/** Prepares a mapping for reading rows. */
export function createColumnReader(mapping: ListMapping): ColumnReader {
  const columnsOf = (field: ListField) =>
    mapping.columns.filter((entry) => entry.field === field).map(({ column }) => column)
  const collect = <Part extends string>(parts: readonly Part[], field: (part: Part) => ListField) =>
    Object.fromEntries(parts.map((part) => [part, columnsOf(field(part))])) as Record<Part, number[]>
  const parents = PARENT_SLOTS.map((slot) => ({
    slot,
    columns: collect(PARENT_PARTS, (part) => `parent${slot}.${part}`),
  }))
  return {
    pupil: collect(PUPIL_PARTS, (part) => `pupil.${part}`),
    household: collect(HOUSEHOLD_PARTS, (part) => `household.${part}`),
    parents: parents.filter(({ columns }) => Object.values(columns).some((list) => list.length > 0)),
    longest: mapping.columns
      .filter(({ field }) => field !== 'ignore')
      .map(({ column, field }) => ({ column, field, signs: longestCell(field) })),
    phoneRemarks: new Map(mapping.columns.map(({ column, header }) => [column, phoneRemark(header)])),
  }
}

/** The first filled cell of a field's columns; '' when none is. */
export function firstFilled(row: readonly string[], columns: readonly number[]): string {
  for (const column of columns) {
    const cell = row[column]
    if (cell) return cell
  }
  return ''
}

function phoneRemark(header: string): string {
  const words = header.toLowerCase().match(/werk|thuis|priv[eé]|overdag/g) ?? []
  return words.join(' ').replace('prive', 'privé')
}
