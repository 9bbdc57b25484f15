// The policy of the school as it is stored and sent: schema of LeavePolicy, kept equal by the compiler.
import * as z from 'zod'
import { line, requiredLine } from '../kernel/text.ts'
import { PLACES, relationName } from './asked.ts'
import { CIRCUMSTANCES, type CircumstanceId, WISHES, type WishId } from './circumstances.ts'
import type { LeavePolicy } from './policy.ts'

const circumstance = z.enum(Object.keys(CIRCUMSTANCES) as [CircumstanceId, ...CircumstanceId[]])
const wish = z.enum(Object.keys(WISHES) as [WishId, ...WishId[]])
const HALVES = 'Vul hele of halve dagen in, van 0,5 tot 10.'
const schoolDays = z.number(HALVES).min(0.5, HALVES).max(10, HALVES).multipleOf(0.5, HALVES)
const calendarDays = wholeDays(0, 366)

const policyRow = z.strictObject({
  circumstance,
  degrees: z.array(z.number().int().min(1).max(5)).min(1).nullable(),
  relations: z.array(relationName).min(1).nullable(),
  places: z.array(z.enum(PLACES)).min(1).nullable(),
  years: z.array(z.number().min(0).max(100)).min(1).nullable(),
  maxDays: schoolDays,
  proof: z
    .strictObject({
      document: requiredLine('Vul in welk bewijs.', 80),
      when: z.enum(['before', 'afterwards']),
    })
    .nullable(),
  on: z.boolean(),
  source: line(200),
})

/** What is policy and not law, as the school set it. */
export const leavePolicy = z.strictObject({
  rows: z.array(policyRow).max(60),
  outsideRows: z.record(circumstance, z.enum(['refuse', 'director'])),
  never: z.array(z.strictObject({ wish, on: z.boolean(), source: line(200) })).max(60),
  partnershipAsWedding: z.boolean(),
  feasts: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        label: requiredLine('Vul de naam van het feest in.', 80),
        religious: z.boolean(),
        days: schoolDays.nullable(),
        source: line(200),
      }),
    )
    .max(100),
  daysPerDuty: schoolDays,
  leadTimes: z.strictObject({ profession: calendarDays, circumstance: calendarDays, overTen: calendarDays }),
  halfDays: z.enum(['half', 'whole']),
  counters: z.enum(['apart', 'together']),
  decisionTarget: wholeDays(1, 40),
  leapDayBirthday: z.enum(['02-28', '03-01']),
}) satisfies z.ZodType<LeavePolicy>

/** Around the decision: who may sign for the head, and who hears objections. */
export const leaveSettings = z.strictObject({
  policy: leavePolicy,
  /** Who signs "namens" the head, with a mandate; '' when nobody may. */
  deputy: line(120),
  /** With an advisory committee the decision on an objection may take twelve weeks (Awb 7:10). */
  committee: z.boolean(),
})
export type LeaveSettings = z.infer<typeof leaveSettings>

/** A municipality and where its leerplichtambtenaar is written to; never the name of an officer. */
export const municipalityDetails = z.strictObject({
  name: requiredLine('Vul de naam van de gemeente in.', 80),
  /** Places whose children live in it. */
  towns: z.array(requiredLine('Vul een plaats in.', 80)).max(60),
  office: line(120),
  street: line(120),
  postcode: line(12),
  town: line(80),
  email: line(120),
})
export type MunicipalityDetails = z.infer<typeof municipalityDetails>

function wholeDays(least: number, most: number) {
  const message = `Vul een heel aantal dagen in, van ${least} tot ${most}.`
  return z.number(message).int(message).min(least, message).max(most, message)
}
