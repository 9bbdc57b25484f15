// Rows of panels that name a person, a pupil or a household: for when those are joined, removed or asked about.
import { desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { panel, panelDrawTicket, panelMember } from '../schema/panels.ts'

export type MembershipRow = Row<typeof panelMember>
export type LotRow = Row<typeof panelDrawTicket>

/** The newest term first. */
export function membershipsOf(
  { orm }: Pick<Reader, 'orm'>,
  who: { readonly personId: string } | { readonly pupilId: string },
): MembershipRow[] {
  const isWho =
    'personId' in who ? eq(panelMember.personId, who.personId) : eq(panelMember.pupilId, who.pupilId)
  return orm.select().from(panelMember).where(isWho).orderBy(desc(panelMember.fromDate), panelMember.id).all()
}

/** The newest draw first. */
export function lotsOf(
  { orm }: Pick<Reader, 'orm'>,
  who: { readonly householdId: string } | { readonly pupilId: string },
): LotRow[] {
  const isWho =
    'householdId' in who
      ? eq(panelDrawTicket.householdId, who.householdId)
      : eq(panelDrawTicket.pupilId, who.pupilId)
  return orm
    .select()
    .from(panelDrawTicket)
    .where(isWho)
    .orderBy(desc(panelDrawTicket.createdIn), panelDrawTicket.id)
    .all()
}

/** Names of panels by their key. */
export function panelNames({ orm }: Pick<Reader, 'orm'>): ReadonlyMap<string, string> {
  return new Map(
    orm
      .select({ id: panel.id, name: panel.name })
      .from(panel)
      .all()
      .map(({ id, name }) => [id, name]),
  )
}
