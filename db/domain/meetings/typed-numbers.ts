// What is typed over from an attendance list: '3 7 8 12', '1-5 9', '7m' (attendance 4). Numbers stand on the paper.
import type { Who } from './visit.ts'

/** A row of the paper, and who signed there; nobody named is a parent or verzorger. */
export interface TypedRow {
  readonly number: number
  readonly who: readonly Who[]
}

export interface TypedNumbers {
  /** Each number once, from low to high. */
  readonly rows: readonly TypedRow[]
  readonly notOnList: readonly number[]
  /** Pieces that say nothing, as they were typed. */
  readonly unreadable: readonly string[]
}

/** The letter behind a number, in the order of the columns on paper. */
export const WHO_LETTERS: ReadonlyMap<string, Who> = new Map<string, Who>([
  ['m', 'mother'],
  ['v', 'father'],
  ['o', 'grandparent'],
  ['t', 'interpreter'],
  ['a', 'other'],
])

/**
 * Reads what was typed, in small letters or capitals. Between numbers stand spaces, new lines, commas, semicolons, or
 * the point and plus of the number keys; a range is '1-5' or '1 t/m 5', from low to high. A number typed twice is one
 * row with all who were named. Never throws.
 */
export function readTypedNumbers(text: string, onList: ReadonlySet<number>): TypedNumbers {
  const rows = new Map<number, ReadonlySet<Who>>()
  const notOnList = new Set<number>()
  const unreadable: string[] = []
  for (const piece of piecesOf(text)) {
    const typed = readPiece(piece)
    if (typed === null) unreadable.push(piece)
    for (let number = typed?.first ?? 1; number <= (typed?.last ?? 0); number += 1) {
      if (onList.has(number)) rows.set(number, new Set([...(rows.get(number) ?? []), ...(typed?.who ?? [])]))
      else notOnList.add(number)
    }
  }
  return {
    rows: [...rows].map(([number, who]) => ({ number, who: inOrder(who) })).sort(byNumber),
    notOnList: [...notOnList].sort((a, b) => a - b),
    unreadable,
  }
}

/** The shortest way to type these rows: '1-5 7m 9'. */
export function writeTypedNumbers(rows: readonly TypedRow[]): string {
  const pieces: string[] = []
  const sorted = [...rows].sort(byNumber)
  for (let at = 0; at < sorted.length; ) {
    const run = runFrom(sorted, at)
    const [first, last] = [sorted[at]?.number, sorted[at + run - 1]?.number]
    if (run > 2) pieces.push(`${first}-${last}${lettersOf(sorted[at])}`)
    else for (const row of sorted.slice(at, at + run)) pieces.push(`${row.number}${lettersOf(row)}`)
    at += run
  }
  return pieces.join(' ')
}

/** The typed text after rows were marked or unmarked with the mouse or the space bar; what cannot be read stays. */
export function markInText(
  text: string,
  onList: ReadonlySet<number>,
  marking: { readonly numbers: readonly number[]; readonly marked: boolean },
): string {
  const { rows, notOnList, unreadable } = readTypedNumbers(text, onList)
  const named = new Set(marking.numbers)
  const others = rows.filter(({ number }) => !named.has(number))
  const known = new Map(rows.map((row) => [row.number, row]))
  const marked = marking.marked
    ? [...named]
        .filter((number) => onList.has(number))
        .map((number) => known.get(number) ?? { number, who: [] })
    : []
  return [writeTypedNumbers([...others, ...marked]), ...notOnList, ...unreadable]
    .filter((piece) => piece !== '')
    .join(' ')
}

interface Piece {
  readonly first: number
  readonly last: number
  readonly who: readonly Who[]
}

function piecesOf(text: string): string[] {
  const joined = text.toLowerCase().replace(RANGE_WITH_SPACES, '$1-')
  return joined.split(/[\s,;.+]+/).filter((piece) => piece !== '')
}

const RANGE_WITH_SPACES = /(\d)\s*(?:[-–—]|t\/m)\s*(?=\d)/g
/** No school has a list with more rows. */
const PIECE = /^(\d{1,4})(?:-(\d{1,4}))?([mvota]*)$/

function readPiece(piece: string): Piece | null {
  const [, from, until, letters = ''] = PIECE.exec(piece) ?? []
  const first = Number(from ?? 0)
  const last = Number(until ?? from ?? 0)
  if (first === 0 || last < first) return null
  return { first, last, who: [...letters].flatMap((letter) => WHO_LETTERS.get(letter) ?? []) }
}

function inOrder(who: ReadonlySet<Who>): Who[] {
  return [...WHO_LETTERS.values()].filter((one) => who.has(one))
}

function lettersOf(row: TypedRow | undefined): string {
  return [...WHO_LETTERS]
    .filter(([, who]) => row?.who.includes(who))
    .map(([letter]) => letter)
    .join('')
}

/** How many rows from here follow each other with the same people. */
function runFrom(sorted: readonly TypedRow[], at: number): number {
  const start = sorted[at]
  if (start === undefined) return 0
  let length = 1
  for (let next = sorted[at + 1]; next !== undefined; next = sorted[at + length]) {
    if (next.number !== start.number + length || lettersOf(next) !== lettersOf(start)) break
    length += 1
  }
  return length
}

function byNumber(a: TypedRow, b: TypedRow): number {
  return a.number - b.number
}
