// What the school sets for its reports: terms, who to turn to, and from which count the yearly report names a number.
import * as z from 'zod'
import { id } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'

/** A count below it is hidden (7): statistical bodies use these. */
export const THRESHOLDS = [3, 5, 10] as const

const days = z
  .number('Vul een getal in.')
  .int('Vul een heel getal in.')
  .min(1, 'Ten minste 1.')
  .max(60, 'Hoogstens 60.')
const weeks = z
  .number('Vul een getal in.')
  .int('Vul een heel getal in.')
  .min(1, 'Ten minste 1.')
  .max(26, 'Hoogstens 26.')

/** Terms of the school (4): advice, all but the answer of the board, which is law (WPO 14 lid 7: "binnen 4 weken"). */
export const complaintTerms = z.strictObject({
  receiptWorkingDays: days,
  talkWorkingDays: days,
  answerWeeks: weeks,
  solvedCheckWeeks: weeks,
})
export type ComplaintTerms = z.infer<typeof complaintTerms>

const contact = z.strictObject({ name: line(120), phone: line(40), email: line(254) })

export const complaintSettings = z.strictObject({
  terms: complaintTerms,
  /** The (vertrouwens)contactpersonen; one with an account gets the complaints about conduct. */
  contactPersons: z.array(z.strictObject({ ...contact.shape, accountId: id.nullable() })).max(6),
  /** The external vertrouwenspersoon. */
  confidant: contact,
  /** The vertrouwensinspecteur of the Inspectie. */
  inspectorPhone: line(40),
  board: contact,
  committee: z.strictObject({ name: line(120), address: line(200), email: line(254) }),
  threshold: z.union(THRESHOLDS.map((one) => z.literal(one))),
  tags: z.array(line(40)).max(30),
})
export type ComplaintSettings = z.infer<typeof complaintSettings>

const NOBODY = { name: '', phone: '', email: '' }

/** In force until the school sets its own. */
export const DEFAULT_COMPLAINT_SETTINGS: ComplaintSettings = {
  terms: { receiptWorkingDays: 5, talkWorkingDays: 10, answerWeeks: 4, solvedCheckWeeks: 6 },
  contactPersons: [],
  confidant: NOBODY,
  inspectorPhone: '0900 111 3 111',
  board: NOBODY,
  committee: { name: '', address: '', email: '' },
  threshold: 3,
  tags: [],
}
