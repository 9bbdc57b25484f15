import * as z from 'zod'

/** Why a child cannot be placed. */
export const PLACING_ERRORS = {
  /** The old year can be read, not changed. */
  YEAR_CLOSED: z.strictObject({ schoolYear: z.string() }),
} as const
