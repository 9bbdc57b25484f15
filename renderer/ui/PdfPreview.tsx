import { Button, Group, Paper, ScrollArea, Stack, Text } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { openPdf } from './pdf.ts'
import { saveFile } from './save-file.ts'
import { Waiting } from './Waiting.tsx'

export interface PreviewedPdf {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly ticket: string
}

interface PdfPreviewProps {
  pdf: PreviewedPdf
  /** Called after the office pressed print or save. */
  onUsed?: (how: 'printed' | 'saved') => void
}

/** A PDF as it will come out of the printer, with print and save; pages are drawn when they come into view. */
export function PdfPreview({ pdf, onUsed }: PdfPreviewProps) {
  const opened = useOpenedPdf(pdf.bytes)
  const [printing, setPrinting] = useState(false)
  return (
    <Stack gap="sm">
      <Group>
        <Button
          onClick={() => {
            setPrinting(true)
            onUsed?.('printed')
          }}
        >
          Afdrukken
        </Button>
        <Button
          variant="default"
          onClick={() => {
            saveFile(pdf.bytes, pdf.fileName, 'application/pdf')
            onUsed?.('saved')
          }}
        >
          PDF opslaan
        </Button>
        {opened === null ? null : <Text>{opened.numPages} pagina’s</Text>}
      </Group>
      <Text size="sm">Kies bij het afdrukken: werkelijke grootte (100 %).</Text>
      {opened === null ? (
        <Waiting />
      ) : (
        <ScrollArea
          h="65vh"
          type="always"
          viewportProps={{ tabIndex: 0, 'aria-label': 'Voorbeeld van de brief' }}
        >
          <Stack align="center" gap="md" p="sm" bg="gray.1">
            {Array.from({ length: opened.numPages }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              <PdfPage key={index} document={opened} number={index + 1} />
            ))}
          </Stack>
        </ScrollArea>
      )}
      {printing ? <PrintFrame ticket={pdf.ticket} onDone={() => setPrinting(false)} /> : null}
    </Stack>
  )
}

function useOpenedPdf(bytes: Uint8Array): PDFDocumentProxy | null {
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null)
  useEffect(() => {
    const task = openPdf(bytes)
    let current = true
    task.promise.then((document) => current && setOpened(document)).catch(() => setOpened(null))
    return () => {
      current = false
      void task.destroy()
    }
  }, [bytes])
  return opened
}

/** A4 on screen: 595 points wide, drawn at 1.3 pixels a point so that 11-point text can be read. */
const SCALE = 1.3

function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      void drawPage(document, number, target)
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [document, number])
  return (
    <Paper shadow="xs" radius={0}>
      <canvas
        ref={canvas}
        width={595 * SCALE}
        height={842 * SCALE}
        role="img"
        aria-label={`Pagina ${number}`}
        data-page={number}
      />
    </Paper>
  )
}

async function drawPage(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement) {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: SCALE * window.devicePixelRatio })
  canvas.width = viewport.width
  canvas.height = viewport.height
  canvas.style.width = `${viewport.width / window.devicePixelRatio}px`
  canvas.style.height = `${viewport.height / window.devicePixelRatio}px`
  await page.render({ canvas, viewport }).promise
  canvas.dataset.drawn = 'yes'
}

/** The built-in viewer prints the very bytes at its own address; it stands out of sight but is not hidden. */
function PrintFrame({ ticket, onDone }: { ticket: string; onDone: () => void }) {
  return (
    <iframe
      title="Afdrukken"
      src={`/paper/${ticket}`}
      tabIndex={-1}
      aria-hidden
      style={{ position: 'fixed', right: 0, bottom: 0, width: 1, height: 1, border: 0 }}
      onLoad={(event) => {
        const frame = event.currentTarget.contentWindow
        // the viewer answers after it has laid out the first page
        setTimeout(() => {
          frame?.print()
          onDone()
        }, 500)
      }}
    />
  )
}
