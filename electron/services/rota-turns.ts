// Turns of a task: made in one go over the school calendar, changed, cancelled and removed one by one.
import type { Row } from '#db/change'
import { findGroup } from '#db/queries/groups'
import { findTurn } from '#db/queries/rota-facts'
import {
  findTask,
  placesOnTurns,
  readTasks,
  readTurnsOfTask,
  type TaskRow,
  type TurnOfTask,
  toldPlaces,
  turnAt,
} from '#db/queries/rota-plan'
import type { Reader } from '#db/reader'
import { rotaPlace, rotaTurn } from '#db/schema/rota'
import { foldTight } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import { previousSchoolYear } from '#domain/kernel/school-year'
import type { TurnMoment } from '#domain/rota/place'
import type { PlannedTurn } from '#domain/rota/plan-contract'
import { yearOf } from '#domain/rota/task'
import { turnRemovedText, turnsMadeText } from '#domain/rota/texts'
import { usualTimes } from '#domain/rota/usual-times'
import type { Actor, ChangeContext, SliceHandlers } from '../app/context.ts'
import { asDay } from './people-around.ts'
import { keepInBin, keepRestorePoint } from './restore-point.ts'
import { groupsToPlan, mayPlan, maySeeTurns, refuseGroups } from './rota-own-group.ts'
import { showTasks } from './rota-plan.ts'
import { refuseTurn, workOut } from './rota-turn-plan.ts'
import { removeTurns } from './rota-turns-write.ts'

type TurnHandlers = Pick<
  SliceHandlers<'rota'>,
  | 'rota.turns'
  | 'rota.proposeTurns'
  | 'rota.addTurns'
  | 'rota.saveTurn'
  | 'rota.cancelTurn'
  | 'rota.removeTurn'
>

export const rotaTurnsHandlers: TurnHandlers = {
  'rota.turns': ({ reader, actor }, { taskId }) => {
    const row = findTask(reader, taskId)
    if (row === null) return fail('NOT_FOUND')
    const year = yearOf(row)
    const task = showTasks(reader, actor, year).find(({ id }) => id === taskId)
    if (task === undefined) return fail('NOT_FOUND')
    const groups = groupsToPlan(reader, actor, year)
    const order = new Map(groups.map(({ id }, index) => [id, index]))
    const placeOf = ({ groupId }: { groupId: string | null }) =>
      groupId === null ? -1 : (order.get(groupId) ?? groups.length)
    const turns = readTurnsOfTask(reader, taskId)
      .filter(({ groupId }) => maySeeTurns(actor, groupId))
      .sort((a, b) => compareMoments(a, b) || placeOf(a) - placeOf(b))
    const usual = usualTimes(turnsBefore(reader, row).map((turn) => ({ ...turn, date: asDay(turn.date) })))
    return ok({
      ...{ task, groups, turns: turns.map((turn) => showTurn(reader, actor, turn)) },
      usual: usual && { ...usual, weekdays: [...usual.weekdays] },
    })
  },
  'rota.proposeTurns': ({ reader, actor }, plan) => {
    const found = workOut(reader, actor, plan)
    if (!found.ok) return found
    const { days } = found.value
    return ok({
      days: days.map(({ open, ...day }) => day),
      turns: days.reduce((sum, { open }) => sum + open.length, 0),
    })
  },
  'rota.addTurns': {
    undoable: true,
    commit(context, plan) {
      const found = workOut(context.reader, context.actor, plan)
      if (!found.ok) return found
      const { task, days } = found.value
      const { taskId, beginsAt, endsAt, places } = plan
      const rows = days.flatMap(({ date, open }) =>
        open.map((groupId) => ({
          ...{ id: context.newId(), taskId, groupId, date },
          ...{ beginsAt, endsAt, places },
        })),
      )
      if (rows.length === 0) return fail('NO_TURNS')
      context.change.insertMany(rotaTurn, rows)
      const label = turnsMadeText(task.name, task.schoolYear, rows.length)
      const restorePointId = keepRestorePoint(context, { kind: 'rota', label, report: {} })
      return ok({ added: rows.length, restorePointId })
    },
  },
  'rota.saveTurn': (context, { turnId, revision, details }) => {
    const { change, reader, actor } = context
    const found = findTurn(reader, turnId)
    if (found === null) return fail('NOT_FOUND')
    const { turn, task } = found
    const refused = refuseGroups(actor, [turn.groupId, details.groupId])
    if (refused !== null) return refused
    if (turn.changedIn !== revision) return fail('ROTA_CHANGED')
    const misfit = refuseTurn(reader, task, details)
    if (misfit !== null) return misfit
    const twin = turnAt(reader, { taskId: task.id, ...details })
    if (twin !== null && twin !== turnId) return fail('TURN_TWICE')
    change.update(rotaTurn, turnId, details)
    rememberTold(context, turnId, { before: momentOf(turn), after: momentOf(details) })
    return ok({})
  },
  'rota.cancelTurn': (context, { turnId, on }) => {
    const { change, reader, actor } = context
    const found = findTurn(reader, turnId)
    if (found === null) return fail('NOT_FOUND')
    const refused = refuseGroups(actor, [found.turn.groupId])
    if (refused !== null) return refused
    change.update(rotaTurn, turnId, { cancelledOn: on })
    if ((found.turn.cancelledOn === null) !== (on === null)) tellAgain(context, turnId)
    return ok({})
  },
  'rota.removeTurn': {
    undoable: true,
    commit(context, { turnId }) {
      const { reader, actor } = context
      const found = findTurn(reader, turnId)
      if (found === null) return fail('NOT_FOUND')
      const refused = refuseGroups(actor, [found.turn.groupId])
      if (refused !== null) return refused
      const places = placesOnTurns(reader, [turnId])
      if (places > 0) return fail('ROTA_IN_USE', { places })
      removeTurns(context, [turnId])
      return ok(keepInBin(context, turnRemovedText(found.task.name, asDay(found.turn.date))))
    },
  },
}

