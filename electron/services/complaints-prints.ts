// Papers of reports among the other prints: who may not open the file finds neither the letter nor that there is one.
import { complaintOfPrint } from '#db/queries/complaints-traces'
import { runsOfKinds } from '#db/queries/printing'
import type { Reader } from '#db/reader'
import { verdict } from '#domain/access/rights'
import type { PrintKind } from '#domain/printing/print-run'
import type { Actor } from '../app/context.ts'
import { wholeFile } from './complaints-files.ts'

type AtDesk = { readonly reader: Reader; readonly actor: Actor }
type Run = { readonly id: string; readonly kind: PrintKind }

/** A letter is for who may open its file, the yearly report for who leads the register; every other paper passes. */
export function maySeePrint(desk: AtDesk, { id, kind }: Run): boolean {
  if (kind === 'complaintYear') return leads(desk.actor)
  if (kind !== 'complaintLetter') return true
  const complaintId = complaintOfPrint(desk.reader, id)
  // one whose file is gone is nobody's any more but the head's
  return complaintId === null ? leads(desk.actor) : wholeFile(desk, complaintId).ok
}

/** Prints that are not there for this person. */
export function hiddenPrints(desk: AtDesk): string[] {
  return runsOfKinds(desk.reader, ['complaintLetter', 'complaintYear'])
    .filter((run) => !maySeePrint(desk, run))
    .map(({ id }) => id)
}

function leads({ role }: Actor): boolean {
  return verdict('leadComplaints', role) === 'may'
}
