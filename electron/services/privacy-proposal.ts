// What a clean-up would remove today, by kind: counts, names and what stays; nothing is removed here.
import { readCleanUpFacts } from '#db/queries/clean-up-facts'
import { type RowsByTable, rowsOfPlan } from '#db/queries/clean-up-rows'
import type { Reader } from '#db/reader'
import { hashOf } from '#db/sha256'
import { TABLE_TEXTS } from '#domain/audit/table-texts'
import type { OperationOutput } from '#domain/contract/operations'
import type { IsoDate } from '#domain/kernel/date'
import type { CleanUpFacts, CleanUpPlan } from '#domain/privacy/clean-up-facts'
import { neededKinds } from '#domain/privacy/needed-kinds'
import { planCleanUp } from '#domain/privacy/plan-clean-up'
import { yearsOf } from '#domain/privacy/plan-rota'
import { CLEANED_KINDS, type CleanedKind } from '#domain/privacy/privacy'

type ProposedKind = OperationOutput<'privacy.proposal'>['kinds'][number]

interface Planned {
  readonly facts: CleanUpFacts
  readonly plan: CleanUpPlan
}

/** A proposal with the rows it is about. */
export interface Proposal extends Planned {
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
    const tables = [...extraRows(kind, facts, plan), ...countsOf(rows[kind])]
    const count = tables.reduce((sum, row) => sum + row.count, 0)
    const names = count === 0 ? [] : namesOf(kind, facts, plan)
    return {
      kind,
      rows: tables,
      names: names.slice(0, MOST_NAMES),
      people: peopleOf(kind, plan),
      kept: keptOf(kind, plan).map((one) => ({ ...one })),
      needs: needs[kind] ?? [],
      count,
      fingerprint: fingerprintOf(kind, rows[kind], { facts, plan }),
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

function countsOf(rows: RowsByTable): ProposedKind['rows'] {
  return [...rows].map(([table, ids]) => {
    const [one, many] = TABLE_TEXTS[table] ?? ['rij', 'rijen']
    return { label: ids.length === 1 ? one : many, count: ids.length }
  })
}

/** What goes or changes beside whole rows: lines of the logbook, and meetings that keep only their numbers. */
function extraRows(kind: CleanedKind, facts: CleanUpFacts, plan: CleanUpPlan): ProposedKind['rows'] {
  if (kind === 'audit') return counted(plan.auditRows, 'regel in het logboek', 'regels in het logboek')
  if (kind !== 'meetings') return []
  const count = toCount(facts, plan).length
  return counted(
    count,
    'bijeenkomst waarvan alleen de aantallen blijven',
    'bijeenkomsten waarvan alleen de aantallen blijven',
  )
}

function counted(count: number, one: string, many: string): ProposedKind['rows'] {
  return count === 0 ? [] : [{ label: count === 1 ? one : many, count }]
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
    case 'meetings':
      return pick(facts.meetings.moments, plan.meetings.meetingIds, ({ title }) => title)
    case 'rota':
      return yearsOf(plan.rota.rows)
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
function fingerprintOf(kind: CleanedKind, rows: RowsByTable, { facts, plan }: Planned): string {
  const tables = [...rows].map(([table, ids]) => [table, [...ids].sort()])
  const beside = { audit: plan.firstKept, meetings: toCount(facts, plan) }
  const text = JSON.stringify([kind, tables, kind in beside ? beside[kind as keyof typeof beside] : null])
  return hashOf(text).slice(0, 32)
}

/** Meetings past their term whose count is kept now, or whose helpers go. */
export function toCount({ meetings }: CleanUpFacts, plan: CleanUpPlan): string[] {
  const going = new Set(plan.meetings.meetingIds)
  return meetings.moments
    .filter(({ id, helpers, counted: was }) => going.has(id) && (!was || helpers > 0))
    .map(({ id }) => id)
}
