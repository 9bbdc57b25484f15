// Tasks of ouderhulp in a school year, and what the school chose for it.
import { readRotaSetting } from '#db/queries/rota-facts'
import {
  countTurns,
  findTask,
  placesOnTurns,
  readTasks,
  readTurnsOfTask,
  rowsOfTask,
  type TaskRow,
  yearsWithTasks,
} from '#db/queries/rota-plan'
import { readYears } from '#db/queries/years'
import type { Reader } from '#db/reader'
import { rotaDraw, rotaDrawTicket, rotaSetting, rotaTask } from '#db/schema/rota'
import { rotaWish } from '#db/schema/rota-families'
import { foldTight } from '#domain/kernel/fold'
import { fail, ok } from '#domain/kernel/result'
import { nextSchoolYear, type SchoolYear, schoolYear, schoolYearOf } from '#domain/kernel/school-year'
import type { TaskShown } from '#domain/rota/plan-contract'
import { ordinarySettings, type RotaSettings } from '#domain/rota/rota-setting'
import { taskRemovedText, tasksCopiedText } from '#domain/rota/texts'
import { USUAL_TASKS, type UsualTask } from '#domain/rota/usual-tasks'
import type { Actor, ChangeContext, SliceHandlers } from '../app/context.ts'
import { keepInBin, keepRestorePoint } from './restore-point.ts'
import { groupsToPlan, maySeeTurns } from './rota-own-group.ts'
import { removeTurns } from './rota-turns-write.ts'

type PlanHandlers = Pick<
  SliceHandlers<'rota'>,
  'rota.tasks' | 'rota.saveTask' | 'rota.removeTask' | 'rota.copyTasks' | 'rota.saveSettings'
>

export const rotaPlanHandlers: PlanHandlers = {
  'rota.tasks': ({ reader, today, actor }, input) => {
    const year = input.schoolYear ?? schoolYearOf(today)
    return ok({
      ...{ schoolYear: year, schoolYears: yearsToChoose(reader, year), today },
      settings: settingsOf(reader, year),
      groups: groupsToPlan(reader, actor, year),
      tasks: showTasks(reader, actor, year),
    })
  },
  'rota.saveTask': ({ change, reader, newId }, { id, revision, details }) => {
    const row = id === null ? null : findTask(reader, id)
    if (id !== null && row === null) return fail('NOT_FOUND')
    if (row !== null && row.changedIn !== revision) return fail('ROTA_CHANGED')
    // a task stays in its school year: its turns are days of it
    const columns = { ...details, schoolYear: row?.schoolYear ?? details.schoolYear }
    const name = foldTight(columns.name)
    const others = readTasks(reader, schoolYear.parse(columns.schoolYear)).filter((one) => one.id !== id)
    if (others.some((one) => foldTight(one.name) === name)) return fail('TASK_NAME_TAKEN')
    const saved = id ?? newId()
    if (row === null) change.insert(rotaTask, { ...columns, id: saved })
    else change.update(rotaTask, saved, columns)
    return ok({ id: saved })
  },
  'rota.removeTask': {
    undoable: true,
    commit(context, { id }) {
      const { change, reader } = context
      const task = findTask(reader, id)
      if (task === null) return fail('NOT_FOUND')
      const turnIds = readTurnsOfTask(reader, id).map((turn) => turn.id)
      const places = placesOnTurns(reader, turnIds)
      if (places > 0) return fail('ROTA_IN_USE', { places })
      const rows = rowsOfTask(reader, id)
      for (const ticket of rows.tickets) change.remove(rotaDrawTicket, ticket)
      for (const draw of rows.draws) change.remove(rotaDraw, draw)
      for (const wish of rows.wishes) change.remove(rotaWish, wish)
      removeTurns(context, turnIds)
      change.remove(rotaTask, id)
      return ok(keepInBin(context, taskRemovedText(task.name, task.schoolYear)))
    },
  },
  'rota.copyTasks': {
    undoable: true,
    commit(context, { from, to }) {
      const { reader } = context
      const known = new Set(readTasks(reader, to).map(({ name }) => foldTight(name)))
      const tasks = (from === null ? USUAL_TASKS : readTasks(reader, from).map(withoutYear)).filter(
        ({ name }) => !known.has(foldTight(name)),
      )
      if (tasks.length === 0) return ok({ added: 0, restorePointId: null })
      for (const task of tasks) {
        context.change.insert(rotaTask, { ...task, id: context.newId(), schoolYear: to })
      }
      if (from !== null) copySettings(context, from, to)
      const label = tasksCopiedText(to, tasks.length)
      const restorePointId = keepRestorePoint(context, { kind: 'rota', label, report: {} })
      return ok({ added: tasks.length, restorePointId })
    },
  },
  'rota.saveSettings': (context, settings) => {
    saveSettings(context, settings)
    return ok({})
  },
}

/** The tasks of a year with how many turns they have, as far as this person may see turns. */
export function showTasks(
  reader: Reader,
  actor: Pick<Actor, 'role' | 'groupIds'>,
  year: SchoolYear,
): TaskShown[] {
  const counts = countTurns(reader, year).filter(({ groupId }) => maySeeTurns(actor, groupId))
  return readTasks(reader, year).map((task) => {
    const own = counts.filter(({ taskId }) => taskId === task.id)
    const sum = (key: 'turns' | 'placesFilled' | 'placesAll') =>
      own.reduce((total, count) => total + count[key], 0)
    return {
      ...{ id: task.id, revision: task.changedIn, schoolYear: year, ...withoutYear(task) },
      ...{ turns: sum('turns'), placesFilled: sum('placesFilled'), placesAll: sum('placesAll') },
    }
  })
}

/** Years that exist, have tasks, or come next: the newest first. */
function yearsToChoose(reader: Reader, shown: SchoolYear): string[] {
  const known = readYears(reader).map(({ label }) => label)
  const newest = [...known].sort().at(-1) ?? shown
  return [...new Set([...known, ...yearsWithTasks(reader), nextSchoolYear(newest), shown])].sort().reverse()
}

function settingsOf(reader: Reader, year: SchoolYear): RotaSettings {
  const row = readRotaSetting(reader, year)
  if (row === null) return ordinarySettings(year)
  const { id, createdIn, changedIn, ...settings } = row
  return { ...settings, schoolYear: year }
}

function saveSettings({ change, reader, newId }: ChangeContext, settings: RotaSettings): void {
  const row = readRotaSetting(reader, settings.schoolYear)
  if (row === null) change.insert(rotaSetting, { id: newId(), ...settings })
  else change.update(rotaSetting, row.id, settings)
}

/** What the school chose goes along with its tasks, unless it chose for the new year already. */
function copySettings(context: ChangeContext, from: SchoolYear, to: SchoolYear): void {
  if (readRotaSetting(context.reader, from) === null || readRotaSetting(context.reader, to) !== null) return
  saveSettings(context, { ...settingsOf(context.reader, from), schoolYear: to })
}

function withoutYear(task: TaskRow): UsualTask {
  const { id, schoolYear: year, createdIn, changedIn, ...details } = task
  return details
}
