// A page as a camera sees it on paper: a part of it in pixels.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A part of the sheet in mm from its top left. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Canvas {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

/** The pixels (RGBA) of parts of the first page at so many dots per inch, on white paper. */
export async function pagePictures(bytes: Uint8Array, areas: readonly Area[], dpi: number) {
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const pdf = await loading.promise
  const page = await pdf.getPage(1)
  const viewport = page.getViewport({ scale: dpi / 72 })
  const factory = pdf.canvasFactory as { create: (width: number, height: number) => Canvas }
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas, canvasContext: context, viewport, background: 'white' }).promise
  const pixels = (mm: number) => Math.round((mm / 25.4) * dpi)
  const pictures = areas.map(({ left, top, width, height }) =>
    context.getImageData(pixels(left), pixels(top), pixels(width), pixels(height)),
  )
  await loading.destroy()
  return pictures
}
