// Signing in and out: the operations about who is at the desk.
import { hashPracticeSecret, hashSecret } from '#db/account-secret'
import type { RowPatch } from '#db/change'
import { type AccountRow, countHeads, findAccount, readAccounts, readIdleMinutes } from '#db/queries/access'
import { readSchool } from '#db/queries/school'
import { account } from '#db/schema/access'
import type { Store } from '#db/store'
import type { SignedIn } from '#domain/access/account'
import { isLockedOut } from '#domain/access/delay'
import { findSecretFault } from '#domain/access/secret'
import type { AuditNote } from '#domain/audit/touched'
import { fail, ok } from '#domain/kernel/result'
import { createProposalDesk, type ProposalDeskParts } from './access-proposals.ts'
import type { SessionClock } from './clock.ts'
import type { SliceHandlers } from './context.ts'
import { keepDrafts } from './drafts.ts'
import type { Log } from './log.ts'
import { refuseBroken } from './refusals.ts'
import { createSecretCheck } from './secret-check.ts'

export interface AccessDeskParts extends ProposalDeskParts {
  readonly clock: ProposalDeskParts['clock'] & SessionClock
  readonly log: Log
  /** Does the printed recovery key open the open file? */
  readonly opensWithRecovery: (typed: string) => Promise<boolean>
}

/** The application handlers of `access`. */
export function createAccessDesk(parts: AccessDeskParts): SliceHandlers<'access', 'application'> {
  const shared: Shared = { ...parts, trySecret: createSecretCheck(parts.clock) }
  return { ...signingIn(shared), ...atTheDesk(shared), ...createProposalDesk(parts) }
}

type Handlers = SliceHandlers<'access', 'application'>
type Shared = AccessDeskParts & { readonly trySecret: ReturnType<typeof createSecretCheck> }

/** Before somebody is signed in. */
function signingIn(
  shared: Shared,
): Pick<Handlers, 'access.desk' | 'access.firstHead' | 'access.signIn' | 'access.recoverHead'> {
  const { clock, session, newId, store, trySecret } = shared
  return {
    'access.desk': async () => ok({ tiles: tilesOf(store()), idleMinutes: readIdleMinutes(store().reader) }),
    'access.firstHead': async ({ name, secret }) => {
      const fault = findSecretFault({ role: 'head', name, secret })
      if (fault !== null) return refuseSecret(fault)
      const secretHash = await hashSecret(secret)
      const id = newId()
      const note = { at: clock.now(), actor: id, operation: 'access.firstHead', requestId: null }
      const isFirst = store().change(note, (change, reader) => {
        if (countHeads(reader) > 0) return false
        change.insert(account, { id, name, role: 'head', secretHash })
        change.noted('signIn', { id })
        return true
      })
      if (!isFirst) return fail('FORBIDDEN')
      session.begin(id)
      return ok({ accountId: id, name, role: 'head' })
    },
    'access.signIn': async ({ accountId, secret, chosen }) => {
      const operation = 'access.signIn'
      const tried = await trySecret(store(), { accountId, secret, operation })
      if (!tried.ok) return tried
      const row = tried.value
      if (!row.mustChoose) return ok(signInAs(shared, row, { operation, patch: {} }))
      if (chosen === null || chosen === '') return fail('CHOOSE_SECRET')
      const fault = findNewFault(row, secret, chosen)
      if (fault !== null) return refuseSecret(fault)
      return ok(signInAs(shared, row, { operation, patch: await newSecret(store(), chosen) }))
    },
    'access.recoverHead': async ({ accountId, recoveryKey, secret }) => {
      const row = findAccount(store().reader, accountId)
      if (row?.active !== true || row.role !== 'head') return fail('NOT_A_HEAD')
      const fault = findSecretFault({ role: 'head', name: row.name, secret })
      if (fault !== null) return refuseSecret(fault)
      if (!(await shared.opensWithRecovery(recoveryKey))) return fail('WRONG_RECOVERY_KEY')
      const patch = await newSecret(store(), secret)
      return ok(signInAs(shared, row, { operation: 'access.recoverHead', patch }))
    },
  }
}

