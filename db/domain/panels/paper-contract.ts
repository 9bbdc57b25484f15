// Papers of panels: the protocol of a draw, a meeting in one press, two voices, "U zei – wij deden" and idea cards.
import * as z from 'zod'
import { language } from '#domain/people/language'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { kept, nothing } from './sitting-contract.ts'

const printed = { ...kept, touches: ['printing'], output: printedPaper } as const
const errors = { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing }

export const panelsPaperOperations = {
  /** Protocol van de loting: with names for the file, or with numbers only for the wall. */
  'panels.drawPaper': defineOperation({
    ...printed,
    name: 'panels.drawPaper',
    input: z.strictObject({ drawId: id, names: z.boolean() }),
    errors,
  }),
  /** Invitation with the agenda, the list of who is there, and the sheet of the report, in one press. */
  'panels.meetingPaper': defineOperation({
    ...printed,
    name: 'panels.meetingPaper',
    input: z.strictObject({ meetingId: id }),
    errors,
  }),
  /** The topics of a year with what parents and children said of them beside each other. */
  'panels.voicesPaper': defineOperation({
    ...printed,
    name: 'panels.voicesPaper',
    input: z.strictObject({ schoolYear }),
    errors,
  }),
  /** "U zei – wij deden": a list of all points, or a poster of the newest. Without names. */
  'panels.youSaidPaper': defineOperation({
    ...printed,
    name: 'panels.youSaidPaper',
    input: z.strictObject({ schoolYear, form: z.enum(['list', 'posterA4', 'posterA3']) }),
    errors,
  }),
  /** A6, four on a page, for the idea box; the other language stands below the Dutch. */
  'panels.ideaCards': defineOperation({
    ...printed,
    name: 'panels.ideaCards',
    input: z.strictObject({
      for: z.enum(['children', 'parents']),
      language: language.nullable(),
      pages: z.number().int().min(1).max(25),
    }),
    errors,
  }),
}
