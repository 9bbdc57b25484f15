// What is written down about calls that did not succeed: a number in the log for a bug, a row in the logbook for a
// call that the role may not make.
import { randomBytes } from 'node:crypto'
import type { Store } from '#db/store'
import { fail } from '#domain/kernel/result'
import type { Actor } from './context.ts'
import type { Log } from './log.ts'

/** By the beginning of the code that SQLite or the system gives. */
const KNOWN_CODES = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'FILE_READ_ONLY'],
  ['SQLITE_CORRUPT', 'FILE_DAMAGED'],
  ['SQLITE_NOTADB', 'FILE_DAMAGED'],
  ['SQLITE_BUSY', 'FILE_BUSY'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'FILE_READ_ONLY'],
  ['EACCES', 'FILE_READ_ONLY'],
  ['EPERM', 'FILE_READ_ONLY'],
] as const

/** The disk gave an error: a journal that cannot be made is one too. */
const DISK_ERROR = /^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO)/

/** The refusal for something that was thrown; its number stands in the log beside the place in the code. */
export function refuseBroken(log: Log, error: unknown) {
  const number = randomBytes(2).toString('hex').toUpperCase()
  const code = (error as { code?: unknown }).code
  const given = typeof code === 'string' ? code : ''
  log.write(`error ${number} ${given} ${stackOf(error)}`)
  const known = KNOWN_CODES.find(([prefix]) => given.startsWith(prefix))
  if (known !== undefined) return fail(known[1])
  if (given === 'UNCERTAIN') return fail('UNCERTAIN', { number })
  return fail(DISK_ERROR.test(given) ? 'DISK_ERROR' : 'INTERNAL', { number })
}

/** Where it went wrong, without the message: messages can hold content. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error object'
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return `${error.name} ${frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?[^( ]*[\\/]([^\\/]+)\)?$/, '$1'))
    .join(' < ')}`
}

/** One row per account and operation in so many milliseconds: a loop must not fill the logbook. */
const ONE_IN_MS = 60_000

/** Writes refused calls in the logbook: who asked for what, never with which content. */
export function createRefusalNotes(log: Log) {
  const lastNoted = new Map<string, number>()
  return (store: Store, refused: { actor: Actor; operation: string; now: string }): void => {
    const key = `${refused.actor.id} ${refused.operation}`
    const now = Date.parse(refused.now)
    if (Math.abs(now - (lastNoted.get(key) ?? Number.NEGATIVE_INFINITY)) < ONE_IN_MS) return
    lastNoted.set(key, now)
    const note = { at: refused.now, actor: refused.actor.id, operation: refused.operation, requestId: null }
    try {
      store.change(note, (change) => change.noted('refused'))
    } catch (error) {
      // a full disk must not turn "you may not" into another answer
      refuseBroken(log, error)
    }
  }
}
