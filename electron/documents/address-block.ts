// Fits an address into the window: broken where it may, then 10 pt, then reported; never cut (printing §2.2, P06).
import type { AddressWindow } from '#domain/printing/letter-papers'
import type { Glyphs } from './glyphs.ts'

/** The lines as they are printed, their size and the distance between them in points. */
export type AddressBlock = {
  readonly lines: readonly string[]
  readonly size: number
  readonly leading: number
  /** False when it fits at no permitted size: it is printed whole all the same and must be looked at. */
  readonly fits: boolean
}

const POINTS_PER_MM = 72 / 25.4
/** PostNL: 10 to 12 pt. */
const SIZES = [11, 10]
const LINE_HEIGHT = 1.3
/** Kerning may make a line a little wider than its signs. */
const KERNING = 1.01

/** First choice: after a comma, before "en", after "ouders/verzorgers van". */
const GOOD_PLACES = /(?<=, )|(?<= )(?=en )|(?<=verzorgers? van )/
/** Second choice: at any space; two spaces stay together. */
const SPACES = /(?<= )(?! )/

/** Breaks and sizes the lines of an address for the window. */
export function fitAddress(
  lines: readonly string[],
  window: AddressWindow,
  widthOf: Glyphs['widthOf'],
): AddressBlock {
  const room = { width: window.width * POINTS_PER_MM, height: window.height * POINTS_PER_MM }
  let block: AddressBlock | null = null
  for (const places of [GOOD_PLACES, SPACES]) {
    for (const size of SIZES) {
      const isWithin = (line: string) => widthOf(line) * size * KERNING <= room.width
      const broken = lines.flatMap((line) =>
        isWithin(line) ? [line] : fillLines(line.split(places), isWithin),
      )
      const fits = broken.every(isWithin) && broken.length * size <= room.height
      block = { lines: broken, size, leading: leadingOf(broken.length, size, room.height), fits }
      if (fits) return block
    }
  }
  return block ?? { lines, size: 11, leading: 0, fits: false }
}

/** Puts as many pieces on a line as fit; a piece that is too wide by itself keeps its own line. */
function fillLines(pieces: readonly string[], isWithin: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && !isWithin((line + piece).trimEnd())) {
      lines.push(line.trimEnd())
      line = piece
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}

/** The usual distance, less when many lines must share the window. */
function leadingOf(lines: number, size: number, height: number): number {
  const room = (height - lines * size) / Math.max(lines - 1, 1)
  return Math.min(Math.max(room, 0), (LINE_HEIGHT - 1) * size)
}
