// Who comes to live where. Who has no household gets one; a second address makes a second; any other move is asked.
import type { Answers } from './answers.ts'
import type { HouseholdPlan, ResidencePlan } from './plan.ts'

/** `homes` are the ids of the households of known pupils and persons. */
export function planResidences(
  households: readonly HouseholdPlan[],
  homes: ReadonlyMap<string, readonly string[]>,
  answers: Answers,
): ResidencePlan[] {
  const given = new Map<string, readonly string[]>()
  const residences: ResidencePlan[] = []
  const settle = (household: HouseholdPlan, who: string, kind: ResidencePlan['kind']) => {
    const home = household.householdId ?? household.key
    const before = given.get(who) ?? homes.get(who) ?? NOWHERE
    if (before.includes(home)) return
    const state = stateOf(kind, before, household.second)
    const key = `residence:${kind}:${who}|${home}`
    const answer = state === 'other' ? readAnswer(answers.get(key)) : null
    if (state !== 'other') given.set(who, before.length === 0 ? [home] : [...before, home])
    const ticked = household.ticked && (state !== 'other' || answer === 'move' || answer === 'second')
    residences.push({ key, who, kind, household: home, state, answer, ticked })
  }
  for (const household of inOrder(households)) {
    for (const pupil of household.pupils) settle(household, pupil, 'pupil')
    for (const person of household.persons) settle(household, person, 'person')
  }
  return residences
}

function readAnswer(told: string | undefined): ResidencePlan['answer'] {
  return told === 'move' || told === 'second' || told === 'leave' ? told : null
}

const NOWHERE: readonly string[] = []

/** The address of the child first, so that the second stays the second. */
function inOrder(households: readonly HouseholdPlan[]): HouseholdPlan[] {
  return [...households.filter(({ second }) => !second), ...households.filter(({ second }) => second)]
}

/** A child lives in one household or in two, a person in one. */
function stateOf(
  kind: ResidencePlan['kind'],
  before: readonly string[],
  second: boolean,
): ResidencePlan['state'] {
  if (before.length === 0) return 'first'
  return kind === 'pupil' && second && before.length === 1 ? 'second' : 'other'
}