/** While somebody is signed in, and leaving. */
function atTheDesk(
  shared: Shared,
): Pick<Handlers, 'access.lock' | 'access.stay' | 'access.confirm' | 'access.changeSecret'> {
  const { clock, session, newId, store } = shared
  return {
    'access.lock': async ({ drafts }) => {
      const accountId = session.who()?.id ?? session.takeLeftBehind()
      session.end('locked')
      if (accountId === null || !shared.isOpen()) return ok({})
      try {
        keepDrafts(store(), { accountId, drafts, at: clock.now(), newId })
      } catch (error) {
        // the screen is locked whatever the disk says
        refuseBroken(shared.log, error)
      }
      return ok({})
    },
    'access.stay': async () => {
      session.stay()
      return ok({})
    },
    'access.confirm': async ({ secret }) => {
      const operation = 'access.confirm'
      const tried = await tryOwnSecret(shared, { secret, operation })
      if (!tried.ok) return tried
      if (tried.value.failures > 0) keepRight(shared, tried.value, { operation, patch: {} })
      // somebody else may have signed in while the secret was being tried
      if (session.who()?.id !== tried.value.id) return fail('SIGNED_OUT')
      session.stay()
      session.confirm()
      return ok({})
    },
    'access.changeSecret': async ({ secret, chosen }) => {
      const operation = 'access.changeSecret'
      const tried = await tryOwnSecret(shared, { secret, operation })
      if (!tried.ok) return tried
      const fault = findNewFault(tried.value, secret, chosen)
      if (fault !== null) return refuseSecret(fault)
      keepRight(shared, tried.value, { operation, patch: await newSecret(store(), chosen) })
      session.stay()
      return ok({})
    },
  }
}

function tilesOf({ reader }: Store) {
  const practice = readSchool(reader).kind === 'practice'
  return readAccounts(reader)
    .filter(({ active }) => active)
    .map(({ id, name, role, failures, mustChoose, practiceSecret }) => ({
      id,
      name,
      role,
      lockedOut: isLockedOut(failures),
      mustChoose,
      practiceSecret: practice ? practiceSecret : null,
    }))
}

/** Of who is signed in; the tenth wrong one ends the session too. */
async function tryOwnSecret(
  { session, store, trySecret }: Shared,
  tried: { secret: string; operation: string },
) {
  const who = session.who()
  if (who === null) return fail('SIGNED_OUT')
  const result = await trySecret(store(), { accountId: who.id, ...tried })
  if (!result.ok && result.error.code === 'LOCKED_OUT') session.end('away')
  return result
}

interface Right {
  readonly operation: string
  readonly patch: RowPatch<typeof account>
  readonly note?: AuditNote
}

/** Writes down that a secret was right, with what changes by it. */
function keepRight({ clock, store }: Shared, { id }: AccountRow, { operation, patch, note }: Right): void {
  store().change({ at: clock.now(), actor: id, operation, requestId: null }, (change) => {
    change.update(account, id, { failures: 0, failedAt: null, ...patch })
    if (note !== undefined) change.noted(note, { id })
  })
}

function signInAs(shared: Shared, row: AccountRow, right: Right): SignedIn {
  keepRight(shared, row, { ...right, note: 'signIn' })
  shared.session.begin(row.id)
  return { accountId: row.id, name: row.name, role: row.role }
}

type Fault = NonNullable<ReturnType<typeof findSecretFault>>

/** A new secret must be good, and another than the one before it. */
function findNewFault({ role, name }: AccountRow, old: string, chosen: string): Fault | null {
  return old === chosen ? { code: 'SECRET_TOO_EASY' } : findSecretFault({ role, name, secret: chosen })
}

function refuseSecret(fault: Fault) {
  if (fault.code === 'SECRET_TOO_SHORT') return fail('SECRET_TOO_SHORT', { least: fault.least })
  return fault.code === 'PIN_NOT_DIGITS' ? fail('PIN_NOT_DIGITS') : fail('SECRET_TOO_EASY')
}

/** The columns of a secret that somebody chose; in the Oefenschool it stands on the tile as well. */
async function newSecret(store: Store, chosen: string): Promise<RowPatch<typeof account>> {
  const practice = readSchool(store.reader).kind === 'practice'
  return {
    secretHash: practice ? hashPracticeSecret(chosen) : await hashSecret(chosen),
    practiceSecret: practice ? chosen : null,
    mustChoose: false,
  }
}
