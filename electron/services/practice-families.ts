// Children of the Oefenschool who have been there for some years: their families can have sat in a panel or had a buddy.
import { groupBy } from '#domain/kernel/group-by'
import type { GeneratedSchool } from '#domain/practice/generate'

export interface SettledPupil {
  readonly pupilId: string
  readonly groupId: string
}

/**
 * Children from a leerjaar on who stay, without the hard cases, one group after the other: the first of every group, then
 * the second. So a few of them come from as many groups.
 */
export function settledPupils({ rows, cases }: GeneratedSchool, fromYear: number): SettledPupil[] {
  const hard = new Set(Object.values(cases).flatMap(({ pupilIds }) => pupilIds))
  const leaving = new Set(rows.pupils.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id))
  const base = new Set(rows.groups.filter(({ kind }) => kind === 'base').map(({ id }) => id))
  const seats = rows.placements.flatMap(({ pupilId, groupId, year, untilDate }) => {
    const isSettled = untilDate === null && (year ?? 0) >= fromYear && !hard.has(pupilId)
    return isSettled && groupId !== null && base.has(groupId) && !leaving.has(pupilId)
      ? { pupilId, groupId }
      : []
  })
  const inGroup = [...groupBy(seats, ({ groupId }) => groupId).values()]
  const most = inGroup.reduce((size, pupils) => Math.max(size, pupils.length), 0)
  return Array.from({ length: most }, (_, at) => inGroup.flatMap((pupils) => pupils[at] ?? [])).flat()
}
