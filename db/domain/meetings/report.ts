// The report of a meeting without a single name: from its count to what stands on screen, on paper and in a sheet.
import type { IsoDate } from '../kernel/date.ts'
import type { Promises } from './promises.ts'
import type { AbsenceReason } from './reaching.ts'
import { countReasons } from './reasons.ts'
import type { ReportLine, Share, TurnoutReport } from './report-shown.ts'
import { comparisonText, reportNotes, sourceText } from './report-texts.ts'
import type { GroupLine } from './shown.ts'
import { type Figures, neededFor, type Tally, type Turnout, type YearTurnout } from './turnout.ts'
import { countingRule, percentText } from './turnout-texts.ts'
import type { EntryWay } from './visit.ts'

export interface ReportFacts {
  readonly meeting: {
    readonly name: string
    readonly kindText: string
    readonly dates: readonly IsoDate[]
    readonly onBehalfCounts: boolean
    readonly onlineCounts: boolean
    readonly cancelled: boolean
    /** Who was there was removed; the count of then is kept. */
    readonly cleanedUp: boolean
  }
  readonly turnout: Turnout
  /** Of the same count, as the wall shows them. */
  readonly lines: readonly GroupLine[]
  readonly ways: ReadonlySet<EntryWay>
  /** Why families were not there; only of those who were not. */
  readonly reasons: readonly AbsenceReason[]
  /** Null when no family was asked, or when it was cleaned up. */
  readonly promises: Promises | null
  /** The same kind of meeting a year before; null without one. */
  readonly before: { readonly turnout: Turnout; readonly date: IsoDate } | null
}

/** Puts a count in the words and figures of its report. */
export function reportOf({
  meeting,
  turnout,
  lines,
  ways,
  reasons,
  promises,
  before,
}: ReportFacts): TurnoutReport {
  const { name, kindText, dates, cancelled, cleanedUp } = meeting
  const { target } = turnout
  return {
    ...{ name, kindText, target },
    dates: [...new Set(dates)].sort(),
    lines: lines.map((line) => reportLine(line, turnout)),
    perYear: yearShares(turnout.perYear, target),
    school: { ...kept(turnout.school, target), ...beside(turnout.school, target) },
    comparison: comparisonText(turnout, before),
    rule: countingRule({ ...meeting, target }),
    source: sourceText(ways),
    notes: reportNotes(turnout, { cancelled, cleanedUp }),
    reasons: countReasons(reasons),
    promised: promises === null ? null : promisedCounts(promises),
  }
}

/** Without a list there is no percentage, not a percentage of nobody. */
function kept(school: Figures, target: number): Share {
  return { ...shareOf(school, target), ...(school.pupils === 0 ? { percentText: '' } : {}) }
}

function reportLine(line: GroupLine, turnout: Turnout): ReportLine {
  const group = turnout.groups.find(({ groupId }) => groupId === line.groupId)
  const figures = line.groupId === null ? turnout.withoutGroup.figures : group
  return {
    ...line,
    ...beside(figures ?? null, turnout.target),
    perYear: yearShares(group?.perYear ?? [], turnout.target),
  }
}

function beside(figures: Figures | null, target: number) {
  if (figures === null) return UNKNOWN
  const { families, persons, excused, withoutExcused, bothParents, online } = figures
  return {
    families: { ...families },
    persons,
    excused,
    withoutExcused: shareOf(withoutExcused, target),
    bothParents: { ...bothParents },
    online: { ...online },
  }
}

const UNKNOWN = {
  families: { represented: 0, all: 0 },
  persons: 0,
  excused: 0,
  withoutExcused: { pupils: 0, represented: 0, percentText: '', reached: false },
  bothParents: { reached: 0, all: 0 },
  online: { pupils: 0, persons: 0 },
}

function yearShares(years: readonly YearTurnout[], target: number) {
  return years.map((figures) => ({ year: figures.year, ...shareOf(figures, target) }))
}

function shareOf({ pupils, represented }: Tally, target: number): Share {
  return {
    pupils,
    represented,
    percentText: percentText({ pupils, represented }, target),
    reached: pupils > 0 && represented >= neededFor(pupils, target),
  }
}

function promisedCounts({ promised, promisedNotCome, unknown, unannounced }: Promises) {
  return {
    families: promised.size,
    came: promised.size - promisedNotCome.size - unknown.size,
    unknown: unknown.size,
    cameUnannounced: unannounced.size,
  }
}
