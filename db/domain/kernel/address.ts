// Addresses (conventions §3): stored in parts, printed as PostNL asks, compared by the household key.
import * as z from 'zod'
import { fold, foldTight } from './fold.ts'
import { cleanLine, line } from './text.ts'

/** zod: an address; every part is '' when unknown. `country` '' is the Netherlands. */
export const address = z.object({
  street: line(120),
  /** Text: digits, or two numbers ('52-54'). */
  houseNumber: line(20),
  addition: line(30),
  /** For house boats: TO tegenover, BY bij. */
  indication: z.enum(['', 'TO', 'BY']),
  postcode: line(20).transform(normalisePostcode),
  town: line(100),
  country: line(60),
})

export type Address = z.infer<typeof address>

export type HouseNumber = Pick<Address, 'houseNumber' | 'addition' | 'indication'>

/** A Dutch postcode in any spacing and case → '1234AB'; null for anything else (SA, SD and SS do not exist). */
export function parsePostcode(text: string): string | null {
  if (DUTCH_POSTCODE.test(text)) return text
  const tight = text.replace(/[\s.\-–]/gu, '').toUpperCase()
  return DUTCH_POSTCODE.test(tight) ? tight : null
}

const DUTCH_POSTCODE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/

/** '1234AB' when it is a Dutch postcode; a foreign one is kept as it is (E79). */
export function normalisePostcode(text: string): string {
  return parsePostcode(text) ?? cleanLine(text)
}

/** As shown: '1234 AB'; a foreign one as it is. */
export function formatPostcode(postcode: string): string {
  const dutch = parsePostcode(postcode)
  return dutch ? `${dutch.slice(0, 4)} ${dutch.slice(4)}` : postcode
}

/**
 * Takes '12 hs', '12a', '12-1', '12 bis', '12 II' or 't/o 12' apart (C14). '3-hoog' is an addition without a number.
 * '52-54' (upwards, same side of the street) is one house number; '12-1' is number and addition. Null without digits.
 */
export function parseHouseNumber(text: string): HouseNumber | null {
  // most are just digits
  if (/^[1-9]\d{0,4}$/.test(text)) return { houseNumber: text, addition: '', indication: '' }
  const [, indicationText = '', rest = ''] =
    /^(t\/?o|tegenover|bij|by)?\.?\s*(?:nr|no|huisnr)?\.?\s*(.*)$/i.exec(cleanLine(text)) ?? []
  const indication = indicationText === '' ? '' : /^t/i.test(indicationText) ? 'TO' : 'BY'
  if (/^\d{1,2}\s?-?\s?hoog/i.test(rest)) return { houseNumber: '', addition: rest, indication }
  const [, digits = '', more = ''] = /^0*([1-9]\d{0,4})(?!\d)(.*)$/.exec(rest) ?? []
  if (digits === '') return null
  const upTo = secondNumber(digits, more)
  if (upTo) return { houseNumber: `${digits}-${upTo}`, addition: '', indication }
  return { houseNumber: digits, addition: normaliseAddition(more), indication }
}

/** House number as shown: '11 A', '12-1', '12 3-hoog', 't/o 12'. */
export function formatHouseNumber(number: HouseNumber): string {
  const before = { '': '', TO: 't/o ', BY: 'bij ' }[number.indication]
  const separator = /^\d+$/.test(number.addition) ? '-' : ' '
  return before + [number.houseNumber, number.addition].filter((part) => part !== '').join(separator)
}

/**
 * The lines below the addressee (§3.1): street and number; postcode, **two** spaces, town in capitals; the country
 * in capitals when abroad, and then the order of that country. No empty lines: what is unknown is left out.
 */
export function addressLines(address: Address): string[] {
  const { street, postcode, town, country } = address
  const number = formatHouseNumber(address)
  const capitals = town.toUpperCase()
  if (isDutch(country)) return filled([`${street} ${number}`, `${formatPostcode(postcode)}  ${capitals}`])
  const way = WAYS_ABROAD.find(({ countries }) => countries.includes(fold(country)))
  const doorLine = way?.numberFirst ? `${number} ${street}` : `${street} ${number}`
  const townLines = {
    before: [`${postcode} ${capitals}`],
    after: [`${capitals} ${postcode}`],
    below: [capitals, postcode],
  }
  return filled([doorLine, ...townLines[way?.postcode ?? 'before'], country.toUpperCase()])
}

/**
 * Postcode, house number and addition in normal form (§3.3): equal for '12 a' and '12A'. Equal keys are a proposal to
 * be one household, never more. '' without postcode or number: no key, so never equal. Abroad a postcode covers a town: the street is added.
 */
