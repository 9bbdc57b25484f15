// The facts around requests for leave, from the rows, as the rules want them.
import { readCalendar } from '#db/queries/calendar'
import {
  decisionsOf,
  elsewhereRowsOf,
  holdingDecisions,
  type LeaveRequestRow,
  leaveChildrenOf,
} from '#db/queries/leave'
import { type GrantedRow, grantedTo, seatsOn, unreportedBy } from '#db/queries/leave-facts'
import { findMunicipality, type MunicipalityRow, readLeaveSettings } from '#db/queries/leave-settings'
import { pupilsById } from '#db/queries/people'
import type { Reader } from '#db/reader'
import { verdict } from '#domain/access/rights'
import type { IsoDate } from '#domain/kernel/date'
import { foldTight } from '#domain/kernel/fold'
import { fullName, nameOf } from '#domain/kernel/name'
import { type SchoolYear, schoolYearOf } from '#domain/kernel/school-year'
import type { LeaveRequest, Occasion } from '#domain/leave/facts'
import { judgeLeave } from '#domain/leave/judge'
import type { LeaveJudgement } from '#domain/leave/judgement'
import type { LeaveDetails, LeaveElsewhere } from '#domain/leave/request'
import { type ChildFacts, factsOf, type LeaveSurroundings } from '#domain/leave/request-facts'
import { NAMELESS } from '#domain/people/texts'
import type { Actor, ReadContext } from '../app/context.ts'
import { asDay, whenOf } from './people-around.ts'

/** What is asked about children. */
export interface FactsQuestion {
  readonly today: IsoDate
  /** With what leave was given for; only for who may see reasons. */
  readonly withOccasion: boolean
  /** A request whose own decisions are left out: it is judged again. */
  readonly except?: string
}

/** May this person see why leave is asked, also after it was handed over? */
export function maySeeReasons({ role }: Pick<Actor, 'role'>): boolean {
  return verdict('seeLeaveReasons', role) === 'may'
}

/** These children with what a list shows and terms need, by their id in name order: nothing of earlier leave. */
export function plainChildren(
  { reader, today }: Pick<ReadContext, 'reader' | 'today'>,
  pupilIds: readonly string[],
): Map<string, ChildFacts> {
  const seats = seatsOn(reader, pupilIds, whenOf(reader, today))
  return new Map(
    pupilsById(reader, pupilIds).map((row) => [
      row.id,
      {
        id: row.id,
        name: fullName(nameOf(row)) || NAMELESS,
        birthDate: asDay(row.birthDate),
        groupId: seats.get(row.id)?.groupId ?? null,
        group: seats.get(row.id)?.group ?? '',
        earlier: [],
        unauthorised: [],
      },
    ]),
  )
}

/** What the rules must know of these children, in the given order; who is not in the file is left out. */
export function childFactsOf(
  reader: Reader,
  pupilIds: readonly string[],
  { today, withOccasion, except }: FactsQuestion,
): ChildFacts[] {
  const children = plainChildren({ reader, today }, pupilIds)
  const granted = grantedTo(reader, pupilIds).filter(({ requestId }) => requestId !== except)
  const missed = unreportedBy(reader, pupilIds)
  return pupilIds.flatMap((id) => {
    const child = children.get(id)
    if (child === undefined) return []
    const earlier = granted
      .filter(({ pupilId }) => pupilId === id)
      .flatMap((one) => earlierOf(one, withOccasion))
    const unauthorised = missed
      .filter(({ pupilId }) => pupilId === id)
      .map(({ date, hours }) => ({ date: asDay(date), hours }))
    return [{ ...child, earlier, unauthorised }]
  })
}

/** Leave at earlier schools that is known of these children, of all school years. */
export function elsewhereOf(reader: Reader, pupilIds: readonly string[]): LeaveElsewhere[] {
  return elsewhereRowsOf(reader, pupilIds).map(({ pupilId, schoolYear, article, days, school }) => ({
    ...{ pupilId, article, days, school },
    schoolYear: schoolYear as SchoolYear,
  }))
}

/** The municipality in which a town lies, by its own name or its list of towns; null when none has it. */
export function municipalityOfTown(
  municipalities: readonly MunicipalityRow[],
  town: string,
): MunicipalityRow | null {
  const wanted = foldTight(town)
  if (wanted === '') return null
  const has = (names: readonly string[]) => names.some((name) => foldTight(name) === wanted)
  return (
    municipalities.find(({ towns }) => has(towns)) ?? municipalities.find(({ name }) => has([name])) ?? null
  )
}

