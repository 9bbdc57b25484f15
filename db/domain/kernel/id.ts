import * as z from 'zod'

/** The text key of a row: a UUID made by the service (`context.newId`), never by the screen or a rule. */
export const id = z.uuid()
