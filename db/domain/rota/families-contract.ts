// Families: the September form, exemptions, certificates that were seen, and the balance of each.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { PRINTER_ERRORS, printedPaper } from '../contract/paper.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { line } from '../kernel/text.ts'
import { balanceShown, CORRECTION_KINDS } from './family-balance.ts'
import { CERTIFICATES, EXEMPTION_KINDS, exemptionDetails, formDetails } from './family-form.ts'
import { PLACE_STATES } from './place.ts'
import { kept, nothing } from './plan-contract.ts'

const printed = { ...kept, touches: ['rota', 'printing'] } as const

const certificateShown = z.strictObject({
  certificateId: id,
  personId: id,
  person: z.string(),
  kind: z.enum(CERTIFICATES),
  seenOn: isoDate,
  seenBy: z.string(),
  validUntil: isoDate.nullable(),
})

/** A turn on which the family stands or stood, as the page of the family tells it. */
const familyTurn = z.strictObject({
  placeId: id,
  task: z.string(),
  /** '' for a turn of the whole school. */
  group: z.string(),
  date: isoDate,
  beginsAt: z.string(),
  endsAt: z.string(),
  /** For how many turns it counts. */
  weight: z.number(),
  state: z.enum(PLACE_STATES),
  /** The turn does not go on. */
  calledOff: z.boolean(),
})

export const rotaFamiliesOperations = {
  /** A form for every family, with its code, in the order in which it is handed out. */
  'rota.formPaper': defineOperation({
    ...printed,
    name: 'rota.formPaper',
    right: 'leadRota',
    /** Empty: the whole school. */
    input: z.strictObject({
      schoolYear,
      groupIds: z.array(id).max(200),
      onlyMissing: z.boolean(),
      returnBefore: isoDate.nullable(),
    }),
    output: z.strictObject({ ...printedPaper.shape, forms: z.number() }),
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing, PLAN_OUTDATED: nothing },
  }),
  /** Every family with its balance; who has not helped yet stands first and is asked first, never pressed. */
  'rota.families': defineOperation({
    name: 'rota.families',
    kind: 'read',
    right: 'seeRota',
    input: z.strictObject({ schoolYear, groupId: id.nullable() }),
    output: z.strictObject({
      families: z.array(
        z.strictObject({
          householdId: id,
          name: z.string(),
          parents: z.array(z.string()),
          children: z.array(z.strictObject({ pupilId: id, name: z.string(), group: z.string() })),
          code: z.string(),
          formOn: isoDate.nullable(),
          askNot: z.boolean(),
          /** Without its reason. */
          exemptUntil: isoDate.nullable(),
          balance: balanceShown,
          /** The same turns without their weight. */
          turns: z.strictObject({ done: z.number(), planned: z.number() }),
          /** As the form says: who can be asked to interpret, or as a buddy. */
          languages: z.string(),
          /** Twice not come without a word: "even bellen?" Only for coordinator and head. */
          callHint: z.boolean(),
        }),
      ),
      /** Which balances can be taken along now; null: none, or not by this person. */
      carryOver: z.strictObject({ from: schoolYear, to: schoolYear }).nullable(),
    }),
  }),
  /** One family to type its form over, found by code or chosen from the list. */
  'rota.family': defineOperation({
    name: 'rota.family',
    kind: 'read',
    right: 'leadRota',
    input: z.strictObject({ schoolYear, householdId: id.nullable(), code: z.string().max(20) }),
    output: z.strictObject({
      householdId: id,
      name: z.string(),
      parents: z.array(z.strictObject({ personId: id, name: z.string() })),
      children: z.array(z.strictObject({ pupilId: id, name: z.string(), group: z.string() })),
      details: formDetails,
      takenOn: isoDate.nullable(),
      certificates: z.array(certificateShown),
      exemptions: z.array(
        z.strictObject({
          exemptionId: id,
          from: isoDate,
          until: isoDate,
          kind: z.enum(EXEMPTION_KINDS),
          reason: z.string(),
          /** Entered after it had begun (R-B6). */
          afterwards: z.boolean(),
        }),
      ),
      corrections: z.array(
        z.strictObject({
          correctionId: id,
          kind: z.enum(CORRECTION_KINDS),
          turns: z.number(),
          note: z.string(),
        }),
      ),
      balance: balanceShown,
      turns: z.array(familyTurn),
    }),
    errors: { CODE_UNKNOWN: nothing },
  }),
  'rota.saveForm': defineOperation({
    ...kept,
    name: 'rota.saveForm',
    right: 'leadRota',
    input: z.strictObject({ householdId: id, details: formDetails }),
    output: nothing,
  }),
  /** Before it begins; `afterwards` says that the office was asked and means it (R-B6). */
  'rota.exempt': defineOperation({
    ...kept,
    name: 'rota.exempt',
    right: 'leadRota',
    input: z.strictObject({ householdId: id, details: exemptionDetails, afterwards: z.boolean() }),
    output: z.strictObject({ exemptionId: id }),
    errors: { EXEMPT_AFTERWARDS: nothing },
  }),
  'rota.removeExemption': defineOperation({
    ...kept,
    name: 'rota.removeExemption',
    right: 'leadRota',
    input: z.strictObject({ exemptionId: id }),
    output: nothing,
  }),
  /** Gezien op, door, geldig tot; never a copy, never a number. */
  'rota.noteCertificate': defineOperation({
    ...kept,
    name: 'rota.noteCertificate',
    right: 'leadRota',
    input: z.strictObject({
      personId: id,
      kind: z.enum(CERTIFICATES),
      seenOn: isoDate,
      validUntil: isoDate.nullable(),
    }),
    output: z.strictObject({ certificateId: id }),
    errors: { SEEN_IN_FUTURE: nothing, VALID_BEFORE_SEEN: nothing },
  }),
  'rota.removeCertificate': defineOperation({
    ...kept,
    name: 'rota.removeCertificate',
    right: 'leadRota',
    input: z.strictObject({ certificateId: id }),
    output: nothing,
  }),
  'rota.correct': defineOperation({
    ...kept,
    name: 'rota.correct',
    right: 'leadRota',
    input: z.strictObject({
      schoolYear,
      householdId: id,
      kind: z.enum(CORRECTION_KINDS),
      turns: z.number().int().min(-40).max(40),
      note: line(160),
    }),
    output: z.strictObject({ correctionId: id }),
  }),
  'rota.removeCorrection': defineOperation({
    ...kept,
    name: 'rota.removeCorrection',
    right: 'leadRota',
    input: z.strictObject({ correctionId: id }),
    output: nothing,
  }),
  /** What is left of a year goes along to the next, within the limit; one change, undone as a whole. */
  'rota.carryOver': defineOperation({
    ...kept,
    name: 'rota.carryOver',
    right: 'leadRota',
    input: z.strictObject({ from: schoolYear, to: schoolYear }),
    output: z.strictObject({ families: z.number(), restorePointId: id }),
    errors: { CARRIED_BEFORE: nothing },
  }),
  /** For who helped in a year; thanks, never a ranking. */
  'rota.thankYouCards': defineOperation({
    ...printed,
    name: 'rota.thankYouCards',
    right: 'leadRota',
    input: z.strictObject({ schoolYear, groupId: id.nullable() }),
    output: printedPaper,
    errors: { ...PRINTER_ERRORS, NOTHING_TO_PRINT: nothing },
  }),
}
