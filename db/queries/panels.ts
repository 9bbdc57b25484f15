// Panels, their members, draws and meetings.
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { panel, panelDraw, panelDrawTicket, panelMeeting, panelMember, panelVoice } from '../schema/panels.ts'

export type PanelRow = Row<typeof panel>
export type MemberRow = Row<typeof panelMember>
export type DrawRow = Row<typeof panelDraw>
export type TicketRow = Row<typeof panelDrawTicket>
export type PanelMeetingRow = Row<typeof panelMeeting>

/** Parents first, then by name. */
export function readPanels({ orm }: Reader): PanelRow[] {
  return orm.select().from(panel).orderBy(asc(panel.kind), asc(panel.name), asc(panel.id)).all()
}

export function findPanel({ orm }: Reader, id: string): PanelRow | null {
  return orm.select().from(panel).where(eq(panel.id, id)).get() ?? null
}

/** Did anybody ever sit, draw or meet in it? */
export function panelInUse({ sqlite }: Reader, id: string): boolean {
  return (
    sqlite
      .prepare<{ id: string }, number>(
        `SELECT EXISTS (SELECT 1 FROM panel_member WHERE panel_id = :id)
           OR EXISTS (SELECT 1 FROM panel_draw WHERE panel_id = :id)
           OR EXISTS (SELECT 1 FROM panel_meeting WHERE panel_id = :id)`,
      )
      .pluck()
      .get({ id }) === 1
  )
}

/** Everybody who sits or sat in one panel, or in all; the newest term first. */
export function readMembers({ orm }: Reader, panelId: string | null): MemberRow[] {
  return orm
    .select()
    .from(panelMember)
    .where(panelId === null ? undefined : eq(panelMember.panelId, panelId))
    .orderBy(desc(panelMember.untilDate), desc(panelMember.fromDate), asc(panelMember.id))
    .all()
}

export function findMember({ orm }: Reader, id: string): MemberRow | null {
  return orm.select().from(panelMember).where(eq(panelMember.id, id)).get() ?? null
}

/** Of one panel or of all, the last one first. */
export function readPanelMeetings({ orm }: Reader, panelId: string | null): PanelMeetingRow[] {
  return orm
    .select()
    .from(panelMeeting)
    .where(panelId === null ? undefined : eq(panelMeeting.panelId, panelId))
    .orderBy(desc(panelMeeting.date), desc(panelMeeting.beginsAt), asc(panelMeeting.id))
    .all()
}

export function findPanelMeeting({ orm }: Reader, id: string): PanelMeetingRow | null {
  return orm.select().from(panelMeeting).where(eq(panelMeeting.id, id)).get() ?? null
}

export function voicesAtMeetings({ orm }: Reader, meetingIds: readonly string[]): Row<typeof panelVoice>[] {
  return orm
    .select()
    .from(panelVoice)
    .where(inArray(panelVoice.meetingId, [...meetingIds]))
    .orderBy(asc(panelVoice.createdIn), asc(panelVoice.id))
    .all()
}

/** The last one first. */
export function readDraws({ orm }: Reader, panelId: string): DrawRow[] {
  return orm
    .select()
    .from(panelDraw)
    .where(eq(panelDraw.panelId, panelId))
    .orderBy(desc(panelDraw.drawnOn), desc(panelDraw.createdIn))
    .all()
}

export function findDraw({ orm }: Reader, id: string): DrawRow | null {
  return orm.select().from(panelDraw).where(eq(panelDraw.id, id)).get() ?? null
}

/** The lots of a draw, by number. */
export function readTickets({ orm }: Reader, drawId: string): TicketRow[] {
  return orm
    .select()
    .from(panelDrawTicket)
    .where(eq(panelDrawTicket.drawId, drawId))
    .orderBy(asc(panelDrawTicket.number))
    .all()
}

export function findTicket({ orm }: Reader, id: string): TicketRow | null {
  return orm.select().from(panelDrawTicket).where(eq(panelDrawTicket.id, id)).get() ?? null
}

/** The lots of every draw for panels of a kind, the oldest draw first. */
export function readEarlierTickets({ orm }: Reader, kind: PanelRow['kind']): TicketRow[] {
  return orm
    .select({ ticket: panelDrawTicket })
    .from(panelDrawTicket)
    .innerJoin(panelDraw, eq(panelDraw.id, panelDrawTicket.drawId))
    .innerJoin(panel, eq(panel.id, panelDraw.panelId))
    .where(eq(panel.kind, kind))
    .orderBy(asc(panelDraw.drawnOn), asc(panelDraw.createdIn), asc(panelDrawTicket.number))
    .all()
    .map(({ ticket }) => ticket)
}

/** Who became a member by this lot. */
export function memberOfTicket({ orm }: Reader, ticketId: string): MemberRow | null {
  return orm.select().from(panelMember).where(eq(panelMember.ticketId, ticketId)).get() ?? null
}

/** Is this topic on that meeting? */
export function findVoice(
  { orm }: Reader,
  { topicId, meetingId }: { readonly topicId: string; readonly meetingId: string },
): Row<typeof panelVoice> | null {
  return (
    orm
      .select()
      .from(panelVoice)
      .where(and(eq(panelVoice.topicId, topicId), eq(panelVoice.meetingId, meetingId)))
      .get() ?? null
  )
}
