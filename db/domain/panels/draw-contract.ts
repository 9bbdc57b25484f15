// Who can sit in a panel, the draw, and what was answered.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { DRAW_ANSWERS, drawDetails } from './panel.ts'
import { asked, kept, nothing, PANEL_CHANGED } from './sitting-contract.ts'

/** Parents of children at school, or pupils of the groups 5 to 8 on that day. */
const candidate = z.strictObject({
  whoId: id,
  name: z.string(),
  groups: z.array(z.string()),
  /** Sits already. */
  sits: z.boolean(),
})

/** One lot: a household, for a panel of parents, or a pupil. */
const drawEntry = z.strictObject({
  /** Household or pupil. */
  entryId: id,
  name: z.string(),
  groups: z.array(z.string()),
  terms: z.number(),
  plus: z.number(),
})

export const panelsDrawOperations = {
  'panels.candidates': defineOperation({
    ...asked,
    name: 'panels.candidates',
    /** On the first day of the term. */
    input: z.strictObject({ panelId: id, from: isoDate }),
    output: z.strictObject({
      candidates: z.array(candidate),
      /** Who takes part in a draw: households or pupils of which nobody sits yet. */
      pool: z.array(drawEntry),
    }),
  }),
  /** Draws, and keeps seed and list. It cannot be taken back: else one could draw until it pleases. */
  'panels.draw': defineOperation({
    ...kept,
    name: 'panels.draw',
    input: drawDetails,
    output: z.strictObject({ drawId: id, called: z.number(), reserves: z.number() }),
    errors: { NOBODY_TO_DRAW: nothing },
  }),
  /** yes makes a member, no calls the next reserve, open takes an answer back. */
  'panels.answerDraw': defineOperation({
    ...kept,
    name: 'panels.answerDraw',
    input: z.strictObject({
      ticketId: id,
      revision: z.number(),
      answer: z.enum(DRAW_ANSWERS),
      /** Who of the household sits; only with a yes in a panel of parents. */
      personId: id.nullable(),
    }),
    output: nothing,
    errors: { PANEL_CHANGED, NOT_CALLED: nothing, NO_CANDIDATE: nothing, SITS_ALREADY: nothing },
  }),
}
