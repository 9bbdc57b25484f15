// Reads a PDF as a printer would show it: page sizes, and every piece of text with its place in mm.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const MM = 25.4 / 72

/** A piece of text; `top` and `bottom` take in accents and tails, measured from the top of the sheet. */
export type PlacedText = {
  text: string
  left: number
  right: number
  top: number
  bottom: number
  /** In points. */
  size: number
}

export type ReadPage = { width: number; height: number; texts: PlacedText[]; text: string }

export type ReadPdf = {
  pages: ReadPage[]
  title: unknown
  language: unknown
  isTagged: boolean
  /** Names of the fonts, with false where the file itself is not in the PDF. */
  fonts: Record<string, boolean>
}

/** Reads a PDF in whole; empty pieces (only spaces) are left out of `texts`, not of `text`. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({
    data: bytes.slice(),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  })
  const pdf = await loading.promise
  const { info } = await pdf.getMetadata()
  const facts = info as Record<string, unknown>
  const marks: unknown = await pdf.getMarkInfo()
  const fonts: Record<string, boolean> = {}
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
    const content = await page.getTextContent({ disableNormalization: true })
    const texts: PlacedText[] = []
    let text = ''
    for (const item of content.items) {
      if (!('str' in item)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
      if (item.str.trim() === '') continue
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
      const baseline = (y1 - y) * MM
      texts.push({
        text: item.str,
        left: x * MM,
        right: (x + item.width) * MM,
        top: baseline - size * 0.78 * MM,
        bottom: baseline + size * 0.24 * MM,
        size,
      })
    }
    if (number <= 3) await readFonts(page, fonts)
    pages.push({ width: (x1 - x0) * MM, height: (y1 - y0) * MM, texts, text })
  }
  await loading.destroy()
  return {
    pages,
    title: facts.Title,
    language: facts.Language,
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    fonts,
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function readFonts(page: Page, fonts: Record<string, boolean>): Promise<void> {
  await page.getOperatorList()
  const { styles } = await page.getTextContent()
  for (const id of Object.keys(styles)) {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean }
    fonts[font.name] = font.missingFile !== true
  }
}

/** The pieces in the address window of a letter (default place). */
export function addressOf(page: ReadPage): PlacedText[] {
  return page.texts.filter((text) => text.top >= 47.5 && text.bottom <= 71)
}

/** Pieces on the same height put together, from top to bottom. */
export function linesOf(texts: PlacedText[]): string[] {
  const lines = new Map<number, string>()
  for (const text of texts)
    lines.set(Math.round(text.bottom * 2), (lines.get(Math.round(text.bottom * 2)) ?? '') + text.text)
  return [...lines.values()].map((line) => line.trim())
}
