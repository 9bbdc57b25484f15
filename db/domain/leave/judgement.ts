// What the rules say about a request: findings, in parts, per pupil. The director decides, never the programme.
import type { DayPart } from '../calendar/school-day.ts'
import type { IsoDate } from '../kernel/date.ts'
import type { SchoolYear } from '../kernel/school-year.ts'
import type { LeaveRequest, PupilFacts } from './facts.ts'
import type { LawParameters } from './parameters.ts'

export type Outcome =
  | 'TOEKENNEN'
  | 'DEELS'
  | 'AFWIJZEN'
  | 'DOORSTUREN'
  | 'KENNISGEVING'
  | 'GEEN_VERLOF_NODIG'
  | 'AANVULLEN'
  | 'DIRECTEUR_BEOORDEELT'
  | 'MELDEN'

/** How firm: the law; rulings in like cases; policy of the Minister or the school; what is usual; our advice. */
export type Basis = 'wet' | 'rechtspraak' | 'beleid' | 'praktijk' | 'advies'

export interface Finding {
  readonly code: string
  /** What this finding leads to; null for a remark, which never changes an outcome. */
  readonly outcome: Outcome | null
  readonly article: string
  readonly basis: Basis
  readonly days: readonly IsoDate[]
  /** The facts that were used, as they were. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** Dutch, B1. */
  readonly sentence: string
}

/** Days that get one outcome for one reason. */
export interface Part {
  readonly outcome: Outcome
  readonly days: readonly IsoDate[]
  /** School days, in halves. */
  readonly count: number
  /** Whether the director may deviate with a typed reason: never from the law itself. */
  readonly overridable: boolean
  /** The finding that decides, then the others about these days. */
  readonly findings: readonly Finding[]
}

/** The two counters of one school year; `granted` is what this judgement would add. */
export interface Counter {
  readonly schoolYear: SchoolYear
  readonly article: '13a' | '14'
  readonly before: number
  readonly asked: number
  readonly granted: number
  readonly limit: number
}

export interface PupilJudgement {
  readonly pupilId: string
  readonly outcome: Outcome
  readonly boundFrom: IsoDate | null
  /** School days asked of a bound pupil, in halves. */
  readonly count: number
  readonly granted: number
  /** What could at most be granted by law and policy if the parents asked for less. */
  readonly grantableIfCut: number
  readonly parts: readonly Part[]
  /** Remarks about the request as a whole: warnings, conditions. */
  readonly remarks: readonly Finding[]
  readonly counters: readonly Counter[]
}

/** Days that a term ends on; null where it plays no part. */
export interface Terms {
  /** LPW 13: last day of a notice in time. */
  readonly noticeBy: IsoDate | null
  /** LPW 12 and 14 lid 2: last day to tell afterwards. */
  readonly tellBy: IsoDate | null
  /** What the school means to keep. */
  readonly targetBy: IsoDate | null
  /** Awb 4:13. */
  readonly decideBy: IsoDate | null
}

export interface LeaveJudgement {
  readonly terms: Terms
  readonly pupils: readonly PupilJudgement[]
}

/** One open day that is asked for a pupil. */
export interface AskedDay {
  readonly date: IsoDate
  readonly part: DayPart
  /** 0.5 or 1 school day. */
  readonly weight: number
  /** Lesson hours missed. */
  readonly hours: number
}

/** What an article looks at: the bound, open days of one pupil in one school year. */
export interface Case {
  readonly request: LeaveRequest
  readonly pupil: PupilFacts
  readonly schoolYear: SchoolYear
  readonly days: readonly AskedDay[]
  readonly law: LawParameters
}

/** Days with the finding that decides about them. */
export interface Piece {
  readonly finding: Finding
  readonly days: readonly AskedDay[]
}

/** What an article makes of a case. */
export interface Ruling {
  readonly pieces: readonly Piece[]
  readonly remarks: readonly Finding[]
  readonly grantableIfCut: number
}

/** A finding before its days and outcome are known. */
export type Reason = Omit<Finding, 'outcome' | 'days'>

/** One outcome for some days. */
export function piece(outcome: Outcome, days: readonly AskedDay[], reason: Reason): Piece {
  return { days, finding: { ...reason, outcome, days: days.map(({ date }) => date) } }
}

/** Something to know, which changes no outcome. */
export function remark(days: readonly AskedDay[], reason: Reason): Finding {
  return { ...reason, outcome: null, days: days.map(({ date }) => date) }
}

/** A ruling of pieces; empty ones are left out. */
export function ruling(pieces: readonly Piece[], more: Partial<Omit<Ruling, 'pieces'>> = {}): Ruling {
  return { remarks: [], grantableIfCut: 0, ...more, pieces: pieces.filter(({ days }) => days.length > 0) }
}