/** The turns of this task; before it has any those of the task of that name a year earlier. */
function turnsBefore(reader: Reader, task: TaskRow): TurnOfTask[] {
  const own = readTurnsOfTask(reader, task.id)
  if (own.length > 0) return own
  const name = foldTight(task.name)
  const before = readTasks(reader, previousSchoolYear(yearOf(task))).find(
    (one) => foldTight(one.name) === name,
  )
  return before === undefined ? [] : readTurnsOfTask(reader, before.id)
}

function compareMoments(a: Row<typeof rotaTurn>, b: Row<typeof rotaTurn>): number {
  const [first, second] = [`${a.date} ${a.beginsAt}`, `${b.date} ${b.beginsAt}`]
  return first < second ? -1 : Number(first > second)
}

/** The families that were told of this turn get a change notice, also who had one before. */
function tellAgain({ change, reader }: ChangeContext, turnId: string): void {
  for (const { id, publishedOn } of toldPlaces(reader, turnId)) {
    if (publishedOn !== null) change.update(rotaPlace, id, { noticeRunId: null })
  }
}

/**
 * A turn that moved: each place keeps the first moment of which its family knows, so that the notice says old and new.
 * Back on that moment there is nothing to tell any more. Other fields than day and times need no notice.
 */
function rememberTold(
  { change, reader }: ChangeContext,
  turnId: string,
  { before, after }: { readonly before: TurnMoment; readonly after: TurnMoment },
): void {
  if (isSameMoment(before, after)) return
  for (const { id, publishedOn, toldMoment } of toldPlaces(reader, turnId)) {
    const known = toldMoment ?? before
    const moment = isSameMoment(known, after) ? { toldMoment: null } : { toldMoment: known }
    change.update(rotaPlace, id, { ...moment, ...(publishedOn === null ? {} : { noticeRunId: null }) })
  }
}

function momentOf({ date, beginsAt, endsAt }: Pick<Row<typeof rotaTurn>, keyof TurnMoment>): TurnMoment {
  return { date: asDay(date), beginsAt, endsAt }
}

function isSameMoment(one: TurnMoment, other: TurnMoment): boolean {
  return one.date === other.date && one.beginsAt === other.beginsAt && one.endsAt === other.endsAt
}

function showTurn(reader: Reader, actor: Pick<Actor, 'role' | 'groupIds'>, turn: TurnOfTask): PlannedTurn {
  const { id, taskId, createdIn, changedIn, date, cancelledOn, ...shown } = turn
  return {
    ...{ ...shown, turnId: id, revision: changedIn },
    group: turn.groupId === null ? '' : (findGroup(reader, turn.groupId)?.name ?? ''),
    ...{ date: asDay(date), cancelledOn: asDay(cancelledOn) },
    own: mayPlan(actor, turn.groupId),
  }
}
