// What stands beside the copy in a backup, readable without its key: no names of people.
import * as z from 'zod'
import { isoDate } from '../kernel/date.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { SCHOOL_KINDS } from '../school/school.ts'
import { BACKUP_REASONS, schoolCounts } from './contract.ts'

/** The three files of a backup; the manifest names none, so that it cannot point anywhere else. */
export const BACKUP_FILES = {
  database: 'school.db',
  key: 'school.key.json',
  manifest: 'manifest.json',
} as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

export const backupManifest = z.strictObject({
  format: z.literal(1),
  databaseId: z.uuid(),
  kind: z.enum(SCHOOL_KINDS),
  school: z.string().max(200),
  /** Order of the backups of this computer; the clock may jump (data-safety 6). */
  sequence: count.positive(),
  /** UTC instant, and the calendar day at the desk. */
  at: z.iso.datetime(),
  day: isoDate,
  reason: z.enum(BACKUP_REASONS),
  appVersion: z.string().max(40),
  schemaVersion: count,
  bytes: count,
  sha256,
  keySha256: sha256,
  counts: schoolCounts,
  /** The logbook as it was: a later cut of its tail is found by it. */
  audit: z.strictObject({ entries: count, head: z.string().max(128) }),
  /** Did its content add up when it was made? null = made before there was a seal. */
  sealed: z.boolean().nullable(),
})
export type BackupManifest = z.infer<typeof backupManifest>

/** Enough to see that a newer Ouderloket wrote it. */
const anyManifest = z.object({ format: z.number().int(), appVersion: z.string().max(40) })

/** Reads the text of a manifest.json. */
export function readManifest(
  text: string,
): Result<
  BackupManifest,
  | { ok: false; error: { code: 'NOT_A_BACKUP'; details: Record<string, never> } }
  | { ok: false; error: { code: 'DATABASE_NEWER_THAN_APP'; details: { version: string } } }
> {
  const value = parseJson(text)
  const known = backupManifest.safeParse(value)
  if (known.success) return ok(known.data)
  const some = anyManifest.safeParse(value)
  if (some.success && some.data.format > 1) {
    return fail('DATABASE_NEWER_THAN_APP', { version: some.data.appVersion })
  }
  return fail('NOT_A_BACKUP')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
