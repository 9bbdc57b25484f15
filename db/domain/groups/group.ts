import * as z from 'zod'
import { id } from '../kernel/id.ts'
import { requiredLine } from '../kernel/text.ts'

/**
 * base = stamgroep, where the child sits; composed = samengestelde groep (plusgroep);
 * announced = pupils announced but not enrolled: not counted, no letters (E48).
 */
export const GROUP_KINDS = ['base', 'composed', 'announced'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Leerjaar: 1 to 8, 0 for toddlers (peuters). */
export const year = z.number().int().min(0).max(8)

/** What the office fills in about a group. */
export const groupDetails = z.strictObject({
  name: requiredLine('Vul de naam van de groep in.', 64),
  kind: z.enum(GROUP_KINDS),
  years: z.array(year).max(9),
  staffIds: z.array(id).max(8),
  coordinatorId: id.nullable(),
})

export type GroupDetails = z.infer<typeof groupDetails>

/** A group as every list shows it. */
export const groupSummary = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(GROUP_KINDS),
  years: z.array(z.number()),
  teachers: z.array(z.string()),
  coordinator: z.strictObject({ id, name: z.string() }).nullable(),
  pupils: z.number(),
})

export type GroupSummary = z.infer<typeof groupSummary>
