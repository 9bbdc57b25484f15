import * as z from 'zod'
import { signedIn } from '../access/account.ts'
import { APP_STATES, defineOperation } from '../contract/operation.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { requiredLine } from '../kernel/text.ts'
import { REGIONS, SCHOOL_KINDS, schoolDetails } from './school.ts'

/** Why the school file of this computer cannot be opened; it stays as it is. */
export const FILE_PROBLEMS = [
  'FILE_BUSY',
  'FILE_DAMAGED',
  'DATABASE_NEWER_THAN_APP',
  'NOT_OUR_DATABASE',
  'KEY_MISSING',
  /** The database is gone, and something of it is still there: never a reason to begin an empty one. */
  'FILE_MISSING',
  'FILE_READ_ONLY',
  'DISK_FULL',
  /** The disk gave an error; the file itself may be whole. */
  'DISK_ERROR',
  /** On a share, or in a folder that is synchronised (data-safety 8). */
  'PLACE_NETWORK',
  'PLACE_SYNC',
  'MIGRATION_FAILED',
  /** Whole for SQLite, but not what the programme wrote: half a transaction, or changed from outside. */
  'CONTENT_DIFFERS',
] as const

/** What the window must know before anything else: which screen comes first, and whose school this is. */
export const appStatus = z.strictObject({
  state: z.enum(APP_STATES),
  problem: z.enum(FILE_PROBLEMS).nullable(),
  /** Which Ouderloket has the data folder (problem FILE_BUSY); null when that is not known. */
  openElsewhere: z
    .strictObject({ computer: z.string(), user: z.string(), /** UTC instant. */ since: z.string() })
    .nullable(),
  /** What a new school still misses; null when nothing does. */
  settingUp: z.strictObject({ recoveryConfirmed: z.boolean(), headExists: z.boolean() }).nullable(),
  /** The logbook is not as it was written, or its newest part is gone (a back-up knows of more). */
  logbookBroken: z.boolean(),
  /** School files on this computer. */
  found: z.strictObject({ real: z.boolean(), practice: z.boolean() }),
  /** No keyring here: a new school needs a passphrase at every start. */
  needsPassphrase: z.boolean(),
  today: z.string(),
  version: z.string(),
  school: z
    .strictObject({
      kind: z.enum(SCHOOL_KINDS),
      name: z.string(),
      region: z.enum(REGIONS),
      schoolYear,
      schoolYearId: id,
    })
    .nullable(),
  /** Who is at the desk; null in every state but 'ready'. */
  session: signedIn.nullable(),
})
export type AppStatus = z.infer<typeof appStatus>

const newSchool = z.strictObject({
  name: requiredLine('Vul de naam van de school in.', 120),
  street: schoolDetails.shape.street,
  houseNumber: schoolDetails.shape.houseNumber,
  addition: schoolDetails.shape.addition,
  postcode: schoolDetails.shape.postcode,
  town: schoolDetails.shape.town,
  region: schoolDetails.shape.region,
  schoolYear,
  /** Only where the computer has no keyring; '' otherwise. */
  passphrase: z.string().max(200),
})
export type NewSchool = z.infer<typeof newSchool>

export const schoolOperations = {
  'school.status': defineOperation({
    name: 'school.status',
    kind: 'application',
    right: 'begin',
    states: APP_STATES,
    input: z.strictObject({}),
    output: appStatus,
  }),
  'school.create': defineOperation({
    name: 'school.create',
    kind: 'application',
    right: 'begin',
    states: ['noSchool'],
    input: newSchool,
    output: appStatus,
    errors: {
      SCHOOL_EXISTS: z.strictObject({}),
      PASSPHRASE_TOO_SHORT: z.strictObject({ least: z.number() }),
    },
    touches: [''],
  }),
  /** Makes the Oefenschool, or puts it back to its beginning when it is there. */
  'school.practise': defineOperation({
    name: 'school.practise',
    kind: 'application',
    right: 'begin',
    states: ['noSchool', 'ready', 'blocked'],
    input: z.strictObject({ startAgain: z.boolean() }),
    output: appStatus,
    touches: [''],
  }),
  'school.open': defineOperation({
    name: 'school.open',
    kind: 'application',
    right: 'begin',
    states: ['noSchool', 'blocked'],
    input: z.strictObject({ kind: z.enum(SCHOOL_KINDS) }),
    output: appStatus,
    touches: [''],
  }),
  'school.unlock': defineOperation({
    name: 'school.unlock',
    kind: 'application',
    right: 'begin',
    states: ['locked'],
    input: z.strictObject({ passphrase: z.string().min(1, 'Typ de wachtzin.').max(200) }),
    output: appStatus,
    errors: { WRONG_PASSPHRASE: z.strictObject({}) },
    touches: [''],
  }),
  'school.close': defineOperation({
    name: 'school.close',
    kind: 'application',
    right: 'begin',
    states: ['ready', 'signedOut', 'settingUp', 'locked', 'blocked'],
    input: z.strictObject({}),
    output: appStatus,
    touches: [''],
  }),
  'school.details': defineOperation({
    name: 'school.details',
    kind: 'read',
    right: 'keepSchool',
    input: z.strictObject({}),
    output: schoolDetails,
  }),
  'school.save': defineOperation({
    name: 'school.save',
    kind: 'change',
    right: 'keepSchool',
    input: schoolDetails,
    output: z.strictObject({}),
    touches: ['school', 'printing'],
  }),
}
