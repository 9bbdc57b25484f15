// What stands in the form, part by part. Values of questions that are not shown stay where they are, so that going back
// to a kind brings them back; they are no part of the request (form-request.ts).
import type { IsoDate } from '#domain/kernel/date'
import type { CircumstanceId, WishId } from '#domain/leave/circumstances'
import type {
  Applicant,
  AskedPeriod,
  HolidayChance,
  ProfessionNature,
  Proof,
  SchoolHoliday,
} from '#domain/leave/facts'
import type { Place } from '#domain/leave/policy'
import type { RelationId } from '#domain/leave/relations'
import type { LeaveDetails, LeaveElsewhere } from '#domain/leave/request'

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
