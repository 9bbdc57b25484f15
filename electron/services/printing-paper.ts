// How every paper is made: under the next number, by the printer, kept as printed, and found again.
import { type RunRow, readPdf } from '#db/queries/printing'
import { printCopy, printRun } from '#db/schema/printing'
import { hashOf } from '#db/sha256'
import { fileWords } from '#domain/kernel/file-name'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { PaperSchool, Printed } from '#domain/printing/paper-parts'
import type { Paper } from '#domain/printing/papers'
import type { PaperChannel, PrintKind } from '#domain/printing/print-run'
import type { ChangeContext, ReadContext } from '../app/context.ts'
import type { PrintedPaper } from '../documents/render.ts'
import { letterhead, type Stamp, stampPrint } from './printing-stamp.ts'

export type PrinterRefusal =
  | Failure<
      'SIGN_NOT_PRINTABLE',
      { signs: { owner: string; sign: string; codePoint: string; text: string }[] }
    >
  | Failure<'PRINTER_STOPPED', Record<string, never>>

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

/** Under which kind and title a paper stands in the list of prints; `fileTitle` where its file is called otherwise. */
interface PrintTitle {
  readonly kind: PrintKind
  readonly title: string
  readonly fileTitle?: string
}

/** What every paper tells: whose it is, and the stamp at its foot. */
export interface PaperTop {
  readonly school: PaperSchool
  readonly printed: Printed
}

/** Makes a paper under the next number; takes that number at once, so ask what may refuse the paper before. */
export async function printPaper(
  context: ReadContext,
  title: PrintTitle,
  paperOf: (top: PaperTop) => Paper,
): Promise<Result<RenderedPaper, PrinterRefusal>> {
  const stamp = stampPrint(context)
  const { printed } = stamp
  const rendered = await render(context, paperOf({ school: letterhead(context.reader), printed }))
  return rendered.ok ? ok(stampedPaper(title, stamp, rendered.value)) : rendered
}

/** What was rendered under a stamp, with the name of its file. */
export function stampedPaper(
  { kind, title, fileTitle = title }: PrintTitle,
  stamp: Stamp,
  printed: PrintedPaper,
): RenderedPaper {
  return { kind, title, fileName: pdfName(fileTitle, stamp.printed), stamp, printed }
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

/** A change that only prints: the paper is made, and kept as nobody's copy. */
export function printAndKeep<Input, F extends Failure>(
  prepare: (context: ReadContext, input: Input) => Promise<Result<RenderedPaper, F>>,
) {
  return {
    prepare,
    commit: (context: ChangeContext, _input: Input, prepared: Result<RenderedPaper, F>) =>
      prepared.ok ? ok(keepPaper(context, prepared.value, [])) : prepared,
  }
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
