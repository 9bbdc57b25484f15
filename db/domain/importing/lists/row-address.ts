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

/** Reads the address parts of a row; null when none is filled. Problems go to `report`. */
export function readAddress(
  row: readonly string[],
  columns: AddressColumns,
  { field, report }: { field: AddressField; report: Report },
): ListAddress | null {
  const cell = (part: AddressPart) => withoutPlaceholder(firstFilled(row, columns[part]))
  const [streetCell, numberCell, additionCell, postcodeCell, townCell] = [
    cell('street'),
    cell('houseNumber'),
    cell('addition'),
    cell('postcode'),
    cell('town'),
  ]
  if (streetCell === '' && numberCell === '' && postcodeCell === '' && townCell === '') return null
  const whole = postcodeCell === '' ? POSTCODE_INSIDE.exec(streetCell) : null
  const line = splitStreet(whole ? whole[1]! : streetCell, numberCell)
  const place = splitPostcode(whole ? whole[2]! : postcodeCell, townCell || (whole?.[3] ?? ''))
  if (place.postcode !== '' && !isPostcodeSomewhere(place.postcode)) {
    report('POSTCODE_UNREADABLE', field('postcode'), place.postcode)
  }
  const number = readHouseNumber(line.number, { field, report })
  const addition = [number.addition, oneLine(additionCell)].filter((part) => part !== '').join(' ')
  return {
    street: oneLine(line.street),
    houseNumber: number.houseNumber,
    addition: additionCell !== '' && number.addition === '' ? normaliseLetter(addition) : addition,
    indication: number.indication,
    postcode: parsePostcode(place.postcode) ?? oneLine(place.postcode),
    town: oneLine(place.town),
  }
}

type HouseNumber = Pick<ListAddress, 'houseNumber' | 'addition' | 'indication'>

function readHouseNumber(
  cell: string,
  { field, report }: { field: AddressField; report: Report },
): HouseNumber {
  const none: HouseNumber = { houseNumber: '', addition: '', indication: '' }
  if (cell === '') return none
  if (EXCEL_DAY.test(cell)) {
    report('HOUSE_NUMBER_IS_DATE', field('houseNumber'), cell)
    return none
  }
  const number = parseHouseNumber(cell)
  if (number) return number
  report('HOUSE_NUMBER_UNREADABLE', field('houseNumber'), cell)
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

/** Dutch, or foreign: four digits alone, or with one letter, is a Dutch one that lost something. */
function isPostcodeSomewhere(postcode: string): boolean {
  return parsePostcode(postcode) !== null || !/^\d{0,4}\s*\p{L}{0,3}$/u.test(postcode)
}

function normaliseLetter(addition: string): string {
  return /^\p{L}$/u.test(addition) ? addition.toUpperCase() : addition
}
