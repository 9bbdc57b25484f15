import type { ReadContext } from '../app/context.ts'
import type { Sheet, Workbook } from '../documents/sheet.ts'

/** Has a workbook written in the worker of lists. @throws when that worker stopped, as any bug of ours */
export async function writeWorkbook(
  { lists }: Pick<ReadContext, 'lists'>,
  sheets: readonly Sheet[],
): Promise<Workbook> {
  const written = await lists.ask('workbook', { sheets })
  if (!written.ok) throw new Error(`${written.error.code} while writing a workbook`)
  return written.value
}
