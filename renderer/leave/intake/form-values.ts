// What stands in the form, part by part, and the request that follows from it. Values of questions that are not shown
// stay where they are, so that going back to a kind brings them back; they are no part of the request.
import type { IsoDate } from '#domain/kernel/date'
import { type CircumstanceId, isWish, type WishId } from '#domain/leave/circumstances'
import type {
  Applicant,
  Asked,
  AskedPeriod,
  CircumstanceAsked,
  HolidayChance,
  ProfessionNature,
  Proof,
  SchoolHoliday,
} from '#domain/leave/facts'
import type { LeavePolicy, Place } from '#domain/leave/policy'
import type { RelationId } from '#domain/leave/relations'
import type { LeaveDetails, LeaveElsewhere } from '#domain/leave/request'
import { type CircumstanceField, fieldsOf } from './circumstance-fields.ts'

/** Ziek of vrij; then the five plain questions. */
export type What = 'illness' | 'medicalVisit' | 'leave'
export type LeaveKind = 'religion' | 'fiveYearOld' | 'profession' | 'family' | 'other'

/** Part 1: what it is for. */
export interface NeedValues {
  readonly what: What | null
  readonly kind: LeaveKind | null
  /** Id of a feast of the list, OTHER_FEAST, or null while nothing is chosen. */
  readonly feast: string | null
  readonly ownDuty: boolean
  readonly hoursPerDay: number | null
  readonly savedUp: boolean
  readonly nature: ProfessionNature
  readonly holidays: Readonly<Record<SchoolHoliday, HolidayChance>>
  readonly withCarer: boolean
  readonly circumstance: CircumstanceId | WishId | null
  readonly relation: RelationId | null
  readonly place: Place
  readonly placeName: string
  readonly eventOn: IsoDate | null
  readonly years: number | null
  readonly lifeThreatening: boolean | null
  readonly outsideSchoolHours: boolean | null
}

export const OTHER_FEAST = 'other'

/** Leave at another school, while it is typed. */
export interface ElsewhereValues {
  readonly pupilId: string
  readonly schoolYear: LeaveElsewhere['schoolYear']
  readonly article: LeaveElsewhere['article']
  readonly days: number | null
  readonly school: string
}

/** Part 2: for whom. */
export interface ChildrenValues {
  readonly pupilIds: readonly string[]
  readonly elsewhere: readonly ElsewhereValues[]
  readonly siblings: LeaveDetails['siblingsElsewhere']
}

export interface PeriodValues {
  readonly from: IsoDate | null
  /** Null: one day. */
  readonly to: IsoDate | null
  readonly part: NonNullable<AskedPeriod['part']>
  /** Empty: every day. */
  readonly weekdays: readonly number[]
}

/** Part 3: when, and when the school heard of it. */
export interface DaysValues {
  readonly periods: readonly PeriodValues[]
  readonly receivedOn: IsoDate | null
  readonly way: LeaveDetails['way']
}

/** Part 4: in the words of the parents, and what shows it. */
export interface ReasonValues {
  readonly reason: string
  /** Null: not asked for. */
  readonly proof: Proof | null
  readonly proofSeen: string
  readonly proofSeenOn: IsoDate | null
}

/** Part 5: who asks. */
export interface ApplicantValues {
  /** Null with SOMEBODY_ELSE chosen, or nothing yet. */
  readonly applicantId: string | null
  readonly somebodyElse: boolean
  readonly name: string
  readonly applicant: Applicant
  readonly signed: boolean
  readonly mayEmail: boolean
  readonly email: string
  readonly otherParent: LeaveDetails['otherParent']
  readonly municipalityId: string | null
  readonly repeatsId: string | null
  readonly newFacts: boolean
}

export interface LeaveValues {
  readonly need: NeedValues
  readonly children: ChildrenValues
  readonly days: DaysValues
  readonly reason: ReasonValues
  readonly applicant: ApplicantValues
}

/** What is asked, in the words of the rules; null as long as the kind is not chosen. */
export function askedOf(need: NeedValues, proof: Proof | null): Asked | null {
  if (need.what === null) return null
  if (need.what !== 'leave') return { kind: need.what }
  switch (need.kind) {
    case 'religion':
      return religionOf(need)
    case 'fiveYearOld':
      return {
        kind: 'fiveYearOld',
        ...(need.hoursPerDay === null ? {} : { hoursPerDay: need.hoursPerDay }),
        ...(need.savedUp ? { savedUp: true } : {}),
      }
    case 'profession':
      return {
        kind: 'profession',
        nature: need.nature,
        holidays: need.holidays,
        proof: proof ?? 'missing',
        ...(need.withCarer ? {} : { withCarer: false }),
      }
    case 'family':
    case 'other':
      return need.circumstance === null ? null : circumstanceOf(need, need.circumstance, proof)
    default:
      return null
  }
}

