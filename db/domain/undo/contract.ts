import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { UNDO_KINDS } from './terms.ts'

export const undoOperations = {
  'undo.points': defineOperation({
    name: 'undo.points',
    kind: 'read',
    right: 'undo',
    input: z.strictObject({}),
    output: z.strictObject({
      points: z.array(
        z.strictObject({
          id,
          kind: z.enum(UNDO_KINDS),
          label: z.string(),
          at: z.string(),
          /** The last day on which it can be put back. */
          until: isoDate,
          undone: z.boolean(),
        }),
      ),
    }),
  }),
  /** Puts back everything of one import, merge, year change or removal; refuses when later work depends on it. */
  'undo.apply': defineOperation({
    name: 'undo.apply',
    kind: 'change',
    right: 'undo',
    input: z.strictObject({ id }),
    output: z.strictObject({ rows: z.number() }),
    errors: {
      ALREADY_UNDONE: z.strictObject({}),
      /** Readable names of what depends on it, the first ten. */
      LATER_CHANGES: z.strictObject({ on: z.array(z.string()), count: z.number() }),
    },
    touches: [''],
  }),
}
