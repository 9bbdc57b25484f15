import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'

const nothing = z.strictObject({})

/** Kinds of events for the filter of the logbook. */
export const AUDIT_KINDS = [
  'changes',
  'views',
  'prints',
  'exports',
  'signIns',
  'refusals',
  'proposals',
  'safety',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

const entry = z.strictObject({
  seq: z.number(),
  /** UTC instant; order is the sequence, never the clock. */
  at: z.string(),
  who: z.string(),
  kind: z.enum(AUDIT_KINDS),
  /** In Dutch: 'Gezin gewijzigd'. */
  what: z.string(),
  /** Rows by table, with the names of changed fields in Dutch; never their content. */
  details: z.array(z.string()),
})

export const auditOperations = {
  'audit.entries': defineOperation({
    name: 'audit.entries',
    kind: 'read',
    right: 'seeAudit',
    input: z.strictObject({
      from: isoDate.nullable(),
      until: isoDate.nullable(),
      accountId: id.nullable(),
      kind: z.enum(AUDIT_KINDS).nullable(),
      /** Entries before this sequence number; null = from the newest. */
      before: z.number().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      entries: z.array(entry),
      total: z.number(),
      people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  }),
  /** How far the logbook is: the eight characters to hold beside those of a backup. */
  'audit.head': defineOperation({
    name: 'audit.head',
    kind: 'read',
    right: 'seeAudit',
    input: nothing,
    output: z.strictObject({
      entries: z.number(),
      head: z.string(),
      /** When everything was last verified and found whole; null = never. */
      verifiedOn: isoDate.nullable(),
    }),
  }),
  /** Checks the whole chain, and the content against its seal. */
  'audit.verify': defineOperation({
    name: 'audit.verify',
    kind: 'change',
    right: 'seeAudit',
    input: nothing,
    output: z.strictObject({
      entries: z.number(),
      /** Sequence number of the first entry that is not as it was written; null = none. */
      brokenAt: z.number().nullable(),
      /** Kinds of data (in Dutch) that are not as the programme wrote them. */
      differing: z.array(z.string()),
      /** The last eight characters of the head, as on the start page and in each backup. */
      head: z.string(),
    }),
    touches: ['audit'],
  }),
  /** The monthly page of the head: what deserves a look; asking for it notes that it was seen. */
  'audit.month': defineOperation({
    name: 'audit.month',
    kind: 'change',
    right: 'seeAudit',
    input: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    output: z.strictObject({
      failedSignIns: z.number(),
      viewsOutsideHours: z.number(),
      exports: z.number(),
      refusals: z.number(),
      alone: z.number(),
    }),
    touches: ['audit'],
  }),
}