export function householdKey(address: Address): string {
  const parts = keyParts(address)
  return parts ? [parts.postcode, parts.place, parts.indication, parts.number, parts.addition].join('|') : ''
}

/**
 * True when two addresses may be one after a typing error, for a person to decide (C14): a missing addition or
 * indication, another split of the number, the same floor written otherwise, one wrong sign in the postcode. False when
 * the keys are equal, and when the postcodes differ and the streets are known to differ too.
 */
export function isNearMiss(a: Address, b: Address): boolean {
  const [left, right] = [keyParts(a), keyParts(b)]
  if (!left || !right || left.place !== right.place || householdKey(a) === householdKey(b)) return false
  if (left.postcode !== right.postcode) {
    const sameDoor =
      left.number === right.number && left.addition === right.addition && left.indication === right.indication
    return sameDoor && differInOneSign(left.postcode, right.postcode) && mayBeSameStreet(a, b)
  }
  return mayBeSameDoor(left, right)
}

type KeyParts = { postcode: string; place: string; indication: string; number: string; addition: string }

function keyParts(address: Address): KeyParts | null {
  const dutch = isDutch(address.country) ? parsePostcode(address.postcode) : null
  const postcode = dutch ?? tighten(address.postcode)
  const parsed = parseHouseNumber(address.houseNumber)
  const number = parsed?.houseNumber || tighten(address.houseNumber)
  if (postcode === '' || number === '') return null
  return {
    postcode,
    place: dutch ? '' : `${foldTight(address.country)} ${foldTight(address.street)}`,
    indication: address.indication || parsed?.indication || '',
    number,
    addition: tighten((parsed?.addition ?? '') + address.addition),
  }
}

function mayBeSameDoor(a: KeyParts, b: KeyParts): boolean {
  const digits = (parts: KeyParts) => tighten(parts.number + parts.addition)
  if (digits(a) === digits(b)) return true
  if (a.number !== b.number) return false
  return a.addition === '' || b.addition === '' || floorOf(a.addition) === floorOf(b.addition)
}

/** 'II', '2' and '2-hoog' are one floor; 'HUIS', 'H' and 'HS' are the ground floor. */
function floorOf(addition: string): string {
  const floors: Readonly<Record<string, string>> = {
    I: '1',
    II: '2',
    III: '3',
    IV: '4',
    V: '5',
    HUIS: 'HS',
    H: 'HS',
  }
  return Object.hasOwn(floors, addition) ? (floors[addition] ?? '') : addition.replace(/^(\d)HOOG$/, '$1')
}

function mayBeSameStreet(a: Address, b: Address): boolean {
  const [left, right] = [foldTight(a.street), foldTight(b.street)]
  return left === '' || right === '' || left === right
}

function differInOneSign(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  return [...a].filter((sign, index) => sign !== b[index]).length === 1
}

/** The higher number of '52-54': same parity, because one side of a Dutch street has even or odd numbers. */
function secondNumber(digits: string, more: string): string {
  const [, second = ''] = /^\s?[-–/]\s?(\d{1,5})$/.exec(more) ?? []
  const step = Number(second) - Number(digits)
  return step > 0 && step % 2 === 0 ? second : ''
}

/** As registered; a single letter becomes a capital (§3.2). */
function normaliseAddition(text: string): string {
  const addition = text.replace(/^[\s\-–/.,]+|[\s\-–/.,]+$/g, '')
  return /^\p{L}$/u.test(addition) ? addition.toUpperCase() : addition
}

/** Capitals, without spaces, hyphens and points. */
function tighten(text: string): string {
  return text.toUpperCase().replace(/[\s\-–/.,]/gu, '')
}

function isDutch(country: string): boolean {
  return ['', 'nl', 'nederland', 'the netherlands', 'netherlands', 'holland', 'pays bas'].includes(
    fold(country),
  )
}

const WAYS_ABROAD: readonly {
  countries: readonly string[]
  numberFirst: boolean
  postcode: 'before' | 'after' | 'below'
}[] = [
  { countries: ['frankrijk', 'france', 'luxemburg', 'luxembourg'], numberFirst: true, postcode: 'before' },
  {
    countries: [
      'verenigd koninkrijk',
      'groot brittannie',
      'engeland',
      'schotland',
      'wales',
      'united kingdom',
      'great britain',
      'england',
      'ierland',
      'ireland',
    ],
    numberFirst: true,
    postcode: 'below',
  },
  {
    countries: [
      'verenigde staten',
      'united states',
      'united states of america',
      'usa',
      'vs',
      'canada',
      'australie',
      'australia',
    ],
    numberFirst: true,
    postcode: 'after',
  },
]

function filled(lines: readonly string[]): string[] {
  return lines.map((text) => text.trim()).filter((text) => text !== '')
}
