// LPW art. 21a: absence without a valid reason. BWBR0002628, version 2026-08-01.
//
// Art. 21a lid 1: "Indien een ingeschreven leerling van een school zonder geldige reden les- of praktijktijd heeft verzuimd en
// dit verzuim gedurende een periode van vier opeenvolgende lesweken in totaal zestien uren les- of praktijktijd bedraagt
// ontstaat voor het hoofd van de school de leveringsverplichting, bedoeld in artikel 12, derde lid, van de Wet register
// onderwijsdeelnemers." Luxe verzuim is reported from the first day (OM guideline, Stcrt. 2017, 29777; DUO).

import { lessonWeeksIn } from '../calendar/lesson-weeks.ts'
import { type IsoDate, mondayOf } from '../kernel/date.ts'
import { decimalText } from '../kernel/number-text.ts'
import { type Case, piece, type Ruling, ruling } from './judgement.ts'

/** Whether an absence that nobody gave leave for must be reported. */
export function judgeArticle21a(given: Case): Ruling {
  const { asked } = given.request
  if (asked.kind !== 'absence') return ruling([])
  if (asked.reason !== 'unknown') {
    return ruling([
      piece('MELDEN', given.days, {
        code: 'LUXURY_ABSENCE',
        article: 'LPW 2, 21a; Stcrt. 2017, 29777',
        basis: 'beleid',
        facts: { reason: asked.reason },
        sentence: 'Uw kind was er niet en had daarvoor geen verlof. De school meldt dit als luxe verzuim.',
      }),
    ])
  }
  const hours = mostHours(given)
  const facts = { hours, limit: given.law.reportHours, lessonWeeks: given.law.reportLessonWeeks }
  const mustReport = hours >= given.law.reportHours
  return ruling([
    piece(mustReport ? 'MELDEN' : 'DIRECTEUR_BEOORDEELT', given.days, {
      code: mustReport ? 'REPORT_DUTY' : 'BELOW_REPORT_DUTY',
      article: 'LPW 21a lid 1; WRO 12 lid 3',
      basis: 'wet',
      facts,
      sentence: mustReport
        ? `Uw kind miste in vier lesweken ${hoursText(hours)} zonder geldige reden. De school moet dit melden.`
        : 'Uw kind was er niet en had daarvoor geen verlof. De school noteert dit en praat erover met u.',
    }),
  ])
}

/** The most hours missed in so many lesson weeks in a row, a week of these days included: older ones were judged then. */
function mostHours({ request, pupil, days, law }: Case): number {
  const missed = new Map<IsoDate, number>()
  for (const { date, hours } of pupil.unauthorised ?? []) missed.set(date, hours)
  for (const { date, hours } of days) missed.set(date, hours)
  const first = [...missed.keys()].sort()[0]
  const [begin, last] = [days[0]?.date, days.at(-1)?.date]
  if (first === undefined || begin === undefined || last === undefined) return 0
  const mondays = lessonWeeksIn(request.calendar, pupil.group, { from: first, to: last })
  const weeks = mondays.map((monday) => {
    const inWeek = [...missed].filter(([date]) => mondayOf(date) === monday)
    return inWeek.reduce((sum, [, hours]) => sum + hours, 0)
  })
  const sums = mondays.map((monday, index) => {
    if (monday < mondayOf(begin)) return 0
    const row = weeks.slice(Math.max(0, index + 1 - law.reportLessonWeeks), index + 1)
    return row.reduce((sum, week) => sum + week, 0)
  })
  return Math.max(0, ...sums)
}

function hoursText(hours: number): string {
  return `${decimalText(hours)} uur`
}
