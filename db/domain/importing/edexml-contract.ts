// The two calls of an EDEXML import: look, then write what was seen.
import * as z from 'zod'
import { chosenFile } from '../contract/file.ts'
import { defineOperation } from '../contract/operation.ts'
import { id } from '../kernel/id.ts'
import { edexmlChoices, rowId } from './edexml/choices.ts'
import { edexmlPlan } from './edexml/plan.ts'
import { KNOWN_ROOTS } from './edexml/root.ts'
import { importReport } from './report.ts'

const atLine = z.strictObject({ line: z.number() })

/** Why a file was not read, or a choice does not fit the plan; in every case nothing was written. */
const refusals = {
  EDEXML_DOCTYPE: atLine,
  EDEXML_NOT_EDEXML: z.strictObject({ root: z.string(), known: z.enum(KNOWN_ROOTS) }),
  EDEXML_MALFORMED: atLine,
  EDEXML_CUT_OFF: atLine,
  EDEXML_TOO_DEEP: atLine,
  EDEXML_CHOICE_UNKNOWN: z.strictObject({ row: rowId }),
  EDEXML_CHOICE_TWICE: z.strictObject({ row: rowId }),
}

export const edexmlOperations = {
  'importing.previewEdexml': defineOperation({
    name: 'importing.previewEdexml',
    kind: 'read',
    right: 'import',
    input: z.strictObject({ file: chosenFile, choices: edexmlChoices, jobId: id }),
    output: z.strictObject({
      plan: edexmlPlan,
      /** Of the file and of our data as they are now; another one at applying writes nothing. */
      fingerprint: z.string(),
    }),
    errors: { ...refusals, IMPORT_CANCELLED: z.strictObject({}) },
  }),
  'importing.applyEdexml': defineOperation({
    name: 'importing.applyEdexml',
    kind: 'change',
    right: 'import',
    input: z.strictObject({ file: chosenFile, choices: edexmlChoices, fingerprint: z.string() }),
    output: z.strictObject({ restorePointId: id, report: importReport }),
    errors: {
      ...refusals,
      IMPORT_OUTDATED: z.strictObject({}),
      IMPORT_QUESTIONS_OPEN: z.strictObject({ open: z.array(z.string()) }),
      NOTHING_TO_IMPORT: z.strictObject({}),
    },
    touches: ['people', 'groups', 'printing', 'undo', 'importing', 'school', 'years'],
  }),
}
