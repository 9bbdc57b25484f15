// The fair proposal: worked out in a worker, shown as a difference, taken over as far as it was ticked, and told.
import { createHash } from 'node:crypto'
import { readYearPlaces, readYearTurns } from '#db/queries/rota-facts'
import { rotaPlace } from '#db/schema/rota'
import type { OperationOutput } from '#domain/contract/operations'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { schoolYearOf } from '#domain/kernel/school-year'
import type { Because } from '#domain/rota/because'
import { compareText } from '#domain/rota/chance'
import { differenceOf } from '#domain/rota/difference'
import type { RotaFacts } from '#domain/rota/facts'
import { type TakenOver, takeOver } from '#domain/rota/take-over'
import { unmetTexts } from '#domain/rota/unmet-texts'
import type { ChangeContext, PreparedChange, ReadContext, SliceHandlers } from '../app/context.ts'
import type { WorkedProposal } from '../workers/rota.ts'
import { keepRestorePoint } from './restore-point.ts'
import { lookAt } from './rota-board.ts'
import { takeOff } from './rota-board-write.ts'
import { type RotaScope, rotaFacts, STANDING } from './rota-facts.ts'
import { mayPlan, refuseGroups } from './rota-own-group.ts'

type Scope = Omit<RotaScope, 'groupIds'> & { readonly groupIds: readonly string[] }
type Proposed = OperationOutput<'rota.propose'>

const accept: PreparedChange<'rota.accept'> = {
  undoable: true,
  prepare: async (context, { fingerprint, ticked: _, ...scope }): Promise<WorkedProposal | null> => {
    const facts = factsFor(context, scope)
    if (fingerprintOf(facts) !== fingerprint) return null
    const worked = await context.rota.propose(facts)
    return worked.ok ? worked.value : null
  },
  commit: (context, { fingerprint, ticked, ...scope }, worked: WorkedProposal | null) => {
    const refused = refuseGroups(context.actor, scope.groupIds)
    if (refused !== null) return refused
    const facts = factsFor(context, scope)
    if (worked === null || fingerprintOf(facts) !== fingerprint) return fail('PLAN_OUTDATED')
    const wanted = ticked.map(({ turnId, fromHouseholdId, toHouseholdId }) => ({
      turnId,
      from: fromHouseholdId,
      to: toHouseholdId,
    }))
    const taken = takeOver(facts, worked.proposal, wanted)
    if (!taken.ok)
      return taken.error.code === 'CANNOT_HELP'
        ? fail('CANNOT_HELP', taken.error.details)
        : fail('PLAN_OUTDATED')
    write(context, scope, taken.value)
    const changed = ticked.length
    const label = `Voorstel voor de ouderhulp overgenomen op ${longDate(context.today)}`
    const restorePointId = keepRestorePoint(context, { kind: 'rota', label, report: { changed } })
    return ok({ changed, restorePointId })
  },
}

const publish: PreparedChange<'rota.publish'> = {
  undoable: true,
  commit: (context, { groupId, from, until }) => {
    if (groupId !== null && !mayPlan(context.actor, groupId)) return fail('NOT_OWN_GROUP')
    const { reader, actor, change, today } = context
    const year = schoolYearOf(from)
    const told = new Set(
      readYearTurns(reader, year)
        .filter(({ turn }) => turn.cancelledOn === null && from <= turn.date && turn.date <= until)
        .filter(({ turn }) => mayPlan(actor, turn.groupId) && (groupId === null || turn.groupId === groupId))
        .map(({ turn }) => turn.id),
    )
    const places = readYearPlaces(reader, year).filter(
      ({ turnId, state, publishedOn }) =>
        told.has(turnId) && STANDING.includes(state) && publishedOn === null,
    )
    for (const { id, locked } of places) {
      const lock = locked === '' ? 'published' : locked
      change.update(rotaPlace, id, { state: 'planned', publishedOn: today, locked: lock })
    }
    const label = `Rooster van de ouderhulp vastgesteld op ${longDate(today)}`
    const report = { published: places.length }
    return ok({ ...report, restorePointId: keepRestorePoint(context, { kind: 'rota', label, report }) })
  },
}

export const rotaProposeHandlers: Pick<
  SliceHandlers<'rota'>,
  'rota.propose' | 'rota.proposalProgress' | 'rota.stopProposal' | 'rota.accept' | 'rota.publish'
