// Which papers exist and exactly what each template is given: plain, ready words; a template never decides. The data of
// each stand in the file of its subject.
import type * as z from 'zod'
import { buddyPapers } from './buddy-papers.ts'
import { calendarPapers } from './calendar-papers.ts'
import { complaintPapers } from './complaint-papers.ts'
import { invitationPapers } from './invitation-papers.ts'
import { leavePapers } from './leave-papers.ts'
import { letterPapers } from './letter-papers.ts'
import { listPapers } from './list-papers.ts'
import { panelPapers } from './panel-papers.ts'
import { proofPapers } from './proof-papers.ts'
import { rotaPapers } from './rota-papers.ts'
import { rotaYearPapers } from './rota-year-papers.ts'
import { tripPapers } from './trip-papers.ts'
import { turnoutPapers } from './turnout-papers.ts'

/** Every paper by name with the schema of its data; the document list in electron/documents adds the template. */
export const paperSchemas = {
  ...letterPapers,
  ...leavePapers,
  ...listPapers,
  ...proofPapers,
  ...calendarPapers,
  ...invitationPapers,
  ...turnoutPapers,
  ...rotaPapers,
  ...rotaYearPapers,
  ...tripPapers,
  ...buddyPapers,
  ...panelPapers,
  ...complaintPapers,
}

export type PaperName = keyof typeof paperSchemas

/** A paper to print: its name with the data that belongs to that name. */
export type Paper = {
  [Name in PaperName]: { readonly name: Name; readonly data: z.infer<(typeof paperSchemas)[Name]> }
}[PaperName]
