// What stands against a family on a turn, before anything is written: the same answer on the board, for who drags and for who
// swaps.
import { findTurn, type TurnRow } from '#db/queries/rota-facts'
import type { Reader } from '#db/reader'
import type { IsoDate } from '#domain/kernel/date'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import type { ConflictShown } from '#domain/rota/board-contract'
import type { Place } from '#domain/rota/facts'
import { obstaclesIn } from '#domain/rota/standing-plan'
import { yearOf } from '#domain/rota/task'
import type { Actor } from '../app/context.ts'
import { type BoardFacts, boardFacts } from './rota-facts.ts'
import { maySeeFamily } from './rota-names.ts'
import { mayPlan } from './rota-own-group.ts'

type Nothing = Record<string, never>
export type Conflict =
  | Failure<'NOT_FOUND', Nothing>
  | Failure<'NOT_OWN_GROUP', Nothing>
  | Failure<'CANNOT_HELP', { texts: string[] }>
  | Failure<'OVERRULE_REASON', { texts: string[] }>

export interface Wanted {
  readonly turnId: string
  readonly householdId: string
  /** Why soft conflicts are set aside; '' when nothing was written. */
  readonly overrule: string
  /** Places that go in the same change. */
  readonly without: readonly Place[]
}

interface Asking {
  readonly reader: Reader
  readonly today: IsoDate
  readonly actor: Actor
}

/** May this family be put on this turn? Hard conflicts never go, soft ones go with a reason. @returns the turn */
export function checkWanted(asking: Asking, wanted: Wanted): Result<TurnRow, Conflict> {
  const row = findTurn(asking.reader, wanted.turnId)
  if (row === null || row.turn.cancelledOn !== null) return fail('NOT_FOUND')
  if (!mayPlan(asking.actor, row.turn.groupId)) return fail('NOT_OWN_GROUP')
  const board = boardFacts(asking.reader, yearOf(row.task), asking.today)
  const family = board.plan.families.get(wanted.householdId)
  if (family === undefined) return fail('NOT_FOUND')
  if (!maySeeFamily(asking.actor, family.groupIds)) return fail('NOT_OWN_GROUP')
  const conflicts = conflictsOf(board, wanted, wanted.without)
  const hard = conflicts.filter((one) => one.hard).map(({ text }) => text)
  if (hard.length > 0) return fail('CANNOT_HELP', { texts: hard })
  if (conflicts.length > 0 && wanted.overrule === '') {
    return fail('OVERRULE_REASON', { texts: conflicts.map(({ text }) => text) })
  }
  return ok(row)
}

/** What nobody can set aside against this family on a turn, as the board is without its own place there. */
export function hardAgainst(
  { reader, today }: Asking,
  { turn, task }: TurnRow,
  householdId: string,
): string[] {
  const board = boardFacts(reader, yearOf(task), today)
  const wanted = { turnId: turn.id, householdId }
  return conflictsOf(board, wanted, [{ turnId: turn.id, familyId: householdId }])
    .filter(({ hard }) => hard)
    .map(({ text }) => text)
}

/** Is this a family of the school, and of an own group when a coordinator is at the desk? */
export function isKnownFamily(
  { reader, today, actor }: Asking,
  { task }: TurnRow,
  householdId: string,
): boolean {
  const { plan } = boardFacts(reader, yearOf(task), today)
  const family = plan.families.get(householdId)
  return family !== undefined && maySeeFamily(actor, family.groupIds)
}

/** What stands against it as the board is, but for the places in `without`. */
export function conflictsOf(
  { plan }: Pick<BoardFacts, 'plan'>,
  { turnId, householdId }: Pick<Wanted, 'turnId' | 'householdId'>,
  without: readonly Place[] = [],
): ConflictShown[] {
  return obstaclesIn(plan, { turnId, familyId: householdId }, without).map(({ text, wayOut, hard }) => ({
    text,
    wayOut,
    hard,
  }))
}
