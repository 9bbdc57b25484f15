// What of the school stands on every paper: its letterhead, the window of its envelopes, and the stamp with the number.
import { lastPrintNumber } from '#db/queries/printing'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { addressLines } from '#domain/kernel/address'
import { longDate } from '#domain/kernel/date-text'
import { type AddressWindow, addressWindow } from '#domain/printing/letter-papers'
import type { PaperSchool, Printed } from '#domain/printing/paper-parts'
import { printNumberText } from '#domain/printing/print-run'
import type { ReadContext } from '../app/context.ts'

export interface Stamp {
  readonly number: number
  readonly printed: Printed
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

/** Numbers given to prints that are still in the making; two prints at a time get two numbers. */
const given = new WeakMap<Reader, number>()

function stampWith(context: ReadContext, printNumber: string): Printed {
  const { today, time, actor } = context
  return { on: today, date: longDate(today), time, by: actor.name, printNumber }
}