function religionOf({ feast, ownDuty }: NeedValues): Asked | null {
  if (feast === null) return null
  return {
    kind: 'religion',
    feast: feast === OTHER_FEAST ? null : feast,
    ...(ownDuty ? {} : { ownDuty: false }),
  }
}

/** Only what the form asks about this circumstance; what was not said is left out. */
function circumstanceOf(
  need: NeedValues,
  circumstance: CircumstanceId | WishId,
  proof: Proof | null,
): CircumstanceAsked {
  const fields = fieldsOf(circumstance)
  const asks = (field: CircumstanceField) => fields.includes(field)
  return {
    kind: 'circumstance',
    circumstance,
    ...(asks('relation') ? { relation: need.relation } : {}),
    ...(asks('place') ? { place: need.place } : {}),
    ...(asks('eventOn') ? { eventOn: need.eventOn } : {}),
    ...(asks('years') ? { years: need.years } : {}),
    ...(asks('lifeThreatening') && need.lifeThreatening !== null
      ? { lifeThreatening: need.lifeThreatening }
      : {}),
    ...(asks('outsideSchoolHours') && need.outsideSchoolHours !== null
      ? { outsideSchoolHours: need.outsideSchoolHours }
      : {}),
    ...(proof === null || isWish(circumstance) ? {} : { proof }),
  }
}

/** Whether a paper plays a part in this kind: always for a profession, else where the policy of the school asks one. */
export function asksProof({ what, kind, circumstance }: NeedValues, policy: LeavePolicy): boolean {
  if (what !== 'leave') return false
  if (kind === 'profession') return true
  if ((kind !== 'family' && kind !== 'other') || circumstance === null || isWish(circumstance)) return false
  if (circumstance === 'medicalOrSocial' || circumstance === 'other') return true
  const named = circumstance === 'partnership' && policy.partnershipAsWedding ? 'wedding' : circumstance
  return policy.rows.some((row) => row.on && row.circumstance === named && row.proof !== null)
}

/** Days that can be counted: a first day, and a last day that is not before it. A year typed wrong is no period. */
export function periodsOf({ periods }: DaysValues, need: NeedValues): AskedPeriod[] {
  return periods.flatMap(({ from, to, part, weekdays }) => {
    if (from === null) return []
    return [
      {
        from,
        to: to ?? from,
        ...(part === 'whole' ? {} : { part }),
        ...(asksWeekdays(need) && weekdays.length > 0 ? { weekdays: [...weekdays].sort() } : {}),
      },
    ]
  })
}

/** Days of the week are asked only where hours a week count. */
export function asksWeekdays({ what, kind }: NeedValues): boolean {
  return what === 'leave' && kind === 'fiveYearOld'
}

interface FamilyFacts {
  readonly householdId: string | null
  readonly policy: LeavePolicy
}

/** The request as it would be saved; null as long as it is not said what it is for. Its fields are not checked yet. */
export function detailsOf(values: LeaveValues, family: FamilyFacts): LeaveDetails | null {
  const { need, children, days, reason, applicant } = values
  const withProof = asksProof(need, family.policy)
  const asked = askedOf(need, withProof ? reason.proof : null)
  if (asked === null) return null
  const sawProof = withProof && (reason.proof === 'seen' || reason.proof === 'insufficient')
  const named = asked.kind === 'circumstance' && fieldsOf(asked.circumstance).includes('place')
  const isLeave = need.what === 'leave'
  return {
    householdId: family.householdId,
    applicantId: applicant.applicantId,
    applicantName: applicant.name,
    applicant: applicant.applicant,
    pupilIds: [...children.pupilIds],
    municipalityId: applicant.municipalityId,
    asked: asked as LeaveDetails['asked'],
    periods: periodsOf(days, need) as LeaveDetails['periods'],
    reason: reason.reason,
    place: named ? need.placeName : '',
    receivedOn: days.receivedOn,
    way: days.way,
    signed: applicant.signed,
    proofSeen: sawProof ? reason.proofSeen : '',
    proofSeenOn: sawProof ? reason.proofSeenOn : null,
    emailConsent: applicant.mayEmail ? applicant.email : '',
    otherParent: applicant.otherParent,
    siblingsElsewhere: isLeave ? children.siblings : [],
    repeatsId: isLeave ? applicant.repeatsId : null,
    newFacts: isLeave && applicant.repeatsId !== null && applicant.newFacts,
  }
}

/** Rows about another school that are filled in; the judgement counts them as soon as they are. */
export function elsewhereOf({ children, need }: LeaveValues): LeaveElsewhere[] {
  if (need.what !== 'leave') return []
  return children.elsewhere.flatMap(({ days, ...row }) =>
    days === null || !children.pupilIds.includes(row.pupilId) ? [] : [{ ...row, days }],
  )
}
