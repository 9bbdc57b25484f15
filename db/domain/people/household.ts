import * as z from 'zod'
import { line, longText } from '../kernel/text.ts'
import { languageOrEmpty } from './language.ts'

/** family, or institution: an address of many families (azc, gezinshuis, flat without additions) that is never joined (L17). */
export const HOUSEHOLD_KINDS = ['family', 'institution'] as const
export type HouseholdKind = (typeof HOUSEHOLD_KINDS)[number]

/** What the office fills in about a household. */
export const householdDetails = z.strictObject({
  kind: z.enum(HOUSEHOLD_KINDS),
  street: line(120),
  houseNumber: line(12),
  addition: line(30),
  /** TO (tegenover) or BY (bij): house boats. */
  indication: z.enum(['', 'TO', 'BY']),
  postcode: line(32),
  town: line(80),
  country: line(60),
  secret: z.boolean(),
  wantsPaper: z.boolean(),
  language: languageOrEmpty,
  remark: longText(1000),
})

export type HouseholdDetails = z.infer<typeof householdDetails>

/** As it leaves the file: what came in through a list is shown as it is, also when it would not pass the form. */
export const householdShown = householdDetails.extend({
  street: z.string(),
  houseNumber: z.string(),
  addition: z.string(),
  postcode: z.string(),
  town: z.string(),
  country: z.string(),
  language: z.string(),
  remark: z.string(),
})
