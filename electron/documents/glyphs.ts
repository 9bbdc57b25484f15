// What the bundled fonts can print and how wide it is: no name comes out as boxes, no address runs out of its window.
import { type CharacterTable, readCharacterTable, readWidths } from './font-tables.ts'
import { readFontFiles } from './fonts.ts'

/** A sign that no bundled font can print, in the text that holds it; `codePoint` as 'U+1F600'. */
export type MissingSign = { readonly text: string; readonly sign: string; readonly codePoint: string }

export type Glyphs = {
  /** The signs that cannot be printed: each text and sign once, in the order of the texts. */
  readonly missingSigns: (texts: Iterable<string>) => MissingSign[]
  /** Width of a line in em of the regular weight, before kerning (which takes or adds less than one hundredth). */
  readonly widthOf: (line: string) => number
}

type Family = { readonly table: CharacterTable; readonly widthOfGlyph: (glyph: number) => number }

/** Joiners, variation selectors and the like: shaping eats them, they never need a glyph; line ends and tabs too. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\n\t]$/u

/** Reads the tables of the bundled fonts once (about 10 ms). */
export function readGlyphs(resourcesDir: string): Glyphs {
  const families = readFontFiles(resourcesDir).map(readFamily)
  return { missingSigns: (texts) => findMissing(texts, families), widthOf: measureWith(families) }
}

function findMissing(texts: Iterable<string>, families: readonly Family[]): MissingSign[] {
  const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
  const found: MissingSign[] = []
  for (const text of new Set(texts)) {
    if (isPlain(text)) continue
    const inText = new Set<string>()
    for (const { segment } of graphemes.segment(text)) {
      if (inText.has(segment)) continue
      inText.add(segment)
      const missing = missingCodePoint(segment, families)
      if (missing !== null) found.push({ text, sign: segment, codePoint: nameOf(missing) })
    }
  }
  return found
}

/** Nearly all texts: Latin letters that every font has, so that 1,000 letters need no closer look. */
function isPlain(text: string): boolean {
  return /^[\n\t\u0020-\u007E\u00A1-\u017F]*$/.test(text)
}

/** A letter and its accents must come from one family: else the accent is drawn as a box beside it. */
function missingCodePoint(segment: string, families: readonly Family[]): number | null {
  const codePoints = [...segment]
    .filter((sign) => !INVISIBLE.test(sign))
    .map((sign) => sign.codePointAt(0) ?? 0)
  if (families.some(({ table }) => codePoints.every((codePoint) => table.has(codePoint)))) return null
  const nowhere = codePoints.find((codePoint) => !families.some(({ table }) => table.has(codePoint)))
  return nowhere ?? codePoints.at(-1) ?? null
}

function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

function measureWith(families: readonly Family[]): Glyphs['widthOf'] {
  const known = new Map<string, number>()
  const widthOfSign = (sign: string): number => {
    const codePoint = sign.codePointAt(0) ?? 0
    const family = families.find(({ table }) => table.has(codePoint))
    return family ? family.widthOfGlyph(family.table.get(codePoint) ?? 0) : 0
  }
  return (line) => {
    let width = 0
    for (const sign of line) {
      const ofSign = known.get(sign) ?? widthOfSign(sign)
      known.set(sign, ofSign)
      width += ofSign
    }
    return width
  }
}

/** Only what regular and bold both have: a name may stand in a heading. */
function readFamily(weights: readonly Buffer[]): Family {
  const [regular, ...others] = weights
  if (!regular) throw new Error('a font family without a file')
  const otherTables = others.map(readCharacterTable)
  const inAll = [...readCharacterTable(regular)].filter(([code]) =>
    otherTables.every((table) => table.has(code)),
  )
  return { table: new Map(inAll), widthOfGlyph: readWidths(regular) }
}
