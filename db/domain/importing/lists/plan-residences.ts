// Who comes to live where. Who has no household gets one; a second address makes a second; any other move is asked.
import type { Answers } from './answers.ts'
import type { HouseholdPlan, ResidencePlan } from './plan.ts'
import { residenceKey } from './plan-keys.ts'

/** `homes` are the ids of the households of known pupils and persons. */
export function planResidences(
  households: readonly HouseholdPlan[],
  homes: ReadonlyMap<string, readonly string[]>,
  answers: Answers,
): ResidencePlan[] {
  const given = new Map<string, readonly string[]>()
  const residences: ResidencePlan[] = []
  let home = ''
  let justHere: readonly string[] = NOWHERE
  const settle = (household: HouseholdPlan, who: string, kind: ResidencePlan['kind']) => {
    const before = given.get(who) ?? homes.get(who) ?? NOWHERE
    if (before.includes(home)) return
    const residence = planResidence(household, { who, kind, home, before }, answers)
    if (residence.state !== 'other') given.set(who, before.length === 0 ? justHere : [...before, home])
    residences.push(residence)
  }
  for (const household of inOrder(households)) {
    home = household.householdId ?? household.key
    justHere = [home]
    for (const pupil of household.pupils) settle(household, pupil, 'pupil')
    for (const person of household.persons) settle(household, person, 'person')
  }
  return residences
}

type Move = {
  readonly who: string
  readonly kind: ResidencePlan['kind']
  readonly home: string
  readonly before: readonly string[]
}

function planResidence(
  household: HouseholdPlan,
  { who, kind, home, before }: Move,
  answers: Answers,
): ResidencePlan {
  const state = stateOf(kind, before, household.second)
  const asked = state === 'other' && answers.size > 0
  const answer = asked ? readAnswer(answers.get(residenceKey({ kind, who, household: home }))) : null
  const moves = state !== 'other' || answer === 'move' || answer === 'second'
  return { who, kind, household: home, state, answer, ticked: household.ticked && moves }
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

function readAnswer(told: string | undefined): ResidencePlan['answer'] {
  return told === 'move' || told === 'second' || told === 'leave' ? told : null
}

const NOWHERE: readonly string[] = []

/** The address of the child first, so that the second stays the second. */
function inOrder(households: readonly HouseholdPlan[]): HouseholdPlan[] {
  return [...households.filter(({ second }) => !second), ...households.filter(({ second }) => second)]
}
