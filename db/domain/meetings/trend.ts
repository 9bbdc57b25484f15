// Figures over meetings and school years: of the school, of each group by its name, and of the same children as they grow.
import { groupNameKey } from '../groups/group-name.ts'
import { groupTitle } from '../groups/texts.ts'
import type { IsoDate } from '../kernel/date.ts'
import { compareGroups } from '../kernel/group-order.ts'
import { previousSchoolYear, type SchoolYear, schoolYearOf, startYear } from '../kernel/school-year.ts'
import type { TargetTally, TurnoutTally } from './school-tally.ts'
import { percentText } from './turnout-texts.ts'

/** One meeting with its count. */
export interface CountedMeeting {
  readonly meetingId: string
  readonly name: string
  /** The first day. */
  readonly date: IsoDate
  readonly turnout: TurnoutTally
}

export interface TrendPoint {
  readonly meetingId: string
  readonly name: string
  readonly date: IsoDate
  readonly schoolYear: SchoolYear
  readonly pupils: number
  readonly represented: number
  readonly percentText: string
  /** Against the target of that meeting. */
  readonly reached: boolean
}

export interface TrendLine {
  readonly label: string
  readonly points: readonly TrendPoint[]
}

export interface Trend {
  readonly school: readonly TrendPoint[]
  /** 'Groep 4': each year other children. A name that differs only in capitals or spaces is the same group (E40). */
  readonly groups: readonly TrendLine[]
  /** 'leerjaar 5 (vorig jaar leerjaar 4)': the same children, but for who came, left, or stayed down a year. */
  readonly cohorts: readonly TrendLine[]
}

/**
 * The trend over all meetings with a list, in the order of their days; a meeting that says nothing about a line has no
 * point in it. `schoolYear` is the one of today: what is called this year and last year.
 */
export function trendOf(meetings: readonly CountedMeeting[], schoolYear: SchoolYear): Trend {
  const inOrder = [...meetings].sort((a, b) =>
    compareText(`${a.date} ${a.meetingId}`, `${b.date} ${b.meetingId}`),
  )
  return {
    school: inOrder.flatMap((meeting) => pointOf(meeting, meeting.turnout.school)),
    groups: groupLines(inOrder),
    cohorts: cohortLines(inOrder, schoolYear),
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function pointOf({ meetingId, name, date, turnout }: CountedMeeting, figures: TargetTally): TrendPoint[] {
  const { pupils, represented, reached } = figures
  if (pupils === 0) return []
  const text = percentText(figures, turnout.target)
  const schoolYear = schoolYearOf(date)
  return [{ meetingId, name, date, schoolYear, pupils, represented, percentText: text, reached }]
}

function groupLines(meetings: readonly CountedMeeting[]): TrendLine[] {
  const lines = new Map<string, { name: string; years: readonly number[]; points: TrendPoint[] }>()
  for (const meeting of meetings) {
    for (const group of meeting.turnout.groups) {
      const before = lines.get(groupNameKey(group.name))?.points ?? []
      const points = [...before, ...pointOf(meeting, group)]
      lines.set(groupNameKey(group.name), { name: group.name, years: group.years, points })
    }
  }
  return [...lines.values()]
    .filter(({ points }) => points.length > 0)
    .sort(compareGroups)
    .map(({ name, points }) => ({ label: groupTitle(name), points }))
}

function cohortLines(meetings: readonly CountedMeeting[], schoolYear: SchoolYear): TrendLine[] {
  const lines = new Map<number, TrendPoint[]>()
  for (const meeting of meetings) {
    const yearsAgo = startYear(schoolYear) - startYear(schoolYearOf(meeting.date))
    for (const line of meeting.turnout.perYear) {
      const yearNow = line.year + yearsAgo
      lines.set(yearNow, [...(lines.get(yearNow) ?? []), ...pointOf(meeting, line)])
    }
  }
  return [...lines]
    .filter(([, points]) => points.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([yearNow, points]) => ({ label: cohortLabel(yearNow, points, schoolYear), points }))
}

const LAST_YEAR = 8

function cohortLabel(yearNow: number, points: readonly TrendPoint[], schoolYear: SchoolYear): string {
  if (yearNow > LAST_YEAR) {
    const last = startYear(schoolYear) - (yearNow - LAST_YEAR)
    return `van school (leerjaar ${LAST_YEAR} in ${last}-${last + 1})`
  }
  const before = points.some((point) => point.schoolYear === previousSchoolYear(schoolYear))
  return before ? `leerjaar ${yearNow} (vorig jaar leerjaar ${yearNow - 1})` : `leerjaar ${yearNow}`
}
