// Why not this family on this turn (rota.md 2): every reason, hard ones first, each with its sentence and the way out. Nothing
// here tells why a family is exempt or what another family said.
import type { Place, RotaFacts } from './facts.ts'
import { nearDates, type Question, type Reason } from './question.ts'
import { reasonText, WAYS_OUT } from './reason-texts.ts'
import { asAsked, type FactReason, factReasons, isAtSameTime, wishOf } from './reasons.ts'

export interface Obstacle {
  readonly reason: Reason
  /** Nobody can overrule it; a soft one the coordinator may, with a reason. */
  readonly hard: boolean
  /** 'vol (3 van 3)' */
  readonly text: string
  /** What can be done about it. */
  readonly wayOut: string
}

/**
 * All that speaks against it, with `places` as the plan is now; empty when nothing does, or when the family or the turn is
 * not there.
 */
export function whyNot(facts: RotaFacts, places: readonly Place[], { turnId, familyId }: Place): Obstacle[] {
  const family = facts.families.find(({ id }) => id === familyId)
  const turn = facts.turns.find(({ id }) => id === turnId)
  if (family === undefined || turn === undefined) return []
  const held = new Set(places.filter((place) => place.familyId === familyId).map((place) => place.turnId))
  const question: Question = {
    facts,
    family,
    turn,
    own: facts.turns.filter(({ id }) => id !== turnId && held.has(id)),
    present: places.filter((place) => place.turnId === turnId).map((place) => place.familyId),
  }
  return obstaclesOf(question)
}

function obstaclesOf(question: Question): Obstacle[] {
  return reasonsOf(question)
    .map((reason) => obstacle(reason, question))
    .sort((one, other) => Number(other.hard) - Number(one.hard))
}

/** The reasons alone, for who asks it of all families. */
export function reasonsOf(question: Question): Reason[] {
  const { family, turn, facts, present } = question
  if (present.includes(family.id)) return ['alreadyOn']
  return [
    ...factReasons(family, asAsked(turn, facts)),
    ...PLAN_REASONS.filter((reason) => IN_PLAN[reason](question)),
  ]
}

type PlanReason = Exclude<Reason, FactReason | 'alreadyOn'>

const IN_PLAN: Readonly<Record<PlanReason, (question: Question) => boolean>> = {
  full: ({ turn, present }) => present.length >= turn.places,
  overlaps: ({ turn, own }) => own.some((other) => isAtSameTime(turn, other)),
  maximum: ({ family, own }) => family.maximum !== null && family.done.length + own.length >= family.maximum,
  rest: (question) => nearDates(question).length > 0,
  ratherNot: ({ family, turn }) => wishOf(family, turn.taskId) === 'ratherNot',
  apart: (question) => partnersOf(question, 'apart').some((id) => question.present.includes(id)),
  together: (question) => {
    const partners = partnersOf(question, 'together')
    return question.turn.places > 1 && partners.some((id) => !question.present.includes(id))
  },
  outsideGroup: ({ facts, family, turn }) =>
    facts.settings.groups === 'preferred' && turn.groupId !== null && !family.groupIds.includes(turn.groupId),
}
const PLAN_REASONS = Object.keys(IN_PLAN) as PlanReason[]

const HARD: readonly Reason[] = ['notMember', 'past', 'missing', 'busy', 'alreadyOn', 'full', 'overlaps']

function obstacle(reason: Reason, question: Question): Obstacle {
  return {
    reason,
    hard: HARD.includes(reason),
    text: reasonText(reason, question),
    wayOut: WAYS_OUT[reason],
  }
}

function partnersOf({ facts, family }: Question, kind: 'together' | 'apart'): string[] {
  return facts.pairs.flatMap(({ kind: own, families: [one, other] }) => {
    if (own !== kind) return []
    if (one === family.id) return [other]
    return other === family.id ? [one] : []
  })
}
