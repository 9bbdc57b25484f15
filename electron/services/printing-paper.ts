// What every paper shares: the school's letterhead, its stamp and number, the printer, and the kept PDF.
import { lastPrintNumber, type RunRow, readPdf } from '#db/queries/printing'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { printCopy, printRun } from '#db/schema/printing'
import { hashOf } from '#db/sha256'
import { addressLines } from '#domain/kernel/address'
import { longDate } from '#domain/kernel/date-text'
import { fileWords } from '#domain/kernel/file-name'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { type AddressWindow, addressWindow } from '#domain/printing/letter-papers'
import type { PaperSchool, Printed } from '#domain/printing/paper-parts'
import type { Paper } from '#domain/printing/papers'
import { type PaperChannel, type PrintKind, printNumberText } from '#domain/printing/print-run'
import type { ChangeContext, ReadContext } from '../app/context.ts'
import type { PrintedPaper } from '../documents/render.ts'

export type PrinterRefusal =
  | Failure<
      'SIGN_NOT_PRINTABLE',
      { signs: { owner: string; sign: string; codePoint: string; text: string }[] }
    >
  | Failure<'PRINTER_STOPPED', Record<string, never>>

export interface Stamp {
  readonly number: number
  readonly printed: Printed
}

/** A rendered paper on its way to be kept. */
export interface RenderedPaper {
  readonly kind: PrintKind
  readonly title: string
  readonly fileName: string
  readonly stamp: Stamp
  readonly printed: PrintedPaper
}

export interface Copy {
  readonly householdId: string | null
  readonly carrierId: string | null
  readonly groupId: string | null
  readonly channel: PaperChannel
  readonly addressee: string
  readonly firstPage: number | null
  readonly lastPage: number | null
}

/** The letterhead; a practice school says so on every page. */
export function letterhead(reader: Reader): PaperSchool {
  const row = readSchool(reader)
  const lines = addressLines({ ...row, indication: '', country: '' })
  return {
    name: row.name,
    addressLines: lines.length === 0 ? [row.name] : lines,
    phone: row.phone,
    email: row.email,
    openingHours: row.openingHours,
    visionLine: row.visionLine,
    practice: row.kind === 'practice',
  }
}

/** The envelope window of the school; null when it cannot stand on a letter. */
export function windowOfSchool(reader: Reader): AddressWindow | null {
  const { windowX: x, windowY: y, windowWidth: width, windowHeight: height } = readSchool(reader)
  const parsed = addressWindow.safeParse({ x, y, width, height })
  return parsed.success ? parsed.data : null
}

/** A stamp with the next number of the school. A print that is refused afterwards leaves a hole in the numbers. */
export function stampPrint(context: ReadContext): Stamp {
  const number = Math.max(lastPrintNumber(context.reader), given.get(context.reader) ?? 0) + 1
  given.set(context.reader, number)
  return { number, printed: stampWith(context, printNumberText(number, context.today)) }
}

/** The stamp of a preview: never to be mistaken for a print. */
export function stampPreview(context: ReadContext): Printed {
  return stampWith(context, 'voorbeeld')
}

/** Makes the PDF. A broken template or wrong data is a bug of ours and is thrown. */
export async function render(
  { documents }: ReadContext,
  paper: Paper,
): Promise<Result<PrintedPaper, PrinterRefusal>> {
  const rendered = await documents.render(paper)
  if (rendered.ok) return rendered
  const { error } = rendered
  if (error.code === 'SIGN_NOT_PRINTABLE') return fail('SIGN_NOT_PRINTABLE', { signs: [...error.details] })
  if (error.code === 'RENDERER_STOPPED') return fail('PRINTER_STOPPED')
  throw new Error(`${error.code} in ${paper.name}`)
}

/** Keeps a paper exactly as printed, with its hash and who got which pages; gives what the window shows. */
export function keepPaper(context: ChangeContext, paper: RenderedPaper, copies: readonly Copy[]) {
  const { change, newId, now, today, actor } = context
  const { pdf, pages } = paper.printed
  const runId = newId()
  const sha256 = hashOf(pdf)
  change.insert(printRun, {
    id: runId,
    number: paper.stamp.number,
    kind: paper.kind,
    title: paper.title,
    printedOn: today,
    at: now,
    actor: actor.name,
    pages,
    sha256,
    pdf,
  })
  change.insertMany(
    printCopy,
    copies.map((copy) => ({ id: newId(), runId, ...copy })),
  )
  change.noted('print', { rows: pages, id: runId })
  return {
    ...offerPdf(context, { bytes: pdf, fileName: paper.fileName, pages }),
    runId,
    printNumber: paper.stamp.printed.printNumber,
    sha256,
  }
}

/** A kept paper as it was printed; that it was taken out again is noted. */
export function openKept(
  context: ChangeContext,
  { id, title, printedOn, printNumber, sha256, pages }: RunRow,
) {
  const bytes = readPdf(context.reader, id)
  if (bytes === null) return fail('PAPER_NOT_KEPT')
  if (hashOf(bytes) !== sha256) return fail('PAPER_DAMAGED')
  const fileName = pdfName(title, { on: printedOn, printNumber })
  context.change.noted('print', { rows: pages, id })
  return ok({ ...offerPdf(context, { bytes, fileName, pages }), runId: id, printNumber, sha256 })
}

/** Puts a PDF where the viewer can fetch it; a plain copy, because a row of the database is a slice of a pool. */
export function offerPdf(context: ReadContext, pdf: { bytes: Uint8Array; fileName: string; pages: number }) {
  const bytes = new Uint8Array(pdf.bytes)
  return { ...pdf, bytes, ticket: context.papers.offer({ bytes, fileName: pdf.fileName }) }
}

/** '2026-11-21 Klassenlijst 3A 2026-0117.pdf', in signs that every system takes. */
export function pdfName(title: string, { on, printNumber }: { on: string; printNumber: string }): string {
  return [on, fileWords(title, 80), `${printNumber}.pdf`].filter((part) => part !== '').join(' ')
}

/** Numbers given to prints that are still in the making; two prints at a time get two numbers. */
const given = new WeakMap<Reader, number>()

function stampWith(context: ReadContext, printNumber: string): Printed {
  const { today, time, actor } = context
  return { on: today, date: longDate(today), time, by: actor.name, printNumber }
}
