// Proposes what each column is (6.2, C06, C18): by its header, its place among the others and, where the header can
// mean two things, by what stands in it.
import * as z from 'zod'
import { line } from '#domain/kernel/text'
import { TIE_ROLES } from '#domain/people/tie'
import { guessByContent, nameByContent, numberByContent } from './column-content.ts'
import { type ListField, listField, PARENT_SLOTS, type ParentField, type ParentPart } from './fields.ts'
import type { ListShape } from './header.ts'
import { type Draft, type Meanings, setField } from './mapping-draft.ts'
import { assignParents } from './parent-columns.ts'
import { type HeaderMeaning, headerKey, recogniseHeader } from './recognise-header.ts'
import { REFUSED_KINDS, refusedByContent, refusedByHeader } from './refused.ts'
import type { Cells } from './table-shape.ts'

const column = z.number().int().min(0).max(20_000)
const relations = z.tuple([
  z.enum(TIE_ROLES).nullable(),
  z.enum(TIE_ROLES).nullable(),
  z.enum(TIE_ROLES).nullable(),
  z.enum(TIE_ROLES).nullable(),
])

/** One column of the list and what it is to us. `occurrence` tells equal headers apart: 1 is the leftmost (C06). */
const columnMapping = z.strictObject({
  column,
  header: line(200),
  occurrence: z.number().int().min(1),
  field: listField,
})
export type ColumnMapping = z.infer<typeof columnMapping>

/** What the wizard decides about the columns. `relations`: per parent 1 to 4 what the header said ("E-mail moeder"). */
export const listMapping = z.strictObject({ columns: z.array(columnMapping).max(500), relations })
export type ListMapping = z.infer<typeof listMapping>

/** A column that is dropped before anyone sees a value of it; `filled` counts its values for the report. */
export const refusedColumn = z.strictObject({
  column,
  header: z.string(),
  kind: z.enum(REFUSED_KINDS),
  by: z.enum(['header', 'content']),
  filled: z.number().int(),
})
export type RefusedColumn = z.infer<typeof refusedColumn>

export type MappingProposal = {
  readonly mapping: ListMapping
  readonly refused: readonly RefusedColumn[]
  /** Columns whose field is a guess: to be looked at. */
  readonly doubtful: readonly number[]
}

/** Enough rows to see what a column holds. Refused data are looked for in all rows. */
const SAMPLE_ROWS = 300

/** Proposes a field for every used column. A header that names a refused kind never becomes a field. */
export function proposeMapping(cells: Cells, shape: ListShape): MappingProposal {
  const refused = findRefused(cells, shape)
  const refusedColumns = new Set(refused.map((entry) => entry.column))
  const open = shape.columns.filter((index) => !refusedColumns.has(index))
  const meanings = new Map(open.map((index) => [index, recogniseHeader(shape.headers[index]!)]))
  const draft: Draft = {
    keys: shape.headers.map(headerKey),
    fields: new Map(),
    doubtful: new Set(),
    relations: [null, null, null, null],
  }
  const sample = shape.rows.slice(0, SAMPLE_ROWS)
  assignParents(open, meanings, draft)
  assignOwn({ open, meanings, draft, cells, sample })
  const counts = new Map<string, number>()
  const columns = open.map((index) => {
    const header = shape.headers[index]!.slice(0, 200)
    const occurrence = (counts.get(headerKey(header)) ?? 0) + 1
    counts.set(headerKey(header), occurrence)
    return { column: index, header, occurrence, field: draft.fields.get(index) ?? 'ignore' }
  })
  return {
    mapping: { columns, relations: draft.relations },
    refused,
    doubtful: [...draft.doubtful].sort((a, b) => a - b),
  }
}

/** The cells without any value of a refused column: only this may go on to preview, log or store. */
export function dropRefused(cells: Cells, refused: readonly Pick<RefusedColumn, 'column'>[]): Cells {
  if (refused.length === 0) return cells
  const columns = refused.map((entry) => entry.column)
  return cells.map((row) => {
    const kept = [...row]
    for (const index of columns) if (index < kept.length) kept[index] = ''
    return kept
  })
}

