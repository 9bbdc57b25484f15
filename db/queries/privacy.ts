// Terms, holds, proofs of cleaning up, and requests to see what is kept.
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import { parseIsoDate } from '../domain/kernel/date.ts'
import { CLEANED_KINDS } from '../domain/privacy/privacy.ts'
import { type RetentionRule, rulesInForce } from '../domain/privacy/retention.ts'
import type { Reader } from '../reader.ts'
import { accessRequest, cleanUpProof, retentionHold, retentionRule } from '../schema/privacy.ts'

export type HoldRow = Row<typeof retentionHold>
export type RequestRow = Row<typeof accessRequest>

/** The rules in force, in the order of the kinds. */
export function readRules({ orm }: Reader): RetentionRule[] {
  const own = orm.select().from(retentionRule).all()
  return rulesInForce(
    own.flatMap(({ id, months, basis, source, checkedOn }) => {
      const kind = CLEANED_KINDS.find((one) => one === id)
      if (kind === undefined) return []
      return [{ kind, months, basis, source, checkedOn: checkedOn === null ? null : parseIsoDate(checkedOn) }]
    }),
  )
}

/** Did the school set this term itself? */
export function hasOwnRule({ orm }: Reader, kind: string): boolean {
  return orm.select().from(retentionRule).where(eq(retentionRule.id, kind)).get() !== undefined
}

/** The newest first. */
export function readHolds({ orm }: Reader): HoldRow[] {
  return orm.select().from(retentionHold).orderBy(desc(retentionHold.createdIn)).all()
}

export function findHold({ orm }: Reader, id: string): HoldRow | null {
  return orm.select().from(retentionHold).where(eq(retentionHold.id, id)).get() ?? null
}

/** The newest first. */
export function readProofs({ orm }: Reader): Row<typeof cleanUpProof>[] {
  return orm.select().from(cleanUpProof).orderBy(desc(cleanUpProof.createdIn), asc(cleanUpProof.kind)).all()
}

/** Open ones first, by the day on which they are due. */
export function readRequests({ orm }: Reader): RequestRow[] {
  const rows = orm.select().from(accessRequest).orderBy(asc(accessRequest.dueOn), asc(accessRequest.id)).all()
  return [
    ...rows.filter(({ state }) => state === 'open'),
    ...rows.filter(({ state }) => state !== 'open').reverse(),
  ]
}

export function findRequest({ orm }: Reader, id: string): RequestRow | null {
  return orm.select().from(accessRequest).where(eq(accessRequest.id, id)).get() ?? null
}

export function requestsOf({ orm }: Reader, personId: string): RequestRow[] {
  return orm
    .select()
    .from(accessRequest)
    .where(eq(accessRequest.personId, personId))
    .orderBy(asc(accessRequest.receivedOn), asc(accessRequest.id))
    .all()
}

/** Holds on a child or on a person that are or were in force. */
export function holdsOn({ orm }: Reader, who: { pupilId: string } | { personId: string }): HoldRow[] {
  const column =
    'pupilId' in who ? eq(retentionHold.pupilId, who.pupilId) : eq(retentionHold.personId, who.personId)
  return orm.select().from(retentionHold).where(and(column)).orderBy(asc(retentionHold.setOn)).all()
}
