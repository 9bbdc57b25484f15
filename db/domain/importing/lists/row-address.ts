// The address of a row, or of one parent: parts in columns, or more than one part in one cell (C14).
import { parseHouseNumber, parsePostcode } from '#domain/kernel/address'
import { withoutPlaceholder } from './cell-values.ts'
import { firstFilled } from './column-reader.ts'
import type { AddressPart, ListField } from './fields.ts'
import type { ListAddress, ProblemCode } from './list-row.ts'
import { oneLine } from './table-shape.ts'

export type Report = (code: ProblemCode, field: ListField, text: string) => void

type AddressColumns = Readonly<Record<AddressPart, readonly number[]>>
type AddressField = (part: AddressPart) => ListField

const POSTCODE_INSIDE = /^(.*?)[,\n]\s*([1-9]\d{3}\s?[A-Za-z]{2})(?![A-Za-z])[,\s]*(.*)$/s
const POSTCODE_FIRST = /^([1-9]\d{3}\s?[A-Za-z]{2})[\s,]+(.+)$/s
/** Excel takes "12-1" for a day in January: as text "12-jan", as day number an ISO day. */
const EXCEL_DAY =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?(?:-\d{2,4})?)$/i

/** Addresses as they were read before, by the text of their cells: brothers and sisters share one. */
export type ReadAddresses = Map<string, ReadAddress>

type ReadAddress = { readonly address: ListAddress; readonly problems: readonly AddressProblem[] }
type AddressProblem = { readonly code: ProblemCode; readonly part: AddressPart; readonly text: string }

/** Reads the address parts of a row; null when none is filled. Problems go to `report`. */
export function readAddress(
  row: readonly string[],
  columns: AddressColumns,
  { field, report, known }: { field: AddressField; report: Report; known: ReadAddresses },
): ListAddress | null {
  const cells: AddressCells = {
    street: withoutPlaceholder(firstFilled(row, columns.street)),
    houseNumber: withoutPlaceholder(firstFilled(row, columns.houseNumber)),
    addition: withoutPlaceholder(firstFilled(row, columns.addition)),
    postcode: withoutPlaceholder(firstFilled(row, columns.postcode)),
    town: withoutPlaceholder(firstFilled(row, columns.town)),
  }
  const { street, houseNumber, addition, postcode, town } = cells
  if (street === '' && houseNumber === '' && postcode === '' && town === '') return null
  const text = `${postcode}\u0000${houseNumber}\u0000${addition}\u0000${street}\u0000${town}`
  let read = known.get(text)
  if (read === undefined) {
    read = readCells(cells)
    known.set(text, read)
  }
  for (const problem of read.problems) report(problem.code, field(problem.part), problem.text)
  return read.address
}

type AddressCells = Readonly<Record<AddressPart, string>>

function readCells(cells: AddressCells): ReadAddress {
  const problems: AddressProblem[] = []
  const whole = cells.postcode === '' ? POSTCODE_INSIDE.exec(cells.street) : null
  const line = splitStreet(whole ? whole[1]! : cells.street, cells.houseNumber)
  const place = splitPostcode(whole ? whole[2]! : cells.postcode, cells.town || (whole?.[3] ?? ''))
  const postcode = parsePostcode(place.postcode)
  if (postcode === null && isHalfPostcode(place.postcode)) {
    problems.push({ code: 'POSTCODE_UNREADABLE', part: 'postcode', text: place.postcode })
  }
  const number = readHouseNumber(line.number, problems)
  const addition = [number.addition, oneLine(cells.addition)].filter((part) => part !== '').join(' ')
  const address: ListAddress = {
    street: oneLine(line.street),
    houseNumber: number.houseNumber,
    addition: number.addition === '' ? normaliseLetter(addition) : addition,
    indication: number.indication,
    postcode: postcode ?? oneLine(place.postcode),
    town: oneLine(place.town),
  }
  return { address, problems }
}

type HouseNumber = Pick<ListAddress, 'houseNumber' | 'addition' | 'indication'>

function readHouseNumber(cell: string, problems: AddressProblem[]): HouseNumber {
  const none: HouseNumber = { houseNumber: '', addition: '', indication: '' }
  if (cell === '') return none
  if (EXCEL_DAY.test(cell)) {
    problems.push({ code: 'HOUSE_NUMBER_IS_DATE', part: 'houseNumber', text: cell })
    return none
  }
  const number = parseHouseNumber(cell)
  if (number) return number
  problems.push({ code: 'HOUSE_NUMBER_UNREADABLE', part: 'houseNumber', text: cell })
  return { ...none, houseNumber: oneLine(cell) }
}

/** "Dorpsstraat 12a" in the street column; "Plein 1945 3" keeps the year in the name. */
function splitStreet(street: string, number: string): { street: string; number: string } {
  if (number !== '' || street === '') return { street, number }
  const line = oneLine(street)
  const match = /^(.*?\p{L}.*?)\s+(\d+\s?\S{0,12}(?:\s\S{1,8})?)$/u.exec(line)
  if (!match) return { street: line, number: '' }
  const year = /^(19\d\d)\s+(\d.*)$/.exec(match[2]!)
  return year
    ? { street: `${match[1]} ${year[1]}`, number: year[2]! }
    : { street: match[1]!, number: match[2]! }
}

function splitPostcode(postcode: string, town: string): { postcode: string; town: string } {
  const both = town === '' ? POSTCODE_FIRST.exec(postcode) : null
  return both ? { postcode: both[1]!, town: both[2]! } : { postcode, town }
}

/** Four digits alone or with one letter, or letters alone, are a Dutch one that lost something; others are foreign. */
function isHalfPostcode(postcode: string): boolean {
  return postcode !== '' && /^\d{0,4}\s*\p{L}{0,3}$/u.test(postcode)
}

function normaliseLetter(addition: string): string {
  return /^\p{L}$/u.test(addition) ? addition.toUpperCase() : addition
}
