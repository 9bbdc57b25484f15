// Telephone numbers (conventions §4): stored with country ('+31612345678'), or as typed and flagged.
import { cleanLine } from './text.ts'

/**
 * `number` is '+' and digits, or what was typed when `flagged`. `repaired`: Excel had damaged it (C07).
 * `remark` is the text beside the number ('oma', C09); whose number it is must still be asked.
 */
export type ParsedPhone = {
  readonly number: string
  readonly flagged: boolean
  readonly repaired: boolean
  readonly remark: string
}

/**
 * Reads '06-52702892', '0031…', '+31 (0)6 …', '(010) 2202121', foreign numbers with + or 00, and repairs what Excel
 * did when only one reading is left. A Dutch number has 10 digits with the 0; anything else is kept whole and flagged.
 */
export function parsePhone(text: string): ParsedPhone {
  const typed = cleanLine(text)
  if (DUTCH.test(typed)) return { number: typed, flagged: false, repaired: false, remark: '' }
  const { number, remark } = splitRemark(typed)
  const read = readNumber(number)
  if (read) return { number: read, flagged: false, repaired: false, remark }
  const repaired = repairNumber(typed)
  if (repaired) return { number: repaired, flagged: false, repaired: true, remark: '' }
  return { number: typed, flagged: typed !== '', repaired: false, remark: '' }
}

/** Two numbers in one cell (C08): '06-… / 06-…' → both, each with its remark; else the cell as it is. */
export function splitPhones(cell: string): string[] {
  const whole = cleanLine(cell)
  const parts = cell
    .split(/[;,/|\n]|\s(?:en|of)\s/u)
    .map(cleanLine)
    .filter((part) => part !== '')
  const allAreNumbers =
    parts.length > 1 && parts.every((part) => readNumber(splitRemark(part).number) !== null)
  if (allAreNumbers) return parts
  return whole === '' ? [] : [whole]
}

/** '06 5270 2892', '010 220 2121', '0165 320 608', '+32 475 123 456'; what was kept as typed stays so. */
export function formatPhone(number: string): string {
  if (DUTCH.test(number)) return formatDutch(`0${number.slice(3)}`)
  const [, country, rest] =
    /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/.exec(number) ?? []
  return country && rest ? `+${country} ${inThrees(rest)}` : number
}

const DUTCH = /^\+31[1-9]\d{8}$/

/** E.164: at most 15 digits with the country; the shortest in use have some 7. */
const FOREIGN = /^\+(?!31)[1-9]\d{6,14}$/

/** Numbers in use as mobile numbers; 066 and 067 were pagers. */
const MOBILE = /^6[1-58]/

/** Area codes of three digits with the 0 (010, 070), and 088 and the like, which are not bound to a place. */
const SHORT_AREA = /^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[24578]|91)/

/** Area codes of four digits (0165), from the national numbering plan, without the 0. */
const LONG_AREA =
  /^(?:11[13-578]|16[124-8]|17[24]|18[0-467]|22[2-46-9]|25[125]|29[479]|31[3-8]|32[01]|34[1-8]|41[1-368]|47[58]|48[15-8]|49[23579]|51[1-9]|52[1-57-9]|54[13-8]|56[126]|57[0-3578]|59[1-9])/

function formatDutch(digits: string): string {
  const sizes = digits.startsWith('06') ? [2, 4, 4] : SHORT_AREA.test(digits) ? [3, 3, 4] : [4, 3, 3]
  const [first = 0, second = 0] = sizes
  return `${digits.slice(0, first)} ${digits.slice(first, first + second)} ${digits.slice(first + second)}`
}

/** Groups of three; a lonely last digit joins the group before it. */
function inThrees(digits: string): string {
  return (digits.match(/\d{3}(?=\d{2})|\d{1,4}$/g) ?? [digits]).join(' ')
}

/** The first run that can be a number, and the words around it. */
function splitRemark(text: string): { number: string; remark: string } {
  const found = /[+(]?\d(?:[\s().\-–/]*\d){5,}/.exec(text)
  if (!found) return { number: text, remark: '' }
  const words = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
  const remark = words
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  return {
    number: found[0],
    remark: remark.join(' ').replace(/^(?:tel|tel\.|telefoon|mob|mob\.|mobiel)$/i, ''),
  }
}

function readNumber(text: string): string | null {
  const international = text.replace(/^\(?00/, '+').replace(/^(\+\d{1,3}[\s\-.]*)\(0\)/, '$1')
  const digits = international.replace(/[\s().\-–/]/g, '')
  const number = digits.replace(/^0(?!0)/, '+31').replace(/^\+310/, '+31')
  return DUTCH.test(number) || FOREIGN.test(number) ? number : null
}

/**
 * C07: the zero that Excel took away ('612345678', '31612345678') and '6,12345678E+08'. Certain only when every
 * digit is still there and the area exists; '6,12E+08' has lost digits, so it is null.
 */
function repairNumber(text: string): string | null {
  const digits = scientificDigits(text) ?? text.replace(/[.,]0+$/, '')
  const [, national] = /^(?:31)?(\d{9})$/.exec(digits) ?? []
  if (!national) return null
  const areaExists = MOBILE.test(national) || SHORT_AREA.test(`0${national}`) || LONG_AREA.test(national)
  return areaExists ? `+31${national}` : null
}

function scientificDigits(text: string): string | null {
  const [, whole, fraction = '', exponent] = /^(\d)[.,](\d+)E\+?(\d{1,2})$/i.exec(text) ?? []
  return whole && Number(exponent) === fraction.length ? whole + fraction : null
}
