// Facts in, judgement out. The only door to the rules of leave; the window and the service both come through it.
import { knowsSchoolYear } from '../calendar/lesson-weeks.ts'
import type { IsoDate } from '../kernel/date.ts'
import { type SchoolYear, schoolYearOf } from '../kernel/school-year.ts'
import { boundFrom, judgeArticle3 } from './article-3.ts'
import { judgeClosed, judgeMedicalVisit } from './article-11.ts'
import { judgeArticle11a } from './article-11a.ts'
import { judgeArticle12 } from './article-12.ts'
import { judgeArticle13 } from './article-13.ts'
import { judgeArticle13a } from './article-13a.ts'
import { judgeArticle14 } from './article-14.ts'
import { judgeArticle21a } from './article-21a.ts'
import { decideBy, noticeBy, targetBy, tellBy } from './awb-terms.ts'
import { bySchoolYear, openDaysOf, sumOf, usedOf } from './counting.ts'
import type { Asked, EarlierLeave, LeaveRequest, PupilFacts } from './facts.ts'
import {
  type AskedDay,
  type Case,
  type Counter,
  type Finding,
  type LeaveJudgement,
  type Outcome,
  type Part,
  type Piece,
  type PupilJudgement,
  type Ruling,
  remark,
  type Terms,
} from './judgement.ts'
import { parametersOn } from './parameters.ts'

/**
 * Judges one form for every child on it, by the law and by the policy of the school. Knows no clock: the same facts give
 * an equal judgement. Days are 'YYYY-MM-DD'; school days are counted in halves, for each pupil.
 *
 * @param request `asked` says what it legally is: `illness`, `medicalVisit`, `fiveYearOld` (11a), `religion` (13),
 *   `profession` (13a), `circumstance` (14: weighty circumstances and wishes such as `holiday`), `absence` (21a). What is
 *   left out means: asked by who has custody, signed, no earlier leave, nothing asked to complete, happens near.
 * @returns per pupil an outcome over all, the parts with their days (each with the finding that decides first), what would
 *   be granted, the counters and remarks. `part.overridable` is false where the law itself decides.
 * @example A wedding of an uncle in the neighbourhood, two days asked, for one child:
 *   judgeLeave({
 *     today: '2026-11-22', receivedOn: '2026-11-16',
 *     asked: { kind: 'circumstance', circumstance: 'wedding', relation: 'uncleOrAunt', place: 'near',
 *       eventOn: '2026-12-04', proof: 'seen' },
 *     periods: [{ from: '2026-12-03', to: '2026-12-04' }],
 *     pupils: [{ id: 'p1', birthDate: '2017-06-18', group: '6', municipality: 'Schagen',
 *       earlier: [{ article: '14', schoolYear: '2026-2027', days: 2 }] }],
 *     calendar: { ...schoolCalendarOf('noord'), studyDays: ['2026-10-07'] },
 *     policy: NATIONAL_POLICY,
 *   }).pupils[0]
 *   // { outcome: 'DEELS', count: 2, granted: 1, parts: [
 *   //   { outcome: 'TOEKENNEN', days: ['2026-12-04'], count: 1, overridable: true, findings: [POLICY_GRANT] },
 *   //   { outcome: 'AFWIJZEN', days: ['2026-12-03'], count: 1, overridable: true, findings: [ABOVE_POLICY] }], … }
 */
export function judgeLeave(request: LeaveRequest): LeaveJudgement {
  const asked = request.pupils.map((pupil) => ({ pupil, open: openDaysOf(request, pupil) }))
  const first = asked.flatMap(({ open }) => open.slice(0, 1).map(({ date }) => date)).sort()[0]
  return {
    terms: termsOf(request, first),
    pupils: asked.map(({ pupil, open }) => judgePupil(request, pupil, open)),
  }
}

const ARTICLES: Readonly<Record<Asked['kind'], (given: Case) => Ruling>> = {
  illness: judgeArticle12,
  medicalVisit: judgeMedicalVisit,
  fiveYearOld: judgeArticle11a,
  religion: judgeArticle13,
  profession: judgeArticle13a,
  circumstance: judgeArticle14,
  absence: judgeArticle21a,
}

function judgePupil(request: LeaveRequest, pupil: PupilFacts, open: readonly AskedDay[]): PupilJudgement {
  const from = boundFrom(pupil.birthDate, request.calendar, request.policy)
  const isBound = ({ date }: AskedDay) => from !== null && date >= from
  const bound = open.filter(isBound)
  const years = [...bySchoolYear(bound)].map(([schoolYear, days]) => ({ schoolYear, days }))
  const rulings = years.map((year) => ({ ...year, ruling: judgeYear(request, pupil, year) }))
  const early = judgeArticle3(
    open.filter((day) => !isBound(day)),
    from,
  )
  const pieces = [
    ...(open.length === 0 ? [judgeClosed(pupil.group)] : []),
    ...(early.days.length > 0 ? [early] : []),
    ...rulings.flatMap(({ ruling }) => ruling.pieces),
  ]
  const parts = partsOf(pieces)
  return {
    pupilId: pupil.id,
    outcome: outcomeOf(parts),
    boundFrom: from,
    count: sumOf(bound),
    granted: grantedOf(parts),
    grantableIfCut: rulings.reduce((sum, { ruling }) => sum + ruling.grantableIfCut, 0),
    parts,
    remarks: [...rulings.flatMap(({ ruling }) => ruling.remarks), ...generalRemarks(request, bound)],
    counters: rulings.flatMap(({ ruling, ...year }) => countersOf(request, pupil, { ...year, ruling })),
  }
}

