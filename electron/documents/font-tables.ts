// Reads the few tables of a TrueType file that the paper needs (OpenType specification): cmap, hmtx, hhea, head.

/** Glyph number of each code point that the font has. */
export type CharacterTable = ReadonlyMap<number, number>

/** Where a table of a TrueType file begins and how long it is; throws when the file has no such table. */
export function findTable(font: Buffer, tag: string): { offset: number; length: number } {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === tag) {
      return { offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) }
    }
  }
  throw new Error(`a font has no table ${tag}`)
}

/** The code points with a glyph, from `cmap` (formats 4 and 12). */
export function readCharacterTable(font: Buffer): CharacterTable {
  const { offset } = findTable(font, 'cmap')
  const glyphs = new Map<number, number>()
  const subtables = font.readUInt16BE(offset + 2)
  for (let index = 0; index < subtables; index += 1) {
    const at = offset + font.readUInt32BE(offset + 4 + index * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) readSegments(font, at, glyphs)
    if (format === 12) readGroups(font, at, glyphs)
  }
  return glyphs
}

/** A function that gives the width of a glyph in em, before kerning. */
export function readWidths(font: Buffer): (glyph: number) => number {
  const unitsPerEm = font.readUInt16BE(findTable(font, 'head').offset + 18)
  const widths = findTable(font, 'hmtx').offset
  // The last width in the table holds for all glyphs after it.
  const last = font.readUInt16BE(findTable(font, 'hhea').offset + 34) - 1
  return (glyph) => font.readUInt16BE(widths + Math.min(glyph, last) * 4) / unitsPerEm
}

/** Format 4: segments of 16-bit codes, glyph by difference or by a list. */
function readSegments(font: Buffer, at: number, glyphs: Map<number, number>): void {
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
      const glyph = (listed + delta) & 0xffff
      if (listed !== 0 && glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

/** Format 12: groups of 32-bit codes. */
function readGroups(font: Buffer, at: number, glyphs: Map<number, number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const entry = at + 16 + group * 12
    const start = font.readUInt32BE(entry)
    const end = font.readUInt32BE(entry + 4)
    const firstGlyph = font.readUInt32BE(entry + 8)
    for (let code = start; code <= end; code += 1) {
      const glyph = firstGlyph + code - start
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}