function findRefused(cells: Cells, shape: ListShape): RefusedColumn[] {
  return shape.columns.flatMap((index) => {
    const header = shape.headers[index]!
    const byHeader = refusedByHeader(header)
    const meaning = recogniseHeader(header)
    const isPhone =
      meaning?.who === 'parent' && (meaning.what === 'phone' || meaning.what === 'emergencyPhone')
    const kind =
      byHeader ?? refusedByContent(cells, shape.rows, { column: index, leastCells: isPhone ? 4 : 1 })
    if (!kind) return []
    const filled = shape.rows.filter((row) => cells[row]![index] !== '').length
    return [
      {
        column: index,
        header: header.slice(0, 200),
        kind,
        by: byHeader ? 'header' : 'content',
        filled,
      } as const,
    ]
  })
}

type OwnColumns = {
  open: readonly number[]
  meanings: Meanings
  draft: Draft
  cells: Cells
  sample: readonly number[]
}

/** Pupil and household; a second "Achternaam" or "Postcode" without more is of parent 1, a third of parent 2. */
function assignOwn(own: OwnColumns): void {
  const { open, meanings, draft, cells, sample } = own
  const known = new Set(open.flatMap((index) => meaningName(meanings.get(index))))
  const times = new Map<string, number>()
  for (const index of open) {
    const meaning = meanings.get(index)
    if (meaning?.who === 'parent') continue
    const content = { cells, rows: sample, column: index }
    const proposal = meaning ? ownField(meaning, content, known) : guessWithoutHeader(content, open, meanings)
    const { field, certain } = proposal
    if (!certain) draft.doubtful.add(index)
    const before = ownerByFamilyName(index, field, own) ?? times.get(field) ?? 0
    times.set(field, before + 1)
    setField(draft, index, before === 0 ? field : repeated(field, before))
  }
}

/**
 * Voorletters and tussenvoegsels that are not there for everyone go with the surname right after them, else with the one
 * before: 0 = pupil, 1 = parent 1. Null when every surname has its own.
 */
function ownerByFamilyName(index: number, field: ListField, { open, meanings }: OwnColumns): number | null {
  if (field !== 'pupil.initials' && field !== 'pupil.prefix') return null
  const places = (part: string) =>
    open.filter((other) => meaningName(meanings.get(other))[0] === `pupil.${part}`)
  const familyNames = places('familyName')
  if (familyNames.length < 2 || places(field.slice(6)).length === familyNames.length) return null
  const next = familyNames.findIndex((other) => other > index && other <= index + 2)
  return next >= 0 ? next : Math.max(0, familyNames.filter((other) => other < index).length - 1)
}

function meaningName(meaning: HeaderMeaning | null | undefined): string[] {
  return meaning ? [`${meaning.who}.${meaning.what}`] : []
}

type Content = Parameters<typeof nameByContent>[0]
type Guess = { field: ListField; certain: boolean }

function ownField(
  meaning: Exclude<HeaderMeaning, { who: 'parent' }>,
  content: Content,
  known: Set<string>,
): Guess {
  if (meaning.who === 'household')
    return { field: `household.${meaning.what}`, certain: meaning.what !== 'language' }
  if (meaning.what === 'number?')
    return numberByContent(content, known.has('household.street') && !known.has('household.houseNumber'))
  if (meaning.what === 'name')
    return nameByContent(content, known.has('pupil.givenName') || known.has('pupil.firstNames'))
  return { field: `pupil.${meaning.what}`, certain: true }
}

/** Without any header the content is all there is; beside known headers an unknown one stays out. */
function guessWithoutHeader(content: Content, open: readonly number[], meanings: Meanings): Guess {
  if (open.some((index) => meanings.get(index))) return { field: 'ignore', certain: true }
  return { field: guessByContent(content), certain: false }
}

const NAME_FIELDS: Partial<Record<ListField, ParentPart>> = {
  'pupil.initials': 'initials',
  'pupil.prefix': 'prefix',
  'pupil.familyName': 'familyName',
  'pupil.givenName': 'givenName',
  'pupil.firstNames': 'givenName',
  'pupil.fullName': 'name',
}

function repeated(field: ListField, before: number): ListField {
  const part = NAME_FIELDS[field]
  const nameSlot = PARENT_SLOTS[before - 1]
  if (part && nameSlot) return `parent${nameSlot}.${part}`
  const address = /^household\.(street|houseNumber|addition|postcode|town)$/.exec(field)
  const addressSlot = PARENT_SLOTS[before]
  return address && addressSlot ? (`parent${addressSlot}.${address[1]}` as ParentField) : 'ignore'
}
