// The bundled fonts: the only ones a paper may use, in the order in which they are tried.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The families as the templates call them. The native engine also sees the fonts of the computer; ours come first,
 * so an installed font of the same name plays no part (a test installs one), and no other name is ever asked for.
 */
export const FONT_FAMILIES = [
  'Noto Sans',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Ethiopic',
] as const

const WEIGHTS = ['Regular', 'Bold'] as const

/** Reads the font files as they are, per family in the order of `FONT_FAMILIES`: [regular, bold]. */
export function readFontFiles(resourcesDir: string): Buffer[][] {
  return FONT_FAMILIES.map((family) =>
    WEIGHTS.map((weight) => {
      const file = `${family.replaceAll(' ', '')}-${weight}.ttf`
      return readFileSync(path.join(resourcesDir, 'fonts', file))
    }),
  )
}
