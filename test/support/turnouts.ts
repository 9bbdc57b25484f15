// Counts of whole schools in a few words, and the reports that are made of them.

import type { SchoolYear } from '#domain/kernel/school-year'
import {
  type CountedGroup,
  type CountedPupil,
  countTurnout,
  type TurnoutFacts,
} from '#domain/meetings/counting'
import { type ReportFacts, reportOf } from '#domain/meetings/report'
import type { TurnoutReport } from '#domain/meetings/report-shown'
import type { TrendMeeting } from '#domain/meetings/trend-report'
import type { Turnout } from '#domain/meetings/turnout'
import { groupLines } from '#electron/services/meetings-count'
import { day } from './leave.ts'

export const THIS_YEAR = '2026-2027' as SchoolYear

/**
 * So many groups of 24 pupils with a home each: '1A' to '8C', every third one a combination group. Of a hundred pupils so
 * many were represented, in one group a few more than in the next; the first three of a group that were not are excused.
 */
export function classes(count: number, { came = 82, withoutList = 0 } = {}): TurnoutFacts {
  const groups = Array.from({ length: count }, (_, index): CountedGroup => {
    const year = 1 + (index % 8)
    const letter = 'ABCDEFGHIJKLMNO'[Math.floor(index / 8)] ?? 'X'
    const isCombination = index % 3 === 2 && year < 8
    const name = isCombination ? `${year}/${year + 1}${letter}` : `${year}${letter}`
    return {
      ...{ id: name, name, years: isCombination ? [year, year + 1] : [year] },
      kept: index < count - withoutList,
    }
  })
  const pupils = groups.flatMap(({ id, years }) =>
    Array.from({ length: 24 }, (_, index): CountedPupil => {
      const year = years[index % years.length] ?? null
      return { id: `${id} ${index}`, groupId: id, year, householdIds: [`home of ${id} ${index}`] }
    }),
  )
  const isThere = (index: number) => ((index * 37) % 100) + ((Math.floor(index / 24) * 5) % 11) - 5 < came
  return {
    ...{ target: 80, countsFor: 'family', onBehalfCounts: true, onlineCounts: false, keptWithoutGroup: true },
    ...{ groups, pupils },
    visits: pupils
      .filter((_, index) => isThere(index))
      .map(({ householdIds: [householdId = null] }, index) => ({
        householdId,
        pupilIds: [],
        adults: 1 + (index % 2),
        onBehalf: false,
        online: index % 40 === 0,
      })),
    excusedHouseholds: pupils
      .filter((_, index) => !isThere(index) && index % 5 === 0)
      .flatMap(({ householdIds }) => householdIds),
  }
}

/** The report of a reception with this count. */
export function aReport(facts: TurnoutFacts, more: Partial<ReportFacts> = {}): TurnoutReport {
  const turnout = countTurnout(facts)
  return reportOf({
    meeting: {
      name: 'Welkomstreceptie',
      kindText: 'Nieuwjaarsreceptie',
      dates: [day('2026-09-01'), day('2026-09-03')],
      onBehalfCounts: facts.onBehalfCounts,
      onlineCounts: facts.onlineCounts,
      cancelled: false,
      cleanedUp: false,
    },
    turnout,
    lines: groupLines(turnout),
    ways: new Set(['door', 'paper']),
    reasons: ['work', 'work', 'work', 'work', 'ill', 'ill', 'childcare', 'time', 'time', 'time'],
    promises: {
      came: new Set(),
      promised: new Set(['a', 'b', 'c', 'd', 'e']),
      promisedNotCome: new Set(['a', 'b']),
      unknown: new Set(['c']),
      unannounced: new Set(['f']),
    },
    before: { turnout: countTurnout(classes(facts.groups.length, { came: 74 })), date: day('2025-09-02') },
    ...more,
  })
}

/** The meeting at place `index` of `all`, half a year between them, the last one in September 2026. */
export function aTrendMeeting(index: number, all: number, turnout: Turnout): TrendMeeting {
  const halves = all - 1 - index
  const year = 2026 - Math.ceil(halves / 2)
  const date = halves % 2 === 0 ? `${year}-09-01` : `${year + 1}-03-01`
  return {
    meetingId: `meeting ${index}`,
    name: index % 2 === 0 ? 'Nieuwjaarsreceptie' : 'Informatieavond voor alle ouders van de school',
    kindText: index % 2 === 0 ? 'Nieuwjaarsreceptie' : 'Informatieavond',
    date: day(date),
    onBehalfCounts: true,
    onlineCounts: false,
    turnout,
  }
}
