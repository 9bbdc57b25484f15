import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { PrintFrame } from './PrintFrame.tsx'
import { drawPage, openPdf } from './pdf.ts'
import { saveFile } from './save-file.ts'
import { VirtualList } from './VirtualList.tsx'
import { Waiting } from './Waiting.tsx'

export interface PreviewedPdf {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly ticket: string
}

interface PdfPreviewProps {
  pdf: PreviewedPdf
  /** Other buttons than print and save: for a preview that is not kept yet. */
  actions?: ReactNode
  /** What to do at once, because the office has already pressed that button. */
  begin?: 'print' | 'save' | null
}

/** A PDF as it will come out of the printer; pages are drawn when they come into view. */
export function PdfPreview({ pdf, actions, begin = null }: PdfPreviewProps) {
  const opened = useOpenedPdf(pdf.bytes)
  return (
    <Stack gap="sm">
      <Group>
        {actions ?? <PrintButtons pdf={pdf} begin={begin} />}
        {opened.document === null ? null : <Text>{pagesText(opened.document.numPages)}</Text>}
      </Group>
      <Text size="sm">Kies bij het afdrukken: werkelijke grootte (100 %).</Text>
      {opened.failed ? (
        <Alert color="yellow" title="Het voorbeeld kan hier niet worden getoond.">
          Afdrukken en opslaan werken wel.
        </Alert>
      ) : null}
      {opened.document === null ? <Waiting /> : <Pages key={pdf.ticket} document={opened.document} />}
    </Stack>
  )
}

function pagesText(pages: number): string {
  return pages === 1 ? '1 pagina' : `${pages} pagina’s`
}

function PrintButtons({ pdf, begin }: { pdf: PreviewedPdf; begin: 'print' | 'save' | null }) {
  // another number is another frame: pressing twice prints twice
  const [printing, setPrinting] = useState(begin === 'print' ? 1 : 0)
  const [gone, setGone] = useState(false)
  const saved = useRef(false)
  useEffect(() => {
    if (begin !== 'save' || saved.current) return
    saved.current = true
    savePdf(pdf)
  }, [begin, pdf])
  return (
    <>
      <Button onClick={() => setPrinting(printing + 1)}>Afdrukken</Button>
      <Button variant="default" onClick={() => savePdf(pdf)}>
        PDF opslaan
      </Button>
      {printing === 0 ? null : (
        <PrintFrame key={`${pdf.ticket} ${printing}`} ticket={pdf.ticket} onGone={() => setGone(true)} />
      )}
      {gone ? (
        <Text role="alert">Afdrukken lukt hier niet. Sla de PDF op en druk dat bestand af.</Text>
      ) : null}
    </>
  )
}

function savePdf({ bytes, fileName }: PreviewedPdf): void {
  saveFile(bytes, fileName, 'application/pdf')
}

interface OpenedPdf {
  readonly document: PDFDocumentProxy | null
  readonly failed: boolean
}

function useOpenedPdf(bytes: Uint8Array): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ document: null, failed: false })
  useEffect(() => {
    const opening = openPdf(bytes)
    let current = true
    opening.document
      .then((document) => current && setOpened({ document, failed: false }))
      .catch(() => current && setOpened({ document: null, failed: true }))
    return () => {
      current = false
      opening.close()
    }
  }, [bytes])
  return opened
}

/** In points: A4 upright, until the first page has told its own size. */
const A4 = { width: 595.28, height: 841.89 }
/** 1.3 pixels a point: text of 11 points can be read. */
const LARGEST_SCALE = 1.3
const GAP = 16

function Pages({ document }: { document: PDFDocumentProxy }) {
  const { ref, width } = useElementSize()
  const paper = usePaperSize(document)
  // room for the scroll bar, so that a page never needs a second one
  const scale = Math.min(LARGEST_SCALE, Math.max(0.3, (width - 24) / paper.width))
  return (
    <div ref={ref}>
      {width === 0 ? null : (
        <VirtualList
          // a list of another row height measures anew
          key={scale}
          label="Voorbeeld"
          count={document.numPages}
          rowHeight={Math.ceil(paper.height * scale) + GAP}
          height="70vh"
          row={(index) => <PdfPage document={document} number={index + 1} scale={scale} size={paper} />}
        />
      )}
    </div>
  )
}

/** All pages of one paper have the size of the first. */
function usePaperSize(document: PDFDocumentProxy): typeof A4 {
  const [size, setSize] = useState(A4)
  useEffect(() => {
    let current = true
    document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 })
        if (current) setSize({ width, height })
      },
      // the paper was closed meanwhile: nobody needs its size any more
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [document])
  return size
}

interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  scale: number
  size: typeof A4
}

function PdfPage({ document, number, scale, size }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(
    () => (canvas.current ? drawPage(canvas.current, { document, number, scale }) : undefined),
    [document, number, scale],
  )
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Pagina ${number} van ${document.numPages}`}
      data-page={number}
      style={{
        display: 'block',
        margin: '0 auto',
        width: size.width * scale,
        height: size.height * scale,
        background: 'white',
        border: '1px solid var(--mantine-color-gray-4)',
      }}
    />
  )
}
