// LPW art. 11 onder g and 14: other weighty circumstances. BWBR0002628, version 2026-08-01.
//
// Art. 14 lid 1: leave "indien het hoofd op aanvraag van de in artikel 2, eerste lid, bedoelde personen verlof heeft verleend,
// dat de jongere de school [...] tijdelijk niet bezoekt."
// Art. 14 lid 2: "Indien geen verlof is gevraagd, kan het hoofd alsnog verlof verlenen, indien hem binnen twee dagen na het
// ontstaan van de verhindering de redenen daarvan worden medegedeeld."
// Art. 14 lid 3: "Het hoofd kan ten aanzien van dezelfde jongere wegens de in het eerste lid bedoelde omstandigheden voor ten
// hoogste tien dagen per schooljaar verlof als bedoeld in dat lid verlenen. Indien het verlof ten aanzien van dezelfde
// jongere wordt gevraagd voor meer dan tien dagen per schooljaar, besluit de ambtenaar van de woongemeente van de jongere,
// het hoofd gehoord."
import { firstTwoLessonWeeks } from '../calendar/lesson-weeks.ts'
import { tableDate } from '../kernel/date-text.ts'
import { judgeApplication, lateRemark, togetherRemark } from './application.ts'
import { tellBy } from './awb-terms.ts'
import { judgeCircumstance, proofRemark } from './circumstance-policy.ts'
import { daysText, sumOf, takeDays, usedOf } from './counting.ts'
import type { CircumstanceAsked } from './facts.ts'
import {
  type AskedDay,
  type Basis,
  type Case,
  type Finding,
  type Piece,
  piece,
  type Ruling,
  remark,
  ruling,
} from './judgement.ts'

/** Above ten days the officer decides on all of it; told too late is refused; the rest goes by policy. */
export function judgeArticle14(given: Case): Ruling {
  const { asked } = given.request
  if (asked.kind !== 'circumstance') return ruling([])
  const room = roomOf(given)
  if (sumOf(given.days) > room.left) return forward(given, asked, room)
  const { late, left, remarks } = afterwards(given)
  const incomplete = judgeApplication(given, left)
  const decided = incomplete === null ? judgeCircumstance(given, asked, left) : [incomplete]
  const kept = decided.filter(({ finding }) => finding.outcome !== 'AFWIJZEN').flatMap(({ days }) => days)
  return ruling([late, ...decided], {
    remarks: [...remarks, ...remarksOf(given, asked, kept)],
    grantableIfCut: sumOf(kept),
  })
}

interface Room {
  readonly used: number
  /** What the head can still decide on. */
  readonly left: number
  readonly basis: Basis
}

/** By law each article has its own ten; a school can count them together. */
function roomOf({ request, pupil, schoolYear, days, law }: Case): Room {
  const used = usedOf(pupil, '14', schoolYear)
  const byLaw = Math.max(0, law.circumstanceDays - used)
  if (request.policy.counters === 'apart' || sumOf(days) > byLaw) return { used, left: byLaw, basis: 'wet' }
  const both = used + usedOf(pupil, '13a', schoolYear)
  return { used: both, left: Math.max(0, law.circumstanceDays - both), basis: 'beleid' }
}

/** The whole new request goes to the officer, unless the parents ask for less. */
function forward(given: Case, asked: CircumstanceAsked, { used, left, basis }: Room): Ruling {
  const { days, pupil, law } = given
  const municipality = pupil.municipality ?? null
  const total = used + sumOf(days)
  const cut = judgeCircumstance(given, asked, takeDays(days, left, asked.eventOn ?? null).taken)
  const opinion = cut[0]?.finding.sentence
  const forwarded = piece('DOORSTUREN', days, {
    code: 'ABOVE_TEN',
    article: 'LPW 14 lid 3; Awb 2:3',
    basis,
    facts: { earlier: used, asked: sumOf(days), total, limit: law.circumstanceDays, municipality },
    sentence: `Samen met eerder verlof gaat het om ${daysText(total)}. Boven ${law.circumstanceDays} dagen per schooljaar beslist niet de directeur, maar de leerplichtambtenaar van ${municipality === null ? 'de gemeente waar uw kind woont' : `de gemeente ${municipality}`}. De directeur geeft een mening.`,
  })
  const opinionRemark = remark(days, {
    code: 'OPINION_OF_THE_HEAD',
    article: 'LPW 14 lid 3',
    basis: 'beleid',
    facts: {},
    sentence: `Voor de mening van de directeur, over de dagen tot de grens: ${opinion ?? 'er is geen dag over binnen de grens.'}`,
  })
  return ruling([forwarded], {
    remarks: [opinionRemark, ...lateRemark(given, given.request.policy.leadTimes.overTen)],
    grantableIfCut: sumOf(
      cut.filter(({ finding }) => finding.outcome !== 'AFWIJZEN').flatMap((one) => one.days),
    ),
  })
}

/** Days that were over when the school heard of them: two days, extended by the Algemene termijnenwet. */
function afterwards({ request, days }: Case): { late: Piece; left: readonly AskedDay[]; remarks: Finding[] } {
  const first = days[0]
  const { receivedOn } = request
  const last = first === undefined ? null : tellBy(first.date, request.calendar)
  const isAfter = first !== undefined && receivedOn !== null && receivedOn > first.date
  const isLate = isAfter && last !== null && receivedOn > last
  const gone = isLate ? days.filter(({ date }) => date < receivedOn) : []
  const facts = { receivedOn, tellBy: last }
  const article = 'LPW 14 lid 2'
  const late = piece('AFWIJZEN', gone, {
    code: 'TOLD_TOO_LATE',
    article,
    basis: 'wet',
    facts,
    sentence: `U moest de reden binnen twee dagen vertellen: hier uiterlijk op ${last === null ? '' : tableDate(last)}. Daarna mag de school geen verlof meer geven voor dagen die voorbij zijn.`,
  })
  const inTime = remark(days, {
    code: 'TOLD_IN_TIME',
    article,
    basis: 'wet',
    facts,
    sentence: 'U hebt de reden achteraf verteld, binnen twee dagen. Dat is op tijd.',
  })
  return {
    late,
    left: days.filter((day) => !gone.includes(day)),
    remarks: isAfter && !isLate ? [inTime] : [],
  }
}

function remarksOf(given: Case, asked: CircumstanceAsked, kept: readonly AskedDay[]): Finding[] {
  const { request, pupil, schoolYear, law } = given
  const together = sumOf(kept) + usedOf(pupil, '14', schoolYear) + usedOf(pupil, '13a', schoolYear)
  const usedProfession = usedOf(pupil, '13a', schoolYear) > 0
  return [
    ...proofRemark(given, asked, kept),
    ...firstWeeksRemark(given, kept),
    ...lateRemark(given, request.policy.leadTimes.circumstance),
    ...(usedProfession ? togetherRemark(kept, together, law.circumstanceDays) : []),
  ]
}

function firstWeeksRemark({ request, schoolYear }: Case, kept: readonly AskedDay[]): Finding[] {
  const weeks = firstTwoLessonWeeks(request.calendar, schoolYear)
  const inside = kept.filter(({ date }) => weeks !== null && date >= weeks.from && date <= weeks.to)
  if (inside.length === 0) return []
  return [
    remark(inside, {
      code: 'FIRST_WEEKS_WITH_CARE',
      article: 'Beleidsregel art. 2',
      basis: 'beleid',
      facts: { from: weeks?.from ?? null, to: weeks?.to ?? null },
      sentence: 'Dit verlof kan in de eerste twee lesweken, maar de school geeft het dan niet snel.',
    }),
  ]
}
