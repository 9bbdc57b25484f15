import * as z from 'zod'
import { bytes, pdfResult } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { id } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'
import { CLASS_LIST_COLUMNS, CLASS_LIST_SORTS } from './class-list-plan.ts'
import { letterChoices, letterRunInput } from './letter-input.ts'
import { leftOut, planSummary } from './plan-summary.ts'
import { PAPER_CHANNELS, PRINT_KINDS } from './print-run.ts'

const LETTER_ERRORS = {
  ...PRINTER_ERRORS,
  UNKNOWN_MERGE_FIELD: z.strictObject({ fields: z.array(z.string()) }),
  NOTHING_TO_PRINT: z.strictObject({}),
  /** Names, groups or addresses changed since the plan was shown; nothing was printed or kept. */
  PLAN_OUTDATED: z.strictObject({}),
}

const letterCounts = z.strictObject({ letters: z.number(), dividers: z.number(), email: z.number() })

/** Letters whose address fits the window at no permitted size. */
const addressTooLong = z.array(z.string())

const runSummary = z.strictObject({
  id,
  printNumber: z.string(),
  kind: z.enum(PRINT_KINDS),
  title: z.string(),
  printedOn: z.string(),
  at: z.string(),
  actor: z.string(),
  pages: z.number(),
  sha256: z.string(),
  /** How many households got it, by each way. */
  paper: z.number(),
  email: z.number(),
  none: z.number(),
})

const copy = z.strictObject({
  householdId: id.nullable(),
  carrierId: id.nullable(),
  carrier: z.string(),
  group: z.string(),
  channel: z.enum(PAPER_CHANNELS),
  addressee: z.string(),
  firstPage: z.number().nullable(),
  lastPage: z.number().nullable(),
})

export const printingOperations = {
  'printing.plan': defineOperation({
    name: 'printing.plan',
    kind: 'read',
    right: 'print',
    input: letterChoices,
    output: planSummary,
  }),
  /** Parents who are kept out by a decision (L11, L37): only for the head to see. */
  'printing.restricted': defineOperation({
    name: 'printing.restricted',
    kind: 'read',
    right: 'seeRestricted',
    input: letterChoices,
    output: z.strictObject({ restricted: z.array(leftOut) }),
  }),
  /** The letters as they will print; nothing is kept. */
  'printing.previewLetters': defineOperation({
    name: 'printing.previewLetters',
    kind: 'read',
    right: 'print',
    input: letterRunInput,
    output: z.strictObject({ ...pdfResult.shape, counts: letterCounts, addressTooLong }),
    errors: LETTER_ERRORS,
  }),
  'printing.letters': defineOperation({
    name: 'printing.letters',
    kind: 'change',
    right: 'print',
    input: z.strictObject({
      ...letterRunInput.shape,
      fingerprint: z.string().max(200),
      /** The office has seen that some addresses do not fit the window. */
      evenIfTooLong: z.boolean(),
    }),
    output: z.strictObject({ ...printedPaper.shape, counts: letterCounts, addressTooLong }),
    errors: { ...LETTER_ERRORS, ADDRESS_TOO_LONG: z.strictObject({ names: addressTooLong }) },
    touches: ['printing'],
  }),
  /** The addresses to copy, per household and without duplicates (L32), and the same as CSV; the logbook keeps how many. */
  'printing.emailList': defineOperation({
    name: 'printing.emailList',
    kind: 'change',
    right: 'print',
    input: letterChoices,
    output: z.strictObject({
      households: z.array(
        z.strictObject({
          householdId: z.string().nullable(),
          children: z.string(),
          emails: z.array(z.string()),
        }),
      ),
      /** Every address once, to paste into the field BCC. */
      emails: z.array(z.string()),
      csv: z.strictObject({ bytes, fileName: z.string() }),
    }),
  }),
  'printing.classList': defineOperation({
    name: 'printing.classList',
    kind: 'change',
    right: 'print',
    input: z.strictObject({
      groupId: id,
      columns: z.array(z.enum(CLASS_LIST_COLUMNS)).max(CLASS_LIST_COLUMNS.length),
      sort: z.enum(CLASS_LIST_SORTS),
      emptyColumns: z.number().int().min(0).max(8),
    }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: z.strictObject({}) },
    touches: ['printing'],
  }),
  'printing.missingSheet': defineOperation({
    name: 'printing.missingSheet',
    kind: 'change',
    right: 'print',
    input: z.strictObject({
      groupIds: z.array(id).min(1, 'Kies een groep.').max(200),
      /** In words: 'vrijdag 4 december'; '' when it does not matter. */
      returnBefore: line(60),
    }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: z.strictObject({}) },
    touches: ['printing'],
  }),
  'printing.windowTest': defineOperation({
    name: 'printing.windowTest',
    kind: 'change',
    right: 'print',
    input: z.strictObject({}),
    output: printedPaper,
    errors: PRINTER_ERRORS,
    touches: ['printing'],
  }),
  /** What an import read, refused and did, from the report that was kept with its restore point. */
  'printing.importReport': defineOperation({
    name: 'printing.importReport',
    kind: 'change',
    right: 'print',
    input: z.strictObject({ restorePointId: id }),
    output: printedPaper,
    errors: PRINTER_ERRORS,
    touches: ['printing'],
  }),
  /** A kept paper again, exactly as it was printed; its hash is checked, and the logbook keeps that it was asked for. */
  'printing.open': defineOperation({
    name: 'printing.open',
    kind: 'change',
    right: 'print',
    input: z.strictObject({ runId: id }),
    output: printedPaper,
    errors: { PAPER_NOT_KEPT: z.strictObject({}), PAPER_DAMAGED: z.strictObject({}) },
  }),
  /** The print log, the newest first. */
  'printing.runs': defineOperation({
    name: 'printing.runs',
    kind: 'read',
    right: 'print',
    input: z.strictObject({ limit: z.number().int().min(1).max(1000) }),
    output: z.strictObject({ runs: z.array(runSummary) }),
  }),
  /** One kept paper in the log: who got which pages. */
  'printing.savedPaper': defineOperation({
    name: 'printing.savedPaper',
    kind: 'read',
    right: 'print',
    input: z.strictObject({ runId: id }),
    output: z.strictObject({ run: runSummary, copies: z.array(copy) }),
  }),
  /** Wat kreeg dit gezin? The newest first. */
  'printing.forHousehold': defineOperation({
    name: 'printing.forHousehold',
    kind: 'read',
    right: 'print',
    input: z.strictObject({ householdId: id }),
    output: z.strictObject({ received: z.array(z.strictObject({ run: runSummary, copy })) }),
  }),
}
