// What the office chooses and writes for a run of letters.
import * as z from 'zod'
import { id } from '../kernel/id.ts'
import { longText, requiredLine } from '../kernel/text.ts'
import { SALUTATION_STYLES } from '../school/school.ts'
import { LETTER_KINDS, LETTER_TOPICS } from './letter-kind.ts'

/** More than a whole school has groups; a selection by name of child is always small. */
const MOST_CHOSEN = 2000

/** For whom, how, and through whom. */
export const letterChoices = z.strictObject({
  kind: z.enum(LETTER_KINDS),
  topic: z.enum(LETTER_TOPICS),
  selection: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('school') }),
    z.strictObject({ by: z.literal('groups'), groupIds: z.array(id).max(MOST_CHOSEN) }),
    z.strictObject({ by: z.literal('pupils'), pupilIds: z.array(id).max(MOST_CHOSEN) }),
  ]),
  style: z.enum(SALUTATION_STYLES),
  mayEmail: z.boolean(),
  merge: z.enum(['household', 'child']),
  to: z.enum(['parents', 'child']),
  /** Another child than the oldest carries the letter: household → pupil (L03). */
  carriers: z.record(id, id),
  /** A run whose households have had this letter already (L39); null for a new letter. */
  exceptRunId: id.nullable(),
})
export type LetterChoicesInput = z.infer<typeof letterChoices>

/** The letter itself, with merge fields such as «namen van de kinderen». */
export const letterText = z.strictObject({
  subject: requiredLine('Vul het onderwerp in.', 120),
  paragraphs: z.array(longText(3000)).min(1, 'Schrijf de brief.').max(40),
  closing: requiredLine('Vul de afsluiting in.', 120),
  signer: requiredLine('Vul in wie de brief ondertekent.', 120),
})

/** A run to make: the plan as it was seen on the screen, and what was written. */
export const letterRunInput = z.strictObject({
  choices: letterChoices,
  text: letterText,
  /** Only the households without e-mail, or everybody on paper as well. */
  only: z.enum(['paper', 'all']),
})
