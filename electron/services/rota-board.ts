// The board: who helps when, who could, with what stands against it, and why somebody was chosen.
import { findTurn, readYearTurns, type TurnRow } from '#db/queries/rota-facts'
import { readYearReserves } from '#db/queries/rota-reserves'
import type { OperationOutput } from '#domain/contract/operations'
import { addDays, type IsoDate } from '#domain/kernel/date'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { BECAUSE } from '#domain/rota/because'
import type { TurnShown } from '#domain/rota/board-contract'
import type { Lock } from '#domain/rota/place'
import { yearOf } from '#domain/rota/task'
import { type StandsThere, whyOthers } from '#domain/rota/why-others'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { dayInYear } from './rota-balance.ts'
import { ownPlace, type PlaceRow } from './rota-board-write.ts'
import { conflictsOf } from './rota-conflicts.ts'
import { type BoardFacts, boardFacts, STANDING } from './rota-facts.ts'
import { maySeeFamily, type RotaNames, rotaNames } from './rota-names.ts'
import { mayPlan, maySeeTurns } from './rota-own-group.ts'

export const rotaBoardHandlers: Pick<
  SliceHandlers<'rota'>,
  'rota.board' | 'rota.candidates' | 'rota.whyMe'
> = {
  'rota.board': (context, { groupId, from, until }) => {
    if (groupId !== null && !mayPlan(context.actor, groupId)) return fail('NOT_OWN_GROUP')
    const look = lookAt(context, schoolYearOf(from))
    const isShown = ({ turn }: TurnRow) =>
      from <= turn.date &&
      turn.date <= until &&
      maySeeTurns(context.actor, turn.groupId) &&
      (groupId === null || turn.groupId === null || turn.groupId === groupId)
    const turns = readYearTurns(context.reader, schoolYearOf(from)).filter(isShown)
    const reserves = readYearReserves(context.reader, schoolYearOf(from))
    return ok({
      turns: turns.map((row) => ({
        ...turnShown(look, row, reserves.get(row.turn.id) ?? []),
        own: mayPlan(context.actor, row.turn.groupId),
      })),
    })
  },
  'rota.candidates': (context, { turnId, without }) => {
    const row = findTurn(context.reader, turnId)
    if (row === null) return fail('NOT_FOUND')
    if (!mayPlan(context.actor, row.turn.groupId)) return fail('NOT_OWN_GROUP')
    return ok({ families: candidatesFor(lookAt(context, yearOf(row.task)), context, { turnId, without }) })
  },
  'rota.whyMe': (context, { placeId }) => {
    const place = ownPlace(context, placeId)
    if (place === null) return fail('NOT_FOUND')
    if (place === 'NOT_OWN') return fail('NOT_OWN_GROUP')
    return ok({ sentence: sentenceOf(place) })
  },
}

export interface Look {
  readonly board: BoardFacts
  readonly names: RotaNames
  readonly loads: ReadonlyMap<string, number>
  readonly today: IsoDate
}

/** The whole year as the person at the desk may name it. */
export function lookAt({ reader, today, actor }: ReadContext, year: SchoolYear): Look {
  const board = boardFacts(reader, year, today)
  const groups = new Map(board.facts.families.map(({ id, groupIds }) => [id, groupIds]))
  const also = new Set(board.rows.map(({ householdId }) => householdId))
  const names = rotaNames(reader, { on: dayInYear(year, today), also, groups, actor })
  return { board, names, loads: loadsOf(board), today }
}

/** What each family did and will do, as the proposal counts it. */
function loadsOf({ facts, rows }: BoardFacts): ReadonlyMap<string, number> {
  const loads = new Map(facts.families.map(({ id, load }) => [id, load]))
  const weights = new Map(facts.turns.map(({ id, weight }) => [id, weight]))
  for (const { turnId, householdId, state } of rows) {
    if (!STANDING.includes(state)) continue
    loads.set(householdId, (loads.get(householdId) ?? 0) + (weights.get(turnId) ?? 0))
  }
  return loads
}

