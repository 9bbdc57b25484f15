// What somebody fills in to make the turns of a task in one go, and the plan that follows from it.
import * as z from 'zod'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { endOfSchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { type TaskDetails, type TurnPlan, turnPlan } from '#domain/rota/task'
import type { UsualTimes } from '#domain/rota/usual-times'

export interface PlanValues {
  readonly groupIds: string[]
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly weekdays: number[]
  readonly dates: (IsoDate | null)[]
  readonly beginsAt: string
  readonly endsAt: string
  readonly places: number
}

type PlannedTask = Pick<TaskDetails, 'schoolYear' | 'rhythm' | 'perGroup' | 'places'>

/** Of whom the turns are, and when they usually are. */
interface PlanStart {
  readonly groupIds: readonly string[]
  readonly usual: UsualTimes | null
}

/** From today to the end of the school year, for every group; a school year to come from its first day. */
export function firstValues(task: PlannedTask, { groupIds, usual }: PlanStart, today: IsoDate): PlanValues {
  const start = startOfSchoolYear(task.schoolYear)
  return {
    groupIds: task.perGroup ? [...groupIds] : [],
    from: today > start ? today : start,
    until: endOfSchoolYear(task.schoolYear),
    weekdays: task.rhythm === 'weekly' ? [...(usual?.weekdays ?? [])] : [],
    dates: [null],
    beginsAt: usual?.beginsAt ?? '08:30',
    endsAt: usual?.endsAt ?? '09:30',
    places: task.places,
  }
}

/** zod: what must be filled in for this task, with the sentence at each field. */
export function planEntry({ rhythm, perGroup }: Pick<PlannedTask, 'rhythm' | 'perGroup'>) {
  const isChosen = rhythm === 'chosen'
  return z
    .object({
      groupIds: z.array(z.string()).refine((ids) => !perGroup || ids.length > 0, 'Kies een groep.'),
      from: isoDate.nullable().refine((date) => isChosen || date !== null, 'Vul de eerste dag in.'),
      until: isoDate.nullable().refine((date) => isChosen || date !== null, 'Vul de laatste dag in.'),
      weekdays: z.array(z.number()),
      dates: z.array(isoDate.nullable()),
      beginsAt: z.string(),
      endsAt: z.string(),
      places: z.number({ error: 'Vul een getal in.' }),
    })
    .refine(({ dates }) => !isChosen || dates.some((date) => date !== null), {
      path: ['dates', 0],
      message: 'Vul een dag in.',
    })
    .refine(({ from, until }) => isChosen || from === null || until === null || from <= until, {
      path: ['until'],
      message: 'Deze dag ligt voor de eerste.',
    })
    .refine(({ beginsAt, endsAt }) => beginsAt < endsAt, {
      path: ['endsAt'],
      message: 'De eindtijd ligt voor de begintijd.',
    })
}

/** The plan as the service takes it; null while something is not filled in. */
export function planOf(task: PlannedTask & { readonly id: string }, values: PlanValues): TurnPlan | null {
  if (!planEntry(task).safeParse(values).success) return null
  const isChosen = task.rhythm === 'chosen'
  const parsed = turnPlan.safeParse({
    ...values,
    taskId: task.id,
    groupIds: task.perGroup ? values.groupIds : [],
    // days that are chosen need no period
    from: isChosen ? startOfSchoolYear(task.schoolYear) : values.from,
    until: isChosen ? endOfSchoolYear(task.schoolYear) : values.until,
    weekdays: asksWeekdays(task) ? values.weekdays : [],
    dates: isChosen ? values.dates.filter((date) => date !== null) : [],
  })
  return parsed.success ? parsed.data : null
}

/** Days after a holiday and chosen days have no weekday to choose. */
export function asksWeekdays({ rhythm }: Pick<PlannedTask, 'rhythm'>): boolean {
  return rhythm === 'weekly' || rhythm === 'monthly'
}
