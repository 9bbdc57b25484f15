// The only place that loads pdf.js, and only when a paper is shown; the legacy build, for the Chromium of the oldest
// supported shell.
import type { PDFDocumentLoadingTask, PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import workerUrl from './pdf-worker.ts?worker&url'
import './promise-with-resolvers.ts'

/** A PDF that is being opened; `close` ends its worker at any moment. */
export interface OpeningPdf {
  readonly document: Promise<PDFDocumentProxy>
  close(): void
}

/** Opens a PDF from its bytes; the bytes are copied, because the worker takes what it is given. */
export function openPdf(bytes: Uint8Array): OpeningPdf {
  let task: PDFDocumentLoadingTask | null = null
  let closed = false
  async function open() {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    if (closed) throw new Error('closed')
    GlobalWorkerOptions.workerSrc = workerUrl
    task = getDocument({ data: bytes.slice(), useWasm: false })
    return task.promise
  }
  return {
    document: open(),
    close() {
      closed = true
      void task?.destroy()
    },
  }
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
