// "Nooit bereikt": families that were not seen at several moments in a row, for the head. Reaching, never blaming.
import type { IsoDate } from '../kernel/date.ts'

/** What is known of one family. */
export interface FamilyMoments {
  readonly householdId: string
  /**
   * Only moments of which a list was kept and in whose population the family was: unknown is not absent. A meeting of
   * several parts may stand here more than once; it is one moment, and seen at one part is seen.
   */
  readonly moments: readonly {
    readonly meetingId: string
    readonly date: IsoDate
    readonly came: boolean
  }[]
  /** Calls, talks and visits at home; reached when somebody of the family was spoken to. */
  readonly contacts: readonly { readonly date: IsoDate; readonly reached: boolean }[]
}

/** The run of moments missed that has not ended. */
export interface Missed {
  /** Moments in a row up to the last one; 0 when the family came to that. */
  readonly missed: number
  /** 'Daarna gesproken op …': the last talk on or after the last moment missed. It never changes presence. */
  readonly spokenOn: IsoDate | null
}

/**
 * Families not seen at the last `inARow` moments or more; who missed the most comes first, then who has been missed
 * longest. Having come once ends a run, a talk does not.
 */
export function neverReached<Family extends FamilyMoments>(
  families: readonly Family[],
  inARow = 3,
): (Missed & { readonly family: Family })[] {
  return families
    .map((family) => ({ family, run: runOf(family) }))
    .filter(({ run }) => run.length >= Math.max(1, inARow))
    .sort((a, b) => b.run.length - a.run.length || compareStart(a, b))
    .map(({ family }) => ({ family, ...missedInARow(family) }))
}

/** How many moments a family missed in a row, up to its last one, and whether it was spoken to since. */
export function missedInARow(family: FamilyMoments): Missed {
  const run = runOf(family)
  const last = run.at(-1)
  const talks = family.contacts.filter(({ date, reached }) => reached && last !== undefined && date >= last)
  const spokenOn = talks.map(({ date }) => date).sort()
  return { missed: run.length, spokenOn: spokenOn.at(-1) ?? null }
}

/** The days of the moments missed since the family was last seen, in order; of a meeting of several days the last. */
function runOf({ moments }: FamilyMoments): IsoDate[] {
  const byMeeting = new Map<string, { date: IsoDate; came: boolean }>()
  for (const { meetingId, date, came } of [...moments].sort(byDate)) {
    byMeeting.set(meetingId, { date, came: came || byMeeting.get(meetingId)?.came === true })
  }
  const latestFirst = [...byMeeting.values()].sort(byDate).reverse()
  const seen = latestFirst.findIndex(({ came }) => came)
  const missed = seen < 0 ? latestFirst : latestFirst.slice(0, seen)
  return missed.map(({ date }) => date).reverse()
}

/** Of two moments on one day the one that was seen counts as the last: in doubt a family is not called unreached. */
function byDate(a: { date: IsoDate; came: boolean }, b: { date: IsoDate; came: boolean }): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return Number(a.came) - Number(b.came)
}

type Run = { readonly family: FamilyMoments; readonly run: readonly IsoDate[] }

function compareStart(a: Run, b: Run): number {
  const [left, right] = [a, b].map(({ family, run }) => `${run[0]} ${family.householdId}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}
