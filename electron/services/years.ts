// Jaarovergang: the plan as the office sees it, and the change itself as one step that can be undone.
import { composedGroups, readOldYear } from '#db/queries/old-year'
import { currentSchoolYear } from '#db/queries/school'
import { findYear, readYears, type StoredYear } from '#db/queries/years'
import { type IsoDate, isoDate } from '#domain/kernel/date'
import { fail, ok } from '#domain/kernel/result'
import { endOfSchoolYear, nextSchoolYear, type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import { newcomerGroups } from '#domain/years/new-year'
import type { OldYear } from '#domain/years/old-year'
import { planYearChange, type YearPlan } from '#domain/years/plan'
import type { ReadContext, SliceHandlers } from '../app/context.ts'
import { firstMonday } from './school.ts'
import { writeNewYear } from './years-write.ts'

export const yearsHandlers: SliceHandlers<'years'> = {
  'years.list': ({ reader }) => {
    const { id: current } = currentSchoolYear(reader)
    const years = readYears(reader).map(({ id, label, firstSchoolDay, closed }) => ({
      id,
      label,
      firstSchoolDay: isoDate.parse(firstSchoolDay),
      closed,
      current: id === current,
    }))
    return ok({ years })
  },
  'years.preview': (context, { repeating }) => {
    const { year, old, plan } = planNow(context, repeating)
    const to = nextSchoolYear(year.label)
    const moves = plan.moves.map(({ row, group, toYear, pupils, newName }) => ({
      row,
      groupId: group?.id ?? null,
      group: group?.name ?? '',
      announced: group?.kind === 'announced',
      toYear,
      pupils: pupils.map(({ id, name }) => ({ id, name })),
      newName,
    }))
    const count = (leaves: boolean) =>
      plan.moves
        .filter((move) => move.leaves === leaves && move.group?.kind !== 'announced')
        .reduce((sum, move) => sum + move.pupils.length, 0)
    return ok({
      from: year.label,
      to,
      moves,
      leaving: count(true),
      moving: count(false),
      undecided: plan.undecided.map(({ id, name, reason }) => ({ id, name, reason })),
      newcomers: newcomerGroups(old).map(({ name }) => name),
      ending: composedGroups(context.reader, year.id),
      firstSchoolDay: isoDate.parse(firstMonday(to)),
      lastDay: endOfSchoolYear(year.label),
    })
  },
  'years.change': {
    undoable: true,
    commit: (context, input) => {
      if (readYears(context.reader).some(({ label }) => label === input.to)) {
        return fail('YEAR_EXISTS', { schoolYear: input.to })
      }
      const { year, old, plan } = planNow(context, input.repeating)
      if (input.to !== nextSchoolYear(year.label) || !samePlan(plan, input.moves)) {
        return fail('PLAN_OUTDATED')
      }
      const outside = outsideYear(year.label, input.lastDay) ?? outsideYear(input.to, input.firstSchoolDay)
      if (outside !== null) return outside
      const names = new Map(input.moves.map(({ row, newName }) => [row, newName]))
      const { teachers, keepCoordinators, firstSchoolDay, lastDay, to } = input
      const choices = { names, teachers, keepCoordinators }
      return ok(writeNewYear(context, { year, old, plan, choices, to, firstSchoolDay, lastDay }))
    },
  },
}

/** The plan from the rows of this moment. */
function planNow(
  { reader }: ReadContext,
  repeating: readonly string[],
): { year: StoredYear; old: OldYear; plan: YearPlan } {
  const year = findYear(reader, currentSchoolYear(reader).id)
  if (year === null) throw new Error('no current school year')
  const old = readOldYear(reader, year)
  return { year, old, plan: planYearChange(old, new Set(repeating)) }
}

/** The office decided on rows with these numbers of pupils; other ones are another plan. */
function samePlan(plan: YearPlan, moves: readonly { row: string; pupils: number }[]): boolean {
  const seen = new Map(moves.map(({ row, pupils }) => [row, pupils]))
  return (
    seen.size === plan.moves.length &&
    moves.length === plan.moves.length &&
    plan.moves.every(({ row, pupils }) => seen.get(row) === pupils.length)
  )
}

function outsideYear(year: SchoolYear, day: IsoDate) {
  return schoolYearOf(day) === year ? null : fail('OUTSIDE_SCHOOL_YEAR', { schoolYear: year })
}
