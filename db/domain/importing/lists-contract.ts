// The calls of a list import: look at the file, see what would happen (a page at a time), write what was seen.
import * as z from 'zod'
import { chosenFile } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { id } from '../kernel/id.ts'
import { requiredLine } from '../kernel/text.ts'
import { listMapping } from './lists/columns.ts'
import { listLook } from './lists/look.ts'
import { listKind } from './lists/plan.ts'
import { listDecisions, listPreview, previewPage, previewPart, tickedPart } from './lists/preview.ts'
import { readingChoices } from './lists/reading-choices.ts'
import { importReport } from './report.ts'

const number = z.number().int()

/** Why a list was not read; in every case nothing was written. */
const refusals = {
  FILE_TOO_LARGE: z.strictObject({ bytes: number, most: number }),
  NOT_A_LIST: z.strictObject({
    kind: z.enum(['edexml', 'zip', 'xlsx', 'xls', 'ods', 'numbers', 'edex2000', 'text', 'unknown']),
  }),
  LIST_EMPTY: z.strictObject({}),
  WORKBOOK_BROKEN: z.strictObject({}),
  WORKBOOK_TOO_LARGE: z.strictObject({ bytes: number, most: number }),
  TOO_MANY_ROWS: z.strictObject({ rows: number, most: number }),
  TOO_MANY_COLUMNS: z.strictObject({ columns: number, most: number }),
  SHEET_UNKNOWN: z.strictObject({ sheet: z.string() }),
  /** The reader gave up: it ran out of memory, or met something that it does not know. */
  LIST_UNREADABLE: z.strictObject({}),
  IMPORT_CANCELLED: z.strictObject({}),
}

/** Only the last preview is kept, and not for ever: it has to be made again. */
const gone = { PREVIEW_GONE: z.strictObject({}) }

/** A file with everything that the office chose about it so far. */
const listInput = {
  file: chosenFile,
  reading: readingChoices,
  mapping: listMapping,
  kind: listKind,
  decisions: listDecisions,
  jobId: id,
}

export const listOperations = {
  'importing.readList': defineOperation({
    name: 'importing.readList',
    kind: 'read',
    right: 'import',
    input: z.strictObject({
      file: chosenFile,
      reading: readingChoices,
      /** The saved mapping to lay over the list; '' = none, null = the one that fits best. */
      savedName: z.string().max(80).nullable(),
      jobId: id,
    }),
    output: listLook,
    errors: refusals,
  }),
  'importing.previewList': defineOperation({
    name: 'importing.previewList',
    kind: 'read',
    right: 'import',
    /** The id of the job is that of the preview too. */
    input: z.strictObject(listInput),
    output: z.strictObject({
      preview: listPreview,
      /** Of the file and of our data as they are now; another one at applying writes nothing. */
      fingerprint: z.string(),
    }),
    errors: refusals,
  }),
  'importing.previewPage': defineOperation({
    name: 'importing.previewPage',
    kind: 'read',
    right: 'import',
    input: z.strictObject({ previewId: id, part: previewPart, from: number.min(0) }),
    output: previewPage,
    errors: gone,
  }),
  /** All ticks of a part, to set them at once. */
  'importing.previewTicks': defineOperation({
    name: 'importing.previewTicks',
    kind: 'read',
    right: 'import',
    input: z.strictObject({ previewId: id, part: tickedPart }),
    output: z.strictObject({ keys: z.array(z.string()) }),
    errors: gone,
  }),
  'importing.applyList': defineOperation({
    name: 'importing.applyList',
    kind: 'change',
    right: 'import',
    input: z.strictObject({
      ...listInput,
      /** The name under which the mapping is kept. */
      listName: requiredLine('Geef de lijst een naam.', 80),
      fingerprint: z.string(),
    }),
    output: z.strictObject({ restorePointId: id, report: importReport }),
    errors: { ...refusals, IMPORT_OUTDATED: z.strictObject({}), NOTHING_TO_IMPORT: z.strictObject({}) },
    touches: ['people', 'groups', 'printing', 'undo'],
  }),
}
