// Who may work with the programme, their half-filled forms, and what waits for a second person.
import { hashSecret, makeFirstSecret } from '#db/account-secret'
import {
  type AccountRow,
  countHeads,
  findAccount,
  findProposal,
  groupIdsOf,
  groupNames,
  readAccountGroups,
  readAccounts,
  readDeskSetting,
  readDrafts,
  readProposals,
} from '#db/queries/access'
import { readSchool } from '#db/queries/school'
import type { Reader } from '#db/reader'
import { account, accountGroup, deskSetting, draft, proposal } from '#db/schema/access'
import type { AccountDetails } from '#domain/access/account'
import { isLockedOut } from '#domain/access/delay'
import { stateOn } from '#domain/access/proposing'
import type { Role } from '#domain/access/rights'
import { secretKind } from '#domain/access/secret'
import { isoDate } from '#domain/kernel/date'
import { fold } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import type { ChangeContext, SliceHandlers } from '../app/context.ts'

interface FirstSecret {
  readonly secret: string
  readonly secretHash: string
}

export const accessHandlers: SliceHandlers<'access'> = {
  'access.accounts': ({ reader }) =>
    ok({
      accounts: readAccounts(reader).map(({ id, name, role, active, mustChoose, failures }) => ({
        id,
        name,
        role,
        groupIds: groupIdsOf(reader, id),
        active,
        mustChoose,
        lockedOut: isLockedOut(failures),
      })),
    }),
  'access.saveAccount': {
    prepare: (_, { details }) => firstSecretFor(details.role),
    commit: (context, { id, details }, first: FirstSecret) => {
      const { reader, newId } = context
      const wanted = { ...details, groupIds: details.role === 'coordinator' ? details.groupIds : [] }
      if (groupNames(reader, wanted.groupIds).length !== new Set(wanted.groupIds).size)
        return fail('NOT_FOUND')
      if (isNameTaken(reader, id, wanted.name)) return fail('ACCOUNT_NAME_TAKEN')
      if (id !== null) return changeAccount(context, { id, wanted, first })
      const added = newId()
      const { name, role } = wanted
      context.change.insert(account, { id: added, name, role, ...secretColumns(reader, first) })
      setGroups(context, added, wanted.groupIds)
      return ok({ id: added, firstSecret: first.secret })
    },
  },
  'access.deactivate': ({ change, reader }, { id }) => {
    const row = findAccount(reader, id)
    if (row === null || !row.active) return fail('NOT_FOUND')
    if (isLastHead(reader, row)) return fail('LAST_HEAD')
    change.update(account, id, { active: false })
    // Nobody can come back to what this person had half typed.
    const drafts = readDrafts(reader, id).map((kept) => kept.id)
    change.removeMany(draft, drafts)
    return ok({})
  },
  'access.letIn': {
    prepare: async ({ reader }, { id }) => firstSecretFor(findAccount(reader, id)?.role ?? 'frontOffice'),
    commit: ({ change, reader }, { id }, first: FirstSecret) => {
      const row = findAccount(reader, id)
      if (row === null || !row.active) return fail('NOT_FOUND')
      // with the secret of another head one could approve one's own proposals
      if (row.role === 'head') return fail('HEAD_HAS_RECOVERY_KEY')
      change.update(account, id, secretColumns(reader, first))
      return ok({ firstSecret: first.secret })
    },
  },
  'access.drafts': ({ reader, actor }) =>
    ok({
      drafts: readDrafts(reader, actor.id).map(({ path, form, content }) => ({
        path,
        form,
        values: content,
      })),
    }),
  'access.dropDraft': ({ change, reader, actor }, { path, form }) => {
    const kept = readDrafts(reader, actor.id).find((row) => row.path === path && row.form === form)
    if (kept !== undefined) change.remove(draft, kept.id)
    return ok({})
  },
  'access.proposals': ({ reader, actor, today }) => {
    const names = new Map(readAccounts(reader).map(({ id, name }) => [id, name]))
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
    const proposals = readProposals(reader)
      // Who decides sees all; who only proposes sees their own.
      .filter(({ madeBy }) => actor.role === 'head' || madeBy === actor.id)
      .map((row) => {
        const state = stateOn(row, today)
        return {
          id: row.id,
          title: row.title,
          operation: row.operation,
          reason: row.reason,
          by: nameOf(row.madeBy) ?? '',
          at: row.at,
          expiresOn: isoDate.parse(row.expiresOn),
          state,
          decidedBy: nameOf(row.decidedBy),
          decidedAt: row.decidedAt,
          alone: row.alone,
          mayDecide: state === 'open' && actor.role === 'head' && row.madeBy !== actor.id,
        }
      })
    return ok({ proposals })
  },
  'access.refuse': ({ change, reader, actor, today, now }, { id }) => {
    const row = findProposal(reader, id)
    if (row === null) return fail('NOT_FOUND')
    if (stateOn(row, today) !== 'open') return fail('PROPOSAL_CLOSED')
    change.update(proposal, id, { state: 'refused', decidedBy: actor.id, decidedAt: now })
    return ok({})
  },
  'access.saveIdle': ({ change, reader }, { minutes }) => {
    if (readDeskSetting(reader) === null) change.insert(deskSetting, { id: 'desk', idleMinutes: minutes })
    else change.update(deskSetting, 'desk', { idleMinutes: minutes })
    return ok({})
  },
}

function changeAccount(
  context: ChangeContext,
  { id, wanted, first }: { id: string; wanted: AccountDetails; first: FirstSecret },
) {
  const { change, reader } = context
  const row = findAccount(reader, id)
  if (row === null) return fail('NOT_FOUND')
  if (wanted.role !== 'head' && isLastHead(reader, row)) return fail('LAST_HEAD')
  // A PIN will not do for a head, and who was away for long has forgotten.
  const isNew = !row.active || secretKind(row.role) !== secretKind(wanted.role)
  const { name, role } = wanted
  change.update(account, id, {
    name,
    role,
    active: true,
    ...(isNew ? secretColumns(reader, first) : {}),
  })
  setGroups(context, id, wanted.groupIds)
  return ok({ id, firstSecret: isNew ? first.secret : null })
}

async function firstSecretFor(role: Role): Promise<FirstSecret> {
  const secret = makeFirstSecret(role)
  return { secret, secretHash: await hashSecret(secret) }
}

/** A first secret opens once, and wrong tries before it are forgotten; in the Oefenschool it stands on the tile. */
function secretColumns(reader: Reader, { secret, secretHash }: FirstSecret) {
  const practiceSecret = readSchool(reader).kind === 'practice' ? secret : null
  return { secretHash, practiceSecret, mustChoose: true, failures: 0, failedAt: null }
}

function setGroups({ change, reader, newId }: ChangeContext, accountId: string, groupIds: readonly string[]) {
  const kept = readAccountGroups(reader, accountId)
  const had = new Set(kept.map(({ groupId }) => groupId))
  const wanted = new Set(groupIds)
  const gone = kept.filter(({ groupId }) => !wanted.has(groupId)).map(({ id }) => id)
  change.removeMany(accountGroup, gone)
  for (const groupId of wanted) {
    if (!had.has(groupId)) change.insert(accountGroup, { id: newId(), accountId, groupId })
  }
}

/** Two people on the tiles must not have one name, however it is written. */
function isNameTaken(reader: Reader, id: string | null, name: string): boolean {
  const folded = fold(name)
  return readAccounts(reader).some((row) => row.id !== id && fold(row.name) === folded)
}

function isLastHead(reader: Reader, row: AccountRow): boolean {
  return row.active && row.role === 'head' && countHeads(reader) === 1
}
