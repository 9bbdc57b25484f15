// The facts of the letters about one request, from the rows: children, decisions, who is written to.
import type { LeaveDecisionRow, LeaveRequestRow } from '#db/queries/leave'
import { readLetterFacts } from '#db/queries/letter-facts'
import { readSchool } from '#db/queries/school'
import { daysFrom, type IsoDate, weekday } from '#domain/kernel/date'
import { callName, fullName } from '#domain/kernel/name'
import { schoolYearOf } from '#domain/kernel/school-year'
import { judgeObjection } from '#domain/leave/awb-terms'
import { openDaysOf } from '#domain/leave/counting'
import { backAtSchoolOn } from '#domain/leave/letters/back-at-school'
import type { LetterPaper } from '#domain/leave/letters/letter-paper'
import type {
  LetterChild,
  LetterDecision,
  LetterRequest,
  LetterSchool,
} from '#domain/leave/letters/letter-text'
import type { GrantedDay } from '#domain/leave/request'
import { addressInList } from '#domain/people/addressing'
import { NAMELESS } from '#domain/people/texts'
import { type DecisionRecipient, recipientsOf, type SpokenTo } from '#domain/printing/decision-recipients'
import { type FactIndex, indexFacts, type LetterChoices } from '#domain/printing/letter-facts'
import { type SelectedChild, selectChildren } from '#domain/printing/letter-selection'
import type { ReadContext } from '../app/context.ts'
import { type JudgedRequest, judgeRequest } from './leave-facts.ts'
import { headSigner } from './leave-reasons.ts'
import { asDay } from './people-around.ts'
import type { Copy } from './printing-paper.ts'

/** How the letters go, and on which day. */
export interface Sending {
  readonly sentOn: IsoDate
  readonly way: 'post' | 'hand' | 'email'
}

/** A sheet with who gets it; its pages are known once it is printed. */
export interface LetterSheet {
  readonly paper: LetterPaper
  readonly copy: Omit<Copy, 'firstPage' | 'lastPage'>
}

/** All that the letters of one request are made from. */
export interface LetterCase {
  readonly row: LeaveRequestRow
  readonly judged: JudgedRequest
  readonly request: LetterRequest
  readonly school: LetterSchool
  readonly index: FactIndex
  readonly children: ReadonlyMap<string, SelectedChild>
  readonly choices: LetterChoices
  readonly sending: Sending
}

/** Gathers the facts by the rows of this moment. */
export function letterCase(context: ReadContext, row: LeaveRequestRow, sending: Sending): LetterCase {
  const { reader, today } = context
  const judged = judgeRequest(context, row)
  const { pupilIds, asked, periods, receivedOn } = judged.details
  const choices = choicesFor(pupilIds, today)
  const facts = readLetterFacts(reader, choices.selection, today)
  const index = indexFacts(facts)
  const { children, leftOut } = selectChildren(facts, index, choices)
  const others = leftOut.map(
    ({ pupil }): SelectedChild => ({ pupil, group: null, present: false, sortKey: '' }),
  )
  return {
    row,
    judged,
    request: { asked, periods, receivedOn, municipality: judged.around.municipality },
    school: letterSchool(context),
    index,
    children: new Map([...children, ...others].map((child) => [child.pupil.id, child])),
    choices,
    sending,
  }
}

/** The child of a letter. */
export function letterChild({ children }: LetterCase, pupilId: string): LetterChild {
  const child = children.get(pupilId)
  if (child === undefined) throw new Error('a letter about a child that is not on the request')
  const { name, birthDate } = child.pupil
  const called = callName(name) || fullName(name) || NAMELESS
  return { name: fullName(name) || NAMELESS, callName: called, birthDate, group: child.group?.name ?? '' }
}

