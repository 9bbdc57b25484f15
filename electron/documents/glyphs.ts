// Checks before printing that the bundled fonts hold every sign, so that no name comes out as boxes.
import { findTable, readFontFiles } from './fonts.ts'

/** A sign that no bundled font can print, in the text that holds it; `codePoint` as 'U+1F600'. */
export type MissingSign = { readonly text: string; readonly sign: string; readonly codePoint: string }

export type Glyphs = {
  /** The signs that cannot be printed: each text and sign once, in the order of the texts. */
  readonly missingSigns: (texts: Iterable<string>) => MissingSign[]
}

/** Joiners, variation selectors and the like: shaping eats them, they never need a glyph; line ends and tabs too. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\n\t]$/u

/** Reads the character tables of the bundled fonts once (about 10 ms). */
export function readGlyphs(resourcesDir: string): Glyphs {
  const families = readFontFiles(resourcesDir).map(coverageOfFamily)
  const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
  // Nearly all texts are plain; the table answers for the first 64K signs of the first font without segmenting.
  const plain = families[0] ?? new Set<number>()
  const isPlain = (text: string) => {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code >= 0x300 || (!plain.has(code) && code !== 10 && code !== 9)) return false
    }
    return true
  }
  const inText = (text: string): MissingSign[] => {
    const found = new Map<string, MissingSign>()
    for (const { segment } of graphemes.segment(text)) {
      if (found.has(segment)) continue
      const missing = missingCodePoint(segment, families)
      if (missing !== null) found.set(segment, { text, sign: segment, codePoint: nameOf(missing) })
    }
    return [...found.values()]
  }
  return {
    missingSigns(texts) {
      const found: MissingSign[] = []
      for (const text of new Set(texts)) if (!isPlain(text)) found.push(...inText(text))
      return found
    },
  }
}

/** A letter and its accents must come from one family: else the accent is drawn as a box beside it. */
function missingCodePoint(segment: string, families: readonly ReadonlySet<number>[]): number | null {
  const codePoints = [...segment]
    .filter((sign) => !INVISIBLE.test(sign))
    .map((sign) => sign.codePointAt(0) ?? 0)
  if (families.some((family) => codePoints.every((codePoint) => family.has(codePoint)))) return null
  const nowhere = codePoints.find((codePoint) => !families.some((family) => family.has(codePoint)))
  return nowhere ?? codePoints.at(-1) ?? null
}

function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Only what regular and bold both have: a name may stand in a heading. */
function coverageOfFamily(weights: readonly Buffer[]): Set<number> {
  const [first, ...others] = weights.map(readCharacterTable)
  return new Set([...(first ?? [])].filter((codePoint) => others.every((other) => other.has(codePoint))))
}

/** The code points with a glyph, from the `cmap` table (OpenType specification, formats 4 and 12). */
export function readCharacterTable(font: Buffer): Set<number> {
  const table = findTable(font, 'cmap')
  const codePoints = new Set<number>()
  if (!table) return codePoints
  const subtables = font.readUInt16BE(table.offset + 2)
  for (let index = 0; index < subtables; index += 1) {
    const at = table.offset + font.readUInt32BE(table.offset + 4 + index * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) readSegments(font, at, codePoints)
    if (format === 12) readGroups(font, at, codePoints)
  }
  return codePoints
}

/** Format 4: segments of 16-bit codes, glyph by difference or by a list. */
function readSegments(font: Buffer, at: number, codePoints: Set<number>): void {
  const segments = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const ranges = deltas + segments * 2
  for (let segment = 0; segment < segments; segment += 1) {
    const end = font.readUInt16BE(ends + segment * 2)
    const start = font.readUInt16BE(starts + segment * 2)
    const delta = font.readUInt16BE(deltas + segment * 2)
    const rangeAt = ranges + segment * 2
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) codePoints.add(code)
    }
  }
}

/** Format 12: groups of 32-bit codes. */
function readGroups(font: Buffer, at: number, codePoints: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const entry = at + 16 + group * 12
    const end = font.readUInt32BE(entry + 4)
    const firstGlyph = font.readUInt32BE(entry + 8)
    const start = font.readUInt32BE(entry)
    for (let code = start; code <= end; code += 1) if (firstGlyph + code - start !== 0) codePoints.add(code)
  }
}
