// Opruimen: the proposal, and the one change that removes exactly what it listed.
import { checkpointOf, dropOldAudit } from '#db/audit-chain'
import type { Change, StampedTable } from '#db/change'
import { readCleanUpFacts } from '#db/queries/clean-up-facts'
import {
  choicesAbout,
  groupsLedBy,
  type RowsByTable,
  repeatsOf,
  requestsAnsweredBy,
  rowsOfPlan,
} from '#db/queries/clean-up-rows'
import type { Reader } from '#db/reader'
import { schoolGroup } from '#db/schema/groups'
import { rememberedChoice } from '#db/schema/importing'
import { leaveRequest } from '#db/schema/leave'
import { household, person } from '#db/schema/people'
import { accessRequest, cleanUpProof } from '#db/schema/privacy'
import { hashOf } from '#db/sha256'
import { UNDO_TABLES } from '#db/undo'
import { TABLE_TEXTS } from '#domain/audit/texts'
import type { OperationInput, OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import type { CleanUpFacts, CleanUpPlan } from '#domain/privacy/clean-up-facts'
import { neededKinds, planCleanUp } from '#domain/privacy/plan-clean-up'
import { CLEANED_KINDS, type CleanedKind } from '#domain/privacy/privacy'
import { ruleText } from '#domain/privacy/retention'
import { forgetNamesOf, removeRestorePoints } from './privacy-forget.ts'

export type ChosenKinds = OperationInput<'privacy.cleanUp'>['kinds']
type ProposedKind = OperationOutput<'privacy.proposal'>['kinds'][number]

/** A proposal with the rows it is about. */
interface Proposal {
  readonly facts: CleanUpFacts
  readonly plan: CleanUpPlan
  readonly rows: Record<CleanedKind, RowsByTable>
  readonly shown: readonly ProposedKind[]
}

/** What is past its term on `today`, computed anew at each look. */
export function proposeCleanUp(reader: Reader, today: IsoDate): Proposal {
  const facts = readCleanUpFacts(reader, today)
  const plan = planCleanUp(facts, today)
  const rows = rowsOfPlan(reader, plan)
  const needs = neededKinds(facts, plan)
  const shown = CLEANED_KINDS.map((kind): ProposedKind => {
    const tables = kind === 'audit' ? auditRows(plan) : countsOf(rows[kind])
    const names = namesOf(kind, facts, plan)
    return {
      kind,
      rows: tables,
      names: names.slice(0, MOST_NAMES),
      people: peopleOf(kind, plan),
      kept: keptOf(kind, plan).map((one) => ({ ...one })),
      needs: needs[kind] ?? [],
      count: tables.reduce((sum, { count }) => sum + count, 0),
      fingerprint: fingerprintOf(kind, rows[kind], plan),
    }
  })
  return { facts, plan, rows, shown }
}

const MOST_NAMES = 50

/** Children or adults of whom something goes. */
function peopleOf(kind: CleanedKind, { pupilIds, personIds, leave }: CleanUpPlan): number {
  const people = { pupilFile: pupilIds, familyContact: personIds, leave: leave.pupilIds }
  return kind in people ? people[kind as keyof typeof people].length : 0
}

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
  forgetCopies(change, reader, gone)
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
  for (const id of repeatsOf(reader, going.requestIds)) change.update(leaveRequest, id, { repeatsId: null })
}

function countsOf(rows: RowsByTable): ProposedKind['rows'] {
  return [...rows].map(([table, ids]) => {
    const [one, many] = TABLE_TEXTS[table] ?? ['rij', 'rijen']
    return { label: ids.length === 1 ? one : many, count: ids.length }
  })
}

function auditRows({ auditRows: count }: CleanUpPlan): ProposedKind['rows'] {
  return count === 0 ? [] : [{ label: count === 1 ? 'regel in het logboek' : 'regels in het logboek', count }]
}

function namesOf(kind: CleanedKind, facts: CleanUpFacts, plan: CleanUpPlan): string[] {
  const pick = <Row extends { id: string }>(
    all: readonly Row[],
    ids: readonly string[],
    name: (row: Row) => string,
  ) => {
    const wanted = new Set(ids)
    return all.filter(({ id }) => wanted.has(id)).map(name)
  }
  switch (kind) {
    case 'pupilFile':
      return pick(facts.leavers, plan.pupilIds, ({ name }) => name)
    case 'familyContact':
      return pick(facts.persons, plan.personIds, ({ name }) => name)
    case 'prints':
      return pick(facts.runs, plan.runIds, ({ title }) => title)
    case 'leave':
      return pick(facts.leavers, plan.leave.pupilIds, ({ name }) => name)
    case 'importReports':
      return pick(facts.restorePoints, plan.restorePointIds, ({ label }) => label)
    default:
      return []
  }
}

function keptOf(kind: CleanedKind, { kept }: CleanUpPlan) {
  return kind === 'importReports' || kind === 'drafts' ? [] : kept[kind]
}

/** The same rows have the same fingerprint, whatever their order. */
function fingerprintOf(kind: CleanedKind, rows: RowsByTable, { firstKept }: CleanUpPlan): string {
  const tables = [...rows].map(([table, ids]) => [table, [...ids].sort()])
  const text = JSON.stringify([kind, tables, kind === 'audit' ? firstKept : null])
  return hashOf(text).slice(0, 32)
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
])

/** Copies for undoing of those rows, and of rows that once belonged to them; and remembered answers about them. */
function forgetCopies(change: Change, reader: Reader, gone: ReadonlyMap<string, readonly string[]>): void {
  const rows = new Set([...gone].flatMap(([table, ids]) => ids.map((id) => `${table} ${id}`)))
  const owners = new Set(['pupil', 'person', 'household'].flatMap((table) => gone.get(table) ?? []))
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
