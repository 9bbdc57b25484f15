// A request as the office takes it in, what becomes of it, and what was decided.
import * as z from 'zod'
import { DAY_PARTS } from '../calendar/school-day.ts'
import { daysBetween, isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line, longText, requiredLine } from '../kernel/text.ts'
import { asked, askedPeriod } from './asked.ts'

/**
 * taken = at the balie, not handed over; handedOver = waits for the head; completing = the parents were asked to complete
 * it (Awb 4:5); decided = there is a decision or notice for every child; withdrawn = by the parents.
 */
export const LEAVE_STATES = ['taken', 'handedOver', 'completing', 'decided', 'withdrawn'] as const
export type LeaveState = (typeof LEAVE_STATES)[number]

/** Who asks (LPW art. 2 lid 1): custody, who actually cares for the child, or somebody else. */
export const APPLICANTS = ['custody', 'actualCarer', 'other'] as const

/** How the request came in. */
export const WAYS_IN = ['paper', 'counter', 'post', 'email'] as const

/** What the other parent with gezag knows of it; `none`: there is no other. */
export const OTHER_PARENT = ['none', 'knows', 'unknown', 'objects'] as const

/** Leave of one child granted by another school in the same school year: it counts here too. */
export const leaveElsewhere = z.strictObject({
  pupilId: id,
  schoolYear,
  article: z.enum(['13a', '14']),
  days: z.number().min(0.5).max(30).multipleOf(0.5, 'Vul hele of halve dagen in.'),
  school: line(120),
})
export type LeaveElsewhere = z.infer<typeof leaveElsewhere>

/** The form, as the office fills it in; the fields of the paper form (leave-law 3.8 and 16). */
export const leaveDetails = z.strictObject({
  householdId: id.nullable(),
  /** A parent that is in the file, or null; the name stands in the letter either way. */
  applicantId: id.nullable(),
  applicantName: requiredLine('Vul in wie het verlof aanvraagt.', 120),
  applicant: z.enum(APPLICANTS),
  pupilIds: z.array(id).min(1, 'Kies een kind.').max(12),
  /** The municipality where the children live; null when it is not known. */
  municipalityId: id.nullable(),
  asked,
  periods: z.array(askedPeriod).min(1, 'Vul de dagen in.').max(12),
  /** In the words of the parents. */
  reason: longText(2000),
  place: line(120),
  receivedOn: isoDate.nullable(),
  way: z.enum(WAYS_IN),
  signed: z.boolean(),
  /** Which proof was seen, and when; it is never kept. '' and null without. */
  proofSeen: line(120),
  proofSeenOn: isoDate.nullable(),
  /** The address to which the decision may go, with the consent of this form; '' without (Awb 2:8). */
  emailConsent: line(254),
  otherParent: z.enum(OTHER_PARENT),
  /** Brothers and sisters at other schools for whom the same is asked. */
  siblingsElsewhere: z
    .array(z.strictObject({ name: line(120), birthDate: isoDate.nullable(), school: line(120) }))
    .max(8),
  /** The refused request that is asked again, and whether there are new facts (Awb 4:6). */
  repeatsId: id.nullable(),
  newFacts: z.boolean(),
})
export type LeaveDetails = z.infer<typeof leaveDetails>

/** Days between the first and the last day of a period; longer is a mistake in the year. */
const LONGEST_PERIOD = 366

/** As typed in the form: days in order and within a year, proof with its day. */
export const leaveEntry = leaveDetails.superRefine(
  ({ periods, proofSeen, proofSeenOn, pupilIds }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    for (const [at, { from, to }] of periods.entries()) {
      if (to < from) issue(['periods', at, 'to'], 'De laatste dag ligt vóór de eerste.')
      if (daysBetween(from, to) > LONGEST_PERIOD) {
        issue(['periods', at, 'to'], 'Dit is langer dan een jaar. Klopt het jaartal?')
      }
    }
    if (proofSeen !== '' && proofSeenOn === null) issue(['proofSeenOn'], 'Vul in wanneer u het bewijs zag.')
    if (new Set(pupilIds).size < pupilIds.length) issue(['pupilIds'], 'Dit kind staat er twee keer.')
  },
)

/** What the head decides for one child; `noted` and `notNeeded` are no decision: there is nothing to object to. */
export const DECISION_OUTCOMES = ['granted', 'partly', 'refused', 'forwarded', 'noted', 'notNeeded'] as const
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number]

export const OUTCOME_TEXTS: Readonly<Record<DecisionOutcome, string>> = {
  granted: 'toegekend',
  partly: 'deels toegekend',
  refused: 'afgewezen',
  forwarded: 'doorgestuurd naar de leerplichtambtenaar',
  noted: 'melding ontvangen',
  notNeeded: 'geen verlof nodig',
}

/** The article that a decision rests on. */
export const DECISION_ARTICLES = ['3', '11', '11a', '12', '13', '13a', '14'] as const
export type DecisionArticle = (typeof DECISION_ARTICLES)[number]

/** A granted day, with the part of it and what it counts for: 0.5 or 1 school day. */
export const grantedDay = z.strictObject({ date: isoDate, part: z.enum(DAY_PARTS), weight: z.number() })
export type GrantedDay = z.infer<typeof grantedDay>

/** A decision as the head fills it in. */
export const decisionDetails = z.strictObject({
  childId: id,
  outcome: z.enum(DECISION_OUTCOMES),
  article: z.enum(DECISION_ARTICLES),
  /** The days that are granted, or noted; empty when refused or forwarded. */
  days: z.array(z.strictObject({ date: isoDate, part: z.enum(DAY_PARTS) })).max(260),
  /** Stands in the letter. */
  reasons: longText(4000),
  conditions: longText(1000),
  /** Why the head leaves the policy; '' when the head follows it. */
  deviation: longText(1000),
  /** The opinion for the leerplichtambtenaar (LPW 14 lid 3: "het hoofd gehoord"). */
  opinion: longText(4000),
})
export type DecisionDetails = z.infer<typeof decisionDetails>

/** How a letter went; by e-mail only with consent (Awb 2:8). */
export const WAYS_OUT = ['post', 'hand', 'email'] as const

export const OBJECTION_OUTCOMES = [
  'upheld',
  'partlyUpheld',
  'dismissed',
  'inadmissible',
  'withdrawn',
] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

export const OBJECTION_TEXTS: Readonly<Record<ObjectionOutcome, string>> = {
  upheld: 'gegrond',
  partlyUpheld: 'deels gegrond',
  dismissed: 'ongegrond',
  inadmissible: 'niet-ontvankelijk',
  withdrawn: 'ingetrokken',
}
