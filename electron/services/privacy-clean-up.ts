// Opruimen: the one change that removes exactly what the proposal listed.
import { checkpointOf, dropOldAudit } from '#db/audit-chain'
import type { Change, StampedTable } from '#db/change'
import { meetingPapers } from '#db/queries/clean-up-meetings'
import { placesNoticedBy } from '#db/queries/clean-up-rota'
import {
  choicesAbout,
  groupsLedBy,
  type RowsByTable,
  repeatsOf,
  requestsAnsweredBy,
} from '#db/queries/clean-up-rows'
import type { Reader } from '#db/reader'
import { schoolGroup } from '#db/schema/groups'
import { rememberedChoice } from '#db/schema/importing'
import { leaveRequest } from '#db/schema/leave'
import { meeting, meetingContact, meetingList } from '#db/schema/meetings'
import { household, person } from '#db/schema/people'
import { accessRequest, cleanUpProof } from '#db/schema/privacy'
import { rotaPlace } from '#db/schema/rota'
import { UNDO_TABLES } from '#db/undo'
import type { OperationInput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { CleanUpPlan } from '#domain/privacy/clean-up-facts'
import { ruleText } from '#domain/privacy/retention'
import { countMeeting } from './meetings-count.ts'
import { forgetNamesOf, removeRestorePoints } from './privacy-forget.ts'
import { type Proposal, proposeCleanUp, toCount } from './privacy-proposal.ts'

export type ChosenKinds = OperationInput<'privacy.cleanUp'>['kinds']

/** Is this what the proposal of today lists? Else why not. */
export function checkChosen({ shown }: Proposal, chosen: ChosenKinds) {
  const kinds = new Set(chosen.map(({ kind }) => kind))
  if (kinds.size < chosen.length) return fail('PROPOSAL_OUTDATED')
  let rows = 0
  for (const { kind, count, fingerprint } of chosen) {
    const now = shown.find((one) => one.kind === kind)
    if (now === undefined || now.count !== count || now.fingerprint !== fingerprint) {
      return fail('PROPOSAL_OUTDATED')
    }
    const missing = now.needs.filter((needed) => !kinds.has(needed))
    if (missing.length > 0) return fail('BELONGS_TOGETHER', { kinds: [kind, ...missing] })
    rows += count
  }
  return rows === 0 ? fail('NOTHING_TO_CLEAN') : ok({ rows })
}

interface CarryingOut {
  readonly today: IsoDate
  readonly newId: () => string
  readonly chosen: ChosenKinds
  /** Names of who does it and, where two were asked, who proposed it; '' = alone. */
  readonly actor: string
  readonly secondActor: string
}

/** Removes what was chosen, with its copies, and keeps a line of proof per kind. */
export function cleanUp(change: Change, reader: Reader, work: CarryingOut) {
  const proposal = proposeCleanUp(reader, work.today)
  const checked = checkChosen(proposal, work.chosen)
  if (!checked.ok) return checked
  const kinds = new Set(work.chosen.map(({ kind }) => kind))
  const { plan, facts, rows } = proposal
  if (kinds.has('pupilFile')) {
    change.touch(person, plan.beginning.personIds)
    change.touch(household, plan.beginning.householdIds)
  }
  if (kinds.has('meetings'))
    keepOnlyFigures(change, reader, { meetingIds: toCount(facts, plan), today: work.today })
  const personIds = kinds.has('familyContact') ? plan.personIds : []
  letGo(change, reader, {
    personIds,
    runIds: kinds.has('prints') ? plan.runIds : [],
    requestIds: kinds.has('leave') ? plan.leave.requestIds : [],
  })
  forgetNamesOf(change, reader, {
    pupilIds: kinds.has('pupilFile') ? plan.pupilIds : [],
    personIds,
  })
  const gone = union([...kinds].map((kind) => rows[kind]))
  removeRestorePoints(change, reader, gone.get('restore_point') ?? [])
  forgetCopies(change, reader, { gone, meetingIds: kinds.has('meetings') ? plan.meetings.meetingIds : [] })
  removeRows(change, gone)
  if (kinds.has('audit')) dropYears(change, reader, plan)
  for (const { kind, count } of work.chosen) {
    const rule = facts.rules.find((one) => one.kind === kind)
    if (count === 0 || rule === undefined) continue
    const { newId, today, actor, secondActor } = work
    const proof = { id: newId(), kind, onDate: today, rows: count, rule: ruleText(rule), actor, secondActor }
    change.insert(cleanUpProof, proof)
  }
  return checked
}

/** The count as it is now, before its rows go: report and trend stay the same. */
function keepOnlyFigures(
  change: Change,
  reader: Reader,
  { meetingIds, today }: { readonly meetingIds: readonly string[]; readonly today: IsoDate },
): void {
  for (const id of meetingIds) {
    const found = countMeeting(reader, id, today)
    if (found !== null) change.update(meeting, id, { figures: found.turnout, helpers: [] })
  }
}

/** Rows that stay and point at what goes: the group without its coordinator, the request without its paper. */
function letGo(
  change: Change,
  reader: Reader,
  going: Record<'personIds' | 'runIds' | 'requestIds', readonly string[]>,
): void {
  for (const id of groupsLedBy(reader, going.personIds))
    change.update(schoolGroup, id, { coordinatorId: null })
  for (const id of requestsAnsweredBy(reader, going.runIds))
    change.update(accessRequest, id, { printRunId: null })
  const papers = meetingPapers(reader, going.runIds)
  for (const id of papers.contactIds) change.update(meetingContact, id, { runId: null })
  for (const id of papers.listIds) change.update(meetingList, id, { runId: null })
  for (const id of placesNoticedBy(reader, going.runIds)) change.update(rotaPlace, id, { noticeRunId: null })
  for (const id of repeatsOf(reader, going.requestIds)) change.update(leaveRequest, id, { repeatsId: null })
}

/** A row that two kinds list (a half-filled form about a child) goes once. */
function union(all: readonly RowsByTable[]): Map<string, readonly string[]> {
  const gone = new Map<string, readonly string[]>()
  for (const rows of all) {
    for (const [table, ids] of rows) gone.set(table, [...new Set([...(gone.get(table) ?? []), ...ids])])
  }
  return gone
}

/** What points at other rows goes before them. */
function removeRows(change: Change, gone: ReadonlyMap<string, readonly string[]>): void {
  for (const [name, table] of Object.entries<StampedTable>(UNDO_TABLES).reverse()) {
    change.removeMany(table, gone.get(name) ?? [])
  }
}

interface Going {
  readonly gone: ReadonlyMap<string, readonly string[]>
  /** Meetings that keep only their numbers. */
  readonly meetingIds: readonly string[]
}

const OWNERS = ['pupil', 'person', 'household', 'meeting_visit', 'meeting_list']

/** Tables whose rows belong to whom they point at. */
const OWNED: ReadonlySet<string> = new Set([
  'phone',
  'family_tie',
  'pupil_household',
  'placement',
  'retention_hold',
  'access_request',
  'family_code',
  'leave_request',
  'leave_child',
  'leave_elsewhere',
  'absence',
  'meeting_contact',
  'meeting_answer',
  'meeting_family',
  'meeting_visit',
  'meeting_visit_child',
  'meeting_list',
  'meeting_list_row',
  'second_offer',
  'rota_place',
  'rota_reserve',
  'rota_form',
  'rota_wish',
  'rota_certificate',
  'rota_exemption',
  'rota_correction',
  'rota_draw_ticket',
  'rota_child',
  'rota_car',
  'rota_seat',
])

/** Copies for undoing of those rows, and of rows that once belonged to them; and remembered answers about them. */
function forgetCopies(change: Change, reader: Reader, { gone, meetingIds }: Going): void {
  const rows = new Set([
    ...[...gone].flatMap(([table, ids]) => ids.map((id) => `${table} ${id}`)),
    ...meetingIds.map((id) => `meeting ${id}`),
  ])
  const owners = new Set([...OWNERS.flatMap((table) => gone.get(table) ?? []), ...meetingIds])
  if (rows.size === 0) return
  change.forgetCopiesOf(
    (table, row) =>
      rows.has(`${table} ${String(row.id)}`) ||
      (OWNED.has(table) &&
        Object.values(row).some((value) => typeof value === 'string' && owners.has(value))),
  )
  change.removeMany(rememberedChoice, choicesAbout(reader, owners))
}

/** Whole years of the logbook, with the point from which the chain is verified afterwards. */
function dropYears(change: Change, reader: Reader, { firstKept }: CleanUpPlan): void {
  if (firstKept === null) return
  change.noted('checkpoint', { id: checkpointOf(reader, firstKept) })
  dropOldAudit(reader, firstKept)
}
