// Four eyes (security-and-privacy 7): what a proposal may hold and how long it stands.
import { addDays, type IsoDate } from '../kernel/date.ts'
import type { PROPOSAL_STATES } from './account.ts'

type ProposalState = (typeof PROPOSAL_STATES)[number]

const DAYS_OPEN = 14

/** The last day on which it may be decided. */
export function expiryOf(madeOn: IsoDate): IsoDate {
  return addDays(madeOn, DAYS_OPEN)
}

/** An open proposal that nobody decided in fourteen days is void. */
export function stateOn(
  { state, expiresOn }: { state: ProposalState; expiresOn: string },
  today: IsoDate,
): ProposalState {
  return state === 'open' && today > expiresOn ? 'void' : state
}

/** Fields that open the file or a backup: typed by the person who decides, never kept in a proposal. */
const TYPED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'backups.restore': ['key'],
  'keys.renew': ['recoveryKey', 'passphrase'],
}

/** The input of an operation as a proposal may hold it: without what only the person who decides types. */
export function withoutTyped(operation: string, input: unknown): unknown {
  const fields = TYPED_FIELDS[operation]
  if (fields === undefined || typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, fields.includes(field) ? null : value]),
  )
}

/** The kept input again, with what the person who decides typed now; other fields cannot be changed that way. */
export function withTyped(
  operation: string,
  kept: unknown,
  typed: Readonly<Record<string, string>> = {},
): unknown {
  const fields = TYPED_FIELDS[operation]
  if (fields === undefined || typeof kept !== 'object' || kept === null) return kept
  const given = fields.filter((field) => Object.hasOwn(typed, field))
  return { ...kept, ...Object.fromEntries(given.map((field) => [field, typed[field]])) }
}

/** Refusals that say nothing about what was proposed: mistyped, a disk that is full or fails, a file that is busy. */
const PASSING = [
  'CONFIRM_FIRST',
  'ALREADY_DONE',
  'DISK_FULL',
  'DISK_ERROR',
  'UNCERTAIN',
  'NO_SPACE',
  'FILE_READ_ONLY',
  'FILE_BUSY',
  'BACKUP_FAILED',
  'PRINTER_STOPPED',
  'KEY_NEEDED',
  'WRONG_RECOVERY_KEY',
  'WRONG_PASSPHRASE',
] as const

/** Does a refused operation make its proposal void, or may it be tried again? */
export function makesVoid(operation: string, code: string): boolean {
  // what was typed can be wrong; what was kept was valid when it was proposed
  if (code === 'INVALID_INPUT') return TYPED_FIELDS[operation] === undefined
  return !PASSING.some((passing) => passing === code)
}
