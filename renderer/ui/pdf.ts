// The only place that loads pdf.js; the legacy build, for the Chromium of the oldest supported shell.
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Opens a PDF from its bytes; the bytes are copied, because the worker takes what it is given. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({ data: bytes.slice(), useWasm: false })
}

interface Drawing {
  readonly document: PDFDocumentProxy
  /** From 1. */
  readonly number: number
  /** CSS pixels per point. */
  readonly scale: number
}

/** Draws one page, as sharp as the screen is. @returns stops a drawing that is no longer wanted */
export function drawPage(canvas: HTMLCanvasElement, { document, number, scale }: Drawing): () => void {
  let stopped = false
  let task: RenderTask | null = null
  async function draw() {
    const page = await document.getPage(number)
    if (stopped) return
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    task = page.render({ canvas, viewport })
    await task.promise
    canvas.dataset.drawn = 'yes'
  }
  // a page that was scrolled away is cancelled, which pdf.js reports as a failure
  draw().catch(() => undefined)
  return () => {
    stopped = true
    task?.cancel()
  }
}
