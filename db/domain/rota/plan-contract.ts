// Tasks and turns of a school year: made in one go over the school calendar, taken back in one go.
import * as z from 'zod'
import { defineOperation } from '../contract/operation.ts'
import { removed } from '../contract/removed.ts'
import { isoDate } from '../kernel/date.ts'
import { id } from '../kernel/id.ts'
import { schoolYear } from '../kernel/school-year.ts'
import { rotaSettings } from './rota-setting.ts'
import { taskDetails, turnDetails, turnPlan } from './task.ts'

export const nothing = z.strictObject({})
export const kept = { kind: 'change', right: 'keepRota', touches: ['rota', 'undo'] } as const

/** Somebody else changed it since it was shown; nothing was saved. */
const ROTA_CHANGED = nothing
/** Families stand on it: it can be cancelled, and no longer removed. */
const ROTA_IN_USE = z.strictObject({ places: z.number() })
/** A coordinator does this only for the own group. */
export const NOT_OWN_GROUP = z.strictObject({})

export const taskShown = z.strictObject({
  id,
  revision: z.number(),
  ...taskDetails.shape,
  name: z.string(),
  explanation: z.string(),
  turns: z.number(),
  placesFilled: z.number(),
  placesAll: z.number(),
})
export type TaskShown = z.infer<typeof taskShown>

const groupShown = z.strictObject({ id, name: z.string() })

/** A turn in the list of its task; families stand on the board. */
const plannedTurn = z.strictObject({
  turnId: id,
  revision: z.number(),
  groupId: id.nullable(),
  /** As it is called on lists; '' for a turn of the whole school. */
  group: z.string(),
  date: isoDate,
  beginsAt: z.string(),
  endsAt: z.string(),
  places: z.number(),
  filled: z.number(),
  note: z.string(),
  cancelledOn: isoDate.nullable(),
  /** This person may change it. */
  own: z.boolean(),
  /** Families stood on it, so it is cancelled and not removed. */
  inUse: z.boolean(),
})
export type PlannedTurn = z.infer<typeof plannedTurn>

export const rotaPlanOperations = {
  'rota.tasks': defineOperation({
    name: 'rota.tasks',
    kind: 'read',
    right: 'seeRota',
    /** null: the school year of today. */
    input: z.strictObject({ schoolYear: schoolYear.nullable() }),
    output: z.strictObject({
      schoolYear: z.string(),
      schoolYears: z.array(z.string()),
      today: isoDate,
      settings: rotaSettings,
      /** The groups this person may see: all, or the own ones of a coordinator. */
      groups: z.array(groupShown),
      tasks: z.array(taskShown),
    }),
  }),
  /** `id` null adds a task. */
  'rota.saveTask': defineOperation({
    ...kept,
    name: 'rota.saveTask',
    right: 'leadRota',
    input: z.strictObject({ id: id.nullable(), revision: z.number(), details: taskDetails }),
    output: z.strictObject({ id }),
    errors: { ROTA_CHANGED, TASK_NAME_TAKEN: nothing },
  }),
  'rota.removeTask': defineOperation({
    ...kept,
    name: 'rota.removeTask',
    right: 'leadRota',
    input: z.strictObject({ id }),
    output: removed,
    errors: { ROTA_IN_USE },
  }),
  /** The usual tasks of a school, or those of an earlier year; names that are there already are left out. */
  'rota.copyTasks': defineOperation({
    ...kept,
    name: 'rota.copyTasks',
    right: 'leadRota',
    input: z.strictObject({ from: schoolYear.nullable(), to: schoolYear }),
    /** Nothing to put back when nothing was added. */
    output: z.strictObject({ added: z.number(), restorePointId: id.nullable() }),
  }),
  /** The turns of one task, in order of date; of a coordinator's own groups and of the whole school. */
  'rota.turns': defineOperation({
    name: 'rota.turns',
    kind: 'read',
    right: 'seeRota',
    input: z.strictObject({ taskId: id }),
    output: z.strictObject({
      task: taskShown,
      /** The groups this person may plan. */
      groups: z.array(groupShown),
      turns: z.array(plannedTurn),
      /** When its turns usually are, this year or the year before; null: not known. */
      usual: z
        .strictObject({ beginsAt: z.string(), endsAt: z.string(), weekdays: z.array(z.number()) })
        .nullable(),
    }),
  }),
  /** The days that a plan would give, with what the calendar says of each. */
  'rota.proposeTurns': defineOperation({
    name: 'rota.proposeTurns',
    kind: 'read',
    right: 'keepRota',
    input: turnPlan,
    output: z.strictObject({
      days: z.array(
        z.strictObject({
          date: isoDate,
          /** 'na de herfstvakantie', 'in de kerstvakantie: overgeslagen'. */
          remark: z.string(),
          skipped: z.boolean(),
          /** A turn of this task on this day is there already. */
          known: z.boolean(),
        }),
      ),
      turns: z.number(),
    }),
    errors: { NOT_OWN_GROUP, DAY_OUTSIDE_YEAR: nothing },
  }),
  /** Makes them as one change, which can be undone as a whole. */
  'rota.addTurns': defineOperation({
    ...kept,
    name: 'rota.addTurns',
    input: turnPlan,
    output: z.strictObject({ added: z.number(), restorePointId: id }),
    errors: { NO_TURNS: nothing, NOT_OWN_GROUP, DAY_OUTSIDE_YEAR: nothing },
  }),
  'rota.saveTurn': defineOperation({
    ...kept,
    name: 'rota.saveTurn',
    input: z.strictObject({ turnId: id, revision: z.number(), details: turnDetails }),
    output: nothing,
    errors: { ROTA_CHANGED, NOT_OWN_GROUP, TURN_TWICE: nothing, DAY_OUTSIDE_YEAR: nothing },
  }),
  /** Null: it goes on after all. Families that were told get a change notice. */
  'rota.cancelTurn': defineOperation({
    ...kept,
    name: 'rota.cancelTurn',
    input: z.strictObject({ turnId: id, on: isoDate.nullable() }),
    output: nothing,
    errors: { NOT_OWN_GROUP },
  }),
  'rota.removeTurn': defineOperation({
    ...kept,
    name: 'rota.removeTurn',
    input: z.strictObject({ turnId: id }),
    output: removed,
    errors: { ROTA_IN_USE, NOT_OWN_GROUP },
  }),
  'rota.saveSettings': defineOperation({
    ...kept,
    name: 'rota.saveSettings',
    right: 'leadRota',
    input: rotaSettings,
    output: nothing,
  }),
}
