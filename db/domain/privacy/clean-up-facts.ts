// What planning a clean-up needs to know, read in one go. Days are those of the event at which a term begins.
import type { IsoDate } from '../kernel/date.ts'
import type { CleanedKind } from './privacy.ts'
import type { RetentionRule } from './retention.ts'

export interface CleanUpFacts {
  /** Children with a last school day. */
  readonly leavers: readonly { id: string; name: string; leftOn: IsoDate }[]
  /** Persons around those children, and persons without any child. */
  readonly persons: readonly {
    id: string
    name: string
    householdId: string | null
    /** The last change of the card, or of a tie that was taken away. */
    touchedOn: IsoDate | null
  }[]
  /** All ties of these persons. */
  readonly ties: readonly { pupilId: string; personId: string; pupilName: string }[]
  /** Households of those children and persons, and households where nobody lives. */
  readonly households: readonly { id: string; name: string; touchedOn: IsoDate | null }[]
  /** Everybody who lives in these households. */
  readonly residences: readonly { pupilId: string; householdId: string }[]
  readonly residents: readonly { personId: string; householdId: string }[]
  /** Papers with a term of their own: those about leave and absence are in `leave`. */
  readonly runs: readonly { id: string; title: string; printedOn: IsoDate }[]
  readonly leave: {
    /** Children who left and of whom there is leave or absence. */
    readonly pupilIds: readonly string[]
    /** Every child of the requests on which one of them, or of these persons and households, stands. */
    readonly children: readonly { requestId: string; pupilId: string }[]
    readonly requests: readonly { id: string; householdId: string | null; applicantId: string | null }[]
    /** Letters of those requests, and invitations to talk about those children. */
    readonly runs: readonly { runId: string; requestId: string | null; pupilId: string | null }[]
  }
  readonly meetings: {
    /** Meetings of which anything about people is kept: rows, helpers, or a count that still follows from rows. */
    readonly moments: readonly {
      id: string
      title: string
      /** The day of its last part. */
      lastOn: IsoDate
      /** Named people who helped. */
      helpers: number
      /** Its count was kept before: it no longer follows from rows. */
      counted: boolean
    }[]
    /** Those households at meetings: invited, answered, noted or there. */
    readonly families: readonly { meetingId: string; householdId: string }[]
    /** Those children: somebody came for them, they stand on a list, or they count in what was not counted yet. */
    readonly pupils: readonly { meetingId: string; pupilId: string }[]
    /** Second offers; `lastOn` is the last of their days and of their last change. */
    readonly offers: readonly { id: string; householdId: string; lastOn: IsoDate }[]
  }
  /** Rows of ouderhulp: of years that are over, and those that name one of these children, persons and households. */
  readonly rota: readonly RotaTrace[]
  /** Copies for those children and households. */
  readonly copies: readonly { runId: string; householdId: string | null; carrierId: string | null }[]
  /** Requests to see data: open ones hold their person, kept answers wait for their term. */
  readonly requests: readonly { personId: string; open: boolean; runId: string | null }[]
  /** Coordinators of groups in years that are not closed. */
  readonly coordinators: readonly { personId: string; group: string }[]
  readonly holds: readonly { pupilId: string | null; personId: string | null; reason: string }[]
  readonly restorePoints: readonly { id: string; seq: number; label: string; on: IsoDate }[]
  readonly drafts: readonly { id: string; on: IsoDate }[]
  /** Whole calendar years in the logbook, the oldest first: the first number after each and how many rows it has. */
  readonly auditYears: readonly { year: number; next: number; rows: number; chained: boolean }[]
  readonly rules: readonly RetentionRule[]
}

/** What goes, by key; and what stays although its term has passed. */
export interface CleanUpPlan {
  readonly runIds: readonly string[]
  readonly pupilIds: readonly string[]
  readonly personIds: readonly string[]
  readonly householdIds: readonly string[]
  /** Persons and households whose last child goes now and whose own term begins now. */
  readonly beginning: { readonly personIds: readonly string[]; readonly householdIds: readonly string[] }
  readonly leave: Omit<LeavePlan, 'kept'>
  readonly meetings: Omit<MeetingsPlan, 'kept'>
  readonly rota: Omit<RotaPlan, 'kept'>
  readonly restorePointIds: readonly string[]
  readonly draftIds: readonly string[]
  /** The first row of the logbook that stays; null = nothing of it goes. */
  readonly firstKept: number | null
  readonly auditRows: number
  readonly kept: Readonly<
    Record<
      'pupilFile' | 'familyContact' | 'prints' | 'audit' | 'leave' | 'meetings' | 'rota',
      readonly Kept[]
    >
  >
}

export interface Kept {
  readonly name: string
  readonly why: string
}

/** What goes of leave and absence, and what is held. */
export interface LeavePlan {
  /** Children whose leave and absence go. */
  readonly pupilIds: readonly string[]
  /** Requests of which no child is left. */
  readonly requestIds: readonly string[]
  readonly runIds: readonly string[]
  readonly kept: readonly Kept[]
}

/** Meetings that keep their counts and lose their names. */
export interface MeetingsPlan {
  readonly meetingIds: readonly string[]
  readonly offerIds: readonly string[]
  /** Whose rows stay although their meeting is over; children only where no home is known with them. */
  readonly heldHouseholdIds: readonly string[]
  readonly heldPupilIds: readonly string[]
  readonly kept: readonly Kept[]
}

/** A row of ouderhulp about somebody, and whom it names. */
export interface RotaTrace {
  readonly tableName: string
  readonly id: string
  /** The end of its school year; null: it goes with the person. */
  readonly lastOn: IsoDate | null
  readonly householdId: string | null
  /** Who took it over, or with whom it would like to help. */
  readonly otherHouseholdId: string | null
  readonly personId: string | null
  readonly pupilId: string | null
  readonly friendId: string | null
  /** The car of a seat, which stays with it. */
  readonly carId: string | null
}

/** Ouderhulp of years that are past their term. */
export interface RotaPlan {
  readonly rows: readonly RotaTrace[]
  readonly kept: readonly Kept[]
}

/** Has the term of this kind passed since that day? */
export type IsPast = (kind: CleanedKind, event: IsoDate) => boolean
