// What is never imported (data-exchange 7): recognised by the header AND by the content (C18), counted, dropped.
import { headerKey } from './recognise-header.ts'
import type { Cells } from './table-shape.ts'

/** Kinds of refused data, as the report counts them ("Niet overgenomen: 6 BSN, 0 bankrekening"). */
export const REFUSED_KINDS = [
  'bsn',
  'ethnicity',
  'country',
  'birthPlace',
  'weight',
  'parentEducation',
  'asylum',
  'religion',
  'bank',
  'health',
  'results',
  'photo',
  'account',
] as const
export type RefusedKind = (typeof REFUSED_KINDS)[number]

const HEADER_PATTERNS: readonly (readonly [RefusedKind, RegExp])[] = [
  [
    'bsn',
    /bsn|burgerservice|^sofi|onderwijsnummer|onderwijsnr|ondwnr|rijksregister|^insz|persoonsgebonden|^pgn/,
  ],
  ['ethnicity', /etnic|etnisch|herkomst|allochtoon/],
  [
    'country',
    /nationaliteit|geboorteland|^land(?:code|naam)?(?:van)?(?:de)?(?:moeder|vader|ouder|verzorger|leerling)?\d?$/,
  ],
  ['birthPlace', /geboorteplaats|geboortegemeente|plaatsvangeboorte/],
  ['weight', /gewicht|achterstandsscore/],
  ['parentEducation', /opleiding|oplniveau/],
  ['asylum', /asiel|vluchteling|verblijfs|statushouder|nieuwkomer/],
  ['religion', /geloof|religie|godsdienst|kerk|levensbeschouw|gezindte/],
  ['bank', /iban|bankrek|^bank|rekeningnummer|rekeningnr|incasso|tenaamstelling/],
  [
    'health',
    /medi(?:sch|cijn|catie)|allergi|huisarts|tandarts|diagnose|handicap|beperking|ziekte|dieet|zorgverzeker|zorgvraag|zorgniveau|polisn|gezondheid|jeugdzorg|arrangement/,
  ],
  ['results', /cito|toets|eindadvies|schooladvies|voadvies|uitstroomprofiel|intelligentie|^iq|rapport/],
  ['photo', /foto/],
  ['account', /gebruikersnaam|username|wachtwoord|password|inlognaam|loginnaam|^login|eckid/],
]

/** The kind that a header names; null when it names nothing refused. */
export function refusedByHeader(header: string): RefusedKind | null {
  const key = headerKey(header)
  return HEADER_PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/**
 * The kind that most filled cells of a column are: numbers of nine digits that pass the elfproef (BSN), those of the
 * onderwijsnummer, a rijksregisternummer, or bank numbers. `leastCells`: a telephone column may hold a few nine-digit
 * numbers that pass by chance (1 in 11), so it needs more of them.
 */
export function refusedByContent(
  cells: Cells,
  rows: readonly number[],
  { column, leastCells = 1 }: { column: number; leastCells?: number },
): RefusedKind | null {
  const step = Math.ceil(rows.length / SAMPLE_ROWS)
  let count = countNumbers(cells, rows, { column, step })
  if (step > 1 && count.filled < SAMPLE_ROWS / 10) count = countNumbers(cells, rows, { column, step: 1 })
  if (count.personal >= leastCells && count.personal * 2 > count.filled) return 'bsn'
  return count.bank * 2 > count.filled && count.bank > 0 ? 'bank' : null
}

/** Spread evenly over the list; a column that is filled here and there is read whole. */
const SAMPLE_ROWS = 1000

type Count = { filled: number; personal: number; bank: number }

function countNumbers(
  cells: Cells,
  rows: readonly number[],
  { column, step }: { column: number; step: number },
): Count {
  const count: Count = { filled: 0, personal: 0, bank: 0 }
  for (let index = 0; index < rows.length; index += step) {
    const cell = cells[rows[index]!]?.[column] ?? ''
    if (cell === '') continue
    count.filled += 1
    if (isPersonalNumber(cell)) count.personal += 1
    else if (isBankNumber(cell)) count.bank += 1
  }
  return count
}

/** A BSN (also one that lost its leading zero in Excel), an onderwijsnummer or a rijksregisternummer. */
function isPersonalNumber(cell: string): boolean {
  if (cell.length < 8 || cell.length > 18) return false
  if (/^\d{8}$/.test(cell)) return weighed(`0${cell}`) === 0
  const digits = cell.replace(/[ .-]/g, '')
  if (/^\d{9}$/.test(digits) && /^[\d .]+$/.test(cell)) return isNineDigitNumber(digits)
  return /^\d{11}$/.test(digits) && isRijksregisternummer(digits)
}

/** The rest is 0 for a BSN or sofinummer and 5 for an onderwijsnummer, which begins with 10. */
function isNineDigitNumber(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return digits !== '000000000' && weighed(digits) === 0
  const rest = weighed(digits)
  return rest === 0 || (rest === 5 && digits.startsWith('10'))
}

/** The elfproef: nine digits weighed 9, 8, … 2, −1; the rest after division by eleven. */
function weighed(digits: string): number {
  let sum = -Number(digits[8])
  for (let place = 0; place < 8; place += 1) sum += (9 - place) * Number(digits[place])
  return ((sum % 11) + 11) % 11
}

function isRijksregisternummer(digits: string): boolean {
  const check = Number(digits.slice(9))
  const head = Number(digits.slice(0, 9))
  return 97 - (head % 97) === check || 97 - ((2_000_000_000 + head) % 97) === check
}

function isBankNumber(cell: string): boolean {
  if (cell.length < 15 || cell.length > 42) return false
  const code = cell.replace(/ /g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(code)) return false
  let rest = 0
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = sign >= 'A' ? sign.charCodeAt(0) - 55 : Number(sign)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