function turnShown(
  { board, names, loads, today }: Look,
  { turn, task, group }: TurnRow,
  reserves: readonly string[],
): Omit<TurnShown, 'own'> {
  const rows = board.rows.filter(({ turnId, state }) => turnId === turn.id && state !== 'swapped')
  return {
    turnId: turn.id,
    revision: turn.changedIn,
    taskId: task.id,
    task: task.name,
    icon: task.icon,
    groupId: turn.groupId,
    group,
    date: turn.date as IsoDate,
    beginsAt: turn.beginsAt,
    endsAt: turn.endsAt,
    places: turn.places,
    note: turn.note,
    cancelled: turn.cancelledOn !== null,
    cancelUntil: addDays(turn.date as IsoDate, -task.cancelDays),
    filled: rows.map(({ id, householdId, state, locked, overrule }) => ({
      placeId: id,
      householdId,
      name: names.of(householdId),
      state,
      locked,
      conflicts:
        STANDING.includes(state) && turn.date >= today
          ? conflictsOf(board, { turnId: turn.id, householdId }, [{ turnId: turn.id, familyId: householdId }])
          : [],
      overrule,
    })),
    reserves: lowestFirst(reserves, loads).map((householdId) => ({
      householdId,
      name: names.of(householdId),
    })),
  }
}

/** Who stands by in the order of asking (rota.md 8); equals as they were noted. */
export function lowestFirst(householdIds: readonly string[], loads: Look['loads']): string[] {
  return [...householdIds].sort((one, other) => (loads.get(one) ?? 0) - (loads.get(other) ?? 0))
}

type Candidate = OperationOutput<'rota.candidates'>['families'][number]

/** Who can stands first, then who could with a reason, then who cannot, least in the way first; then by balance. */
export function candidatesFor(
  { board, names, loads }: Look,
  { actor }: ReadContext,
  { turnId, without }: { readonly turnId: string; readonly without: string | null },
): Candidate[] {
  const goes = board.rows
    .filter(({ id }) => id === without)
    .map((place) => ({ turnId: place.turnId, familyId: place.householdId }))
  const rank = ({ conflicts }: Candidate) =>
    conflicts.some(({ hard }) => hard) ? 1 + conflicts.length : conflicts.length > 0 ? 1 : 0
  const others = whyOthersOf(board, loads, turnId)
  return board.facts.families
    .filter(({ groupIds }) => maySeeFamily(actor, groupIds))
    .map(({ id }) => {
      const conflicts = conflictsOf(board, { turnId, householdId: id }, goes)
      const load = loads.get(id) ?? 0
      return {
        householdId: id,
        name: names.withSurname(id),
        load,
        conflicts,
        whyOthers: conflicts.length === 1 ? others(load) : '',
      }
    })
    .sort(
      (one, other) => rank(one) - rank(other) || one.load - other.load || dutch.compare(one.name, other.name),
    )
}

/** For a turn without room: why those who stand there and not this family. */
function whyOthersOf(
  { plan, rows }: BoardFacts,
  loads: Look['loads'],
  turnId: string,
): (load: number) => string {
  const turn = plan.turns.get(turnId)
  const present = rows.flatMap((row): StandsThere[] =>
    row.turnId === turnId && STANDING.includes(row.state)
      ? [{ load: loads.get(row.householdId) ?? 0, by: chosenBy(row) }]
      : [],
  )
  if (turn === undefined || present.length < turn.places) return () => ''
  return (load) => whyOthers({ load, weight: turn.weight, present })
}

function chosenBy({ because }: PlaceRow): StandsThere['by'] {
  const kept = BECAUSE.safeParse(because)
  return kept.success ? kept.data.by : 'hand'
}

const dutch = new Intl.Collator('nl')

const BY_HAND: Readonly<Record<Lock, string>> = {
  '': 'Deze beurt is met de hand ingedeeld.',
  hand: 'Deze beurt is met de hand ingedeeld.',
  published: 'Deze beurt is met de hand ingedeeld.',
  family: 'Het gezin koos deze beurt zelf, of nam hem over van een ander gezin.',
  draw: 'Deze beurt komt uit een loting.',
}

function sentenceOf({ because, locked }: PlaceRow): string {
  const kept = BECAUSE.safeParse(because)
  if (!kept.success) return BY_HAND[locked]
  const { on, by, sentence } = kept.data
  // the standings of that day; they change as the year goes on
  return by === 'draw' ? sentence : `${sentence} (Voorstel van ${longDate(on)}.)`
}
