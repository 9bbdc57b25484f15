import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'

const nothing = z.strictObject({})

/** Rows per kind, as the office counts them. */
export const schoolCounts = z.strictObject({
  pupils: z.number(),
  persons: z.number(),
  households: z.number(),
  groups: z.number(),
})
export type SchoolCounts = z.infer<typeof schoolCounts>

export const BACKUP_REASONS = [
  'start',
  'exit',
  'twoHours',
  'byHand',
  'beforeImport',
  'beforeMigration',
  'beforeCleanUp',
  'beforeRestore',
  'newKey',
] as const

/** What the manifest of a backup says; `id` is the name of its folder. */
export const backupShown = z.strictObject({
  id: z.string(),
  at: z.string(),
  reason: z.enum(BACKUP_REASONS),
  school: z.string(),
  counts: schoolCounts,
  version: z.string(),
  bytes: z.number(),
  /** Of the database copy: restoring names exactly the content that was inspected. */
  sha256: z.string(),
  /** Read back and found whole when it was made, and not changed since. */
  whole: z.boolean(),
  /** Also in the second place. */
  elsewhere: z.boolean(),
})
export type BackupShown = z.infer<typeof backupShown>

const backupErrors = {
  /** Megabytes needed and free. */
  NO_SPACE: z.strictObject({ needed: z.number(), free: z.number() }),
  BACKUP_FAILED: nothing,
}
const backupId = z.string().regex(/^[A-Za-z0-9 _-]{1,120}$/)

const inspectErrors = {
  BACKUP_NOT_FOUND: nothing,
  BACKUP_DAMAGED: nothing,
  NOT_A_BACKUP: nothing,
  DATABASE_NEWER_THAN_APP: z.strictObject({ version: z.string() }),
  /** It is looked at in a copy on this computer. */
  NO_SPACE: backupErrors.NO_SPACE,
  /** Its own keys do not open here: the recovery key (or passphrase) of that time is needed. */
  KEY_NEEDED: nothing,
  WRONG_RECOVERY_KEY: nothing,
}

export const backupsOperations = {
  'backups.list': defineOperation({
    name: 'backups.list',
    kind: 'application',
    right: 'seeSafety',
    input: nothing,
    output: z.strictObject({
      backups: z.array(backupShown),
      /** Folder of the second place; '' = none. */
      secondPlace: z.string(),
      /** When the newest copy reached the second place; null = never. */
      elsewhereAt: z.string().nullable(),
      /** Why the last automatic backup or copy did not succeed; null = all is well. */
      trouble: z.enum(['NO_SPACE', 'BACKUP_FAILED', 'SECOND_PLACE_MISSING', 'COPY_FAILED']).nullable(),
    }),
  }),
  'backups.make': defineOperation({
    name: 'backups.make',
    kind: 'application',
    right: 'seeSafety',
    input: nothing,
    output: backupShown,
    errors: backupErrors,
    touches: ['backups'],
  }),
  /** '' stops copying. The folder must be there and be writable. */
  'backups.saveSecondPlace': defineOperation({
    name: 'backups.saveSecondPlace',
    kind: 'application',
    right: 'keepSafety',
    input: z.strictObject({ folder: z.string().max(400) }),
    output: nothing,
    errors: { FOLDER_MISSING: nothing, FOLDER_READ_ONLY: nothing, SAME_PLACE: nothing },
    touches: ['backups'],
  }),
  /**
   * The same list without an open file (nothing, damaged, missing or locked): the recovery screen. `folder`
   * also looks there, such as on a USB stick; '' = only this computer and the second place that is known.
   */
  'backups.find': defineOperation({
    name: 'backups.find',
    kind: 'application',
    right: 'begin',
    states: ['noSchool', 'locked', 'blocked'],
    input: z.strictObject({ folder: z.string().max(400) }),
    output: z.strictObject({ backups: z.array(backupShown) }),
    errors: { FOLDER_MISSING: nothing },
  }),
  /** Looks into a backup without changing anything: all checks, and its counts beside today's. */
  'backups.inspect': defineOperation({
    name: 'backups.inspect',
    kind: 'application',
    right: 'seeSafety',
    input: z.strictObject({ id: backupId, key: z.string().max(200).nullable() }),
    output: z.strictObject({ backup: backupShown, now: schoolCounts }),
    errors: inspectErrors,
  }),
  /** Puts a backup in the place of the open file; the present file is kept and can be put back the same way. */
  'backups.restore': defineOperation({
    name: 'backups.restore',
    kind: 'application',
    right: 'restore',
    input: z.strictObject({ id: backupId, sha256: z.string().max(64), key: z.string().max(200).nullable() }),
    output: nothing,
    errors: { ...backupErrors, ...inspectErrors, BACKUP_CHANGED: nothing },
    touches: [''],
  }),
  /** The same where no file can be opened: with the recovery key or passphrase instead of a second person. */
  'backups.recover': defineOperation({
    name: 'backups.recover',
    kind: 'application',
    right: 'begin',
    states: ['noSchool', 'locked', 'blocked'],
    input: z.strictObject({
      folder: z.string().max(400),
      id: backupId,
      key: z.string().min(1, 'Typ de herstelsleutel.').max(200),
    }),
    output: nothing,
    errors: { ...backupErrors, ...inspectErrors, FOLDER_MISSING: nothing },
    touches: [''],
  }),
}