> = {
  'rota.propose': async (context, { jobId, ...scope }) => {
    const refused = refuseGroups(context.actor, scope.groupIds)
    if (refused !== null) return refused
    const facts = factsFor(context, scope)
    const job = context.jobs.start(jobId)
    try {
      const worked = await context.rota.propose(facts, job.progress)
      return worked.ok ? ok(shown(context, { scope, facts, worked: worked.value })) : worked
    } finally {
      context.jobs.finish(jobId)
    }
  },
  'rota.proposalProgress': ({ jobs }, { jobId }) => ok({ progress: jobs.status(jobId) }),
  'rota.stopProposal': ({ jobs }, { jobId }) => {
    jobs.cancel(jobId)
    return ok({})
  },
  'rota.accept': accept,
  'rota.publish': publish,
}

/** Without groups: all that this person may plan. A coordinator is proposed families of the own groups only. */
function factsFor({ reader, actor, today }: ReadContext, { groupIds, ...scope }: Scope): RotaFacts {
  const all = readYearTurns(reader, scope.schoolYear).map(({ turn }) => turn.groupId)
  const asked = groupIds.length > 0 ? groupIds : all.filter((groupId) => mayPlan(actor, groupId))
  const wanted: RotaScope = { ...scope, groupIds: new Set(asked) }
  const facts = rotaFacts(reader, wanted, today)
  return actor.role === 'coordinator' ? { ...facts, settings: { ...facts.settings, groups: 'own' } } : facts
}

/** Other rows mean other facts; the same facts are the same proposal. */
function fingerprintOf(facts: RotaFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

interface Worked {
  readonly scope: Scope
  readonly facts: RotaFacts
  readonly worked: WorkedProposal
}

function shown(context: ReadContext, { scope, facts, worked }: Worked): Proposed {
  const { names } = lookAt(context, scope.schoolYear)
  const turns = new Map(readYearTurns(context.reader, scope.schoolYear).map((row) => [row.turn.id, row]))
  const named = (householdId: string | null) => (householdId === null ? '' : names.of(householdId))
  const turnOf = (turnId: string) => {
    const turn = facts.turns.find(({ id }) => id === turnId)
    const row = turns.get(turnId)
    return turn === undefined || row === undefined
      ? []
      : [{ turnId, date: turn.date, task: row.task.name, group: row.group }]
  }
  const before = new Set(facts.previous.map(({ turnId, familyId }) => JSON.stringify([turnId, familyId])))
  const places = worked.proposal.places.filter(
    ({ locked, turnId, familyId }) => !locked || before.has(JSON.stringify([turnId, familyId])),
  )
  const loads = loadsAsked(facts, worked)
  return {
    fingerprint: fingerprintOf(facts),
    difference: differenceOf(facts.previous, { places }).text,
    changes: worked.changes
      .flatMap(({ turnId, from, to, because }) =>
        turnOf(turnId).map((turn) => ({
          ...turn,
          fromHouseholdId: from,
          from: named(from),
          toHouseholdId: to,
          to: named(to),
          because,
        })),
      )
      .sort((one, other) => compareText(one.date, other.date) || compareText(one.task, other.task)),
    highest: Math.max(0, ...loads),
    lowest: loads.length === 0 ? 0 : Math.min(...loads),
    proven: worked.proposal.proof === 'optimal',
    unmet: unmetTexts(facts, worked.proposal.remaining, named),
    open: worked.open.flatMap(({ turnId, places: open, text, helpText }) =>
      turnOf(turnId).map((turn) => ({ ...turn, places: open, because: text, wouldHelp: helpText })),
    ),
  }
}

/** Of families that are asked: of these groups, and not exempt today. */
function loadsAsked(facts: RotaFacts, { proposal }: WorkedProposal): number[] {
  const open = new Set(facts.turns.filter(({ date }) => date >= facts.today).map(({ groupId }) => groupId))
  return facts.families
    .filter(({ member, groupIds }) => member && (open.has(null) || groupIds.some((id) => open.has(id))))
    .filter(({ exempt }) => !exempt.some(({ from, until }) => from <= facts.today && facts.today <= until))
    .map(({ id }) => proposal.loads.get(id) ?? 0)
}

function write(context: ChangeContext, scope: Scope, { changes }: TakenOver): void {
  const { change, reader, newId, today } = context
  const standing = readYearPlaces(reader, scope.schoolYear).filter(({ state }) => STANDING.includes(state))
  for (const { turnId, from, to, because } of changes) {
    const old = standing.find((place) => place.turnId === turnId && place.householdId === from)
    if (old !== undefined) takeOff(context, old)
    if (to === null) continue
    const kept: Because = { on: today, by: 'proposal', sentence: because }
    const told = old !== undefined && old.publishedOn !== null
    change.insert(rotaPlace, {
      id: newId(),
      turnId,
      householdId: to,
      because: kept,
      state: told ? 'planned' : 'proposed',
      locked: told ? 'published' : '',
      publishedOn: told ? today : null,
    })
  }
}
