// The bundled fonts: the only ones a paper may use, in the order in which they are tried.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The families as the templates call them. The native engine also sees the fonts of the computer and offers no
 * switch against it; under this first name no computer has a font, so an installed Noto Sans can never slip in.
 */
export const FONT_FAMILIES = [
  'Desk Sans',
  'Desk Sans Arabic',
  'Desk Sans Hebrew',
  'Desk Sans Ethiopic',
] as const

const FILES = ['NotoSans', 'NotoSansArabic', 'NotoSansHebrew', 'NotoSansEthiopic'] as const
const WEIGHTS = ['Regular', 'Bold'] as const

/** Reads the font files as they are, per family in the order of `FONT_FAMILIES`: [regular, bold]. */
export function readFontFiles(resourcesDir: string): Buffer[][] {
  return FILES.map((file) =>
    WEIGHTS.map((weight) => readFileSync(path.join(resourcesDir, 'fonts', `${file}-${weight}.ttf`))),
  )
}

/** The fonts for the engine, in memory under our own family names (same length, so nothing moves in the file). */
export function readFontsForEngine(resourcesDir: string): Buffer[] {
  return readFontFiles(resourcesDir).flat().map(renameFamily)
}

/** Where a table of a TrueType file begins and how long it is; null when the file has no such table. */
export function findTable(font: Buffer, tag: string): { offset: number; length: number } | null {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === tag) {
      return { offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) }
    }
  }
  return null
}

function renameFamily(font: Buffer): Buffer {
  const table = findTable(font, 'name')
  if (!table) throw new Error('a bundled font has no name table')
  const renamed = Buffer.from(font)
  const names = renamed.subarray(table.offset, table.offset + table.length)
  // Names stand there as UTF-16 (Windows) and in some fonts also in one byte per sign (old Macintosh).
  replaceAll(names, utf16(`Noto Sans`), utf16('Desk Sans'))
  replaceAll(names, Buffer.from('Noto Sans', 'latin1'), Buffer.from('Desk Sans', 'latin1'))
  return renamed
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function replaceAll(bytes: Buffer, from: Buffer, to: Buffer): void {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at)
}
