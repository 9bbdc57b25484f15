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
  const { clock, session, newId } = parts
  const tryCheck = createSecretCheck(clock)

  /** Writes down that a secret was right, with what changes by it. */
  function keepRight(row: AccountRow, operation: string, patch: RowPatch<typeof account>, what?: AuditNote) {
    const note = { at: clock.now(), actor: row.id, operation, requestId: null }
    parts.store().change(note, (change) => {
      change.update(account, row.id, { failures: 0, failedAt: null, ...patch })
      if (what !== undefined) change.noted(what, { id: row.id })
    })
  }
  function signInAs(row: AccountRow): SignedIn {
    session.begin(row.id)
    return { accountId: row.id, name: row.name, role: row.role }
  }

  return {
    ...createProposalDesk(parts),
    'access.desk': async () => {
      const { reader } = parts.store()
      const practice = readSchool(reader).kind === 'practice'
      const tiles = readAccounts(reader)
        .filter(({ active }) => active)
        .map(({ id, name, role, failures, mustChoose, practiceSecret }) => ({
          id,
          name,
          role,
          lockedOut: isLockedOut(failures),
          mustChoose,
          practiceSecret: practice ? practiceSecret : null,
        }))
      return ok({ tiles, idleMinutes: readIdleMinutes(reader) })
    },
    'access.firstHead': async ({ name, secret }) => {
      const fault = findSecretFault({ role: 'head', name, secret })
      if (fault !== null) return refuseSecret(fault)
      const secretHash = await hashSecret(secret)
      const store = parts.store()
      const id = newId()
      const note = { at: clock.now(), actor: id, operation: 'access.firstHead', requestId: null }
      const first = store.change(note, (change, reader) => {
        if (countHeads(reader) > 0) return false
        change.insert(account, { id, name, role: 'head', secretHash })
        change.noted('signIn', { id })
        return true
      })
      if (!first) return fail('FORBIDDEN')
      session.begin(id)
      return ok({ accountId: id, name, role: 'head' })
    },
    'access.signIn': async ({ accountId, secret, chosen }) => {
      const operation = 'access.signIn'
      const tried = await tryCheck(parts.store(), { accountId, secret, operation })
      if (!tried.ok) return tried
      const row = tried.value
      if (!row.mustChoose) {
        keepRight(row, operation, {}, 'signIn')
        return ok(signInAs(row))
      }
      if (chosen === null || chosen === '') return fail('CHOOSE_SECRET')
      const fault = findNewFault(row, secret, chosen)
      if (fault !== null) return refuseSecret(fault)
      keepRight(row, operation, await newSecret(parts.store(), chosen), 'signIn')
      return ok(signInAs(row))
    },
    'access.recoverHead': async ({ accountId, recoveryKey, secret }) => {
      const row = findAccount(parts.store().reader, accountId)
      if (row?.active !== true || row.role !== 'head') return fail('NOT_A_HEAD')
      const fault = findSecretFault({ role: 'head', name: row.name, secret })
      if (fault !== null) return refuseSecret(fault)
      if (!(await parts.opensWithRecovery(recoveryKey))) return fail('WRONG_RECOVERY_KEY')
      keepRight(row, 'access.recoverHead', await newSecret(parts.store(), secret), 'signIn')
      return ok(signInAs(row))
    },
    'access.lock': async ({ drafts }) => {
      const accountId = session.who()?.id ?? session.takeLeftBehind()
      session.end('locked')
      if (accountId === null || !parts.isOpen()) return ok({})
      try {
        keepDrafts(parts.store(), { accountId, drafts, at: clock.now(), newId })
      } catch (error) {
        // the screen is locked whatever the disk says
        refuseBroken(parts.log, error)
      }
      return ok({})
    },
    'access.stay': async () => {
      session.stay()
      return ok({})
    },
    'access.confirm': async ({ secret }) => {
      const who = session.who()
      if (who === null) return fail('SIGNED_OUT')
      const operation = 'access.confirm'
      const tried = await tryCheck(parts.store(), { accountId: who.id, secret, operation })
      if (!tried.ok) {
        if (tried.error.code === 'LOCKED_OUT') session.end('away')
        return tried
      }
      if (tried.value.failures > 0) keepRight(tried.value, operation, {})
      // Somebody else may have signed in while the secret was being tried.
      if (session.who()?.id !== who.id) return fail('SIGNED_OUT')
      session.stay()
      session.confirm()
      return ok({})
    },
    'access.changeSecret': async ({ secret, chosen }) => {
      const who = session.who()
      if (who === null) return fail('SIGNED_OUT')
      const operation = 'access.changeSecret'
      const tried = await tryCheck(parts.store(), { accountId: who.id, secret, operation })
      if (!tried.ok) {
        if (tried.error.code === 'LOCKED_OUT') session.end('away')
        return tried
      }
      const fault = findNewFault(tried.value, secret, chosen)
      if (fault !== null) return refuseSecret(fault)
      keepRight(tried.value, operation, await newSecret(parts.store(), chosen))
      session.stay()
      return ok({})
    },
  }
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
