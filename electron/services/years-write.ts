// Writes a new school year beside the old one, which is closed: its groups and places stay as they were.
import { lastingPlacements } from '#db/queries/old-year'
import type { StoredYear } from '#db/queries/years'
import { groupStaff, placement, schoolGroup } from '#db/schema/groups'
import { pupil } from '#db/schema/people'
import { school, schoolYear } from '#db/schema/school'
import type { IsoDate } from '#domain/kernel/date'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#domain/kernel/school-year'
import { buildNewYear, type NewGroup, type YearChoices } from '#domain/years/new-year'
import type { OldYear } from '#domain/years/old-year'
import type { YearPlan } from '#domain/years/plan'
import type { ChangeContext } from '../app/context.ts'
import { keepRestorePoint } from './restore-point.ts'

export interface YearChange {
  readonly year: StoredYear
  readonly old: OldYear
  readonly plan: YearPlan
  readonly choices: YearChoices
  readonly to: SchoolYear
  readonly firstSchoolDay: IsoDate
  /** Last day at school of the pupils who leave. */
  readonly lastDay: IsoDate
}

/** @returns what was done, in numbers, with the restore point */
export function writeNewYear(context: ChangeContext, run: YearChange) {
  const { change, newId } = context
  const { year, old, plan, choices, to } = run
  const made = buildNewYear(old, plan, choices)
  endPlacements(context, year)
  change.update(schoolYear, year.id, { closed: true })
  const yearId = newId()
  change.insert(schoolYear, { id: yearId, label: to, firstSchoolDay: run.firstSchoolDay })
  change.update(school, 'school', { currentSchoolYearId: yearId })
  for (const pupilId of made.leaving) change.update(pupil, pupilId, { leftOn: run.lastDay })
  const groupIds = writeGroups(context, made.groups, yearId)
  const leftOn = new Map(old.pupils.map((one) => [one.id, one.leftOn]))
  change.insertMany(
    placement,
    made.seats.map(({ pupilId, groupKey, year: leerjaar }) => ({
      id: newId(),
      pupilId,
      schoolYearId: yearId,
      groupId: groupKey === null ? null : (groupIds.get(groupKey) ?? null),
      year: leerjaar,
      fromDate: startOfSchoolYear(to),
      untilDate: leftOn.get(pupilId) ?? null,
    })),
  )
  const classes = made.groups.filter(({ kind }) => kind === 'base')
  const keys = new Set<string | null>(classes.map(({ key }) => key))
  const result = {
    moved: made.seats.filter(({ groupKey }) => keys.has(groupKey)).length,
    left: made.leaving.length,
    withoutGroup: plan.undecided.length,
    groups: classes.length,
  }
  const label = `Jaarovergang ${run.year.label} naar ${run.to}`
  return {
    restorePointId: keepRestorePoint(context, { kind: 'yearChange', label, report: result }),
    ...result,
  }
}

/**
 * Every place of the old year ends with it, also those of the pupils who leave: their last day stands on their own
 * card. Who had left already ends on that day.
 */
function endPlacements({ change, reader }: ChangeContext, year: StoredYear): void {
  const end = endOfSchoolYear(year.label)
  for (const { id, fromDate, leftOn } of lastingPlacements(reader, year)) {
    const last = leftOn !== null && leftOn < end ? leftOn : end
    const startsLater = fromDate > last
    change.update(placement, id, { untilDate: startsLater ? fromDate : last })
  }
}

function writeGroups(
  { change, newId }: ChangeContext,
  groups: readonly NewGroup[],
  schoolYearId: string,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { key, name, kind, years, coordinatorId, staffIds } of groups) {
    const id = newId()
    ids.set(key, id)
    change.insert(schoolGroup, { id, schoolYearId, name, kind, years: [...years], coordinatorId })
    for (const [index, staffId] of staffIds.entries()) {
      change.insert(groupStaff, { id: newId(), groupId: id, staffId, position: index + 1 })
    }
  }
  return ids
}