interface YearDays {
  readonly schoolYear: SchoolYear
  readonly days: readonly AskedDay[]
}

function judgeYear(request: LeaveRequest, pupil: PupilFacts, { schoolYear, days }: YearDays): Ruling {
  const law = parametersOn(days[0]?.date ?? request.today)
  return ARTICLES[request.asked.kind]({ request, pupil, schoolYear, days, law })
}

/** Pieces with the same outcome for the same reason are one part. */
function partsOf(pieces: readonly Piece[]): Part[] {
  const parts = new Map<string, { outcome: Outcome; days: AskedDay[]; findings: Finding[] }>()
  for (const { finding, days } of pieces) {
    const outcome = finding.outcome ?? 'DIRECTEUR_BEOORDEELT'
    const key = `${outcome} ${finding.code}`
    const part = parts.get(key) ?? { outcome, days: [], findings: [] }
    parts.set(key, { outcome, days: [...part.days, ...days], findings: [...part.findings, finding] })
  }
  return [...parts.values()].map(({ outcome, days, findings }) => ({
    outcome,
    days: days.map(({ date }) => date),
    count: sumOf(days),
    overridable: isOverridable(outcome, findings),
    findings,
  }))
}

/** The director may deviate from all but the law itself; there is nothing to deviate from where nobody decides. */
function isOverridable(outcome: Outcome, findings: readonly Finding[]): boolean {
  if (['TOEKENNEN', 'AANVULLEN', 'DIRECTEUR_BEOORDEELT'].includes(outcome)) return true
  return findings.every(({ basis }) => basis !== 'wet') && outcome !== 'GEEN_VERLOF_NODIG'
}

/** One word for all parts: what must happen first; granted or noted beside refused is in part. */
function outcomeOf(parts: readonly Part[]): Outcome {
  const all = new Set(parts.map(({ outcome }) => outcome))
  if (all.size > 1) all.delete('GEEN_VERLOF_NODIG')
  const [only, ...more] = [...all]
  if (only !== undefined && more.length === 0) return only
  return FIRST.find((outcome) => all.has(outcome)) ?? 'DEELS'
}

const FIRST: readonly Outcome[] = ['DOORSTUREN', 'AANVULLEN', 'DIRECTEUR_BEOORDEELT', 'MELDEN']

function grantedOf(parts: readonly Part[]): number {
  return parts.filter(({ outcome }) => outcome === 'TOEKENNEN').reduce((sum, { count }) => sum + count, 0)
}

function generalRemarks(request: LeaveRequest, bound: readonly AskedDay[]): Finding[] {
  const remarks: Finding[] = []
  const unknown = bound.filter(({ date }) => !knowsSchoolYear(request.calendar, schoolYearOf(date)))
  if (unknown.length > 0) {
    remarks.push(
      remark(unknown, {
        code: 'CALENDAR_UNKNOWN',
        article: 'schoolkalender',
        basis: 'advies',
        facts: {},
        sentence:
          'De schoolvakanties van dit schooljaar staan nog niet in de kalender. De telling klopt misschien niet.',
      }),
    )
  }
  if (request.siblingsElsewhere === true) {
    remarks.push(
      remark(bound, {
        code: 'SIBLINGS_ELSEWHERE',
        article: 'praktijk',
        basis: 'praktijk',
        facts: {},
        sentence:
          'Elke school beslist over haar eigen leerlingen. De scholen bellen elkaar, zodat het besluit gelijk is.',
      }),
    )
  }
  return remarks
}

const COUNTED: Readonly<Partial<Record<Asked['kind'], EarlierLeave['article']>>> = {
  profession: '13a',
  circumstance: '14',
}

/** Both counters of a year: religion, illness and 11a never count. */
function countersOf(
  request: LeaveRequest,
  pupil: PupilFacts,
  { schoolYear, days, ruling }: YearDays & { ruling: Ruling },
): Counter[] {
  const law = parametersOn(days[0]?.date ?? request.today)
  const granted = ruling.pieces.filter(({ finding }) => finding.outcome === 'TOEKENNEN')
  return (['13a', '14'] as const).map((article) => {
    const isThis = COUNTED[request.asked.kind] === article
    return {
      schoolYear,
      article,
      before: usedOf(pupil, article, schoolYear),
      asked: isThis ? sumOf(days) : 0,
      granted: isThis ? granted.reduce((sum, one) => sum + sumOf(one.days), 0) : 0,
      limit: article === '13a' ? law.professionDays : law.circumstanceDays,
    }
  })
}

/** The terms are those of the form: counted from the first day that any of the children misses. */
function termsOf(request: LeaveRequest, first: IsoDate | undefined): Terms {
  const { receivedOn, calendar, policy, completion = null, asked } = request
  const isApplication = COUNTED[asked.kind] !== undefined || asked.kind === 'fiveYearOld'
  const decided = isApplication && receivedOn !== null
  return {
    noticeBy: first !== undefined && asked.kind === 'religion' ? noticeBy(first) : null,
    tellBy:
      first !== undefined && ['illness', 'circumstance'].includes(asked.kind)
        ? tellBy(first, calendar)
        : null,
    targetBy: decided
      ? targetBy(receivedOn, { schoolDays: policy.decisionTarget, firstMissed: first ?? null, calendar })
      : null,
    decideBy: decided ? decideBy(receivedOn, completion, calendar) : null,
  }
}
