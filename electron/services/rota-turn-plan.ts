// The turns that a plan would give: the days of each group by the calendar, without those that are there already.
import type { Row } from '#db/change'
import { readCalendar } from '#db/queries/calendar'
import { findGroup } from '#db/queries/groups'
import { findTask, readTurnsOfTask, type TaskRow } from '#db/queries/rota-plan'
import { findYear } from '#db/queries/years'
import type { Reader } from '#db/reader'
import type { rotaTurn } from '#db/schema/rota'
import { isWithin, periodOf } from '#domain/calendar/year-plan'
import type { OperationOutput } from '#domain/contract/operations'
import { type Failure, fail, ok, type Result } from '#domain/kernel/result'
import { type PlanDay, type PlanGroup, planDays } from '#domain/rota/plan-days'
import { type TurnDetails, type TurnPlan, yearOf } from '#domain/rota/task'
import { knownText } from '#domain/rota/texts'
import type { Actor } from '../app/context.ts'
import { refuseGroups } from './rota-own-group.ts'

type ProposedDay = OperationOutput<'rota.proposeTurns'>['days'][number]
type NoDetails = Record<string, never>

interface WorkedOut {
  readonly task: TaskRow
  /** `open`: the groups for which there is no such turn yet. */
  readonly days: readonly (ProposedDay & { readonly open: readonly (string | null)[] })[]
}
type Refused =
  | Failure<'NOT_FOUND', NoDetails>
  | Failure<'NOT_OWN_GROUP', NoDetails>
  | Failure<'DAY_OUTSIDE_YEAR', NoDetails>

/** The days of a plan and the turns it would give; preview and making ask the same. */
export function workOut(
  reader: Reader,
  actor: Pick<Actor, 'role' | 'groupIds'>,
  plan: TurnPlan,
): Result<WorkedOut, Refused> {
  const task = findTask(reader, plan.taskId)
  if (task === null) return fail('NOT_FOUND')
  const groupIds = task.perGroup ? [...new Set(plan.groupIds)] : [null]
  const refused = refuseGroups(actor, groupIds)
  if (refused !== null) return refused
  const groups = groupIds.map((id) => groupOfYear(reader, task, id))
  if (groups.includes(null)) return fail('NOT_FOUND')
  const year = periodOf(yearOf(task))
  const days = task.rhythm === 'chosen' ? plan.dates : [plan.from, plan.until]
  if (days.some((date) => !isWithin(year, date))) return fail('DAY_OUTSIDE_YEAR')
  const planned = planDays(
    readCalendar(reader),
    groups.filter((group) => group !== null),
    { ...plan, rhythm: task.rhythm },
  )
  return ok({ task, days: withKnown(readTurnsOfTask(reader, task.id), planned, plan.beginsAt) })
}

/** Beside each day: which groups have the same turn already, and who has one at another hour. */
function withKnown(
  turns: readonly Row<typeof rotaTurn>[],
  days: readonly PlanDay[],
  beginsAt: string,
): WorkedOut['days'] {
  const hours = new Map<string, Set<string>>()
  for (const turn of turns) {
    const key = `${turn.date} ${turn.groupId ?? ''}`
    hours.set(key, (hours.get(key) ?? new Set()).add(turn.beginsAt))
  }
  return days.map(({ groupIds, date, remark, skipped }) => {
    const hoursOf = (groupId: string | null) => hours.get(`${date} ${groupId ?? ''}`)
    const open = groupIds.filter((groupId) => hoursOf(groupId)?.has(beginsAt) !== true)
    const others = [...new Set(open.flatMap((groupId) => [...(hoursOf(groupId) ?? [])]))].sort()
    const words = [remark, others.length === 0 ? '' : knownText(others)].filter((text) => text !== '')
    return { date, remark: words.join(', '), skipped, known: groupIds.length > 0 && open.length === 0, open }
  })
}

/** Why a turn cannot be so: of no group of its year, or on a day outside it; null when it can. */
export function refuseTurn(reader: Reader, task: TaskRow, { groupId, date }: TurnDetails): Refused | null {
  if (groupOfYear(reader, task, groupId) === null) return fail('NOT_FOUND')
  return isWithin(periodOf(yearOf(task)), date) ? null : fail('DAY_OUTSIDE_YEAR')
}

/** A stamgroep of the school year of the task, or the whole school; null when it is no such group. */
function groupOfYear(reader: Reader, task: TaskRow, groupId: string | null): PlanGroup | null {
  if (groupId === null) return { id: null, name: '' }
  const group = findGroup(reader, groupId)
  if (group === null || group.kind !== 'base') return null
  const year = findYear(reader, group.schoolYearId)
  return year?.label === task.schoolYear ? { id: group.id, name: group.name } : null
}
