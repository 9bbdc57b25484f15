// The facts of a request: what is asked, about whom, and what was granted before. Plain data.
import type { Period, SchoolCalendar } from '../calendar/school-calendar.ts'
import type { DayPart } from '../calendar/school-day.ts'
import type { IsoDate } from '../kernel/date.ts'
import type { SchoolYear } from '../kernel/school-year.ts'
import type { CircumstanceId, WishId } from './circumstances.ts'
import type { LeavePolicy, Place } from './policy.ts'
import type { RelationId } from './relations.ts'

/** Who asks: LPW art. 2 lid 1 names who has custody and who actually cares for the child. */
export type Applicant = 'custody' | 'actualCarer' | 'other'

/** Papers that show the reason: seen, not there, or seen and not enough. */
export type Proof = 'seen' | 'missing' | 'insufficient'

export const SCHOOL_HOLIDAYS = ['autumn', 'christmas', 'spring', 'may', 'summer'] as const
export type SchoolHoliday = (typeof SCHOOL_HOLIDAYS)[number]

/** Whether the family can be away together in a school holiday: shown that not, unclear, or yes. */
export type HolidayChance = 'impossible' | 'unclear' | 'possible'

/**
 * Why the work leaves no holiday: seasonal work or a peak of the trade (Beleidsregel art. 1); or a duty roster,
 * organising the work, turnover alone: these are no specific nature of the profession.
 */
export type ProfessionNature = 'season' | 'peak' | 'roster' | 'organisation' | 'turnover' | 'none' | 'unclear'

export interface ProfessionAsked {
  readonly kind: 'profession'
  readonly nature: ProfessionNature
  readonly holidays: Readonly<Record<SchoolHoliday, HolidayChance>>
  readonly proof: Proof
  /** Art. 11 onder f: "met hen op vakantie": a person of art. 2 goes too. */
  readonly withCarer?: boolean
}

export interface CircumstanceAsked {
  readonly kind: 'circumstance'
  readonly circumstance: CircumstanceId | WishId
  /** Who marries, is ill or died. */
  readonly relation?: RelationId | null
  readonly place?: Place
  /** The day of the wedding, funeral, move: when only part can be granted, the days next to it. */
  readonly eventOn?: IsoDate | null
  /** Left out: nothing was said about it, so it stays a condition; 'missing' can ask for completion. */
  readonly proof?: Proof
  /** For a jubilee: of how many years. */
  readonly years?: number | null
  /** For illness: life-threatening without prospect of recovery; false is any other illness. */
  readonly lifeThreatening?: boolean
  /** For a legal duty: whether it can be met outside school hours. */
  readonly outsideSchoolHours?: boolean
}

/** What a request legally comes down to, by five plain questions. */
export type Asked =
  | { readonly kind: 'illness' }
  | { readonly kind: 'medicalVisit' }
  /** `hoursPerDay` when it is less than the part of the day; `savedUp`: hours of several weeks put together. */
  | { readonly kind: 'fiveYearOld'; readonly hoursPerDay?: number | null; readonly savedUp?: boolean }
  /** `feast`: an id of the list, null for another; `ownDuty`: whether it is a duty of the child itself. */
  | { readonly kind: 'religion'; readonly feast: string | null; readonly ownDuty?: boolean }
  | ProfessionAsked
  | CircumstanceAsked
  /** Away without leave, found afterwards. */
  | { readonly kind: 'absence'; readonly reason: 'holiday' | 'stayedAway' | 'unknown' }

/** Days asked: every day of a period, or only some days of the week; whole days unless said otherwise. */
export interface AskedPeriod extends Period {
  readonly part?: DayPart
  readonly weekdays?: readonly number[]
}

/** Leave of this pupil that was granted before, also at an earlier school. */
export interface EarlierLeave {
  readonly article: '13a' | '14'
  readonly schoolYear: SchoolYear
  /** School days, in halves. */
  readonly days: number
  /** For which occasion, so that asking again for the same one does not give more. */
  readonly occasion?: Occasion | null
}

/** What makes two requests about the same thing. */
export interface Occasion {
  readonly circumstance: CircumstanceId | WishId
  readonly relation: RelationId | null
  readonly eventOn: IsoDate | null
}

export interface PupilFacts {
  readonly id: string
  readonly birthDate: IsoDate
  readonly group: string | null
  /** Where the child lives: its officer decides above ten days. */
  readonly municipality?: string | null
  readonly earlier?: readonly EarlierLeave[]
  /** Hours missed before without a valid reason, for art. 21a. */
  readonly unauthorised?: readonly { readonly date: IsoDate; readonly hours: number }[]
}

/** The school asked for what was missing (Awb 4:5). */
export interface Completion {
  readonly askedOn: IsoDate
  /** Last day of the term that the school set. */
  readonly until: IsoDate
  readonly completedOn: IsoDate | null
}

/** One form: one reason and one period, for one or more children of a family at this school. */
export interface LeaveRequest {
  readonly today: IsoDate
  /** When the school received it, or was told; null for an absence that nobody told of. */
  readonly receivedOn: IsoDate | null
  readonly asked: Asked
  readonly periods: readonly AskedPeriod[]
  readonly pupils: readonly PupilFacts[]
  readonly calendar: SchoolCalendar
  readonly policy: LeavePolicy
  readonly applicant?: Applicant
  readonly signed?: boolean
  readonly completion?: Completion | null
  /** An earlier refusal of the same request (Awb 4:6). */
  readonly refusedBefore?: { readonly on: IsoDate; readonly newFacts: boolean } | null
  /** Brothers or sisters at another school for whom the same is asked. */
  readonly siblingsElsewhere?: boolean
}