/** The form as it was filled in. */
export function detailsOf(row: LeaveRequestRow, children: readonly { pupilId: string }[]): LeaveDetails {
  const { householdId, applicantId, applicantName, applicant, municipalityId, asked, periods } = row
  const { reason, place, way, signed, proofSeen, emailConsent, otherParent, siblingsElsewhere } = row
  return {
    ...{ householdId, applicantId, applicantName, applicant, municipalityId },
    // The columns are read-only to who reads a row; the form may change its own copy.
    asked: structuredClone(asked) as LeaveDetails['asked'],
    periods: structuredClone(periods) as LeaveDetails['periods'],
    pupilIds: children.map(({ pupilId }) => pupilId),
    ...{ reason, place, way, signed, proofSeen, emailConsent, otherParent, siblingsElsewhere },
    receivedOn: asDay(row.receivedOn),
    proofSeenOn: asDay(row.proofSeenOn),
    repeatsId: row.repeatsId,
    newFacts: row.newFacts,
  }
}

/** What the school asked to complete (Awb 4:5); null when nothing was asked. */
export function completionOf(
  row: Pick<LeaveRequestRow, 'completionAskedOn' | 'completionUntil' | 'completedOn'>,
): LeaveSurroundings['completion'] {
  const [askedOn, until] = [asDay(row.completionAskedOn), asDay(row.completionUntil)]
  if (askedOn === null || until === null) return null
  return { askedOn, until, completedOn: asDay(row.completedOn) }
}

/** The day on which a request was refused, whole or for a part or for one of the children; null when it was not. */
export function refusedOn(reader: Reader, requestId: string): IsoDate | null {
  const children = leaveChildrenOf(reader, 'request', [requestId]).map(({ id }) => id)
  const days = holdingDecisions(decisionsOf(reader, children))
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'partly')
    .map(({ sentOn, decidedOn }) => asDay(sentOn ?? decidedOn))
  return days.sort().at(-1) ?? null
}

/** Everything around a request that is not on its form, with the reasons of earlier leave: for judging, not for showing. */
export function surroundingsOf(
  { reader, today }: Pick<ReadContext, 'reader' | 'today'>,
  row: LeaveRequestRow,
): LeaveSurroundings {
  const pupilIds = leaveChildrenOf(reader, 'request', [row.id]).map(({ pupilId }) => pupilId)
  return {
    today,
    calendar: readCalendar(reader),
    policy: readLeaveSettings(reader).settings.policy,
    children: childFactsOf(reader, pupilIds, { today, withOccasion: true, except: row.id }),
    elsewhere: elsewhereOf(reader, pupilIds),
    municipality: findMunicipality(reader, row.municipalityId)?.name ?? null,
    completion: completionOf(row),
    refusedOn: row.repeatsId === null ? null : refusedOn(reader, row.repeatsId),
  }
}

/** A request as the rules see it now, with all they looked at. */
export interface JudgedRequest {
  readonly details: LeaveDetails
  readonly around: LeaveSurroundings
  readonly facts: LeaveRequest
  readonly judgement: LeaveJudgement
}

/** Judges a request that was taken in, by the facts of today. */
export function judgeRequest(
  context: Pick<ReadContext, 'reader' | 'today'>,
  row: LeaveRequestRow,
): JudgedRequest {
  const around = surroundingsOf(context, row)
  const details = detailsOf(
    row,
    around.children.map(({ id }) => ({ pupilId: id })),
  )
  const facts = factsOf(details, around)
  return { details, around, facts, judgement: judgeLeave(facts) }
}

/** The days that one decision gave, apart by school year: the counters begin anew each year. */
function earlierOf({ asked, article, days }: GrantedRow, withOccasion: boolean): ChildFacts['earlier'] {
  const years = new Map<SchoolYear, number>()
  for (const { date, weight } of days) {
    const year = schoolYearOf(date)
    years.set(year, (years.get(year) ?? 0) + weight)
  }
  const occasion = withOccasion ? occasionOf(asked) : null
  return [...years].map(([schoolYear, count]) => ({ article, schoolYear, days: count, occasion }))
}

function occasionOf(asked: GrantedRow['asked']): Occasion | null {
  if (asked.kind !== 'circumstance') return null
  const { circumstance, relation = null, eventOn = null } = asked
  return { circumstance, relation, eventOn }
}
