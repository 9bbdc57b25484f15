// The balance of a family (rota.md 3), as parents know it from their club, in one set of words on screen and paper:
// verplicht - correctie - gedaan - ingedeeld = nog te doen. Whole turns, or points where turns weigh more; per household, not per child.
import type { IsoDate } from '../kernel/date.ts'

export interface Balance {
  /** A: expected this year; 0 is allowed. */
  readonly obliged: number
  /** B: exemption, another role, carried over, arrival in the year. */
  readonly corrected: number
  /** C */
  readonly done: number
  /** D: still to come. */
  readonly planned: number
}

/** E: still to be placed. Below zero for who did more than was asked. */
export function balanceOf({ obliged, corrected, done, planned }: Balance): number {
  return obliged - corrected - done - planned
}

/** A turn of `points` was done: from planned to done, so that E stays (R-B3). */
export function afterDone(balance: Balance, points: number): Balance {
  return { ...balance, planned: balance.planned - points, done: balance.done + points }
}

/** Nobody came, told beforehand or not: it is no longer planned and does not count as done. Nothing more (R-B5). */
export function afterNoShow(balance: Balance, points: number): Balance {
  return { ...balance, planned: balance.planned - points }
}

/** Help that was not planned. */
export function afterSpontaneous(balance: Balance, points: number): Balance {
  return { ...balance, done: balance.done + points }
}

/** A planned turn goes from one family to the other; both balances follow (R-B4). */
export function afterHandOver(
  { from, to }: { readonly from: Balance; readonly to: Balance },
  points: number,
): { readonly from: Balance; readonly to: Balance } {
  return {
    from: { ...from, planned: from.planned - points },
    to: { ...to, planned: to.planned + points },
  }
}

/**
 * B of the next year: what was done too much makes A count less, what was left makes it count more, both up to `most`
 * (R-B2). Five done of four asked: 1.
 */
export function carriedOver(balance: Balance, most: number): number {
  return Math.max(-most, Math.min(most, -balanceOf(balance))) || 0
}

/** A of a family that comes in the year, by the months that are left of ten school months; rounded to whole, half up. */
export function obligedFor(aYear: number, monthsLeft: number): number {
  return Math.floor(
    (2 * aYear * Math.max(0, Math.min(SCHOOL_MONTHS, monthsLeft)) + SCHOOL_MONTHS) / (2 * SCHOOL_MONTHS),
  )
}

const SCHOOL_MONTHS = 10

/** Exemptions are recorded beforehand; one that began earlier is asked about, and logged as entered afterwards (R-B6). */
export function isEnteredAfterwards(exemption: { readonly from: IsoDate }, today: IsoDate): boolean {
  return exemption.from < today
}

/** Where a family begins in the division: what it did and what is planned, and less for who is asked less. */
export function loadOf(balance: Balance, highestObliged: number): number {
  return highestObliged - balance.obliged + balance.corrected + balance.done + balance.planned
}

/**
 * 'Verplicht 4 − correctie 1 − gedaan 1 − ingedeeld 1 = nog te doen 1'. A school that asks no number shows no sum, only
 * what was done (rota 3.6).
 */
export function balanceText(balance: Balance): string {
  const { obliged, corrected, done, planned } = balance
  if (obliged === 0 && corrected === 0)
    return `Er wordt geen aantal gevraagd. Gedaan ${done}, ingedeeld ${planned}.`
  const left = balanceOf(balance)
  const rest = left < 0 ? `${-left} meer gedaan dan gevraagd` : `nog te doen ${left}`
  const correction = corrected < 0 ? `+ correctie ${-corrected}` : `− correctie ${corrected}`
  return `Verplicht ${obliged} ${correction} − gedaan ${done} − ingedeeld ${planned} = ${rest}`
}
