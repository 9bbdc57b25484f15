// A school year of leave and absence in numbers, without names: what was asked, decided, objected to and reported.
import type { DayPart } from '../calendar/school-day.ts'
import { daysBetween, type IsoDate } from '../kernel/date.ts'
import type { SchoolYear } from '../kernel/school-year.ts'
import { KIND_TEXTS } from './asked-text.ts'
import { circumstanceLabel } from './circumstances.ts'
import type { Asked } from './facts.ts'
import type { LeaveYear } from './overview-contract.ts'
import { DECISION_OUTCOMES, type DecisionOutcome, type LeaveState, type ObjectionOutcome } from './request.ts'

/** One child on one request. */
export interface OverviewChild {
  readonly requestId: string
  readonly asked: Asked
  readonly state: LeaveState
  readonly receivedOn: IsoDate | null
  readonly firstDay: IsoDate
  readonly targetBy: IsoDate | null
  readonly decideBy: IsoDate | null
  /** The first decision, whose time counts; null while there is none. */
  readonly first: OverviewDecision | null
  /** The decision that holds: the first one, or what replaced it after an objection. */
  readonly holding: OverviewDecision | null
}

export interface OverviewDecision {
  readonly outcome: DecisionOutcome
  readonly decidedOn: IsoDate
  /** School days, in halves. */
  readonly days: number
  /** The head left the policy, with a reason. */
  readonly deviates: boolean
}

export interface OverviewAbsence {
  readonly pupilId: string
  /** Only what is without a valid reason. */
  readonly kind: 'unauthorised' | 'luxury'
  readonly part: DayPart
  readonly hours: number
  readonly reportedOn: IsoDate | null
}

export interface OverviewRows {
  readonly children: readonly OverviewChild[]
  /** What was decided on each objection; null while it runs. */
  readonly objections: readonly (ObjectionOutcome | null)[]
  readonly absences: readonly OverviewAbsence[]
}

/** Adds up a school year. Children are counted, not families: each child has a decision of its own. */
export function overviewOf(
  schoolYear: SchoolYear,
  { children, objections, absences }: OverviewRows,
): LeaveYear {
  return {
    schoolYear,
    requests: new Set(children.map(({ requestId }) => requestId)).size,
    grounds: groundsOf(children),
    decisionTimes: decisionTimesOf(children),
    deviations: children.filter(({ holding }) => holding?.deviates === true).length,
    objections: {
      received: objections.length,
      upheld: objections.filter((outcome) => outcome === 'upheld' || outcome === 'partlyUpheld').length,
      open: objections.filter((outcome) => outcome === null).length,
    },
    absence: {
      unauthorisedHours: sum(
        absences.filter(({ kind }) => kind === 'unauthorised').map(({ hours }) => hours),
      ),
      luxuryDays: sum(
        absences.filter(({ kind }) => kind === 'luxury').map(({ part }) => (part === 'whole' ? 1 : 0.5)),
      ),
      reported: reportsIn(absences),
    },
  }
}

/** The article and what was asked, without relation or place: 'Artikel 14: een huwelijk'. */
export function groundText(asked: Asked): string {
  const what = asked.kind === 'circumstance' ? circumstanceLabel(asked.circumstance) : KIND_TEXTS[asked.kind]
  return `Artikel ${ARTICLES[asked.kind]}: ${what}`
}

/** In the order in which the overview shows them. */
const ARTICLES: Readonly<Record<Asked['kind'], string>> = {
  circumstance: '14',
  profession: '13a',
  religion: '13',
  fiveYearOld: '11a',
  illness: '12',
  medicalVisit: '11',
  absence: '21a',
}
const KINDS = Object.keys(ARTICLES) as Asked['kind'][]

function groundsOf(children: readonly OverviewChild[]): LeaveYear['grounds'] {
  const byGround = new Map<string, OverviewChild[]>()
  for (const child of children) {
    const ground = groundText(child.asked)
    const own = byGround.get(ground) ?? []
    own.push(child)
    byGround.set(ground, own)
  }
  return [...byGround].map(([ground, own]) => groundOf(ground, own)).sort(byKindAndNumber)
}

function groundOf(ground: string, children: readonly OverviewChild[]): LeaveYear['grounds'][number] {
  const withdrawn = children.filter(({ state }) => state === 'withdrawn')
  const others = children.filter(({ state }) => state !== 'withdrawn')
  const decided = others.flatMap(({ holding }) => (holding === null ? [] : [holding]))
  const count = (outcome: DecisionOutcome) => decided.filter((one) => one.outcome === outcome).length
  const granted = decided.filter(({ outcome }) => outcome === 'granted' || outcome === 'partly')
  return {
    kind: children[0]?.asked.kind ?? 'circumstance',
    ground,
    children: children.length,
    outcomes: Object.fromEntries(DECISION_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
      DecisionOutcome,
      number
    >,
    open: others.length - decided.length,
    withdrawn: withdrawn.length,
    days: sum(granted.map(({ days }) => days)),
  }
}

type Ground = LeaveYear['grounds'][number]

function byKindAndNumber(a: Ground, b: Ground): number {
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
  return kinds || b.children - a.children || (a.ground < b.ground ? -1 : 1)
}

/** A notice and "no leave needed" are no decisions in law: nothing was decided, so no term was kept or missed. */
const DECISIONS: readonly DecisionOutcome[] = ['granted', 'partly', 'refused', 'forwarded']

function decisionTimesOf(children: readonly OverviewChild[]): LeaveYear['decisionTimes'] {
  const timed = children.flatMap(({ first, receivedOn, firstDay, targetBy, decideBy }) => {
    if (first === null || receivedOn === null || !DECISIONS.includes(first.outcome)) return []
    const on = first.decidedOn
    return [
      {
        days: daysBetween(receivedOn, on),
        withinTarget: targetBy !== null && on <= targetBy,
        withinTerm: decideBy !== null && on <= decideBy,
        beforeFirstDay: on < firstDay,
      },
    ]
  })
  const days = timed.map((one) => one.days).sort((a, b) => a - b)
  return {
    decisions: timed.length,
    median: medianOf(days),
    longest: days.at(-1) ?? null,
    withinTarget: timed.filter((one) => one.withinTarget).length,
    withinTerm: timed.filter((one) => one.withinTerm).length,
    beforeFirstDay: timed.filter((one) => one.beforeFirstDay).length,
  }
}

/** Of numbers in order; the mean of the middle two for an even number of them. Null without any. */
function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** One report is what was put into the register of one child on one day, of one kind. */
function reportsIn(absences: readonly OverviewAbsence[]): number {
  const reported = absences.filter(({ reportedOn }) => reportedOn !== null)
  return new Set(reported.map(({ pupilId, reportedOn, kind }) => `${pupilId} ${reportedOn} ${kind}`)).size
}

/** In hundredths, so that hours add up. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, one) => total + one, 0) * 100) / 100
}