/** A decision with what the letter tells around it: the days asked, the count before it, and its terms. */
export function letterDecision(
  about: LetterCase,
  pupilId: string,
  row: LeaveDecisionRow,
  replaced: LeaveDecisionRow | null,
): LetterDecision {
  const { judged, sending } = about
  const { facts, around, judgement } = judged
  const pupil = facts.pupils.find(({ id }) => id === pupilId)
  const open = pupil === undefined ? [] : openDaysOf(facts, pupil)
  const bound = judgement.pupils.find((one) => one.pupilId === pupilId)?.boundFrom ?? null
  const isBound = ({ date }: { date: IsoDate }) => bound !== null && date >= bound
  const isEarly = row.article === '3'
  // Days before the law binds the child were never asked in the sense of the law, and are refused by nobody.
  const asked = open.filter((day) => isBound(day) !== isEarly)
  const dated: GrantedDay[] = asked.map(({ date, part, weight }) => ({ date, part, weight }))
  return {
    outcome: row.outcome,
    article: row.article,
    days: row.days,
    asked: dated.length > 0 ? dated : askedDates(about),
    before: usedBefore(about, pupilId, { article: row.article, asked: dated }),
    reasons: row.reasons,
    conditions: row.conditions,
    deviation: row.deviation,
    boundFrom: isEarly || open.length > asked.length ? bound : null,
    backOn: backAtSchoolOn(row.days, around.calendar, pupil?.group ?? null),
    replaces: replaced === null ? null : asDay(replaced.sentOn ?? replaced.decidedOn),
    sentOn: sending.sentOn,
    objectBy: lastDayToObject(about),
  }
}

/** Six weeks after sending, extended by the Algemene termijnenwet; an appeal has the same term (Awb 6:7). */
export function lastDayToObject({ judged, sending: { sentOn } }: LetterCase): IsoDate {
  return judgeObjection({ sentOn, receivedOn: sentOn, calendar: judged.around.calendar }).objectBy
}

/** Who applied, as the letter speaks to them. */
export function applicantOf({ row }: LetterCase): SpokenTo {
  return { personId: row.applicantId, name: row.applicantName, householdId: row.householdId }
}

/** Who objected: who applied, or somebody else of whom only the name is known. */
export function objectorOf(about: LetterCase, byName: string): SpokenTo {
  const applicant = applicantOf(about)
  if (byName.trim().toLowerCase() === applicant.name.trim().toLowerCase()) return applicant
  return { personId: null, name: byName, householdId: null }
}

/** The letter itself and its copies. */
export function recipientsFor(about: LetterCase, pupilId: string, to: SpokenTo): DecisionRecipient[] {
  const { index, choices, sending, row } = about
  const child = about.children.get(pupilId)
  if (child === undefined) return []
  return recipientsOf({ child, index, to, choices, way: sending.way, email: row.emailConsent })
}

function choicesFor(pupilIds: readonly string[], today: IsoDate): LetterChoices {
  return {
    kind: 'decision',
    // A child that still has to come can have leave too.
    topic: 'welcome',
    selection: { by: 'pupils', pupilIds },
    today,
    style: 'geachte',
    mayEmail: false,
    merge: 'child',
    to: 'parents',
    carriers: {},
    skipHouseholds: [],
  }
}

function letterSchool(context: ReadContext): LetterSchool {
  const row = readSchool(context.reader)
  return { name: row.name, head: headSigner(context), address: addressInList({ ...row, indication: '' }) }
}

/** Nothing of it is a school day: the days as they were asked. */
function askedDates({ judged }: LetterCase): GrantedDay[] {
  return judged.details.periods.flatMap(({ from, to, part = 'whole', weekdays }) =>
    daysFrom(from, to)
      .filter((date) => (weekdays ?? [1, 2, 3, 4, 5]).includes(weekday(date)))
      .map((date) => ({ date, part, weight: 0 })),
  )
}

function usedBefore(
  { judged }: LetterCase,
  pupilId: string,
  { article, asked }: Pick<LetterDecision, 'article' | 'asked'>,
): LetterDecision['before'] {
  const earlier = judged.facts.pupils.find(({ id }) => id === pupilId)?.earlier ?? []
  return [...new Set(asked.map(({ date }) => schoolYearOf(date)))].map((schoolYear) => ({
    schoolYear,
    days: earlier
      .filter((one) => one.article === article && one.schoolYear === schoolYear)
      .reduce((sum, { days }) => sum + days, 0),
  }))
}
