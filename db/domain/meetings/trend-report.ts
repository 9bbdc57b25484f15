// The trend over meetings and years as screen, paper and sheet show it; each meeting against its own target.
import type { SchoolYear } from '../kernel/school-year.ts'
import type { TrendLineShown, TrendPointShown, TurnoutTrend } from './report-shown.ts'
import { type CountedMeeting, type TrendLine, type TrendPoint, trendOf } from './trend.ts'
import { countingRule } from './turnout-texts.ts'

export interface TrendMeeting extends CountedMeeting {
  readonly kindText: string
  readonly onBehalfCounts: boolean
  readonly onlineCounts: boolean
}

/** The trend of the meetings of one kind, or of all; `schoolYear` is the one of today, `kind` '' for all. */
export function trendReport(
  meetings: readonly TrendMeeting[],
  { kind, schoolYear }: { readonly kind: string; readonly schoolYear: SchoolYear },
): TurnoutTrend {
  const chosen = meetings.filter(({ kindText }) => kind === '' || kindText === kind)
  const trend = trendOf(chosen, schoolYear)
  const byId = new Map(chosen.map((meeting) => [meeting.meetingId, meeting]))
  return {
    kinds: [...new Set(meetings.filter(isCounted).map(({ kindText }) => kindText))].sort(dutch.compare),
    meetings: trend.school.flatMap(({ meetingId, name, date }) => {
      const meeting = byId.get(meetingId)
      if (meeting === undefined) return []
      return [{ id: meetingId, name, date, kindText: meeting.kindText, target: meeting.turnout.target }]
    }),
    school: trend.school.map(shown),
    groups: trend.groups.map(lineShown),
    cohorts: trend.cohorts.map(lineShown),
    rule: ruleOf(chosen),
  }
}

const dutch = new Intl.Collator('nl')

function isCounted({ turnout }: TrendMeeting): boolean {
  return turnout.school.pupils > 0
}

function shown(point: TrendPoint): TrendPointShown {
  return { ...point }
}

function lineShown({ label, points }: TrendLine): TrendLineShown {
  return { label, points: points.map(shown) }
}

/** The rule of counting; where meetings counted in different ways, that each has its own. */
function ruleOf(meetings: readonly TrendMeeting[]): string {
  const rules = new Set(meetings.filter(isCounted).map((one) => countingRule({ ...one, ...one.turnout })))
  const [only = '', ...others] = rules
  if (others.length === 0) return only
  return 'Geteld: leerlingen van wie iemand aanwezig was. Elke bijeenkomst is geteld volgens haar eigen regel en haar eigen doel.'
}
