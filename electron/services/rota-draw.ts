// The draw for a popular task: everybody who wants it takes part, not who is quickest. Seed and list are kept, so that
// anybody can draw again; who loses has a plus next time (rota 6).
import { findTask, readTickets, readYearDraws } from '#db/queries/rota-draws'
import { rotaDraw, rotaDrawTicket, rotaPlace } from '#db/schema/rota'
import { longDate } from '#domain/kernel/date-text'
import { fail, ok } from '#domain/kernel/result'
import type { SchoolYear } from '#domain/kernel/school-year'
import type { Because } from '#domain/rota/because'
import { turnsByLot } from '#domain/rota/drawn-turns'
import { drawLots, drawnAgain, type Entrant } from '#domain/rota/lots'
import type { Reason } from '#domain/rota/question'
import { obstaclesIn } from '#domain/rota/standing-plan'
import { yearOf } from '#domain/rota/task'
import type { ChangeContext, PreparedChange, ReadContext, SliceHandlers } from '../app/context.ts'
import { keepRestorePoint } from './restore-point.ts'
import { lookAt } from './rota-board.ts'

const draw: PreparedChange<'rota.draw'> = {
  undoable: true,
  commit: (context, { taskId }) => {
    const task = findTask(context.reader, taskId)
    if (task === null) return fail('NOT_FOUND')
    const { can, places, entrants } = wishersOf(context, taskId, yearOf(task))
    const room = [...places.values()].reduce((sum, open) => sum + open, 0)
    if (entrants.length === 0 || entrants.length <= room) return fail('NOTHING_TO_DRAW')
    const seed = Number.parseInt(context.newId().slice(0, 8), 16)
    const { protocol } = drawLots({ rule: 'tickets', places: room, seed, entrants })
    const order = protocol.lines.map(({ familyId }) => familyId)
    const won = turnsByLot({ order, can, places })
    const drawId = context.newId()
    context.change.insert(rotaDraw, { id: drawId, taskId, drawnOn: context.today, seed: String(seed) })
    context.change.insertMany(
      rotaDrawTicket,
      protocol.lines.map(({ familyId, tickets }) => ({
        id: context.newId(),
        drawId,
        householdId: familyId,
        tickets,
        turnId: won.get(familyId) ?? null,
      })),
    )
    const sentence = `Gewonnen bij de loting van ${longDate(context.today)}: ${entrants.length} gezinnen wilden deze taak en er ${room === 1 ? 'was 1 plaats' : `waren ${room} plaatsen`}.`
    const because: Because = { on: context.today, by: 'draw', sentence }
    for (const [householdId, turnId] of won) {
      const place = { state: 'proposed', locked: 'draw', because } as const
      context.change.insert(rotaPlace, { id: context.newId(), turnId, householdId, ...place })
    }
    const outcome = { winners: won.size, losers: order.length - won.size }
    const label = `Loting voor ${task.name} op ${longDate(context.today)}`
    return ok({
      ...outcome,
      restorePointId: keepRestorePoint(context, { kind: 'rota', label, report: outcome }),
    })
  },
}

export const rotaDrawHandlers: Pick<SliceHandlers<'rota'>, 'rota.draw' | 'rota.draws'> = {
  'rota.draw': draw,
  'rota.draws': (context, { schoolYear: year }) => ok({ draws: protocolsOf(context, year) }),
}

/** Every draw of the year, the last one first, drawn again from its seed and tickets. */
function protocolsOf(context: ReadContext, year: SchoolYear) {
  const { names } = lookAt(context, year)
  return readYearDraws(context.reader, year).map(({ drawId, task, drawnOn, seed, tickets }) => ({
    drawId,
    task,
    drawnOn,
    seed,
    lines: drawnAgain(Number(seed), tickets).map(({ familyId, turnDate, ...line }) => ({
      rank: line.rank,
      name: names.withSurname(familyId),
      tickets: line.tickets,
      lot: line.lot,
      turnDate,
    })),
  }))
}

/** Who would like to stand with somebody else, or soon has the task again, takes part all the same. */
const NO_BAR: readonly Reason[] = ['together', 'rest']

/** Who likes the task and could take at least one open turn, without anything against it; each wins at most one place. */
function wishersOf(context: ChangeContext, taskId: string, year: SchoolYear) {
  const { board, loads } = lookAt(context, year)
  const { facts, plan } = board
  const turns = facts.turns.filter((turn) => turn.taskId === taskId && turn.date >= context.today)
  const open = new Map(
    turns.map(({ id, places: all }) => [id, Math.max(0, all - (plan.onTurn.get(id)?.length ?? 0))]),
  )
  const standing = new Set(
    turns.flatMap(({ id }) => plan.onTurn.get(id) ?? []).map(({ familyId }) => familyId),
  )
  const can = new Map<string, string[]>()
  for (const { id, wishes } of facts.families) {
    if (standing.has(id) || !wishes.some((one) => one.taskId === taskId && one.wish === 'likes')) continue
    const free = turns.filter((turn) =>
      obstaclesIn(plan, { turnId: turn.id, familyId: id }).every(({ reason }) => NO_BAR.includes(reason)),
    )
    if (free.length > 0)
      can.set(
        id,
        free.map((turn) => turn.id),
      )
  }
  const plus = plusOf(readTickets(context.reader, taskId))
  const entrants: Entrant[] = [...can.keys()].map((familyId) => ({
    familyId,
    load: loads.get(familyId) ?? 0,
    plus: plus.get(familyId) ?? 0,
  }))
  return { can, places: open, entrants }
}

/** Draws that were lost since the last one won, oldest draw first. */
function plusOf(tickets: readonly { householdId: string; turnId: string | null }[]): Map<string, number> {
  const plus = new Map<string, number>()
  for (const { householdId, turnId } of tickets) {
    plus.set(householdId, turnId === null ? (plus.get(householdId) ?? 0) + 1 : 0)
  }
  return plus
}
