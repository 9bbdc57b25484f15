import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { emailOrEmpty } from '../kernel/email.ts'
import { id } from '../kernel/id.ts'
import { nameParts } from '../kernel/name.ts'
import { line, longText } from '../kernel/text.ts'
import { languageOrEmpty } from './language.ts'

/** Only known when the person told how to be addressed; never guessed (Taaladvies, dutch-conventions 2). */
export const GENDERS = ['woman', 'man', 'unknown'] as const

/** "Heeft geen e-mail" (none) is a fact, different from unknown; bounced addresses go on paper (L23). */
export const EMAIL_STATES = ['known', 'none', 'unknown', 'bounced'] as const
export type EmailState = (typeof EMAIL_STATES)[number]

/** One telephone number of a person; a secret one is on no list. */
const phoneDetails = z.strictObject({
  number: line(40),
  remark: line(120),
  emergency: z.boolean(),
  secret: z.boolean(),
})

/** What the office fills in about a person around a child. */
export const personDetails = z.strictObject({
  ...nameParts.shape,
  letterName: line(200),
  gender: z.enum(GENDERS),
  householdId: id.nullable(),
  email: emailOrEmpty,
  emailState: z.enum(EMAIL_STATES),
  wantsPaper: z.boolean(),
  language: languageOrEmpty,
  needsInterpreter: z.boolean(),
  largePrint: z.boolean(),
  deceased: z.boolean(),
  institution: z.boolean(),
  classListConsentOn: isoDate.nullable(),
  remark: longText(1000),
  phones: z.array(phoneDetails).max(8),
})

export type PersonDetails = z.infer<typeof personDetails>

/** As typed in the form: the address and what is known about it must agree. */
export const personEntry = personDetails.superRefine(({ email, emailState }, context) => {
  const issue = (message: string) => context.addIssue({ code: 'custom', path: ['email'], message })
  if (emailState === 'none' && email !== '') issue('Haal het e-mailadres weg, of kies “heeft e-mail”.')
  if ((emailState === 'known' || emailState === 'bounced') && email === '') {
    issue('Vul het e-mailadres in, of kies “heeft geen e-mail” of “onbekend”.')
  }
})

/** As it leaves the file: what came in through a list is shown as it is, also when it would not pass the form. */
export const personShown = personDetails.extend({
  email: z.string(),
  letterName: z.string(),
  remark: z.string(),
  phones: z.array(phoneDetails.extend({ number: z.string(), remark: z.string() })),
})
