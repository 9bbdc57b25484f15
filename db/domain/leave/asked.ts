// What is asked, as it is stored and sent: the schemas of the facts in facts.ts, kept equal by the compiler.
import * as z from 'zod'
import { DAY_PARTS } from '../calendar/school-day.ts'
import { isoDate } from '../kernel/date.ts'
import { CIRCUMSTANCES, type CircumstanceId, WISHES, type WishId } from './circumstances.ts'
import type { Asked, AskedPeriod } from './facts.ts'
import { RELATIONS, type RelationId } from './relations.ts'

const names = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  Object.keys(table) as [Name, ...Name[]]

export const circumstanceName = z.enum([...names<CircumstanceId>(CIRCUMSTANCES), ...names<WishId>(WISHES)])
export const relationName = z.enum(RELATIONS.map(({ id }) => id) as [RelationId, ...RelationId[]])
export const PLACES = ['near', 'far', 'abroad'] as const
export const PROOFS = ['seen', 'missing', 'insufficient'] as const
export const HOLIDAY_CHANCES = ['impossible', 'unclear', 'possible'] as const
export const PROFESSION_NATURES = [
  'season',
  'peak',
  'roster',
  'organisation',
  'turnover',
  'none',
  'unclear',
] as const
export const ABSENCE_REASONS = ['holiday', 'stayedAway', 'unknown'] as const

const chance = z.enum(HOLIDAY_CHANCES)

/** The kind of a request with the facts that belong to it; what was not said is left out. */
export const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('illness') }),
  z.strictObject({ kind: z.literal('medicalVisit') }),
  z.strictObject({
    kind: z.literal('fiveYearOld'),
    hoursPerDay: z.number().min(0.25).max(10).nullable().exactOptional(),
    savedUp: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('religion'),
    feast: z.string().max(60).nullable(),
    ownDuty: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('profession'),
    nature: z.enum(PROFESSION_NATURES),
    holidays: z.strictObject({
      autumn: chance,
      christmas: chance,
      spring: chance,
      may: chance,
      summer: chance,
    }),
    proof: z.enum(PROOFS),
    withCarer: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('circumstance'),
    circumstance: circumstanceName,
    relation: relationName.nullable().exactOptional(),
    place: z.enum(PLACES).exactOptional(),
    eventOn: isoDate.nullable().exactOptional(),
    proof: z.enum(PROOFS).exactOptional(),
    years: z.number().min(0).max(100).nullable().exactOptional(),
    lifeThreatening: z.boolean().exactOptional(),
    outsideSchoolHours: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('absence'), reason: z.enum(ABSENCE_REASONS) }),
]) satisfies z.ZodType<Asked>

export const ASKED_KINDS = [
  'illness',
  'medicalVisit',
  'fiveYearOld',
  'religion',
  'profession',
  'circumstance',
  'absence',
] as const satisfies readonly Asked['kind'][]

/** Days asked; whole days, and every day of the week, unless said otherwise. */
export const askedPeriod = z.strictObject({
  from: isoDate,
  to: isoDate,
  part: z.enum(DAY_PARTS).exactOptional(),
  weekdays: z.array(z.number().int().min(1).max(5)).min(1).max(5).exactOptional(),
}) satisfies z.ZodType<AskedPeriod>
