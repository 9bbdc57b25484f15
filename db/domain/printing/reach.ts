// Bereik: of the families of the run how many by e-mail, how many on paper, how many by neither; nobody is missed
// without being named (system 19, "Iedereen bereikt").
import type { LetterEntry, Unreached } from './letter-entry.ts'
import type { LetterPlan } from './letter-plan.ts'

export interface Reach {
  /** A family with two households counts twice: each household is reached by itself. */
  readonly families: number
  readonly email: number
  readonly paper: number
  readonly neither: readonly Unreached[]
}

/** Counts a plan per household; a household with several letters (one per child) counts once. */
export function measureReach({ entries, none }: LetterPlan): Reach {
  const channels = new Map<string, LetterEntry['channel']>()
  for (const entry of entries) {
    const whose = entry.householdId ?? entry.key
    if (channels.get(whose) !== 'paper') channels.set(whose, entry.channel)
  }
  const paper = [...channels.values()].filter((channel) => channel === 'paper').length
  const missed = new Set(
    none.map(({ householdId, pupilIds, name }) => householdId ?? `${name} ${pupilIds.join(' ')}`),
  )
  for (const household of channels.keys()) missed.delete(household)
  return {
    families: channels.size + missed.size,
    email: channels.size - paper,
    paper,
    neither: none,
  }
}
