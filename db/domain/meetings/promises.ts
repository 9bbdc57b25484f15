// Promise and presence are two things: who promised and came, who promised and did not, who came unannounced
// (attendance 2). Families are households.
import type { Answer } from './answer.ts'
import type { TurnoutReport } from './report-shown.ts'

export interface PromiseFacts {
  /** What each household answered last. */
  readonly answers: ReadonlyMap<string, Answer>
  readonly pupils: readonly {
    readonly id: string
    readonly groupId: string | null
    readonly householdIds: readonly string[]
  }[]
  /** Never one that was struck through. */
  readonly visits: readonly { readonly householdId: string | null; readonly pupilIds: readonly string[] }[]
  /** Groups with a list; null stands for the pupils without a group. */
  readonly keptGroups: ReadonlySet<string | null>
}

/** Households. */
export interface Promises {
  readonly came: ReadonlySet<string>
  readonly promised: ReadonlySet<string>
  readonly promisedNotCome: ReadonlySet<string>
  /** Promised, and of a child of theirs no list was kept: they may stand on that one. Unknown is not absent. */
  readonly unknown: ReadonlySet<string>
  /** Came without having said yes or perhaps. */
  readonly unannounced: ReadonlySet<string>
}

/** Holds what families promised against who came. */
export function holdPromises(facts: PromiseFacts): Promises {
  const came = homesThatCame(facts)
  const known = homesKnown(facts)
  const promised = [...facts.answers].filter(([, answer]) => answer === 'yes').map(([id]) => id)
  const silent = promised.filter((id) => !came.has(id))
  return {
    came,
    promised: new Set(promised),
    promisedNotCome: new Set(silent.filter((id) => known.has(id))),
    unknown: new Set(silent.filter((id) => !known.has(id))),
    unannounced: new Set([...came].filter((id) => !isAnnounced(facts.answers.get(id)))),
  }
}

export interface PromisedCount {
  readonly label: string
  readonly count: number
}

/** Families that promised, came, did not, are not known, and came unannounced, in the words of a report. */
export function promisedCounts({
  families,
  came,
  unknown,
  cameUnannounced,
}: NonNullable<TurnoutReport['promised']>): PromisedCount[] {
  return [
    { label: 'Zegden toe te komen', count: families },
    { label: 'Daarvan gekomen', count: came },
    { label: 'Daarvan niet gekomen', count: families - came - unknown },
    ...(unknown === 0 ? [] : [{ label: 'Daarvan niet bekend (geen lijst)', count: unknown }]),
    { label: 'Gekomen zonder aanmelding', count: cameUnannounced },
  ]
}

function isAnnounced(answer: Answer | undefined): boolean {
  return answer === 'yes' || answer === 'maybe'
}

/**
 * The home of a visit, and the homes of children that were named in it by somebody of none of their homes: a grandmother
 * with two grandchildren came for both families. Of two parents living apart only the one who came.
 */
export function homesThatCame({ pupils, visits }: Pick<PromiseFacts, 'pupils' | 'visits'>): Set<string> {
  const homesOf = new Map(pupils.map(({ id, householdIds }) => [id, householdIds]))
  const came = new Set<string>()
  for (const { householdId, pupilIds } of visits) {
    if (householdId !== null) came.add(householdId)
    for (const pupilId of pupilIds) {
      const homes = homesOf.get(pupilId) ?? []
      if (householdId === null || !homes.includes(householdId)) for (const home of homes) came.add(home)
    }
  }
  return came
}

/** Homes of which a list was kept for every child: only of those it is known that nobody came. */
export function homesKnown({ pupils, keptGroups }: Pick<PromiseFacts, 'pupils' | 'keptGroups'>): Set<string> {
  const homes = new Set(pupils.flatMap(({ householdIds }) => householdIds))
  for (const { groupId, householdIds } of pupils) {
    if (!keptGroups.has(groupId)) for (const home of householdIds) homes.delete(home)
  }
  return homes
}
