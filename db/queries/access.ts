import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { DEFAULT_IDLE_MINUTES } from '../domain/access/idle.ts'
import type { Reader } from '../reader.ts'
import { account, accountGroup, deskSetting, draft, proposal } from '../schema/access.ts'
import { schoolGroup } from '../schema/groups.ts'
import { preparedOnce } from './prepared.ts'

export type AccountRow = Row<typeof account>

// Asked at every call.
const accountById = preparedOnce((orm) =>
  orm
    .select()
    .from(account)
    .where(eq(account.id, sql.placeholder('id')))
    .prepare(),
)
const groupsOfAccount = preparedOnce((orm) =>
  orm
    .select({ groupId: accountGroup.groupId })
    .from(accountGroup)
    .where(eq(accountGroup.accountId, sql.placeholder('id')))
    .orderBy(accountGroup.groupId)
    .prepare(),
)
const activeHeads = preparedOnce((orm) =>
  orm
    .select({ heads: count() })
    .from(account)
    .where(and(eq(account.role, 'head'), eq(account.active, true)))
    .prepare(),
)
const minutes = preparedOnce((orm) =>
  orm.select({ idle: deskSetting.idleMinutes }).from(deskSetting).prepare(),
)

export function findAccount(reader: Reader, id: string): AccountRow | null {
  return accountById(reader).get({ id }) ?? null
}

/** Ids of the own groups of a coordinator. */
export function groupIdsOf(reader: Reader, accountId: string): string[] {
  return groupsOfAccount(reader)
    .all({ id: accountId })
    .map(({ groupId }) => groupId)
}

/** The rows behind them. */
export function readAccountGroups({ orm }: Reader, accountId: string): Row<typeof accountGroup>[] {
  return orm.select().from(accountGroup).where(eq(accountGroup.accountId, accountId)).all()
}

/** Everybody, also who is no longer active. */
export function readAccounts({ orm }: Reader): AccountRow[] {
  return orm.select().from(account).orderBy(asc(account.name)).all()
}

/** How many heads may sign in. */
export function countHeads(reader: Reader): number {
  return activeHeads(reader).get()?.heads ?? 0
}

/** Minutes without a key until the screen locks. */
export function readIdleMinutes(reader: Reader): number {
  return minutes(reader).get()?.idle ?? DEFAULT_IDLE_MINUTES
}

export function readDeskSetting({ orm }: Reader): Row<typeof deskSetting> | null {
  return orm.select().from(deskSetting).get() ?? null
}

/** Half-filled forms of an account, the newest first. */
export function readDrafts({ orm }: Reader, accountId: string): Row<typeof draft>[] {
  return orm.select().from(draft).where(eq(draft.accountId, accountId)).orderBy(desc(draft.at)).all()
}

/** The newest first. */
export function readProposals({ orm }: Reader): Row<typeof proposal>[] {
  return orm.select().from(proposal).orderBy(desc(proposal.createdIn)).all()
}

export function findProposal({ orm }: Reader, id: string): Row<typeof proposal> | null {
  return orm.select().from(proposal).where(eq(proposal.id, id)).get() ?? null
}

/** Names of groups, for the sentence about a coordinator; unknown ids are left out. */
export function groupNames({ orm }: Reader, ids: readonly string[]): string[] {
  const wanted = new Set(ids)
  return orm
    .select({ id: schoolGroup.id, name: schoolGroup.name })
    .from(schoolGroup)
    .orderBy(asc(schoolGroup.name))
    .all()
    .filter(({ id }) => wanted.has(id))
    .map(({ name }) => name)
}

/** Some stamgroep of the school; null when there is none. */
export function firstGroupId({ orm }: Reader): string | null {
  const base = eq(schoolGroup.kind, 'base')
  const found = orm
    .select({ id: schoolGroup.id })
    .from(schoolGroup)
    .where(base)
    .orderBy(asc(schoolGroup.name))
    .get()
  return found?.id ?? null
}
