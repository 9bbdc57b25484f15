// Topics with what the panels said of them, and ideas of the register that are no topic yet.
import { asc, desc, eq } from 'drizzle-orm'
import type { Row } from '../change.ts'
import type { Reader } from '../reader.ts'
import { complaint, complaintPerson } from '../schema/complaints.ts'
import { panel, panelMeeting, panelTopic, panelVoice } from '../schema/panels.ts'

export type TopicRow = Row<typeof panelTopic>

/** The newest proposal first. */
export function readTopics({ orm }: Reader): TopicRow[] {
  return orm.select().from(panelTopic).orderBy(desc(panelTopic.proposedOn), desc(panelTopic.createdIn)).all()
}

export function findTopic({ orm }: Reader, id: string): TopicRow | null {
  return orm.select().from(panelTopic).where(eq(panelTopic.id, id)).get() ?? null
}

/** What was said of every topic: by day, parents before pupils. */
export function readVoices({ orm }: Reader) {
  return orm
    .select({
      id: panelVoice.id,
      topicId: panelVoice.topicId,
      meetingId: panelVoice.meetingId,
      said: panelVoice.said,
      kind: panel.kind,
      panel: panel.name,
      date: panelMeeting.date,
    })
    .from(panelVoice)
    .innerJoin(panelMeeting, eq(panelMeeting.id, panelVoice.meetingId))
    .innerJoin(panel, eq(panel.id, panelMeeting.panelId))
    .orderBy(asc(panelMeeting.date), asc(panel.kind), asc(panelVoice.id))
    .all()
}

export type IdeaRow = Row<typeof complaint> & {
  readonly numberText: string
  readonly about: readonly string[]
  readonly readers: readonly string[]
}

/** Ideas of the register, the newest first; who may open which is decided elsewhere. */
export function readIdeas({ orm }: Reader): IdeaRow[] {
  const people = orm.select().from(complaintPerson).all()
  const accounts = (complaintId: string, part: 'about' | 'reader') =>
    people.flatMap((one) =>
      one.complaintId === complaintId && one.part === part ? (one.accountId ?? []) : [],
    )
  return orm
    .select()
    .from(complaint)
    .where(eq(complaint.kind, 'idea'))
    .orderBy(desc(complaint.receivedOn), desc(complaint.number))
    .all()
    .map((row) => ({
      ...row,
      numberText: `${row.receivedOn.slice(0, 4)}-${String(row.number).padStart(3, '0')}`,
      about: accounts(row.id, 'about'),
      readers: accounts(row.id, 'reader'),
    }))
}
