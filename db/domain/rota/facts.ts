// What the rota is made of: plain facts, ids as text, times as they are stored. Nobody's reasons stand here: that a family
// is exempt is a fact, why is not.
import type { IsoDate } from '../kernel/date.ts'

/** verklaring omtrent gedrag, rijbevestiging of the school, EHBO. */
export type Certificate = 'vog' | 'driver' | 'firstAid'

/** What a family says of a task; nothing said lies between. `declines`: do not ask us for this. */
export type Wish = 'likes' | 'ratherNot' | 'declines'

export interface Task {
  readonly id: string
  /** In running text: 'lezen', 'luizencontrole'. */
  readonly name: string
  /** Days between two turns of one family for this task; 0 when it does not matter. */
  readonly restDays: number
}

/** A shift that people are asked for: one date, one time, a number of places. */
export interface Turn {
  readonly id: string
  readonly taskId: string
  /** The group it helps; null for the whole school. */
  readonly groupId: string | null
  readonly date: IsoDate
  /** 'HH:MM'; the end is no part of the turn, so 09:30 may follow on 09:30. */
  readonly begin: string
  readonly end: string
  readonly places: number
  /** Whole points, at least 1: a heavy turn counts more. */
  readonly weight: number
  readonly needs: readonly Certificate[]
}

/** A time of the week at which a family can help; 1 is Monday. */
export interface WeeklyTime {
  readonly weekday: number
  readonly begin: string
  readonly end: string
}

/** A family is a household: brothers and sisters count once, two homes of one child are two families. */
export interface Family {
  readonly id: string
  /** False: its children left the school. */
  readonly member: boolean
  /** The groups of its children. */
  readonly groupIds: readonly string[]
  /**
   * Whole points at the start: carried over and done, and planned outside these turns. Locked places are added here, so
   * they are no part of it. Who is asked less begins higher; who has something to make up begins below zero.
   */
  readonly load: number
  /** When it can help; null when it did not say: then always. */
  readonly available: readonly WeeklyTime[] | null
  /** Turns it said no to. */
  readonly cannot: readonly string[]
  /** Other appointments in the school: the own talk, a meeting. */
  readonly busy: readonly { readonly date: IsoDate; readonly begin: string; readonly end: string }[]
  readonly wishes: readonly { readonly taskId: string; readonly wish: Wish }[]
  readonly exempt: readonly { readonly from: IsoDate; readonly until: IsoDate }[]
  /** Most turns in a year, with what was done; null without a limit. */
  readonly maximum: number | null
  /** Of any adult of the family; null in `until` does not end. */
  readonly certificates: readonly { readonly kind: Certificate; readonly until: IsoDate | null }[]
  /** Turns done this school year. */
  readonly done: readonly { readonly taskId: string; readonly date: IsoDate }[]
}

export interface Place {
  readonly turnId: string
  readonly familyId: string
}

export interface PreviousPlace extends Place {
  /** Printed or told. */
  readonly published: boolean
}

/** Two families that would like to help on one turn, or should not. */
export interface Pair {
  readonly kind: 'together' | 'apart'
  readonly families: readonly [string, string]
}

export interface RotaSettings {
  /** own: only families of the group; preferred: others where these are not enough. */
  readonly groups: 'own' | 'preferred'
  /** A published place moves never, or only from a family with so many turns more than who takes it. */
  readonly movePublished: 'never' | 2 | 3
}

export interface RotaFacts {
  readonly today: IsoDate
  readonly families: readonly Family[]
  readonly tasks: readonly Task[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly turns: readonly Turn[]
  /** Placed by hand or chosen by the family: kept whatever it is. */
  readonly locked: readonly Place[]
  /** The plan that this one replaces. */
  readonly previous: readonly PreviousPlace[]
  readonly pairs: readonly Pair[]
  readonly settings: RotaSettings
  /** Decides between equals; kept with the plan. */
  readonly seed: number
}

/** What the programme proposes; a person decides. */
export interface Proposal {
  /** In order of turn, then family; locked places are among them. */
  readonly places: readonly (Place & { readonly locked: boolean })[]
  readonly open: readonly { readonly turnId: string; readonly places: number }[]
  /** Points of each family with this plan, by id. */
  readonly loads: ReadonlyMap<string, number>
  /** Wishes of rest, together and apart that could not be met. */
  readonly remaining: readonly Remaining[]
  /** optimal: nothing fairer exists. found: the best that was found (points or long turns that overlap, see propose.ts). */
  readonly proof: 'optimal' | 'found'
  readonly score: Score
}

export type Remaining =
  | { readonly kind: 'rest'; readonly familyId: string; readonly turnIds: readonly string[] }
  | {
      readonly kind: 'together' | 'apart'
      readonly families: readonly [string, string]
      readonly turnId: string
    }

/** What plans are compared by, most important first. */
export interface Score {
  readonly filled: number
  /** Loads, highest first; with published places that may move one number: see score.ts. */
  readonly loads: readonly number[]
  /** Places of the previous plan that are given to others. */
  readonly changes: number
  /** Preferences, 0 to 19 a place: 0 gladly, 4 nothing said, 9 rather not, 10 more for another group. */
  readonly dislike: number
  /** Turns of the same task that who is placed already did this year. */
  readonly repeats: number
}
