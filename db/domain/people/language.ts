// The language in which a family reads, by its code.
import * as z from 'zod'

/** ISO 639: 'nl', 'ar', 'ti'. Two or three letters: what every object knows by itself ("valueOf") is longer. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'Kies een taal uit de lijst.')

/** '' where nobody told. */
export const languageOrEmpty = language.or(z.literal(''))
